#include "views/paper/week_field.h"

#include "models/store/last_words.h"
#include "views/paper/step_field.h"

#include <QCalendarWidget>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace tz {

WeekField::WeekField(QDate today, const Theme &theme, QWidget *parent) : QWidget(parent), m_today(today)
{
    const auto [value, steps] = StepField::fill(this, QStringLiteral("前一周"), QStringLiteral("后一周"), theme);
    m_text = value;
    m_steps = steps;
    buildCalendar();
    connect(m_steps, &StepField::stepped, this, [this](int by) { choose(m_monday.addDays(7 * by)); });
}

void WeekField::buildCalendar()
{
    auto *menu = new QMenu(m_text);
    auto *calendar = new QCalendarWidget;
    calendar->setLocale(QLocale(QLocale::Chinese, QLocale::China));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    calendar->setMaximumDate(mondayOf(m_today).addDays(6));
    auto *holder = new QWidgetAction(menu);
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    m_text->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, calendar] {
        calendar->setSelectedDate(m_monday);
        calendar->setFocus();
    });
    const auto take = [this, menu](QDate day) {
        menu->close();
        choose(day);
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
}

void WeekField::setWeek(QDate day)
{
    m_monday = mondayOf(day);
    const QString whole = QStringLiteral("%1年第%2周：%3。按下可从日历中选一周")
                              .arg(m_monday.year())
                              .arg(m_monday.weekNumber())
                              .arg(weekInWords(m_monday));
    StepField::show(m_text, weekInWords(m_monday), whole);
    m_steps->setPossible(true, m_monday < mondayOf(m_today));
}

void WeekField::choose(QDate day)
{
    if (mondayOf(day) == m_monday || mondayOf(day) > mondayOf(m_today)) return;
    setWeek(day);
    Q_EMIT weekChosen();
}

QString weekInWords(QDate monday)
{
    const QDate sunday = monday.addDays(6);
    const QString last =
        sunday.toString(sunday.month() == monday.month() ? QStringLiteral("d日") : QStringLiteral("M月d日"));
    return monday.toString(QStringLiteral("M月d日—")) + last;
}

} // namespace tz
