#include "models/store/ledger_session.h"

#include "models/ledger/assignment_rules.h"
#include "models/ledger/calendar_day.h"
#include "models/ledger/kept_deadlines.h"
#include "models/ledger/setting.h"

namespace tz {

LedgerSession::LedgerSession(std::unique_ptr<LedgerStore> store, QDate today)
    : m_store(std::move(store)), m_directory(*m_store), m_today(today)
{
    loadRules();
}

LedgerSession::~LedgerSession() = default;

Result<std::unique_ptr<LedgerSession>> LedgerSession::create(const QString &path, const QString &who, QDate today)
{
    auto store = LedgerStore::create(path, who);
    if (!store) return store.error();
    return std::unique_ptr<LedgerSession>(new LedgerSession(*std::move(store), today));
}

Result<std::unique_ptr<LedgerSession>> LedgerSession::open(const QString &path, Access access, const QString &who,
                                                           QDate today)
{
    auto store = LedgerStore::open(path, access, who);
    if (!store) return store.error();
    return std::unique_ptr<LedgerSession>(new LedgerSession(*std::move(store), today));
}

/// The office's own calendar days stand over the shipped ones, day by day.
void LedgerSession::loadRules()
{
    std::vector<MarkedDay> days = WorkCalendar::shipped().days();
    for (const CalendarDay &day : all<CalendarDay>()) days.push_back({day.date, day.mark, day.holiday, day.notice});
    m_calendar = WorkCalendar(std::move(days));
    m_policy = policyOf(all<Setting>());
}

Result<void> LedgerSession::stored(const Result<Step> &step)
{
    if (!step) return step.error();
    m_savedAt = step->time;
    const ChangeNotice &notice = m_store->lastNotice();
    m_directory.refresh(notice);
    if (notice.kinds.contains(EntityKind::CalendarDay) || notice.kinds.contains(EntityKind::Setting)) loadRules();
    Q_EMIT changed(notice);
    return {};
}

Result<void> LedgerSession::perform(ChangeSet set)
{
    std::erase_if(set.changes, [](const Change &change) { return change.before == change.after; });
    if (set.isEmpty()) return {};
    keepClosedDeadlines(set, reading());
    return stored(m_store->apply(set));
}

Result<void> LedgerSession::performStream(const QString &what, const QString &source,
                                          const LedgerStore::NextBatch &next, bool founding)
{
    const auto completed = [&]() -> Result<std::vector<Change>> {
        auto batch = next();
        if (!batch || founding) return batch;
        ChangeSet set{{}, {}, *std::move(batch)};
        keepClosedDeadlines(set, reading());
        return std::move(set.changes);
    };
    return stored(m_store->applyStream(what, source, completed, founding));
}

Result<void> LedgerSession::undo()
{
    return stored(m_store->undo());
}

Result<void> LedgerSession::redo()
{
    return stored(m_store->redo());
}

QString LedgerSession::undoText() const
{
    if (m_store->history().done.empty()) return {};
    auto step = m_store->log().step(m_store->history().done.back());
    return step && *step ? (*step)->what : QString();
}

QString LedgerSession::redoText() const
{
    if (m_store->history().undone.empty()) return {};
    auto step = m_store->log().step(m_store->history().undone.back());
    return step && *step ? (*step)->what : QString();
}

Result<void> LedgerSession::edit(EntityKind kind, qint64 id, const Column &column, const QString &typed)
{
    auto before = m_store->row(kind, id);
    if (!before) return before.error();
    if (before->isNull())
        return Error{QStringLiteral("%1的第 %2 号不存在，没有改动。").arg(entityOf(kind).word()).arg(id)};
    AnyRow after = *before;
    if (auto read = after.read(column, typed, reading()); !read) return read;
    if (auto settled = settleEdit(*before, after, {&column}, reading()); !settled) return settled;
    QStringList headings{column.heading()}; // first what was typed, then what follows from it
    for (const Column &other : entityOf(kind).columns)
        if (other.key != column.key && other.sqlType && other.isEditable() &&
            before->text(other, reading()) != after.text(other, reading()))
            headings << other.heading();
    ChangeSet set{
        QStringLiteral("修改 %1“%2”的%3").arg(entityOf(kind).word(), before->label(reading()), headings.join(u'、')),
        {},
        {}};
    set.update(*before, after);
    return perform(std::move(set));
}

} // namespace tz
