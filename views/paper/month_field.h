#pragma once

#include "views/theme/theme.h"

#include <QDate>
#include <QWidget>

class QToolButton;

namespace tz {

class StepField;

/// A month: a step back and on, and a list of the last ones. No month after today's.
class MonthField : public QWidget
{
    Q_OBJECT

public:
    MonthField(QDate today, const Theme &theme, QWidget *parent);

    /// The month's first day.
    QDate month() const { return m_month; }
    /// Any day of the month; says so by monthChosen() only when a person chose it.
    void setMonth(QDate day);

Q_SIGNALS:
    void monthChosen();

private:
    void buildList();
    void choose(QDate day);

    QDate m_today;
    QDate m_month;
    QToolButton *m_text = nullptr;
    StepField *m_steps = nullptr;
};

} // namespace tz
