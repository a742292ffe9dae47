#include "views/paper/month_field.h"

#include "views/paper/step_field.h"

#include <QMenu>
#include <QToolButton>

namespace tz {

namespace {

constexpr int listedMonths = 13; // a year ago is looked up most

QDate firstOf(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

QString monthInWords(QDate month)
{
    return month.toString(QStringLiteral("yyyy年M月"));
}

} // namespace

MonthField::MonthField(QDate today, const Theme &theme, QWidget *parent) : QWidget(parent), m_today(today)
{
    const auto [value, steps] = StepField::fill(this, QStringLiteral("前一月"), QStringLiteral("后一月"), theme);
    m_text = value;
    m_steps = steps;
    buildList();
    setMonth(today);
    connect(m_steps, &StepField::stepped, this, [this](int by) { choose(m_month.addMonths(by)); });
}

void MonthField::buildList()
{
    auto *menu = new QMenu(m_text);
    for (int back = 0; back < listedMonths; ++back) {
        const QDate month = firstOf(m_today).addMonths(-back);
        connect(menu->addAction(monthInWords(month)), &QAction::triggered, this, [this, month] { choose(month); });
    }
    m_text->setMenu(menu);
}

void MonthField::setMonth(QDate day)
{
    m_month = firstOf(day);
    const QString whole = monthInWords(m_month) + QStringLiteral("。按下可从列表中选一月");
    StepField::show(m_text, monthInWords(m_month), whole);
    m_steps->setPossible(true, m_month < firstOf(m_today));
}

void MonthField::choose(QDate day)
{
    if (firstOf(day) == m_month || firstOf(day) > firstOf(m_today)) return;
    setMonth(day);
    Q_EMIT monthChosen();
}

} // namespace tz
