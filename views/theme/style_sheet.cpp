#include "views/theme/style_sheet.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

namespace tz {

namespace {

/// $words stand for values of the theme; longer words before those that they begin with.
constexpr const char *sheet = R"(
* { outline: 0; }
QMainWindow, QDialog { background: $desk; }
QToolTip { background: $paper; color: $ink; border: 1px solid $line; padding: 4px 8px; }

QMenuBar { background: $raised; color: $ink; padding: 2px 8px; border: 0; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $selected; }
QMenu { background: $paper; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: $m6 28px $m6 10px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 6px; }

QFrame#toolBar { background: $raised; border: 0; border-bottom: 1px solid $line; }
QToolButton { background: transparent; color: $ink; border: 2px solid transparent; border-radius: 6px; padding: $m3 8px; }
QToolButton[narrow="true"] { padding: $m3 4px; }
QToolButton[narrow="true"]::menu-indicator { image: none; }
QToolButton:hover { background: $selected; }
QToolButton:pressed, QToolButton:checked { background: $selected; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $faint; }

QPushButton { background: $paper; color: $ink; border: 1px solid $line; border-radius: 6px; padding: $m6 16px; margin: 1px; }
QPushButton:hover { background: $tint; border-color: $accent; }
QPushButton:pressed { background: $selected; }
QPushButton:disabled { color: $faint; background: $raised; border-color: $line; }
QPushButton:focus { border: 2px solid $accent; margin: 0; }
QPushButton:default { background: $accent; color: $paper; border-color: $accent; }
QPushButton:default:hover { background: $accent; border-color: $ink; }
QPushButton:default:focus { border: 2px solid $ink; }
QPushButton:default:disabled { color: $faint; background: $raised; border-color: $line; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit { background: $paper; color: $ink; border: 1px solid $line; border-radius: 6px; padding: $m4 8px; selection-background-color: $accent; selection-color: $paper; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid $accent; padding: $m3 7px; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] { border: 2px solid $late; padding: $m3 7px; background: $tintlate; }
QLineEdit[cell="true"], QPlainTextEdit[cell="true"] { border: 2px solid $accent; border-radius: 0; padding: 0 6px; }
QLineEdit[cell="true"][problem="true"], QPlainTextEdit[cell="true"][problem="true"] { border: 2px solid $late; }
QDateEdit::up-button, QDateEdit::down-button { width: 0; border: 0; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url(:/taizhang/icons/$chevron.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView, QListView#completions { background: $paper; color: $ink; border: 1px solid $line; padding: 4px; selection-background-color: $selected; selection-color: $ink; }
QListView#completions { outline: 0; padding: 2px; }
QListView#completions::item { padding: 0 8px; border-radius: 4px; color: $ink; }
QListView#completions::item:selected, QListView#completions::item:hover { background: $selected; color: $ink; }

QTabWidget::pane { background: $paper; border: 1px solid $line; }
QTabBar::tab { background: $raised; color: $second; border: 1px solid $line; padding: $m4 12px; }
QTabBar::tab:selected { background: $paper; color: $ink; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }
QCheckBox, QRadioButton { color: $ink; spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }

QCheckBox::indicator, QTreeView::indicator, QListView::indicator { width: 14px; height: 14px; border: 1px solid $second; border-radius: 3px; background: $paper; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked { border-color: $accent; background: $accent; image: url(:/taizhang/icons/$tick.svg); }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $second; border-radius: 7px; background: $paper; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid $accent; background: $paper; }
QRadioButton:disabled, QCheckBox:disabled { color: $faint; }

QTableView, QListView, QTreeView { background: $paper; color: $ink; border: 0; selection-background-color: $selected; selection-color: $ink; gridline-color: $line; }
QListWidget { padding: 2px 4px; }
QListWidget::item { height: $m28; }
QTableView#ledgerTable, QTableView#deskTable, QTreeView#institutionTree, QListWidget { border: 1px solid $line; border-radius: 6px; }
QHeaderView { background: $raised; border: 0; }
QHeaderView::section { background: $raised; color: $second; border: 0; border-bottom: 1px solid $line; padding: 0 10px; }
QHeaderView::section:vertical { border-bottom: 0; padding: 0 6px; }
QTableCornerButton::section { background: $raised; border: 0; border-bottom: 1px solid $line; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QAbstractScrollArea::corner { background: transparent; border: 0; }

QStatusBar { background: $raised; color: $second; border-top: 1px solid $line; min-height: 28px; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $second; padding: 0 8px; }

QListView#sideList { background: $raised; border: 0; border-right: 1px solid $line; padding: 8px 0; }
QWidget#cardContent { background: transparent; }
QFrame#card { background: $paper; border: 1px solid $line; border-radius: 6px; }
QFrame#band { background: $tint; border: 0; border-bottom: 1px solid $line; }
QFrame#band QLabel { color: $ink; }
QFrame#band QToolButton { color: $accent; }
QFrame#band[kind="done"] { background: $tintdone; }
QFrame#band[kind="problem"] { background: $tintlate; }
QFrame#band[kind="problem"] QLabel { color: $late; }
QLabel[second="true"], QToolButton[second="true"] { color: $second; }
QLabel[problem="true"] { color: $late; }

QFrame#chipBox { background: $tint; border: 1px solid $line; border-radius: 6px; }
QFrame#chipBox QToolButton { color: $accent; border: 1px solid transparent; padding: $m3 6px; }
QFrame#chipBox QToolButton:focus { border-color: $accent; }
QTreeWidget#filterValues { border: 1px solid $line; border-radius: 6px; padding: 2px 4px; }
QTreeWidget#filterValues::item { height: $m28; }
QFrame#popup { background: $paper; border: 1px solid $line; }
QCalendarWidget QAbstractItemView { background: $paper; color: $ink; border: 0; }
)";

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole where, Role role) { palette.setColor(where, theme.colour(role)); };
    set(QPalette::Window, Role::Desk);
    set(QPalette::WindowText, Role::Ink);
    set(QPalette::Base, Role::Paper);
    set(QPalette::AlternateBase, Role::Paper);
    set(QPalette::Text, Role::Ink);
    set(QPalette::Button, Role::Raised);
    set(QPalette::ButtonText, Role::Ink);
    set(QPalette::BrightText, Role::Late);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::Paper);
    set(QPalette::ToolTipBase, Role::Paper);
    set(QPalette::ToolTipText, Role::Ink);
    set(QPalette::PlaceholderText, Role::SecondInk);
    set(QPalette::Link, Role::Accent);
    set(QPalette::Mid, Role::Hairline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.colour(Role::SecondInk));
    return palette;
}

/// Halfway between second ink and ground: what can do nothing now.
QColor faintOf(const Theme &theme)
{
    const QColor ink = theme.colour(Role::SecondInk);
    const QColor ground = theme.colour(Role::Raised);
    return QColor((ink.red() + ground.red()) / 2, (ink.green() + ground.green()) / 2, (ink.blue() + ground.blue()) / 2);
}

} // namespace

QString styleSheetOf(const Theme &theme)
{
    const auto name = [&](Role role) { return theme.colour(role).name(); };
    const auto length = [&](int px) { return QString::number(theme.px(px)) + QStringLiteral("px"); };
    const std::pair<QString, QString> words[] = {
        {QStringLiteral("$chevron"), theme.isDark ? QStringLiteral("chevron-dark") : QStringLiteral("chevron")},
        {QStringLiteral("$tick"), theme.isDark ? QStringLiteral("tick-dark") : QStringLiteral("tick")},
        {QStringLiteral("$tintlate"), name(Role::LateTint)},
        {QStringLiteral("$tintdone"), name(Role::OnTrackTint)},
        {QStringLiteral("$tintnear"), name(Role::NearTint)},
        {QStringLiteral("$toolbar"), length(43)},
        {QStringLiteral("$selected"), name(Role::Selected)},
        {QStringLiteral("$second"), name(Role::SecondInk)},
        {QStringLiteral("$raised"), name(Role::Raised)},
        {QStringLiteral("$accent"), name(Role::Accent)},
        {QStringLiteral("$paper"), name(Role::Paper)},
        {QStringLiteral("$faint"), faintOf(theme).name()},
        {QStringLiteral("$desk"), name(Role::Desk)},
        {QStringLiteral("$line"), name(Role::Hairline)},
        {QStringLiteral("$tint"), name(Role::AccentTint)},
        {QStringLiteral("$late"), name(Role::Late)},
        {QStringLiteral("$near"), name(Role::Near)},
        {QStringLiteral("$ink"), name(Role::Ink)},
        {QStringLiteral("$m28"), length(28)},
        {QStringLiteral("$m6"), length(6)},
        {QStringLiteral("$m4"), length(4)},
        {QStringLiteral("$m3"), length(3)},
    };
    QString text = QString::fromUtf8(sheet);
    for (const auto &[word, value] : words) text.replace(word, value);
    return text;
}

void applyTheme(QApplication &application, const Theme &theme)
{
    if (application.style()->objectName().compare(QLatin1StringView("fusion"), Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(theme.font(TextSize::Base));
    QApplication::setPalette(paletteOf(theme));
    QToolTip::setFont(theme.font(TextSize::Small));
    application.setStyleSheet(styleSheetOf(theme));
}

} // namespace tz
