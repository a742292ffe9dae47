#include "views/paper/month_field.h"

#include "views/paper/step_field.h"

#include <QHBoxLayout>
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

MonthField::MonthField(QDate today, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_today(today), m_text(new QToolButton),
      m_steps(new StepField(m_text, QStringLiteral("前一月"), QStringLiteral("后一月"), theme, this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_steps);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_text->setPopupMode(QToolButton::InstantPopup);
    m_text->setProperty("narrow", true);
    buildList();
    setMonth(today);
    setFocusProxy(m_text);
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
    m_text->setText(monthInWords(m_month));
    const QString whole = monthInWords(m_month) + QStringLiteral("。按下可从列表中选一月");
    m_text->setToolTip(whole);
    m_text->setAccessibleName(whole);
    m_steps->setPossible(true, m_month < firstOf(m_today));
}

void MonthField::choose(QDate day)
{
    if (firstOf(day) == m_month || firstOf(day) > firstOf(m_today)) return;
    setMonth(day);
    Q_EMIT monthChosen();
}

} // namespace tz
