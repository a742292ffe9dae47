#include "models/store/moved_pauses.h"

#include "models/ledger/clock_pause.h"
#include "models/store/row_sql.h"
#include "models/store/row_writer.h"
#include "models/store/table_on_file.h"

namespace tz {

namespace {

/// The columns of clock_pause, of a pause that stands in its clock; it gets the clock's id.
const QString oldPauses =
    QStringLiteral("SELECT id, id, paused_from, paused_until, coalesce(pause_reason, '未写明理由') "
                   "FROM main.clock_run WHERE paused_from IS NOT NULL");

Result<bool> hasOldPauses(SqlDatabase &database)
{
    auto clocks = TableOnFile::of(database, entityOf<ClockRun>());
    if (!clocks) return clocks.error();
    return clocks->has("paused_from");
}

Result<std::vector<AnyRow>> pausesInClocks(SqlDatabase &database)
{
    engine::NativeStatement statement(database, oldPauses + QStringLiteral(" ORDER BY id"));
    std::vector<AnyRow> pauses;
    for (;;) {
        auto more = statement.next();
        if (!more) return more.error();
        if (!*more) return pauses;
        pauses.push_back(row_sql::read(statement, entityOf<ClockPause>()));
    }
}

/// The clock's text as the log of the time kept it, the pause behind the first day: what a founding step digested is
/// reckoned from it.
QByteArray withPause(QByteArray clock, const AnyRow &pause)
{
    QByteArray cells = RowImage(pause).json();
    cells = cells.sliced(cells.indexOf(",\"paused_from\":")).chopped(1);
    cells.replace(cells.indexOf(",\"reason\":"), qstrlen(",\"reason\":"), ",\"pause_reason\":");
    const qsizetype note = clock.indexOf(",\"note\":");
    return clock.insert(note < 0 ? clock.size() - 1 : note, cells);
}

Result<void> write(LedgerStore &store, const std::vector<AnyRow> &pauses)
{
    SqlDatabase &database = store.database();
    Step step;
    step.time = QDateTime::currentDateTime();
    step.who = store.who();
    step.what = QStringLiteral("升级台账：督办时钟的暂停改为逐次记录（%1 次）").arg(pauses.size());
    auto log = ChangeLog::Writer::begin(database, std::move(step));
    if (!log) return log.error();
    RowWriter writer(database, **log, true);
    for (const AnyRow &pause : pauses) {
        const qint64 id = pause.as<ClockPause>()->run.value;
        const auto clock = store.row(EntityKind::ClockRun, id);
        if (!clock) return clock.error();
        if (auto done = writer.write({{}, pause}); !done) return done;
        const QByteArray after = RowImage(*clock).json();
        if (auto done = (*log)->add(entityOf<ClockRun>(), id, withPause(after, pause), after); !done) return done;
    }
    if (auto done = writer.finishSearch(); !done) return done;
    const auto finished = (*log)->finish();
    if (!finished) return finished.error();
    return database.run(QStringLiteral("UPDATE clock_run SET paused_from=NULL, paused_until=NULL, pause_reason=NULL"));
}

} // namespace

Result<void> movePauses(LedgerStore &store)
{
    const auto isOld = hasOldPauses(store.database());
    if (!isOld || !*isOld) return isOld ? Result<void>() : isOld.error();
    const auto pauses = pausesInClocks(store.database());
    if (!pauses) return pauses.error();
    if (pauses->empty()) return {};
    auto transaction = Transaction::begin(store.database());
    if (!transaction) return transaction.error();
    if (auto done = write(store, *pauses); !done) return done;
    return (*transaction)->commit();
}

Result<void> showPauses(SqlDatabase &database)
{
    const auto isOld = hasOldPauses(database);
    if (!isOld || !*isOld) return isOld ? Result<void>() : isOld.error();
    // A table in memory may not refer to one of the file.
    for (const QString &sql :
         {QStringLiteral("PRAGMA foreign_keys=OFF"), QStringLiteral("INSERT INTO temp.clock_pause ") + oldPauses,
          QStringLiteral("PRAGMA foreign_keys=ON")})
        if (auto done = database.run(sql); !done) return done;
    return {};
}

} // namespace tz
