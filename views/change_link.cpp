#include "views/change_link.h"

#include "views/page_registry.h"

#include <set>

namespace tz {

namespace {

/// More rows than this are not selected one by one: nobody sees them at once.
constexpr size_t mostRows = 200;

std::vector<qint64> rowsThere(const ChangeNotice &notice, EntityKind kind)
{
    std::vector<qint64> rows;
    for (const Change &change : notice.changes)
        if (change.type().kind == kind && !change.after.isNull() && rows.size() < mostRows) rows.push_back(change.id());
    return rows;
}

/// The cells that a step changed; empty when it added or removed rows too, which are seen as rows.
std::vector<CellPlace> cellsThere(const ChangeNotice &notice, EntityKind kind)
{
    std::vector<CellPlace> cells;
    std::set<qint64> rows;
    for (const Change &change : notice.changes) {
        if (change.type().kind != kind) continue;
        if (change.before.isNull() || change.after.isNull()) return {};
        if (rows.insert(change.id()).second && rows.size() > mostRows) break;
        for (const Column &column : change.type().columns)
            if (column.isStored() && change.before.stored(column) != change.after.stored(column))
                cells.push_back({change.id(), &column});
    }
    return cells;
}

/// The page that shows rows of a kind; what belongs to a briefing is seen where it is written.
QString pageOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Briefing:
    case EntityKind::BriefingArticle:
    case EntityKind::BriefingPicture:
    case EntityKind::BriefingSource:
        return QStringLiteral("briefing");
    default:
        return entityOf(kind).name();
    }
}

} // namespace

PageLink linkTo(const ChangeNotice &notice, EntityKind wanted)
{
    const auto changes = [&](EntityKind kind) {
        return std::count_if(notice.changes.begin(), notice.changes.end(),
                             [kind](const Change &change) { return change.type().kind == kind; });
    };
    EntityKind best = EntityKind::None;
    for (const EntityKind kind : notice.kinds) {
        if (!pageNamed(pageOf(kind))) continue;
        if (best == EntityKind::None || kind == wanted || (best != wanted && changes(kind) > changes(best)))
            best = kind;
    }
    if (best == EntityKind::None) return {};
    return {.page = pageOf(best), .rows = rowsThere(notice, best), .cells = cellsThere(notice, best)};
}

} // namespace tz
