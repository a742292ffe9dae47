#include "models/tables/cell_facts.h"
#include "models/tables/entity_table_model.h"

#include <QTimer>

/// Which rows the table has: read at once, in parts, or picked out of a long list by what was typed; and how the list
/// follows what was stored.

namespace tz {

namespace {

/// Enough for the tallest screen; the rest follows when the first rows have been painted.
constexpr qint64 firstRows = 256;
/// More changed rows of one step than this are read anew instead of being followed one by one.
constexpr qsizetype followedChanges = 200;
/// Ids read in parts that come into a long list at once.
constexpr size_t listedAtOnce = 100'000;
/// The first rows are painted before anything else is read.
constexpr std::chrono::milliseconds pauseForPainting{40};

} // namespace

/// The rows as the conditions and the order have them, the first ones at once.
void EntityTableModel::reload()
{
    m_hits.reset();
    m_base = {};
    m_parts.reset();
    const qint64 all = m_listing.typed.isEmpty() ? 0 : countWithoutTyped();
    const bool isLongSearch = all > typedInMemoryRows && m_listing.filters.empty();
    auto hits = isLongSearch ? TypedHits::of(m_session, m_entity, m_listing.typed) : std::nullopt;
    if (isLongSearch && !hits) m_parts = ListingParts::found(m_session, m_listing);
    m_isScan = m_isScanning = m_parts.has_value();
    Listing listing = m_listing;
    if (hits) listing.typed.clear();
    beginResetModel();
    m_pages.forget();
    auto list = m_isScanning ? ListedIds() : listIds(m_session, listing, firstRows);
    m_ids = list ? IdList(list->ids) : IdList();
    m_baseTotal = list ? list->total : 0;
    if (hits) startFiltering(*std::move(hits));
    endResetModel();
    Q_EMIT listed();
    if (!list) Q_EMIT editRejected(list.error().sentence);
    if (!m_isScanning) {
        m_parts = isBaseWhole() ? std::nullopt : ListingParts::of(m_session, listing);
        m_unlisted = {};
        m_isCompared = false;
        if (m_parts) base().reserve(static_cast<size_t>(m_baseTotal));
    }
    readLater(pauseForPainting);
}

qint64 EntityTableModel::countWithoutTyped() const
{
    const auto count = m_session.store().count({.kind = m_entity.kind, .conditions = m_listing.conditions});
    return count ? *count : 0;
}

/// Another word over the list that is there already, or that list again: nothing has to be read anew.
bool EntityTableModel::searchByIndex()
{
    const bool isLong = !m_isScan && m_listing.filters.empty() && m_baseTotal > typedInMemoryRows;
    if (!isLong || (m_listing.typed.isEmpty() && !m_hits)) return false;
    std::optional<TypedHits> hits;
    if (!m_listing.typed.isEmpty()) hits = TypedHits::of(m_session, m_entity, m_listing.typed);
    if (!hits && !m_listing.typed.isEmpty()) return false;
    beginResetModel();
    m_pages.forget();
    if (m_hits) m_ids = std::move(m_base);
    m_base = {};
    m_hits.reset();
    if (hits) startFiltering(*std::move(hits));
    endResetModel();
    Q_EMIT listed();
    readLater();
    return true;
}

/// What is listed becomes the list that the hits are picked from.
void EntityTableModel::startFiltering(TypedHits hits)
{
    m_base = std::move(m_ids);
    m_ids = {};
    m_hits = std::move(hits);
    m_hitCount = m_hits->isCertain() && m_listing.conditions.empty() ? m_hits->count() : -1;
    m_filtered = 0;
    filterOn(firstRows);
}

/// Looks at the next rows of the list, up to so many hits; they go to the end of m_ids without a signal.
void EntityTableModel::filterOn(size_t most)
{
    auto looked = m_hits->filter(m_session, m_base, m_filtered, most, m_ids);
    m_filtered = looked ? *looked : m_base.size();
    if (!looked) Q_EMIT editRejected(looked.error().sentence);
}

/// The same with the rows that are found inserted.
void EntityTableModel::filterFurther()
{
    IdList known = std::move(m_ids);
    m_ids = {};
    if (m_hitCount > 0) m_ids.reserve(size_t(m_hitCount) - std::min(known.size(), size_t(m_hitCount)));
    filterOn(m_base.size());
    const IdList found = std::exchange(m_ids, std::move(known));
    if (!found.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(found.size()) - 1);
        m_pages.forgetFrom(m_ids.size());
        if (m_hitCount > 0) m_ids.reserve(size_t(m_hitCount));
        for (size_t i = 0; i < found.size(); ++i) m_ids.push(found[i]);
        endInsertRows();
    }
    Q_EMIT listed();
}

qint64 EntityTableModel::totalRows() const
{
    if (m_isScanning) return qint64(m_ids.size());
    if (!m_hits) return m_baseTotal;
    return m_hitCount >= 0 ? m_hitCount : qint64(m_ids.size());
}

bool EntityTableModel::isSearching() const
{
    return m_isScanning || (m_hits && m_hitCount < 0 && !isWhole());
}

bool EntityTableModel::findsAtOnce() const
{
    constexpr qint64 shortTable = 500;
    return m_hits || (!m_isScan && (m_baseTotal <= shortTable || m_baseTotal > typedInMemoryRows));
}

bool EntityTableModel::isWhole() const
{
    return !m_isScanning && isBaseWhole() && (!m_hits || m_filtered == m_base.size());
}

void EntityTableModel::complete()
{
    while (m_isScanning) readFound();
    while (m_parts && !isBaseWhole()) readPart();
    readRest();
    while (m_hits && m_filtered < m_base.size()) filterFurther();
}

void EntityTableModel::readLater(std::chrono::milliseconds pause)
{
    if (isWhole() || m_isWaiting) return;
    m_isWaiting = true;
    QTimer::singleShot(pause, this, [this] {
        m_isWaiting = false;
        readOn();
        readLater();
    });
}

void EntityTableModel::readOn()
{
    if (m_isScanning)
        readFound();
    else if (m_hits && m_filtered < m_base.size())
        filterFurther();
    else if (m_parts)
        readPart();
    else
        readRest();
}

void EntityTableModel::readRest()
{
    if (isBaseWhole()) return;
    Listing listing = m_listing;
    if (m_hits) listing.typed.clear();
    auto list = listIds(m_session, listing);
    if (!list) {
        m_baseTotal = qint64(base().size()); // what cannot be read is not asked for again and again
        return Q_EMIT editRejected(list.error().sentence);
    }
    const IdList whole(list->ids);
    if (whole.beginsWith(base())) {
        append(std::span(list->ids).subspan(base().size()));
    } else {
        beginResetModel();
        m_pages.forget();
        base() = whole;
        if (m_hits) {
            m_ids = {};
            m_filtered = 0;
            filterOn(firstRows);
        }
        endResetModel();
    }
    m_baseTotal = qint64(base().size());
    Q_EMIT listed();
}

/// One part of what a typed word finds by a scan; typing on replaces the parts and so calls the rest off.
void EntityTableModel::readFound()
{
    auto ids = m_parts->isDone() ? std::vector<qint64>() : m_parts->next(m_session);
    m_isScanning = bool(ids) && !m_parts->isDone();
    if (!ids) {
        Q_EMIT editRejected(ids.error().sentence);
    } else {
        append(*ids);
        m_baseTotal = qint64(m_ids.size());
    }
    Q_EMIT listed();
}

/// The first parts are compared with the first rows, which were read before them; what does not fit is settled by
/// reading the rest whole. Further parts come into the list several at a time, since each time the table is painted.
void EntityTableModel::readPart()
{
    if (isBaseWhole()) return;
    auto ids = m_parts->isDone() ? std::vector<qint64>() : m_parts->next(m_session);
    if (!ids) {
        m_baseTotal = qint64(base().size());
        return Q_EMIT editRejected(ids.error().sentence);
    }
    m_unlisted.append(*ids);
    const bool isOver = m_parts->isDone();
    const bool isFirst = !m_isCompared && m_unlisted.size() >= base().size();
    if (isFirst) m_isCompared = m_unlisted.beginsWith(base());
    if (m_isCompared && (isFirst || isOver || m_unlisted.size() >= listedAtOnce))
        append(std::exchange(m_unlisted, {}).from(isFirst ? base().size() : 0));
    if (isOver || (isFirst && !m_isCompared)) {
        m_parts.reset();
        readRest();
    }
}

/// More of the list.
void EntityTableModel::append(std::span<const qint64> ids)
{
    if (!m_hits) return insertAtEnd(ids);
    m_base.append(ids);
    filterFurther();
}

void EntityTableModel::insertAtEnd(std::span<const qint64> ids)
{
    if (ids.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(ids.size()) - 1);
    m_pages.forgetFrom(m_ids.size());
    m_ids.append(ids);
    endInsertRows();
}

void EntityTableModel::repaintAll()
{
    if (!m_ids.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// Another entity's change may alter any text here (a county's new name), never which rows there are.
void EntityTableModel::follow(const ChangeNotice &notice)
{
    if (!notice.kinds.contains(m_entity.kind)) return repaintAll();
    std::vector<Change> updates, additions, removals;
    for (const Change &change : notice.changes) {
        if (change.type().kind != m_entity.kind) continue;
        auto &sort = change.before.isNull() ? additions : change.after.isNull() ? removals : updates;
        sort.push_back(change);
    }
    const qsizetype count = qsizetype(updates.size() + additions.size() + removals.size());
    const bool movesRows = !additions.empty() || !removals.empty();
    if (!notice.listed || count > followedChanges || (movesRows && !canPlaceRows())) return reload();
    followUpdates(updates);
    followRemovals(removals);
    if (!additions.empty()) followAdditions(additions);
    if (notice.kinds.size() > 1) repaintAll();
    if (movesRows) Q_EMIT listed();
}

/// Where a new row belongs is known of a list that was read whole and is not what a long search found.
bool EntityTableModel::canPlaceRows() const
{
    return isWhole() && !m_hits && !m_isScan;
}

void EntityTableModel::followUpdates(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        const int row = rowOf(change.id());
        if (row < 0) continue;
        m_pages.replace(static_cast<size_t>(row), change.after);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void EntityTableModel::followRemovals(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        const int row = rowOf(change.id());
        if (row < 0) continue;
        beginRemoveRows({}, row, row);
        m_pages.forget();
        m_ids.erase(static_cast<size_t>(row));
        --m_baseTotal;
        endRemoveRows();
    }
}

/// New rows go where the listing has them now; those that the filter hides stay away.
void EntityTableModel::followAdditions(const std::vector<Change> &changes)
{
    auto list = listIds(m_session, m_listing);
    if (!list) return Q_EMIT editRejected(list.error().sentence);
    std::vector<std::pair<size_t, qint64>> places;
    for (const Change &change : changes) {
        const auto found = std::find(list->ids.begin(), list->ids.end(), change.id());
        if (found != list->ids.end()) places.emplace_back(static_cast<size_t>(found - list->ids.begin()), change.id());
    }
    std::sort(places.begin(), places.end());
    for (const auto &[place, id] : places) {
        const size_t row = std::min(place, m_ids.size());
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_pages.forget();
        m_ids.insert(row, id);
        ++m_baseTotal;
        endInsertRows();
    }
}

} // namespace tz
