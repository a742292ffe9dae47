#pragma once

#include "views/theme/theme.h"

#include <QDate>
#include <QWidget>

class QToolButton;

namespace tz {

class StepField;

/// A week from Monday to Sunday: a step back and on, and a calendar to pick one of its days. No week after today's.
class WeekField : public QWidget
{
    Q_OBJECT

public:
    WeekField(QDate today, const Theme &theme, QWidget *parent);

    QDate monday() const { return m_monday; }
    /// Any day of the week; says so by weekChosen() only when a person chose it.
    void setWeek(QDate day);

Q_SIGNALS:
    void weekChosen();

private:
    void buildCalendar();
    void choose(QDate day);

    QDate m_today;
    QDate m_monday;
    QToolButton *m_text = nullptr;
    StepField *m_steps = nullptr;
};

/// 9月20日—26日, 9月27日—10月3日: the days of a week, the month once when it is the same.
QString weekInWords(QDate monday);

} // namespace tz
