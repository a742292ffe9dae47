#include "views/editors/day_picker.h"

#include "views/theme/icons.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTextCharFormat>
#include <QToolButton>

namespace tz {

namespace {

class MonthView : public QCalendarWidget
{
public:
    MonthView(const Theme &theme, const WorkCalendar &calendar, QDate today, QWidget *parent)
        : QCalendarWidget(parent), m_theme(theme), m_calendar(calendar), m_today(today)
    {
        setNavigationBarVisible(false);
        setFirstDayOfWeek(Qt::Monday);
        setVerticalHeaderFormat(NoVerticalHeader);
        QTextCharFormat quiet;
        quiet.setForeground(theme.colour(Role::SecondInk));
        quiet.setFont(theme.font(TextSize::Small));
        setHeaderTextFormat(quiet);
        for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) setWeekdayTextFormat(day, quiet);
    }

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override
    {
        const bool isChosen = date == selectedDate();
        const bool isThisMonth = date.month() == monthShown();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(rect, m_theme.colour(Role::Paper));
        const QRectF body = QRectF(rect).adjusted(2, 1, -2, -1);
        if (isChosen || date == m_today) {
            painter->setPen(m_theme.colour(Role::Accent));
            painter->setBrush(isChosen ? QBrush(m_theme.colour(Role::Accent)) : QBrush(Qt::NoBrush));
            painter->drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        const bool isQuiet = !m_calendar.isWorkingDay(date);
        painter->setOpacity(isThisMonth || isChosen ? 1 : 0.45);
        painter->setPen(m_theme.colour(isChosen ? Role::Paper : isQuiet ? Role::SecondInk : Role::Ink));
        painter->setFont(m_theme.font(TextSize::Base, isChosen));
        painter->drawText(body, Qt::AlignCenter, QString::number(date.day()));
        paintMark(*painter, body, date, isChosen);
        painter->restore();
    }

private:
    /// 休 and 班 small in the corner, for the days that a notice names.
    void paintMark(QPainter &painter, const QRectF &body, QDate date, bool isChosen) const
    {
        const DayMark mark = m_calendar.mark(date);
        if (mark == DayMark::None) return;
        QFont small = m_theme.font(TextSize::Small);
        small.setPointSizeF(small.pointSizeF() * 0.72);
        painter.setFont(small);
        const Role role = mark == DayMark::Off ? Role::OnTrack : Role::Near;
        painter.setPen(m_theme.colour(isChosen ? Role::Paper : role));
        painter.drawText(body.adjusted(0, 0, -2, 0), Qt::AlignRight | Qt::AlignTop,
                         mark == DayMark::Off ? QStringLiteral("休") : QStringLiteral("班"));
    }

    const Theme &m_theme;
    const WorkCalendar &m_calendar;
    QDate m_today;
};

} // namespace

DayPicker::DayPicker(const Theme &theme, const WorkCalendar &calendar, QDate today, QDate shown, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_month(new MonthView(theme, calendar, today, this)), m_calendar(calendar),
      m_title(new QLabel), m_caution(new QLabel)
{
    setObjectName(QStringLiteral("popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    const auto addButton = [&](const QString &iconName, const QString &hint, auto run) {
        auto *button = new QToolButton;
        button->setIcon(icon(iconName, theme));
        button->setToolTip(hint);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, run);
        head->addWidget(button);
    };
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setFont(theme.font(TextSize::Base, true));
    addButton(QStringLiteral("previous"), QStringLiteral("上个月（PgUp）"), [this] { m_month->showPreviousMonth(); });
    head->addWidget(m_title, 1);
    addButton(QStringLiteral("next"), QStringLiteral("下个月（PgDn）"), [this] { m_month->showNextMonth(); });
    addButton(QStringLiteral("today"), QStringLiteral("今天（Ctrl+;）"), [this, today] { Q_EMIT picked(today); });
    column->addLayout(head);
    column->addWidget(m_month);
    m_caution->setProperty("second", true);
    m_caution->setFont(theme.font(TextSize::Small));
    m_caution->setAlignment(Qt::AlignCenter);
    column->addWidget(m_caution);
    m_month->setSelectedDate(shown);
    m_month->setFixedSize(m_month->minimumSizeHint().expandedTo({theme.px(296), theme.px(230)}));
    setFocusProxy(m_month);
    connect(m_month, &QCalendarWidget::currentPageChanged, this, &DayPicker::showMonth);
    connect(m_month, &QCalendarWidget::activated, this, &DayPicker::picked);
    connect(m_month, &QCalendarWidget::clicked, this, &DayPicker::picked);
    showMonth();
}

void DayPicker::showMonth()
{
    m_title->setText(QStringLiteral("%1年%2月").arg(m_month->yearShown()).arg(m_month->monthShown()));
    m_caution->setText(m_calendar.caution(QDate(m_month->yearShown(), m_month->monthShown(), 1)));
}

} // namespace tz
