#include "models/tables/clock_list.h"

#include "models/base/pinyin.h"
#include "models/ledger/task.h"
#include "models/tables/table_roles.h"

namespace tz {

namespace {

constexpr qsizetype mostMarks = 6; ///< of a weekly clock only the last weeks

QString shortDay(QDate day)
{
    return day.isValid() ? QStringLiteral("%1-%2").arg(day.month()).arg(day.day()) : QString();
}

QString markText(const StageStanding &stage)
{
    switch (stage.state) {
    case StageState::InTime:
        return shortDay(stage.doneOn);
    case StageState::Late:
    case StageState::Overdue:
        return stage.days > 0 ? QStringLiteral("%1天").arg(stage.days) : shortDay(stage.doneOn);
    case StageState::Waiting:
    case StageState::Near:
    case StageState::Paused:
        return shortDay(stage.due);
    case StageState::Tracked:
        return stage.stage.unit == ClockUnit::UntilClosed ? QStringLiteral("销号") : QString();
    case StageState::Spared:
        break;
    }
    return {};
}

QString stateWord(StageState state)
{
    return QString::fromUtf8(ValueTraits<StageState>::choice(state).word);
}

} // namespace

QString stagesInWords(const BoardClock &clock, const Reading &reading)
{
    QStringList lines;
    for (const StageStanding &stage : clock.standing.stages) {
        QString line = stage.stage.name + QStringLiteral("：") + stateWord(stage.state);
        if (stage.due.isValid()) line += QStringLiteral("，%1 到期").arg(stage.due.toString(Qt::ISODate));
        if (const QString days = daysText(stage); !days.isEmpty()) line += QStringLiteral("，") + days;
        if (stage.failedBy)
            line +=
                QStringLiteral("，责任单位 ") + values::referenceText(stage.failedBy.value, EntityKind::Unit, reading);
        if (!stage.feedback.isEmpty()) line += QStringLiteral("；") + stage.feedback.simplified();
        lines << line;
    }
    return lines.join(u'\n');
}

ClockList::ClockList(LedgerSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session) {}

Result<void> ClockList::refresh()
{
    auto board = clockBoard(m_session);
    if (!board) return board.error();
    m_board = *std::move(board);
    showLines();
    return {};
}

qsizetype ClockList::figure(ClockFilter filter) const
{
    return std::count_if(m_board.clocks.begin(), m_board.clocks.end(),
                         [&](const BoardClock &clock) { return isOf(clock, filter); });
}

void ClockList::setFilter(ClockFilter filter)
{
    m_filter = filter;
    showLines();
}

void ClockList::setTyped(const QString &typed)
{
    if (typed.trimmed() == m_typed) return;
    m_typed = typed.trimmed();
    showLines();
}

void ClockList::setAssignment(AssignmentId assignment)
{
    m_assignment = assignment;
    m_clocks.clear();
    showLines();
}

void ClockList::setClocks(std::vector<ClockRunId> clocks)
{
    m_assignment = {};
    m_clocks = std::move(clocks);
    showLines();
}

bool ClockList::fits(const BoardClock &clock) const
{
    if (m_assignment) return clock.assignment.id == m_assignment;
    if (!m_clocks.empty()) return std::find(m_clocks.begin(), m_clocks.end(), clock.run.id) != m_clocks.end();
    if (!isOf(clock, m_filter)) return false;
    if (m_typed.isEmpty()) return true;
    for (const int section : {PlaceSection, TaskSection, PresetSection})
        if (matchesTyped(textOf(clock, section), m_typed)) return true;
    return false;
}

void ClockList::showLines()
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_board.clocks.size(); ++i)
        if (fits(m_board.clocks[i])) m_shown.push_back(i);
    endResetModel();
}

int ClockList::rowOf(ClockRunId run) const
{
    for (size_t i = 0; i < m_shown.size(); ++i)
        if (m_board.clocks[m_shown[i]].run.id == run) return static_cast<int>(i);
    return -1;
}

QString ClockList::ruleOf(const BoardClock &clock) const
{
    const auto preset = m_session.directory().find(clock.run.preset);
    if (!preset) return {};
    std::vector<ClockStage> stages;
    for (const AnyRow &row :
         m_session.directory().rowsOf(EntityKind::ClockStage, EntityKind::ClockPreset, preset->id.value))
        stages.push_back(*row.as<ClockStage>());
    return preset->name + QStringLiteral("：") + ruleText(*preset, stages);
}

int ClockList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ClockList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

StageMarks ClockList::marksOf(const BoardClock &clock) const
{
    StageMarks marks;
    const auto &stages = clock.standing.stages;
    const size_t hidden = stages.size() > size_t(mostMarks) ? stages.size() - size_t(mostMarks) : 0;
    for (size_t i = hidden; i < stages.size(); ++i)
        marks.push_back({stages[i].state, markText(stages[i]), clock.standing.next == i});
    return marks;
}

QString ClockList::textOf(const BoardClock &clock, int section) const
{
    const Reading reading = m_session.reading();
    const StageStanding *next = clock.standing.nextStage();
    switch (section) {
    case PlaceSection:
        return clock.assignment.community
                   ? values::referenceText(clock.assignment.community.value, EntityKind::Community, reading)
                   : values::referenceText(clock.assignment.county.value, EntityKind::County, reading);
    case TaskSection:
        return values::referenceText(clock.assignment.task.value, EntityKind::Task, reading);
    case PresetSection:
        return values::referenceText(clock.run.preset.value, EntityKind::ClockPreset, reading) + u' ' +
               shortDay(clock.run.startedOn) + QStringLiteral("起");
    case NextSection:
        if (!next) return QStringLiteral("已结束");
        if (clock.standing.isPaused) return QStringLiteral("暂停：") + clock.pauseReason.simplified();
        if (next->state == StageState::Tracked) return QStringLiteral("跟踪到销号");
        return next->stage.name + u' ' + shortDay(next->due) + QStringLiteral("，") + daysText(*next);
    case FailedSection: {
        QStringList names;
        for (const StageStanding &stage : clock.standing.stages)
            if (isFailed(stage.state)) names << stage.stage.name;
        if (names.size() > 3) return QStringLiteral("%1 等 %2 次").arg(names.back()).arg(names.size());
        return names.join(u'、');
    }
    case StagesSection: {
        QStringList words;
        for (const StageMark &mark : marksOf(clock)) words << stageCharacter(mark.state) + mark.text;
        return words.join(u' ');
    }
    default:
        return {};
    }
}

QVariant ClockList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const BoardClock &clock = clockAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(clock, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return index.column() == StagesSection ? stagesInWords(clock, m_session.reading())
                                               : textOf(clock, index.column());
    case MarksRole:
        return index.column() == StagesSection ? QVariant::fromValue(marksOf(clock)) : QVariant();
    case IssueRole:
        if (const StageStanding *next = clock.standing.nextStage(); next && index.column() == NextSection) {
            const QString caution = m_session.calendar().caution(next->due);
            return caution.isEmpty() ? QVariant() : QVariant(caution);
        }
        return index.column() == FailedSection && clock.standing.failed > 0 ? QVariant(QStringLiteral("有误期的阶段"))
                                                                            : QVariant();
    case QuietRole:
        return index.column() == PresetSection || !clock.isRunning();
    case IdRole:
        return clock.run.id.value;
    default:
        return {};
    }
}

QVariant ClockList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    static const QStringList titles{QStringLiteral("县市区"), QStringLiteral("督办事项"), QStringLiteral("办法"),
                                    QStringLiteral("各阶段"), QStringLiteral("下一阶段"), QStringLiteral("误期阶段")};
    return titles.value(section);
}

} // namespace tz
