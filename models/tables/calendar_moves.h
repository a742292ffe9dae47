#pragma once

#include "models/ledger/change_set.h"
#include "models/ledger/milestone.h"
#include "models/ledger/stage_standing.h"
#include "models/ledger/task.h"
#include "models/store/ledger_session.h"

namespace tz {

/// The rows of a ledger whose dates hang on the working calendar, read once, so that many calendars can be tried.
struct DatedRows {
    std::vector<Task> tasks;             ///< those with 完成时限
    std::vector<Assignment> assignments; ///< that are neither done nor closed, waiting to be checked nor suspended
    std::vector<ClockFacts> clocks;
    std::vector<Milestone> milestones; ///< not done, of those assignments
};
Result<DatedRows> datedRows(LedgerSession &session);

/// What becomes of a date under another calendar. At Rest it stays and is only worth a look.
enum class MoveKind { Deadline, Stage, Milestone, Light, Rest };

template <> struct EnumWords<MoveKind> {
    static constexpr std::array values{
        Choice{"deadline", "完成时限"}, Choice{"stage", "时钟阶段"},  Choice{"milestone", "工作节点"},
        Choice{"light", "亮灯"},        Choice{"rest", "落在休息日"},
    };
};

inline QString kindText(MoveKind kind)
{
    return QString::fromUtf8(EnumWords<MoveKind>::values[static_cast<size_t>(kind)].word);
}

struct CalendarMove {
    MoveKind kind = MoveKind::Deadline;
    EntityKind entity = EntityKind::Task; ///< the row that tells more
    qint64 id = 0;
    QString subject; ///< 1. 推进… 等 13 县
    QString before;  ///< 2月8日 周一; of a light 正常，还剩6个工作日
    QString after;
    int rows = 1; ///< assignments that it concerns
};

struct CalendarEffect {
    std::vector<CalendarMove> moves; ///< by kind, then in official order
    std::vector<Change> changes;     ///< what has to be written for them: re-read deadlines and milestones put forward
    int settled = 0;                 ///< deadlines whose day stays and is no longer doubtful
};

/// 完成时限　1. 推进…：2月8日 周一 → 2月9日 周二.
QString moveText(const CalendarMove &move);

/// 3 处日期变动，2 处亮灯变化，1 处落在休息日; empty when nothing changes.
QString effectText(const CalendarEffect &effect);

/// What another calendar changes in the rows, without touching anything:
///   - Deadline: words that count working days or stand on a holiday (15个工作日内, 每月底遇节假日顺延) read another
///   day. A
///     stored date that is not what its words say today is somebody's own and stays.
///   - Stage: a clock's stage is due on another day, or was reported in time by one calendar and late by the other.
///   - Milestone: one that is still ahead and would stand on a 休 day goes to the working day before, its start to the
///     working day behind.
///   - Light: an assignment's light changes because other working days are left.
///   - Rest: a deadline, an extension or a plan ahead stands on a day that becomes 休; told, never moved.
CalendarEffect calendarEffect(const DatedRows &rows, const Reading &now, const WorkCalendar &then);

} // namespace tz
