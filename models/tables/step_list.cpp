#include "models/tables/step_list.h"

#include "models/store/row_codec.h"
#include "models/tables/row_history.h"
#include "models/tables/table_roles.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace tz {

namespace {

/// Larger steps are counted in rows only: reading each of their cells would keep the list waiting.
constexpr qint64 mostCounted = 2000;

QString number(qint64 value)
{
    return QLocale(QLocale::Chinese, QLocale::China).toString(value);
}

int changedCells(const LoggedChange &change)
{
    if (!change.entity || change.before.isNull() || change.after.isNull()) return 0;
    const AnyRow before = row_codec::decode(*change.entity, change.row, change.before);
    const AnyRow after = row_codec::decode(*change.entity, change.row, change.after);
    return int(std::count_if(change.entity->columns.begin(), change.entity->columns.end(), [&](const Column &column) {
        return column.isStored() && before.stored(column) != after.stored(column);
    }));
}

QString stateWord(StepList::State state)
{
    switch (state) {
    case StepList::State::Done:
        return QStringLiteral("可撤销");
    case StepList::State::Undone:
        return QStringLiteral("已撤销，可重做");
    case StepList::State::Dropped:
        return QStringLiteral("已撤销");
    case StepList::State::Founding:
        return QStringLiteral("起点");
    }
    return {};
}

} // namespace

StepList::StepList(LedgerSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session) {}

Result<void> StepList::refresh()
{
    auto steps = m_session.store().log().steps(mostSteps);
    if (!steps) return steps.error();
    const History &history = m_session.store().history();
    const std::set<qint64> done(history.done.begin(), history.done.end());
    const std::set<qint64> undone(history.undone.begin(), history.undone.end());
    qint64 founding = 0;
    for (const Step &step : *steps)
        if (step.kind == StepKind::Founding) founding = std::max(founding, step.id);
    beginResetModel();
    m_lines.clear();
    m_older = steps->empty() ? 0 : steps->back().id - 1;
    for (Step &step : *steps) {
        if (step.kind == StepKind::Undo || step.kind == StepKind::Redo) continue;
        const State state = step.id <= founding        ? State::Founding
                            : done.contains(step.id)   ? State::Done
                            : undone.contains(step.id) ? State::Undone
                                                       : State::Dropped;
        m_lines.push_back({std::move(step), state, {}});
    }
    endResetModel();
    return {};
}

int StepList::undosTo(int row) const
{
    const std::vector<qint64> &done = m_session.store().history().done;
    const auto found = std::find(done.begin(), done.end(), stepAt(row).id);
    return int(done.end() - found);
}

int StepList::redosTo(int row) const
{
    const std::vector<qint64> &undone = m_session.store().history().undone;
    const auto found = std::find(undone.begin(), undone.end(), stepAt(row).id);
    return int(undone.end() - found);
}

QString StepList::outlook(int row) const
{
    const QString what = stepAt(row).what;
    const int undos = undosTo(row);
    const int redos = redosTo(row);
    if (undos == 1) return QStringLiteral("将撤销这一步：%1。撤销后可以重做。").arg(what);
    if (undos > 1)
        return QStringLiteral("将从最近一步起依次撤销 %1 步，直到“%2”也收回；每一步都可以重做。").arg(undos).arg(what);
    if (redos == 1) return QStringLiteral("将重做这一步：%1。").arg(what);
    if (redos > 1) return QStringLiteral("将依次重做 %1 步，直到“%2”。").arg(redos).arg(what);
    switch (stateAt(row)) {
    case State::Dropped:
        return QStringLiteral("这一步撤销后又做了别的改动，不能再重做；它改过的内容仍可在行的历史里看到。");
    case State::Founding:
        return QStringLiteral("台账由此开始，不能撤销。");
    case State::Done:
    case State::Undone:
        break;
    }
    return {};
}

int StepList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int StepList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

/// 3 行 5 格: rows, and of those that were there before and after, the cells that differ.
QString StepList::countOf(const Line &line) const
{
    if (!line.counted.isEmpty()) return line.counted;
    line.counted = number(line.step.changes) + QStringLiteral(" 行");
    if (line.step.kind == StepKind::Founding || line.step.changes > mostCounted) return line.counted;
    qint64 cells = 0;
    const auto read = m_session.store().log().eachChange(line.step.id, false, [&](const LoggedChange &change) {
        cells += changedCells(change);
        return Result<void>();
    });
    if (read && cells > 0) line.counted += QStringLiteral(" %1 格").arg(number(cells));
    return line.counted;
}

QVariant StepList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Line &line = m_lines[size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() == CountSection ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == QuietRole) return line.state == State::Dropped || line.state == State::Undone;
    if (role == Qt::ToolTipRole && index.column() == SourceSection) return line.step.source;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case TimeSection:
        return line.step.time.toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
    case WhatSection:
        return line.step.what;
    case CountSection:
        return countOf(line);
    case WhoSection:
        return line.step.who;
    case SourceSection:
        return originOf(line.step);
    default:
        return stateWord(line.state);
    }
}

QVariant StepList::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const titles[] = {"时间", "做了什么", "范围", "谁", "来源", "状态"};
    if (role == Qt::TextAlignmentRole && section == CountSection)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    return QString::fromUtf8(titles[section]);
}

} // namespace tz
