#pragma once

#include "models/charts/chart_axes.h"
#include "models/charts/chart_style.h"
#include "models/ledger/work_calendar.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <span>
#include <vector>

namespace tz {

/// A step on the way with a date of its own, a small triangle on the row.
struct GanttMark {
    QDate date;
    QString title;
    bool done = false;
};

/// One line of the chart. Dates that are unknown are invalid; what they would place is then not drawn.
struct GanttRow {
    qint64 id = 0; ///< no two rows of a chart share one, but for 0: it cannot be chosen
    int level = 0; ///< 0 is the outermost; each level is set in
    QString name;
    QString unit;
    QString deadlineWords; ///< as the document says them
    Light light = Light::NoDate;
    QString lightCount; ///< what the pill says after its character: 3天
    QDate start;
    QDate end; ///< of the plan; invalid: at due
    QDate due;
    QDate originalDue; ///< before an extension; invalid or equal to due: never extended
    QDate doneOn;
    int percent = 0;
    bool continuous = false; ///< 持续提升: goes on without an end
    bool hasChildren = false;
    bool open = true;
    bool heading = false; ///< of a group: its name across the table, lightCount at its right, nothing in the chart
    bool movable = false; ///< its plan may be dragged
    std::vector<GanttMark> marks = {};

    bool isFinishedLate() const { return doneOn.isValid() && due.isValid() && doneOn > due; }
    bool isExtended() const { return originalDue.isValid() && due.isValid() && originalDue != due; }
};

/// By the finest period that the header names; under years stand their halves.
enum class GanttScale { Day, Week, TenDays, Month, Quarter, Year };
inline constexpr GanttScale ganttScales[] = {GanttScale::Day,   GanttScale::Week,    GanttScale::TenDays,
                                             GanttScale::Month, GanttScale::Quarter, GanttScale::Year};

/// A plan while it is dragged: shown in place of the row's own, which stays as a pale outline.
struct GanttMove {
    qint64 row = 0;
    QDate start;
    QDate end;
};

/// Widths of the table at the left; 0 leaves a column out.
struct GanttColumns {
    double name = 280;
    double unit = 130;
    double deadline = 104;
    double light = 88;
    double total() const { return name + unit + deadline + light; }
};

struct GanttOptions {
    QDate from; ///< first and last day of the time shown, both included
    QDate to;
    QDate today;
    QDate horizon; ///< where work without an end has faded away; invalid: at `to`
    GanttScale scale = GanttScale::TenDays;
    double dayWidth = 6;
    double rowHeight = 36;
    double bandHeight = 20;         ///< of one line of the time header
    std::vector<double> rowHeights; ///< one for each row, or empty: all are rowHeight
    GanttColumns columns;
    ChartSizes sizes;
    bool toggles = true; ///< triangles that fold groups; paper has none
    QSizeF viewport;     ///< what is seen, header and table included; empty: everything
    QPointF scroll;      ///< how far rows and time are moved under the fixed header and table
    qint64 selected = 0;
    std::optional<GanttMove> move;
};

struct GanttBand {
    QDate first;
    QDate last;
    QRectF rect;                  ///< cut at the edges of the chart, so that the label stays in sight
    QString label;                ///< empty when none fits
    DayMark mark = DayMark::None; ///< day scale: the label says 休 or 班
    bool off = false;             ///< day scale: nobody works
};

/// Neighbouring days of the same kind that nobody works.
struct GanttShade {
    QDate first;
    QDate last;
    bool holiday = false; ///< 休 by notice, else a plain weekend
    QRectF rect;
};

struct GanttHead {
    QString title;
    QRectF rect;
};

/// One row's rectangles; a null one is not drawn. Marks are given by their middle.
struct GanttBox {
    GanttRow row;
    qsizetype index = 0;
    QRectF rect; ///< the whole row; table and chart share its y and height
    QRectF name, unit, deadline, light;
    QRectF toggle; ///< the triangle of a row with children
    bool summary = false;
    bool selected = false;
    QRectF bar;                                ///< hollow, from start to the middle of the plan's end
    QRectF progress;                           ///< the filled part of bar
    QRectF original;                           ///< thin line up to the due date before an extension
    QRectF tail;                               ///< how far it is late: from due to today, or to the day it was done
    QRectF band;                               ///< continuous: up to today …
    std::vector<QRectF> fading;                ///< … and on in ever shorter strokes
    std::optional<QPointF> diamond;            ///< due
    std::optional<QPointF> done;               ///< actual completion
    std::vector<std::optional<QPointF>> marks; ///< as many as the row has
    QRectF before;                             ///< where the bar was that is being dragged
    bool beyondDue = false;                    ///< … to an end behind the deadline
    QString tailText; ///< how far it has slipped, in working days; or from where to where it is dragged
    QRectF tailTextRect;
    bool tailTextOver = false; ///< it lies on the tail or the bar, for want of room beside them
};

struct GanttLayout {
    GanttOptions options;
    QSizeF size;    ///< of the picture
    QSizeF content; ///< of everything, for the scroll bars
    QRectF corner;  ///< heads of the table
    QRectF header;  ///< bands of time
    QRectF table;   ///< rows at the left
    QRectF chart;   ///< rows at the right
    RowAxis rows;
    TimeAxis time;
    std::vector<GanttHead> heads;
    std::vector<std::vector<GanttBand>> bands; ///< from the top: month and day and weekday, or year and month …
    std::vector<GanttShade> shades;
    std::vector<GanttBand> makeUps; ///< 班: days that a notice makes working days; rect over the chart's height
    std::vector<GanttBox> boxes;    ///< only the rows in sight
    std::optional<double> todayX;
    QString cautions; ///< years whose holidays are not published

    double diamondRadius() const { return options.sizes.text * 0.42; }
    double markRadius() const { return options.sizes.text * 0.34; }
    /// The row under a point, table or chart; 0 when none.
    qint64 hitTest(QPointF point) const;
    const GanttBox *boxAt(QPointF point) const;
    /// The mark of the box under a point, nullptr when none.
    const GanttMark *markAt(const GanttBox &box, QPointF point) const;
};

/// Rows, dates, sizes → rectangles. Pure arithmetic: no painter, no font, no clock.
GanttLayout layOutGantt(std::span<const GanttRow> rows, const WorkCalendar &calendar, const GanttOptions &options);

/// The day width at which a scale's labels still fit.
double smallestDayWidth(GanttScale scale, const ChartSizes &sizes);

/// Lines of the header that name time.
int bandCount(GanttScale scale);

/// What the name of a heading may take of the table's width; its figures stand at the right of it.
double headingNameWidth(const GanttRow &row, double tableWidth, const ChartSizes &sizes);

} // namespace tz
