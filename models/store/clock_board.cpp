#include "models/store/clock_board.h"

#include "models/ledger/task.h"

#include <unordered_map>

namespace tz {

namespace {

using Op = Condition::Operator;

/// The rows behind the clocks, each table read once.
class ClockReader
{
public:
    explicit ClockReader(LedgerSession &session) : m_session(session), m_reading(session.reading()) {}

    Result<void> read(const std::optional<std::vector<AssignmentId>> &only)
    {
        RowQuery query{.kind = EntityKind::ClockRun};
        if (only) {
            QVariantList ids;
            for (AssignmentId id : *only) ids << id.value;
            query.conditions.push_back({QStringLiteral("assignment"), Op::In, ids});
        }
        auto runs = m_session.store().rows(query);
        if (!runs) return runs.error();
        m_runs = *std::move(runs);
        if (m_runs.empty()) return {};
        if (auto done = readInto(m_reports, only.has_value()); !done) return done;
        if (auto done = readInto(m_pauses, only.has_value()); !done) return done;
        return readAssignments();
    }

    const std::vector<AnyRow> &runs() const { return m_runs; }

    ClockFacts factsOf(const ClockRun &run)
    {
        ClockFacts facts;
        facts.run = run;
        facts.preset = preset(run.preset);
        facts.stages = m_stages[run.preset.value];
        if (const auto reports = m_reports.find(run.id.value); reports != m_reports.end())
            facts.reports = reports->second;
        if (const auto pauses = m_pauses.find(run.id.value); pauses != m_pauses.end()) facts.pauses = pauses->second;
        if (const auto row = m_assignments.find(run.assignment.value); row != m_assignments.end())
            facts.assignment = *row->second.as<Assignment>();
        facts.deadline = ownDeadline(facts.assignment, m_reading);
        if (const auto task = m_session.directory().find(facts.assignment.task))
            if (!task->leadUnits.values.empty()) facts.leadUnit = {task->leadUnits.values.front()};
        return facts;
    }

private:
    /// The rows of a kind that belong to these clocks, or to any.
    Result<std::vector<AnyRow>> rowsOfRuns(EntityKind kind, bool ofThese) const
    {
        RowQuery query{.kind = kind};
        if (ofThese) {
            QVariantList ids;
            for (const AnyRow &run : m_runs) ids << run.id();
            query.conditions.push_back({QStringLiteral("run"), Op::In, ids});
        }
        return m_session.store().rows(query);
    }

    template <class Row> Result<void> readInto(std::unordered_map<qint64, std::vector<Row>> &byRun, bool ofThese)
    {
        const auto rows = rowsOfRuns(kindOf<Row>, ofThese);
        if (!rows) return rows.error();
        for (const AnyRow &row : *rows) byRun[row.as<Row>()->run.value].push_back(*row.as<Row>());
        return {};
    }

    Result<void> readAssignments()
    {
        std::vector<qint64> ids;
        for (const AnyRow &run : m_runs) ids.push_back(run.as<ClockRun>()->assignment.value);
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        auto rows = m_session.store().rowsById(EntityKind::Assignment, ids);
        if (!rows) return rows.error();
        for (AnyRow &row : *rows) m_assignments.emplace(row.id(), std::move(row));
        return {};
    }

    const ClockPreset &preset(ClockPresetId id)
    {
        const auto [entry, isNew] = m_presets.try_emplace(id.value);
        if (isNew) {
            if (const auto preset = m_session.directory().find(id)) entry->second = *preset;
            for (const AnyRow &row :
                 m_session.directory().rowsOf(EntityKind::ClockStage, EntityKind::ClockPreset, id.value))
                m_stages[id.value].push_back(*row.as<ClockStage>());
        }
        return entry->second;
    }

    LedgerSession &m_session;
    Reading m_reading;
    std::vector<AnyRow> m_runs;
    std::unordered_map<qint64, std::vector<StageReport>> m_reports; ///< by run
    std::unordered_map<qint64, std::vector<ClockPause>> m_pauses;   ///< by run
    std::unordered_map<qint64, AnyRow> m_assignments;
    std::unordered_map<qint64, ClockPreset> m_presets;
    std::unordered_map<qint64, std::vector<ClockStage>> m_stages; ///< by preset
};

/// Whether somebody reported a stage behind this one, so that nobody asks for it any more.
bool isOvertaken(const ClockStanding &clock, size_t stage)
{
    for (size_t i = stage + 1; i < clock.stages.size(); ++i)
        if (clock.stages[i].doneOn.isValid()) return true;
    return false;
}

/// The day by which a clock is to be looked at: of the oldest stage that is still asked for, else of the next one.
QDate urgentDay(const BoardClock &clock)
{
    QDate day;
    for (size_t i = 0; i < clock.standing.stages.size(); ++i) {
        const StageStanding &stage = clock.standing.stages[i];
        const bool isAsked = stage.state == StageState::Overdue && !isOvertaken(clock.standing, i);
        if (isAsked && (!day.isValid() || stage.due < day)) day = stage.due;
    }
    if (day.isValid() || !clock.standing.next) return day;
    return clock.standing.nextStage()->due;
}

DueStage dueStage(const BoardClock &clock, const StageStanding &stage, LedgerSession &session)
{
    DueStage due;
    due.clock = clock.run.id;
    due.assignment = clock.assignment.id;
    due.task = clock.assignment.task;
    due.county = clock.assignment.county;
    due.community = clock.assignment.community;
    if (const auto preset = session.directory().find(clock.run.preset)) due.preset = preset->name;
    due.stage = stage.stage.name;
    due.due = stage.due;
    due.state = stage.state;
    due.days = stage.days;
    return due;
}

} // namespace

bool isStillAsked(const BoardClock &clock, size_t stage)
{
    if (!clock.isRunning()) return false;
    switch (clock.standing.stages[stage].state) {
    case StageState::Waiting:
    case StageState::Near:
        return true;
    case StageState::Overdue:
        return !isOvertaken(clock.standing, stage);
    default:
        return false;
    }
}

bool isOf(const BoardClock &clock, ClockFilter filter)
{
    const StageStanding *next = clock.standing.nextStage();
    const bool isComing =
        next && next->due.isValid() && (next->state == StageState::Near || next->state == StageState::Waiting);
    switch (filter) {
    case ClockFilter::Running:
        return clock.isRunning();
    case ClockFilter::DueToday:
        return isComing && next->days == 0;
    case ClockFilter::WithinThree:
        return isComing && next->days <= 3;
    case ClockFilter::Failed:
        return clock.standing.failed > 0;
    case ClockFilter::Paused:
        return clock.standing.isPaused;
    case ClockFilter::Over:
        return !clock.isRunning();
    }
    return false;
}

Result<ClockBoard> clockBoard(LedgerSession &session, std::optional<std::vector<AssignmentId>> only)
{
    ClockReader reader(session);
    if (auto done = reader.read(only); !done) return done.error();
    const Reading reading = session.reading();
    ClockBoard board;
    board.clocks.reserve(reader.runs().size());
    for (const AnyRow &row : reader.runs()) {
        const ClockFacts facts = reader.factsOf(*row.as<ClockRun>());
        BoardClock clock{facts.run, facts.assignment, facts.leadUnit, standingOf(facts, reading), {}};
        if (const ClockPause *pause = pauseOn(reading.today, facts.pauses)) clock.pauseReason = pause->reason;
        board.figures.add(facts, clock.standing);
        board.clocks.push_back(std::move(clock));
    }
    std::stable_sort(board.clocks.begin(), board.clocks.end(), [](const BoardClock &a, const BoardClock &b) {
        const auto order = [](const BoardClock &clock) {
            const QDate day = urgentDay(clock);
            return std::pair(!clock.isRunning(), day.isValid() ? day : QDate(9999, 12, 31));
        };
        return order(a) < order(b);
    });
    return board;
}

Result<std::vector<ClockFacts>> clockFacts(LedgerSession &session)
{
    ClockReader reader(session);
    if (auto done = reader.read({}); !done) return done.error();
    std::vector<ClockFacts> facts;
    facts.reserve(reader.runs().size());
    for (const AnyRow &row : reader.runs()) facts.push_back(reader.factsOf(*row.as<ClockRun>()));
    return facts;
}

Result<std::vector<DueStage>> dueStages(LedgerSession &session, int withinDays)
{
    auto board = clockBoard(session);
    if (!board) return board.error();
    std::vector<DueStage> due;
    for (const BoardClock &clock : board->clocks) {
        if (!clock.isRunning()) continue;
        for (size_t i = 0; i < clock.standing.stages.size(); ++i) {
            const StageStanding &stage = clock.standing.stages[i];
            const bool isMissed = stage.state == StageState::Overdue && !isOvertaken(clock.standing, i);
            const bool isNext = clock.standing.next == i && stage.due.isValid() && stage.days <= withinDays &&
                                (stage.state == StageState::Near || stage.state == StageState::Waiting);
            if (isMissed || isNext) due.push_back(dueStage(clock, stage, session));
        }
    }
    std::stable_sort(due.begin(), due.end(), [](const DueStage &a, const DueStage &b) { return a.due < b.due; });
    return due;
}

} // namespace tz
