#pragma once

#include "models/charts/month_layout.h"
#include "views/charts/abstract_chart_page.h"

class QLabel;

namespace tz {

class MonthCanvas;

/// 日历: which deadlines, stages of clocks and steps of schedules fall on which day of a month, with 休 and 班. Enter
/// lists what is due on the day; where that is of several kinds, it asks which.
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
    void openDeadlines(QDate day, const MonthDay &due);
    void openSteps(QDate day, const MonthDay &due, DueKind kind);
    void open(QDate day, const MonthDay &due, DueKind kind);

    MonthCanvas *m_canvas;
    QLabel *m_month = nullptr;
    QLabel *m_day = nullptr;
};

} // namespace tz
