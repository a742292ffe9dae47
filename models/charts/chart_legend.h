#pragma once

#include "models/charts/gantt_layout.h"
#include "models/charts/month_layout.h"
#include "models/charts/wall_layout.h"

namespace tz {

/// What a sample in the legend shows. Days that a notice makes working days are a stroke where the chart has no room
/// for 班 (MakeUp), else the character itself (MakeUpDay).
enum class LegendSign {
    Light,
    Due,
    OriginalDue,
    Completed,
    Mark,
    Today,
    Weekend,
    Holiday,
    MakeUp,
    MakeUpDay,
    Stage,
    Milestone
};

struct LegendItem {
    LegendSign sign = LegendSign::Light;
    Light light = Light::Done; ///< for LegendSign::Light
    QString word;
    QRectF sample;
    QRectF text;
};

/// Signs and their words in lines from left to right; top left at (0, 0).
struct LegendLayout {
    std::vector<LegendItem> items;
    ChartSizes sizes;
    QSizeF size;
};

/// Only the lights and signs that the chart uses.
std::vector<LegendItem> legendOf(std::span<const GanttRow> rows, const WorkCalendar &calendar,
                                 const GanttOptions &options);
std::vector<LegendItem> legendOf(const WallMatrix &matrix);
std::vector<LegendItem> legendOf(const MonthDays &days, const WorkCalendar &calendar, const MonthOptions &options);

LegendLayout layOutLegend(std::vector<LegendItem> items, double width, const ChartSizes &sizes);

} // namespace tz
