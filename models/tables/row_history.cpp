#include "models/tables/row_history.h"

#include "models/store/founding_digest.h"
#include "models/store/row_codec.h"

#include <algorithm>
#include <map>

namespace tz {

namespace {

/// Rows that were removed since keep their last name here.
class NamesInLog : public Directory
{
public:
    explicit NamesInLog(const LedgerSession &session) : m_session(session) {}

    AnyRow row(EntityKind kind, qint64 id) const override
    {
        AnyRow present = m_session.directory().row(kind, id);
        if (!present.isNull() || id <= 0) return present;
        auto known = m_known.find({kind, id});
        if (known != m_known.end()) return known->second;
        const auto changes = m_session.store().log().changesOf(entityOf(kind), id);
        AnyRow last;
        if (changes && !changes->empty()) last = row_codec::decode(entityOf(kind), id, changes->back().before);
        return m_known.emplace(std::pair(kind, id), last).first->second;
    }

    std::vector<qint64> named(EntityKind, const QString &) const override { return {}; }

private:
    const LedgerSession &m_session;
    mutable std::map<std::pair<EntityKind, qint64>, AnyRow> m_known;
};

/// What one logged change says, oldest cell first.
std::vector<HistoryEntry> entriesOf(const LoggedChange &change, const Step &step, const Column *only,
                                    const Reading &reading)
{
    HistoryEntry entry{HistoryEntry::Event::Changed,
                       step.id,
                       step.time,
                       step.who,
                       step.what,
                       originOf(step),
                       QString(),
                       QString(),
                       QString()};
    using Event = HistoryEntry::Event;
    const AnyRow before = row_codec::decode(*change.entity, change.row, change.before);
    const AnyRow after = row_codec::decode(*change.entity, change.row, change.after);
    std::vector<HistoryEntry> entries;
    if (before.isNull() || after.isNull()) {
        entry.event = after.isNull() ? Event::Removed : Event::Added;
        const AnyRow &row = after.isNull() ? before : after;
        if (only) (after.isNull() ? entry.before : entry.after) = row.text(*only, reading);
        return {entry};
    }
    for (const Column &column : change.entity->columns) {
        if (!column.isStored() || (only && &column != only)) continue;
        if (before.stored(column) == after.stored(column)) continue;
        entry.heading = column.heading();
        entry.before = before.text(column, reading);
        entry.after = after.text(column, reading);
        entries.push_back(entry);
    }
    return entries;
}

Result<std::optional<HistoryEntry>> foundingOf(LedgerSession &session, const Entity &entity, qint64 id)
{
    auto digests = session.store().log().changesOf(entity, 0);
    if (!digests) return digests.error();
    for (const LoggedChange &digest : *digests) {
        const FoundingDigest::Part part = FoundingDigest::partOf(digest.after);
        if (id < part.first || id > part.last) continue;
        auto step = session.store().log().step(digest.step);
        if (!step) return step.error();
        if (!*step) continue;
        return std::optional(HistoryEntry{HistoryEntry::Event::Founded, digest.step, (*step)->time, (*step)->who,
                                          (*step)->what, originOf(**step), QString(), QString(), QString()});
    }
    return std::optional<HistoryEntry>();
}

} // namespace

QString originOf(const Step &step)
{
    switch (step.kind) {
    case StepKind::Undo:
        return QStringLiteral("撤销");
    case StepKind::Redo:
        return QStringLiteral("重做");
    case StepKind::Founding:
        return QStringLiteral("建立台账");
    case StepKind::Edit:
        break;
    }
    if (step.source.isEmpty()) return QStringLiteral("手工录入");
    return step.source.left(step.source.indexOf(QStringLiteral(" SHA-256:"))); // whole when there is none
}

Result<std::vector<HistoryEntry>> historyOf(LedgerSession &session, EntityKind kind, qint64 id, const Column *only)
{
    const Entity &entity = entityOf(kind);
    const NamesInLog names(session);
    const Reading reading{names, session.calendar(), session.today(), session.policy()};
    auto changes = session.store().log().changesOf(entity, id);
    if (!changes) return changes.error();
    std::vector<HistoryEntry> entries;
    auto founding = foundingOf(session, entity, id);
    if (!founding) return founding.error();
    if (*founding) entries.push_back(**founding);
    bool wasRemoved = false;
    for (const LoggedChange &change : *changes) {
        auto step = session.store().log().step(change.step);
        if (!step) return step.error();
        if (!*step) continue;
        for (HistoryEntry &entry : entriesOf(change, **step, only, reading)) {
            if (entry.event == HistoryEntry::Event::Added && wasRemoved) entry.event = HistoryEntry::Event::Restored;
            wasRemoved = entry.event == HistoryEntry::Event::Removed;
            entries.push_back(std::move(entry));
        }
    }
    std::reverse(entries.begin(), entries.end());
    return entries;
}

} // namespace tz
