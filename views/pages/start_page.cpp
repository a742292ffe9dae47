#include "views/pages/start_page.h"

#include "views/theme/icons.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

namespace {

/// A button of two lines: what it does, and a sentence about it.
class WayButton : public QAbstractButton
{
public:
    WayButton(const QString &text, const QString &hint, const QString &iconName, const Theme &theme, QWidget *parent)
        : QAbstractButton(parent), m_hint(hint), m_iconName(iconName), m_theme(theme)
    {
        setText(text);
        setAccessibleName(text);
        setAccessibleDescription(hint);
        setToolTip(hint);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setMinimumSize(theme.px(280), theme.px(64));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isHot = underMouse() || hasFocus();
        painter.setPen(QPen(m_theme.colour(isHot ? Role::Accent : Role::Hairline), hasFocus() ? 2 : 1));
        painter.setBrush(m_theme.colour(underMouse() ? Role::AccentTint : Role::Paper));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.corner(), m_theme.corner());
        const int size = m_theme.px(22);
        tz::icon(m_iconName, m_theme, isEnabled() ? Role::Accent : Role::SecondInk)
            .paint(&painter, QRect(m_theme.px(18), (height() - size) / 2, size, size));
        const QRect words = rect().adjusted(m_theme.px(56), m_theme.px(10), -m_theme.px(12), -m_theme.px(10));
        painter.setFont(m_theme.font(TextSize::Base, true));
        painter.setPen(m_theme.colour(isEnabled() ? Role::Ink : Role::SecondInk));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                         painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width()));
        painter.setFont(m_theme.font(TextSize::Small));
        painter.setPen(m_theme.colour(Role::SecondInk));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                         painter.fontMetrics().elidedText(m_hint, Qt::ElideMiddle, words.width()));
    }

private:
    QString m_hint;
    QString m_iconName;
    const Theme &m_theme;
};

} // namespace

StartPage::StartPage(const Theme &theme, const std::function<QAction *(Command)> &action,
                     const std::vector<RecentLedger> &recent, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(theme.px(8));
    auto *title = new QLabel(QStringLiteral("医改台账"));
    title->setFont(theme.font(TextSize::Figure, true));
    column->addWidget(title);
    auto *words = new QLabel(
        QStringLiteral("一份台账，管住任务、时限、进展和上报的材料。所有内容都在一个本地文件里，改动随时自动保存。"));
    words->setProperty("second", true);
    column->addWidget(words);
    column->addSpacing(theme.px(20));
    auto *ways = new QGridLayout;
    ways->setSpacing(theme.px(12));
    int place = 0;
    for (const Command command :
         {Command::OpenLedger, Command::NewLedger, Command::OpenDemo, Command::ImportRedHeader}) {
        QAction *offered = action(command);
        if (!offered || !offered->isEnabled()) continue;
        ways->addWidget(makeWay(offered, QString::fromUtf8(specOf(command).hint)), place / 2, place % 2);
        ++place;
    }
    column->addLayout(ways);
    if (!recent.empty()) {
        column->addSpacing(theme.px(24));
        auto *heading = new QLabel(QStringLiteral("最近打开"));
        heading->setFont(theme.font(TextSize::Heading, true));
        column->addWidget(heading);
        for (const RecentLedger &ledger : recent) column->addWidget(makeRecent(ledger));
    }
    auto *page = new QGridLayout(this);
    page->setRowStretch(0, 2);
    page->setRowStretch(2, 3);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(2, 1);
    page->addLayout(column, 1, 1);
}

QWidget *StartPage::makeWay(QAction *action, const QString &hint)
{
    QString text = action->iconText();
    auto *button =
        new WayButton(text.remove(QStringLiteral("…")), hint, action->property("iconName").toString(), m_theme, this);
    const int words = QFontMetrics(m_theme.font(TextSize::Small)).horizontalAdvance(hint);
    button->setMinimumWidth(std::max(button->minimumWidth(), words + m_theme.px(72)));
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    return button;
}

QWidget *StartPage::makeRecent(const RecentLedger &recent)
{
    const QFileInfo file(recent.path);
    const QString name = recent.office.isEmpty()
                             ? file.completeBaseName()
                             : QStringLiteral("%1 — %2").arg(file.completeBaseName(), recent.office);
    const QString when =
        file.exists() ? file.lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("文件不在了");
    auto *button = new WayButton(name, when + QStringLiteral(" · ") + QDir::toNativeSeparators(recent.path),
                                 QStringLiteral("programs"), m_theme, this);
    button->setEnabled(file.exists());
    connect(button, &QAbstractButton::clicked, this, [this, path = recent.path] { Q_EMIT recentChosen(path); });
    return button;
}

} // namespace tz
