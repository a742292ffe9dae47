#include "models/tables/entity_table_model.h"

#include "models/ledger/derived_advice.h"
#include "models/tables/cell_facts.h"
#include "models/tables/table_roles.h"

namespace tz {

EntityTableModel::EntityTableModel(const Entity &entity, LedgerSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_entity(entity), m_session(session), m_listing{.entity = &entity},
      m_pages(session.store(), entity.kind)
{
    connect(&session, &LedgerSession::changed, this, &EntityTableModel::follow);
    reload();
}

int EntityTableModel::sectionOf(QStringView key) const
{
    const Column *column = m_entity.column(key);
    return column ? static_cast<int>(column - m_entity.columns.data()) : -1;
}

void EntityTableModel::setTyped(const QString &typed)
{
    if (typed.trimmed() == m_listing.typed) return;
    m_listing.typed = typed.trimmed();
    if (!searchByIndex()) reload();
}

void EntityTableModel::setConditions(std::vector<Condition> conditions)
{
    if (conditions == m_conditions) return; // a page just made has read its rows
    m_conditions = std::move(conditions);
    narrow();
}

void EntityTableModel::setFilters(std::vector<ColumnFilter> filters)
{
    std::erase_if(filters, [](const ColumnFilter &filter) { return filter.isEmpty(); });
    if (filters == m_filters) return;
    m_filters = std::move(filters);
    narrow();
}

void EntityTableModel::narrow()
{
    m_listing.conditions = m_conditions;
    m_listing.filters.clear();
    const bool isLong = !m_filters.empty() && countWithoutTyped() > filterInMemoryRows;
    for (const ColumnFilter &filter : m_filters) {
        if (const auto stored = conditionsOf(filter, m_session, isLong))
            m_listing.conditions.insert(m_listing.conditions.end(), stored->begin(), stored->end());
        else
            m_listing.filters.push_back(filter);
    }
    if (!m_listing.filters.empty() && countWithoutTyped() > filterInMemoryRows) dropRowFilters();
    reload();
}

/// A filter that must look at every row is given up, and said so, when there are too many.
void EntityTableModel::dropRowFilters()
{
    QStringList captions;
    for (const ColumnFilter &filter : m_listing.filters) {
        captions << filter.caption();
        std::erase(m_filters, filter);
    }
    m_listing.filters.clear();
    Q_EMIT editRejected(
        QStringLiteral("剩下的行太多，取消了这些筛选：%1。请先按县市区等列筛选。").arg(captions.join(u'；')));
}

void EntityTableModel::sort(int section, Qt::SortOrder order)
{
    setSort(section < 0 ? std::vector<ListingSort>()
                        : std::vector{ListingSort{&columnAt(section), order == Qt::DescendingOrder, false}});
}

void EntityTableModel::setSort(std::vector<ListingSort> sort)
{
    if (sort == m_listing.sort) return;
    m_listing.sort = std::move(sort);
    reload();
}

int EntityTableModel::rowOf(qint64 id) const
{
    const size_t place = m_ids.find(id);
    return place == m_ids.size() ? -1 : static_cast<int>(place);
}

AnyRow EntityTableModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount()) return {};
    return m_pages.at(m_ids, static_cast<size_t>(row));
}

int EntityTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int EntityTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entity.columns.size());
}

QVariant EntityTableModel::alignmentOf(const AnyRow &row, const Column &column) const
{
    const bool isNumber = column.editor == Editor::Integer || column.editor == Editor::Percent ||
                          (column.editor == Editor::None && row.json(column, m_session.reading()).isDouble());
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft)));
}

bool EntityTableModel::repeatsAbove(const QModelIndex &index) const
{
    const Column &column = columnAt(index.column());
    if (index.row() == 0 || column.editor != Editor::Reference) return false;
    const AnyRow row = rowAt(index.row());
    const AnyRow above = rowAt(index.row() - 1);
    if (row.isNull() || above.isNull()) return false;
    const StoredValue value = row.stored(column);
    return !value.isNull() && value == above.stored(column);
}

QVariant EntityTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == IdRole) return idAt(index.row());
    const Column &column = columnAt(index.column());
    const AnyRow row = rowAt(index.row());
    if (row.isNull()) return {};
    const Reading reading = m_session.reading();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.text(column, reading);
    case Qt::TextAlignmentRole:
        return alignmentOf(row, column);
    case RepeatsAboveRole:
        return repeatsAbove(index);
    case LightRole:
        if (const auto standing = standingOfCell(row, column, reading)) return QVariant::fromValue(markOf(*standing));
        return {};
    case IssueRole: {
        const QString issue = issueOfCell(row, column, reading);
        return issue.isEmpty() ? QVariant() : QVariant(issue);
    }
    case Qt::ToolTipRole: {
        if (const auto standing = standingOfCell(row, column, reading)) return standing->reason;
        const QString issue = issueOfCell(row, column, reading);
        const QString text = row.text(column, reading);
        return issue.isEmpty() ? text : text + u'\n' + issue;
    }
    default:
        return {};
    }
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const Column &column = columnAt(section);
    if (role == Qt::DisplayRole) return column.heading();
    if (role == Qt::ToolTipRole)
        return column.isEditable() ? column.heading() : column.heading() + QStringLiteral("（推算，不能填写）");
    return {};
}

Qt::ItemFlags EntityTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && columnAt(index.column()).isEditable() && m_session.store().isWritable())
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString EntityTableModel::whyFixed(int section) const
{
    const Column &column = columnAt(section);
    if (!column.isEditable()) return notTypedInto(m_entity.kind, column);
    return m_session.store().readOnlyReason();
}

bool EntityTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    auto done = m_session.edit(m_entity.kind, idAt(index.row()), columnAt(index.column()), value.toString());
    if (!done) Q_EMIT editRejected(done.error().sentence);
    return bool(done);
}

} // namespace tz
