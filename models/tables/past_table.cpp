#include "models/tables/past_table.h"

#include "models/ledger/task.h"
#include "models/tables/cell_facts.h"
#include "models/tables/table_roles.h"

namespace tz {

PastTable::PastTable(LedgerSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_entity(&entityOf<Task>())
{
}

Result<void> PastTable::show(const Entity &entity, QDate evening)
{
    auto past = LedgerPast::of(m_session.store(), evening);
    if (!past) return past.error();
    auto ids = past->ids(entity.kind);
    if (!ids) return ids.error();
    auto difference = past->difference(entity.kind);
    if (!difference) return difference.error();
    beginResetModel();
    m_entity = &entity;
    m_names.reset();
    m_past = std::make_unique<LedgerPast>(*std::move(past));
    m_names = std::make_unique<PastDirectory>(*m_past, m_session.directory());
    m_ids = IdList(*ids);
    m_difference = *difference;
    m_pages = std::make_unique<RowPages>(m_session.store(), entity.kind);
    endResetModel();
    return {};
}

AnyRow PastTable::rowAt(int row) const
{
    const auto was = m_past->otherwise(m_entity->kind, m_ids[size_t(row)]);
    return was ? *was : m_pages->at(m_ids, size_t(row));
}

int PastTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int PastTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entity->columns.size());
}

/// What a cell of a row that has changed since says now; empty when it says the same.
QString PastTable::differenceOf(int row, const Column &column) const
{
    const auto was = m_past->otherwise(m_entity->kind, m_ids[size_t(row)]);
    if (!was || !column.isStored()) return {};
    const AnyRow now = m_pages->at(m_ids, size_t(row));
    if (now.isNull()) return QStringLiteral("这一行后来被删除了。");
    if (now.stored(column) == was->stored(column)) return {};
    const QString text = now.text(column, m_session.reading());
    return QStringLiteral("现在是：") + (text.isEmpty() ? QStringLiteral("（空）") : text);
}

QVariant PastTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Column &column = m_entity->columns[size_t(index.column())];
    if (role == IdRole) return m_ids[size_t(index.row())];
    const AnyRow row = rowAt(index.row());
    if (row.isNull()) return {};
    switch (role) {
    case Qt::DisplayRole:
        return row.text(column, reading());
    case Qt::TextAlignmentRole: {
        const bool isNumber = column.editor == Editor::Integer || column.editor == Editor::Percent;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft)));
    }
    case LightRole:
        if (const auto standing = standingOfCell(row, column, reading())) return QVariant::fromValue(markOf(*standing));
        return {};
    case QuietRole:
        return !column.isEditable();
    case DiffersRole: {
        const QString now = differenceOf(index.row(), column);
        return now.isEmpty() ? QVariant() : QVariant(now);
    }
    case Qt::ToolTipRole: {
        const QString now = differenceOf(index.row(), column);
        const QString text = row.text(column, reading());
        return now.isEmpty() ? text : text + u'\n' + now;
    }
    default:
        return {};
    }
}

QVariant PastTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    return m_entity->columns[size_t(section)].heading();
}

} // namespace tz
