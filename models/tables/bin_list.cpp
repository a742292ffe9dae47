#include "models/tables/bin_list.h"

#include "models/tables/table_roles.h"

#include <algorithm>
#include <map>

namespace tz {

namespace {

using Key = std::tuple<qint64, EntityKind, qint64>; ///< step, kind, id

Key keyOf(const RemovedRow &removed)
{
    return {removed.step, removed.row.kind(), removed.row.id()};
}

/// The row of the same step that this one could not be without; the key itself when there is none.
Key headOf(const RemovedRow &removed, const std::map<Key, const RemovedRow *> &all)
{
    for (const Column &column : removed.row.type().columns) {
        if (column.editor != Editor::Reference || !column.options.required) continue;
        const Key above{removed.step, column.target, removed.row.stored(column).toLongLong()};
        if (const auto found = all.find(above); found != all.end() && above != keyOf(removed))
            return headOf(*found->second, all);
    }
    return keyOf(removed);
}

} // namespace

BinList::BinList(LedgerSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session) {}

Result<void> BinList::refresh(EntityKind kind)
{
    std::vector<RemovedRow> removed;
    for (const Entity *entity : allEntities()) {
        auto rows = removedRows(m_session.store(), entity->kind, mostRows);
        if (!rows) return rows.error();
        removed.insert(removed.end(), rows->begin(), rows->end());
    }
    std::map<Key, const RemovedRow *> all;
    for (const RemovedRow &each : removed) all.emplace(keyOf(each), &each);
    std::map<Key, qint64> counts;
    for (const RemovedRow &each : removed) ++counts[headOf(each, all)];
    std::vector<Line> lines;
    for (const RemovedRow &each : removed) {
        const auto count = counts.find(keyOf(each));
        if (count == counts.end() || (kind != EntityKind::None && each.row.kind() != kind)) continue;
        auto step = m_session.store().log().step(each.step);
        if (!step) return step.error();
        lines.push_back({each, step->value_or(Step()), count->second - 1});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.step.id > b.step.id; });
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    return {};
}

Result<BinList::Plan> BinList::plan(const std::vector<int> &rows) const
{
    Plan whole;
    std::map<std::pair<EntityKind, qint64>, bool> taken; ///< whether the row is brought back, not changed
    int restored = 0;
    for (const int row : rows) {
        auto one = restorationOf(m_session.store(), m_lines[size_t(row)].removed, m_session.reading());
        if (!one) return one.error();
        const auto isChangedTwice = [&](const Change &change) {
            const auto known = taken.find({change.type().kind, change.id()});
            return known != taken.end() && !(known->second && change.before.isNull());
        };
        std::vector<Change> &changes = one->set.changes;
        if (std::any_of(changes.begin(), changes.end(), isChangedTwice)) {
            ++whole.left;
            continue;
        }
        if (++restored == 1) whole.set.what = one->set.what;
        for (Change &change : changes)
            if (taken.emplace(std::pair(change.type().kind, change.id()), change.before.isNull()).second)
                whole.set.changes.push_back(std::move(change));
        whole.dependants += one->dependants;
        whole.losses += one->losses;
        for (AnyRow &parent : one->parents)
            if (std::find(whole.parents.begin(), whole.parents.end(), parent) == whole.parents.end())
                whole.parents.push_back(std::move(parent));
    }
    if (restored > 1) whole.set.what += QStringLiteral("等 %1 行").arg(restored);
    return whole;
}

QString BinList::wordsOf(const Plan &plan, const Reading &reading)
{
    QString text = QStringLiteral("将") + plan.set.what;
    if (plan.dependants > 0) text += QStringLiteral("，其中随它删除的 %1 行一并恢复").arg(plan.dependants);
    QStringList parents;
    for (const AnyRow &parent : plan.parents)
        parents << QStringLiteral("%1“%2”").arg(parent.type().word(), parent.label(reading));
    if (!parents.isEmpty()) text += QStringLiteral("；它所属的%1也已删除，一并恢复").arg(parents.join(u'、'));
    text += QStringLiteral("。恢复是一步，可以撤销。");
    constexpr qsizetype shownLosses = 3;
    text += plan.losses.mid(0, shownLosses).join(QString());
    if (plan.losses.size() > shownLosses)
        text += QStringLiteral("另有 %1 处类似。").arg(plan.losses.size() - shownLosses);
    if (plan.left > 0) text += QStringLiteral("选中的另有 %1 行和它们写在同一行里，请再恢复一次。").arg(plan.left);
    return text;
}

int BinList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int BinList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

QVariant BinList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Line &line = m_lines[size_t(index.row())];
    if (role == QuietRole) return index.column() != NameSection;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case KindSection:
        return line.removed.row.type().word();
    case NameSection: {
        const QString label = line.removed.row.label(m_session.reading());
        return label.isEmpty() ? QStringLiteral("第 %1 号").arg(line.removed.row.id()) : label;
    }
    case CountSection:
        return line.along > 0 ? QStringLiteral("连带 %1 行").arg(line.along) : QString();
    case TimeSection:
        return line.step.time.toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    case WhoSection:
        return line.step.who;
    default:
        return line.step.what;
    }
}

QVariant BinList::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const titles[] = {"类别", "名称", "连带", "删除时间", "谁", "怎样删除的"};
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    return QString::fromUtf8(titles[section]);
}

} // namespace tz
