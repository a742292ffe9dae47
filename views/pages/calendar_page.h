#pragma once

#include "views/charts/abstract_chart_page.h"

class QLabel;

namespace tz {

class MonthCanvas;

/// 日历: which deadlines fall on which day of a month, with 休 and 班. Enter lists the day's assignments.
class CalendarPage : public AbstractChartPage
{
    Q_OBJECT

public:
    explicit CalendarPage(const PageContext &context);

    void applyLengths() override;
    MonthCanvas &canvas() { return *m_canvas; }

protected:
    void showWork() override;
    SheetQuestion sheetQuestion() const override;
    AssignmentId currentAssignment() const override { return {}; }

private:
    QWidget *newTools();
    void showCurrent();
    void openDay(QDate day);

    MonthCanvas *m_canvas;
    QLabel *m_month = nullptr;
    QLabel *m_day = nullptr;
};

} // namespace tz
