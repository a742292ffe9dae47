#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/ledger/clock_pause.h"
#include "models/ledger/clock_preset.h"
#include "models/ledger/clock_run.h"
#include "models/ledger/county.h"
#include "models/ledger/fact.h"
#include "models/ledger/paper_preset.h"
#include "models/ledger/shipped_clocks.h"
#include "models/store/backup.h"
#include "models/store/founding_digest.h"
#include "models/store/integrity.h"
#include "models/store/row_codec.h"

#include <QDir>
#include <QFile>

using namespace tz;
using namespace tz::test;

namespace {

const QStringList newTables{QStringLiteral("reminder"),
                            QStringLiteral("paper_preset"),
                            QStringLiteral("briefing_source"),
                            QStringLiteral("briefing_picture"),
                            QStringLiteral("briefing_article"),
                            QStringLiteral("briefing"),
                            QStringLiteral("fact"),
                            QStringLiteral("stage_report"),
                            QStringLiteral("clock_pause"),
                            QStringLiteral("clock_run"),
                            QStringLiteral("clock_stage"),
                            QStringLiteral("clock_preset"),
                            QStringLiteral("template_step"),
                            QStringLiteral("step_template"),
                            QStringLiteral("milestone"),
                            QStringLiteral("closing"),
                            QStringLiteral("evidence"),
                            QStringLiteral("evidence_file"),
                            QStringLiteral("issued_paper")};

const std::pair<const char *, const char *> newColumns[] = {
    {"assignment", "plan_start"}, {"assignment", "plan_end"}, {"task", "cause"},
    {"task", "time_class"},       {"program", "source"},      {"program", "inspected"}};

QStringList schemaOf(LedgerSession &session)
{
    auto texts = engine::schemaTexts(session.store().database());
    REQUIRE(texts);
    return *texts;
}

/// Leaves the file as the first version of the program wrote it: without clocks, schedules, closings and their search
/// tables, and without what the other tables have got since.
void takeBackToFirstVersion(TemporaryLedger &ledger)
{
    SqlDatabase &database = ledger.session().store().database();
    for (const QString &table : newTables) {
        REQUIRE(database.run(QStringLiteral("DROP TABLE %1").arg(table)));
        REQUIRE(database.run(QStringLiteral("DROP TABLE IF EXISTS %1_gram").arg(table)));
        REQUIRE(database.run(QStringLiteral("DELETE FROM search_index WHERE entity='%1'").arg(table)));
    }
    for (const auto &[table, column] : newColumns)
        REQUIRE(database.run(
            QStringLiteral("ALTER TABLE %1 DROP COLUMN %2").arg(QLatin1StringView(table), QLatin1StringView(column))));
    REQUIRE(engine::writeMark(database, 1));
    ledger.close();
}

std::vector<AnyRow> shippedRowsOf(LedgerSession &session)
{
    std::vector<AnyRow> rows;
    for (const AnyRow &shipped : shippedClocks()) {
        auto row = session.store().row(shipped.kind(), shipped.id());
        REQUIRE(row);
        rows.push_back(*row);
    }
    return rows;
}

bool isSound(LedgerSession &session)
{
    auto problems = checkLedger(session);
    REQUIRE(problems);
    for (const Problem &problem : *problems) UNSCOPED_INFO(problem.message.toStdString());
    return std::none_of(problems->begin(), problems->end(),
                        [](const Problem &problem) { return problem.severity == Severity::Error; });
}

void addCounty(LedgerSession &session, const QString &name)
{
    County county;
    county.name = name;
    ChangeSet set{QStringLiteral("加一个县"), {}, {}};
    set.add(county);
    REQUIRE(session.perform(set));
}

Step stepOf(StepKind kind)
{
    Step step;
    step.time = QDateTime::currentDateTime();
    step.kind = kind;
    step.who = QStringLiteral("王某");
    step.what = QStringLiteral("第 5 版写的一步");
    return step;
}

/// A clock as version 5 logged it: its pause among its own cells.
QByteArray pausedText(const ClockRun &run)
{
    QByteArray text = row_codec::encode(AnyRow(run));
    const qsizetype note = text.indexOf(",\"note\":");
    REQUIRE(note > 0);
    return text.insert(note, ",\"paused_from\":\"2021-08-11\",\"pause_reason\":\"批准\\\"延期\\\"\"");
}

/// Leaves the rows and the log as version 5 wrote them, with the clock paused by a step of the log, and a second one
/// paused like it that the ledger was founded with.
void takeBackToFifthVersion(SqlDatabase &database, const ClockRun &run)
{
    for (const char *sql :
         {"DROP TABLE clock_pause", "DROP TABLE IF EXISTS clock_pause_gram",
          "DELETE FROM search_index WHERE entity='clock_pause'", "ALTER TABLE clock_run DROP COLUMN note",
          "ALTER TABLE clock_run ADD COLUMN paused_from TEXT", "ALTER TABLE clock_run ADD COLUMN paused_until TEXT",
          "ALTER TABLE clock_run ADD COLUMN pause_reason TEXT", "ALTER TABLE clock_run ADD COLUMN note TEXT",
          "UPDATE clock_run SET paused_from='2021-08-11', pause_reason='批准\"延期\"'",
          "INSERT INTO clock_run (id, assignment, preset, started_on, note, paused_from, pause_reason) "
          "SELECT id+1, assignment, preset, started_on, note, paused_from, pause_reason FROM clock_run"})
        REQUIRE(database.run(QString::fromUtf8(sql)));
    Statement note(database, QStringLiteral("UPDATE clock_run SET note=?"));
    note.bind(0, run.note);
    REQUIRE(note.run());
    auto log = ChangeLog::Writer::begin(database, stepOf(StepKind::Edit));
    REQUIRE(log);
    REQUIRE((*log)->add(entityOf<ClockRun>(), run.id.value, row_codec::encode(AnyRow(run)), pausedText(run)));
    REQUIRE((*log)->finish());
    FoundingDigest digest;
    digest.add(entityOf<ClockRun>(), run.id.value + 1, pausedText(run));
    log = ChangeLog::Writer::begin(database, stepOf(StepKind::Founding));
    REQUIRE(log);
    for (const auto &[entity, part] : digest.finish())
        REQUIRE((*log)->add(*entity, 0, {}, FoundingDigest::textOf(part)));
    REQUIRE((*log)->finish());
    REQUIRE(engine::writeMark(database, 5));
}

} // namespace

TEST_CASE("the pause that a clock of version 5 held becomes a row of its own, logged or founded, for a reader too")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(session.perform(soundRows(session)));
    const auto held = session.all<ClockPause>();
    ChangeSet removal{QStringLiteral("去掉暂停"), {}, {}};
    for (const ClockPause &pause : held) removal.remove(pause);
    REQUIRE(session.perform(std::move(removal)));
    REQUIRE(session.all<ClockRun>().size() == 1);
    const ClockRun run = session.all<ClockRun>().front();
    const QStringList fresh = schemaOf(session);
    takeBackToFifthVersion(session.store().database(), run);
    ledger.close();
    const auto requirePauses = [&] {
        const auto pauses = ledger.session().all<ClockPause>();
        REQUIRE(pauses.size() == 2);
        CHECK(pauses.front() ==
              ClockPause{pauses.front().id, run.id, {2021, 8, 11}, {}, QStringLiteral("批准\"延期\"")});
        CHECK(ledger.session().all<ClockRun>().front() == run);
    };
    ledger.reopen(Access::ReadOnly);
    requirePauses();
    CHECK(isSound(ledger.session()));
    ledger.reopen();
    requirePauses();
    CHECK(schemaOf(ledger.session()) == fresh);
    CHECK(isSound(ledger.session()));
    ledger.reopen();
    requirePauses();
    CHECK(ledger.session().undoText().contains(QStringLiteral("逐次记录")));
}

TEST_CASE("a ledger of the first version becomes what a fresh one is, with the shipped presets, a step and a backup")
{
    TemporaryLedger ledger;
    addCounty(ledger.session(), QStringLiteral("西峡县"));
    const QStringList fresh = schemaOf(ledger.session());
    takeBackToFirstVersion(ledger);
    ledger.reopen();
    LedgerSession &session = ledger.session();
    CHECK(schemaOf(session) == fresh);
    CHECK(shippedRowsOf(session) == shippedClocks());
    CHECK(session.all<Fact>() == shippedFacts());
    CHECK(session.all<PaperPreset>() == shippedPapers());
    CHECK(session.all<County>().size() == 1);
    CHECK(session.undoText().contains(QStringLiteral("升级台账")));
    CHECK(isSound(session));
    auto found = session.store().searchIndex().find(entityOf<ClockPreset>(), QStringLiteral("37"));
    REQUIRE(found);
    REQUIRE(*found);
    CHECK((*found)->certain.count() == 1);
    const QStringList copies = QDir(backup::folderOf(ledger.path())).entryList(QDir::Files);
    REQUIRE(copies.size() == 1);
    CHECK(copies.front().contains(QStringLiteral("升级前")));
    const qsizetype steps = qsizetype(session.store().log().steps()->size());
    ledger.reopen(); // nothing is left to do
    CHECK(qsizetype(ledger.session().store().log().steps()->size()) == steps);
}

TEST_CASE("a ledger of the first version that may only be read is not touched, and its clocks are empty")
{
    TemporaryLedger ledger;
    addCounty(ledger.session(), QStringLiteral("西峡县"));
    takeBackToFirstVersion(ledger);
    const auto bytes = [&] {
        QFile file(ledger.path());
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = bytes();
    ledger.reopen(Access::ReadOnly);
    CHECK(ledger.session().all<ClockRun>().empty());
    CHECK(ledger.session().all<County>().size() == 1);
    CHECK(isSound(ledger.session()));
    ledger.close();
    CHECK(bytes() == before);
}

TEST_CASE("an upgrade that was broken off is finished at the next opening")
{
    TemporaryLedger ledger;
    const QStringList fresh = schemaOf(ledger.session());
    REQUIRE(ledger.session().store().database().run(QStringLiteral("DROP TABLE milestone")));
    REQUIRE(engine::writeMark(ledger.session().store().database(), 1));
    ledger.reopen();
    CHECK(schemaOf(ledger.session()) == fresh);
    CHECK(shippedRowsOf(ledger.session()) == shippedClocks());
}

TEST_CASE("a ledger from before briefings gets their tables and the facts, and keeps its own presets")
{
    TemporaryLedger ledger;
    ChangeSet set{QStringLiteral("一种办法"), {}, {}};
    ClockPreset preset;
    preset.name = QStringLiteral("自定办法");
    set.add(preset);
    REQUIRE(ledger.session().perform(set));
    const QStringList fresh = schemaOf(ledger.session());
    SqlDatabase &database = ledger.session().store().database();
    for (const char *table : {"briefing_source", "briefing_picture", "briefing_article", "briefing", "fact"}) {
        const QLatin1StringView name(table);
        REQUIRE(database.run(QStringLiteral("DROP TABLE %1").arg(name)));
        REQUIRE(database.run(QStringLiteral("DROP TABLE IF EXISTS %1_gram").arg(name)));
        REQUIRE(database.run(QStringLiteral("DELETE FROM search_index WHERE entity='%1'").arg(name)));
    }
    REQUIRE(engine::writeMark(database, 3));
    ledger.reopen();
    CHECK(schemaOf(ledger.session()) == fresh);
    CHECK(ledger.session().all<Fact>() == shippedFacts());
    CHECK(ledger.session().all<ClockPreset>().size() == 1);
    CHECK(isSound(ledger.session()));
}
