#pragma once

#include "models/charts/chart_style.h"
#include "models/ledger/work_calendar.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace tz {

/// What can fall due: a task's own deadline, a stage of a clock (13710), a step of a schedule (倒排).
enum class DueKind { Deadline, Stage, Milestone };
inline constexpr DueKind dueKinds[] = {DueKind::Deadline, DueKind::Stage, DueKind::Milestone};

/// A task that falls due on a day, or a stage or step of it, for all its counties of that day.
struct MonthDue {
    qint64 task = 0;
    QString text;                ///< （一）推进管理体制改革（11县）
    Light light = Light::NoDate; ///< the worst of them
    std::vector<qint64> assignments;
    DueKind kind = DueKind::Deadline;
    std::vector<qint64> rows = {}; ///< the clocks of a stage, the milestones of a step
};

/// The character before a line: 阶 for stages, 节 for steps; of a deadline that of its light.
QChar dueCharacter(DueKind kind, Light light);

struct MonthDay {
    std::vector<MonthDue> dues;                                ///< the most urgent first
    std::array<int, EnumWords<Light>::values.size()> counts{}; ///< assignments by light, of deadlines alone

    /// Assignments due, clocks with a stage due, steps due.
    size_t count(DueKind kind) const;
};

using MonthDays = std::map<QDate, MonthDay>;

struct MonthOptions {
    QDate month; ///< any day of it
    QDate today;
    QDate selected;
    QSizeF size;
    ChartSizes sizes;
    bool wholeTexts = false; ///< paper: texts are broken, never cut
};

/// One line of a day's list, or of one of its texts.
struct MonthLine {
    QRectF rect;
    QString text;
    Light light = Light::NoDate;
    bool begins = false; ///< its sign stands before it
    DueKind kind = DueKind::Deadline;
};

struct MonthPill {
    QRectF rect;
    Light light = Light::NoDate;
    int count = 0;
};

struct MonthCell {
    QDate date;
    bool isInMonth = true; ///< days of the months before and after only fill their weeks
    bool isOff = false;
    bool isToday = false;
    bool isSelected = false;
    QRectF rect;
    QRectF number;
    QRectF markRect;
    QString mark; ///< 休 or 班 by notice, with the holiday's name where it has room
    bool isMakeUp = false;
    std::vector<MonthPill> pills;
    std::vector<MonthLine> lines;
    int unlisted = 0; ///< dues that the cell has no room for
    QRectF unlistedRect;
};

struct MonthHead {
    QRectF rect;
    QString text; ///< 周一 …
    bool isWeekend = false;
};

/// A month from Monday to Sunday, four to six weeks.
struct MonthLayout {
    MonthOptions options;
    QSizeF size;
    std::vector<MonthHead> heads;
    std::vector<MonthCell> cells; ///< week by week

    const MonthCell *cellAt(QPointF point) const;
    const MonthCell *cellOf(QDate date) const;
};

/// Days, sizes → rectangles. Pure arithmetic: no painter, no font, no clock.
MonthLayout layOutMonth(const MonthDays &days, const WorkCalendar &calendar, const MonthOptions &options);

} // namespace tz
