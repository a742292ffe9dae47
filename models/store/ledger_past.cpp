#include "models/store/ledger_past.h"

#include "models/store/founding_digest.h"
#include "models/store/official_order.h"
#include "models/store/row_codec.h"

#include <algorithm>

namespace tz {

namespace {

/// The last step of the day; 0 when the log begins later.
qint64 lastStepOf(const std::vector<Step> &newestFirst, QDate evening)
{
    for (const Step &step : newestFirst)
        if (step.time.date() <= evening) return step.id;
    return 0;
}

} // namespace

Result<LedgerPast> LedgerPast::of(const LedgerStore &store, QDate evening)
{
    auto steps = store.log().steps();
    if (!steps) return steps.error();
    const qint64 last = lastStepOf(*steps, evening);
    LedgerPast past(store, evening);
    for (const Step &step : *steps) {
        if (step.id <= last) break;
        // A founding counts rows that it does not list, so it is read forwards.
        auto done = store.log().eachChange(step.id, step.kind != StepKind::Founding,
                                           [&](const LoggedChange &change) { return past.takeBack(change); });
        if (!done) return done.error();
    }
    return past;
}

Result<std::pair<QDate, QDate>> LedgerPast::daysOf(const LedgerStore &store)
{
    auto last = store.log().steps(1);
    if (!last) return last.error();
    auto first = store.log().step(1);
    if (!first) return first.error();
    if (last->empty() || !*first) return std::pair<QDate, QDate>();
    return std::pair((*first)->time.date(), last->front().time.date());
}

/// Newest first, so that what is written last is what the row was before its earliest change.
Result<void> LedgerPast::takeBack(const LoggedChange &change)
{
    if (!change.entity)
        return Error{QStringLiteral("日志里有本程序不认识的内容，看不出那天的样子。请升级本程序后再试。")};
    const EntityKind kind = change.entity->kind;
    if (change.row == 0) {
        const FoundingDigest::Part part = FoundingDigest::partOf(change.after);
        m_founded[kind].emplace_back(part.first, part.last);
        std::erase_if(m_otherwise[kind],
                      [&](const auto &each) { return each.first >= part.first && each.first <= part.last; });
    } else {
        m_otherwise[kind][change.row] = row_codec::decode(*change.entity, change.row, change.before);
    }
    return {};
}

std::optional<AnyRow> LedgerPast::otherwise(EntityKind kind, qint64 id) const
{
    if (const auto founded = m_founded.find(kind); founded != m_founded.end())
        for (const auto &[first, last] : founded->second)
            if (id >= first && id <= last) return AnyRow();
    const auto rows = m_otherwise.find(kind);
    if (rows == m_otherwise.end()) return std::nullopt;
    const auto row = rows->second.find(id);
    return row == rows->second.end() ? std::nullopt : std::optional(row->second);
}

Result<AnyRow> LedgerPast::row(EntityKind kind, qint64 id) const
{
    if (auto was = otherwise(kind, id)) return *was;
    return m_store->row(kind, id);
}

Result<std::vector<qint64>> LedgerPast::ids(EntityKind kind) const
{
    auto ids = m_store->ids({.kind = kind});
    if (!ids) return ids.error();
    const auto rows = m_otherwise.find(kind);
    if (m_founded.contains(kind) || (rows != m_otherwise.end() && !rows->second.empty()))
        std::erase_if(*ids, [&](qint64 id) { return otherwise(kind, id).has_value(); });
    if (rows == m_otherwise.end()) return ids;
    std::vector<std::pair<size_t, const AnyRow *>> places;
    for (const auto &[id, row] : rows->second) {
        if (row.isNull()) continue;
        auto place = placeOf(row, *ids);
        if (!place) return place.error();
        places.emplace_back(*place, &row);
    }
    std::sort(places.begin(), places.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : officialOrder(*a.second, *b.second) < 0;
    });
    std::vector<qint64> merged;
    merged.reserve(ids->size() + places.size());
    size_t from = 0;
    for (const auto &[place, row] : places) {
        merged.insert(merged.end(), ids->begin() + std::ptrdiff_t(from), ids->begin() + std::ptrdiff_t(place));
        merged.push_back(row->id());
        from = place;
    }
    merged.insert(merged.end(), ids->begin() + std::ptrdiff_t(from), ids->end());
    return merged;
}

/// How many of the listed rows, which are as they were, stand before this one. Some twenty of a million are read.
Result<size_t> LedgerPast::placeOf(const AnyRow &row, const std::vector<qint64> &ids) const
{
    size_t first = 0;
    size_t last = ids.size();
    while (first < last) {
        const size_t middle = (first + last) / 2;
        auto other = m_store->row(row.kind(), ids[middle]);
        if (!other) return other.error();
        if (!other->isNull() && officialOrder(*other, row) < 0)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

Result<std::vector<AnyRow>> LedgerPast::rows(EntityKind kind) const
{
    auto ids = this->ids(kind);
    if (!ids) return ids.error();
    auto present = m_store->rowsById(kind, *ids);
    if (!present) return present.error();
    std::vector<AnyRow> rows;
    auto next = present->begin();
    for (const qint64 id : *ids) {
        const auto was = otherwise(kind, id);
        rows.push_back(was ? *was : *next);
        if (next != present->end() && next->id() == id) ++next;
    }
    return rows;
}

Result<LedgerPast::Difference> LedgerPast::difference(EntityKind kind) const
{
    Difference difference;
    if (const auto founded = m_founded.find(kind); founded != m_founded.end())
        for (const auto &[first, last] : founded->second) difference.added += last - first + 1;
    const auto rows = m_otherwise.find(kind);
    if (rows == m_otherwise.end()) return difference;
    std::vector<qint64> ids;
    for (const auto &[id, row] : rows->second) ids.push_back(id);
    auto present = m_store->rowsById(kind, ids);
    if (!present) return present.error();
    auto next = present->begin();
    for (const auto &[id, was] : rows->second) {
        const bool isThere = next != present->end() && next->id() == id;
        if (was.isNull())
            difference.added += isThere ? 1 : 0;
        else if (!isThere)
            ++difference.removed;
        else
            difference.changed += *next != was ? 1 : 0;
        if (isThere) ++next;
    }
    return difference;
}

AnyRow PastDirectory::row(EntityKind kind, qint64 id) const
{
    if (id <= 0) return {};
    const auto was = m_past.otherwise(kind, id);
    return was ? *was : m_now.row(kind, id);
}

} // namespace tz
