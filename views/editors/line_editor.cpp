#include "views/editors/line_editor.h"

#include "models/ledger/date_spelling.h"
#include "views/editors/day_picker.h"
#include "views/theme/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QStringListModel>
#include <QStyle>
#include <QStyledItemDelegate>

namespace tz {

namespace {

constexpr int echoGap = 12;
constexpr int echoMargin = 10;
constexpr int mostWordsInSight = 10;

/// A list measures its words before the style sheet has reached it, so their height is said here.
class WordDelegate : public QStyledItemDelegate
{
public:
    WordDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), m_theme.px(30)};
    }

private:
    const Theme &m_theme;
};

} // namespace

CellEditor *cellEditorOf(QWidget *widget)
{
    return dynamic_cast<CellEditor *>(widget);
}

void markUnreadable(QWidget &editor, const QString &reason)
{
    editor.setProperty("problem", !reason.isEmpty());
    editor.style()->unpolish(&editor);
    editor.style()->polish(&editor);
    editor.setToolTip(reason);
}

LineEditor::LineEditor(const Theme &theme, QWidget *parent) : QLineEdit(parent), m_theme(theme)
{
    connect(this, &QLineEdit::textChanged, this, &LineEditor::updateEcho);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &typed) {
        showProblem({});
        offer(typed);
    });
}

void LineEditor::setEcho(Echo echo)
{
    m_echo = std::move(echo);
    updateEcho();
}

void LineEditor::setSuggestions(Suggest suggest, Take take, bool opensAtOnce)
{
    m_suggest = std::move(suggest);
    m_take = std::move(take);
    m_opensAtOnce = opensAtOnce;
    m_words = new QStringListModel(this);
    m_completer = new QCompleter(m_words, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->setMaxVisibleItems(mostWordsInSight);
    QAbstractItemView *popup = m_completer->popup();
    popup->setObjectName(QStringLiteral("completions"));
    popup->setItemDelegate(new WordDelegate(m_theme, popup)); // the completer's own one does not heed the style sheet
    popup->setTextElideMode(Qt::ElideMiddle);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &LineEditor::takeWord);
}

void LineEditor::takeWord(const QString &word)
{
    m_completer->popup()->hide();
    setText(m_take(text(), word));
    showProblem({});
    Q_EMIT chosen();
}

void LineEditor::setCalendar(QDate today, const WorkCalendar &calendar, const QString &dayFormat)
{
    m_dayFormat = dayFormat;
    m_today = today;
    m_calendar = &calendar;
    QAction *open = addAction(icon(QStringLiteral("calendar"), m_theme, Role::SecondInk), QLineEdit::TrailingPosition);
    open->setToolTip(QStringLiteral("日历（Alt+↓）"));
    connect(open, &QAction::triggered, this, &LineEditor::openCalendar);
}

void LineEditor::setTyped(const QString &text)
{
    setText(text);
    selectAll();
    showProblem({});
}

void LineEditor::showProblem(const QString &sentence)
{
    if (sentence == m_problem) return;
    m_problem = sentence;
    markUnreadable(*this, sentence);
    grow();
    update();
}

void LineEditor::putCursorAtEnd()
{
    deselect();
    end(false);
}

void LineEditor::updateEcho()
{
    m_meaning = m_echo && !text().trimmed().isEmpty() ? m_echo(text()).meaning : QString();
    grow();
    update();
}

void LineEditor::grow()
{
    if (!m_grows || !parentWidget() || !isVisible()) return;
    const QString echo = m_problem.isEmpty() ? m_meaning : m_problem;
    const int textWidth = fontMetrics().horizontalAdvance(text()) + 28;
    const int echoWidth =
        echo.isEmpty() ? 0 : QFontMetrics(m_theme.font(TextSize::Small)).horizontalAdvance(echo) + echoGap + echoMargin;
    const int actions = m_today.isValid() ? 28 : 0;
    const int wanted = std::max(m_leastWidth, textWidth + echoWidth + actions);
    const int room = parentWidget()->width();
    const int width = std::min(wanted, room);
    setGeometry(std::clamp(m_left, 0, room - width), y(), width, height());
}

void LineEditor::offer(const QString &typed)
{
    if (!m_suggest) return;
    const QStringList words = m_suggest(typed);
    m_words->setStringList(words);
    if (words.isEmpty()) return m_completer->popup()->hide();
    int widest = 0;
    for (const QString &word : words) widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    QRect place = rect();
    place.setWidth(
        std::clamp(widest + m_theme.px(48), std::max(width(), m_theme.px(220)), std::max(width(), m_theme.px(560))));
    m_completer->complete(place);
}

void LineEditor::openCalendar()
{
    const QDate typedDate = spelledDate(text(), *m_calendar, m_today);
    auto *picker = new DayPicker(m_theme, *m_calendar, m_today, typedDate.isValid() ? typedDate : m_today, this);
    connect(picker, &DayPicker::picked, this, [this, picker](QDate date) {
        setText(date.toString(m_dayFormat));
        showProblem({});
        picker->close();
        Q_EMIT chosen();
    });
    picker->adjustSize();
    const QRect screen = this->screen()->availableGeometry();
    QPoint corner = mapToGlobal(QPoint(0, height()));
    if (corner.y() + picker->height() > screen.bottom()) corner = mapToGlobal(QPoint(0, -picker->height()));
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - picker->width())));
    picker->move(corner);
    picker->show();
    picker->setFocus();
}

/// The window has these keys too: Ctrl+; for cells that are not edited, Alt+Down for the column's filter.
bool LineEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isToday = key->key() == Qt::Key_Semicolon && key->modifiers() == Qt::ControlModifier;
        const bool opens = key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier);
        if ((isToday && m_today.isValid()) || opens) event->accept();
    }
    return QLineEdit::event(event);
}

void LineEditor::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier);
    const bool isToday = event->key() == Qt::Key_Semicolon && event->modifiers() == Qt::ControlModifier;
    if (opens && m_today.isValid()) return openCalendar();
    if (opens && m_suggest) return offer({});
    if (opens) return; // not the line's edge, and not the column's filter
    if (isToday && m_today.isValid()) return setText(m_today.toString(m_dayFormat));
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QAbstractItemView *words = m_completer ? m_completer->popup() : nullptr;
    // Enter on a highlighted word takes the word alone: the completer would take it after the line had taken its text.
    if (isEnter && words && words->isVisible() && words->currentIndex().isValid())
        return takeWord(words->currentIndex().data().toString());
    QLineEdit::keyPressEvent(event);
}

void LineEditor::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    const bool isPopup = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    if (m_opensAtOnce && !isPopup) offer({});
}

void LineEditor::showEvent(QShowEvent *event)
{
    QLineEdit::showEvent(event);
    m_leastWidth = width();
    m_left = x();
    grow();
}

void LineEditor::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const QString echo = m_problem.isEmpty() ? m_meaning : m_problem;
    if (echo.isEmpty()) return;
    const int right = width() - echoMargin - (m_today.isValid() ? 28 : 0);
    const int left = std::max(cursorRect().right(), fontMetrics().horizontalAdvance(text()) + 14) + echoGap;
    if (right - left < 30) return;
    QPainter painter(this);
    painter.setFont(m_theme.font(TextSize::Small));
    painter.setPen(m_theme.colour(m_problem.isEmpty() ? Role::SecondInk : Role::Late));
    const QString shown = painter.fontMetrics().elidedText(echo, Qt::ElideRight, right - left);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter | Qt::AlignRight, shown);
}

} // namespace tz
