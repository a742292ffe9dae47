#include "models/ledger/clock_run.h"
#include "models/ledger/closing.h"
#include "models/ledger/evidence.h"
#include "models/ledger/milestone.h"
#include "models/ledger/program.h"
#include "models/ledger/shipped_clocks.h"
#include "models/ledger/stage_report.h"
#include "models/tables/row_removal.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

namespace {

struct Office {
    TemporaryLedger ledger;
    Office() { fillSmallOffice(session()); }
    LedgerSession &session() { return ledger.session(); }

    template <class Row> void add(Row row)
    {
        ChangeSet set{QStringLiteral("添加"), {}, {}};
        set.add(row);
        REQUIRE(session().perform(std::move(set)));
    }
    template <class Row> void change(Id<Row> id, const std::function<void(Row &)> &act)
    {
        const auto row = session().store().row(kindOf<Row>, id.value);
        Row after = *row->template as<Row>();
        act(after);
        ChangeSet set{QStringLiteral("改"), {}, {}};
        set.update(*row, after);
        REQUIRE(session().perform(std::move(set)));
    }
    QString refusal(EntityKind kind, qint64 id, QStringView key, const QString &typed)
    {
        const auto done = session().edit(kind, id, *entityOf(kind).column(key), typed);
        return done ? QString() : done.error().sentence;
    }
};

} // namespace

TEST_CASE("what is closed, and the evidence that closed it, is not taken away or renamed")
{
    Office office;
    const AssignmentId closed = assignmentOf(office.session(), 1, 1);
    Evidence proof;
    proof.id = {1};
    proof.assignment = closed;
    proof.name = QStringLiteral("批复.pdf");
    proof.sha256 = QString(64, u'0');
    office.add(proof);
    CHECK(office.refusal(EntityKind::Evidence, 1, u"name", QStringLiteral("批复（盖章）.pdf")).isEmpty());
    office.change<Assignment>(closed, [](Assignment &assignment) {
        assignment.status = AssignmentStatus::Closed;
        assignment.closedOn = today;
    });
    CHECK(office.refusal(EntityKind::Evidence, 1, u"name", QStringLiteral("别的.pdf"))
              .contains(QStringLiteral("已经销号")));
    const std::pair<EntityKind, qint64> kept[] = {{EntityKind::Evidence, 1},
                                                  {EntityKind::Assignment, closed.value},
                                                  {EntityKind::County, 1},
                                                  {EntityKind::Program, 1}};
    for (const auto &[kind, id] : kept) {
        CAPTURE(int(kind));
        const auto planned = plannedRemoval(office.session(), kind, {&id, 1});
        REQUIRE_FALSE(planned);
        CHECK(planned.error().sentence.contains(QStringLiteral("销号")));
    }
    const qint64 open = assignmentOf(office.session(), 1, 2).value;
    const auto planned = plannedRemoval(office.session(), EntityKind::Assignment, {&open, 1});
    REQUIRE(planned);
    CHECK(planned->what.startsWith(QStringLiteral("删除 任务分解“内乡县·")));
}

TEST_CASE("a record of closing is not removed by itself")
{
    Office office;
    Closing record;
    record.id = {1};
    record.assignment = assignmentOf(office.session(), 1, 2);
    office.add(record);
    const qint64 id = 1;
    CHECK_FALSE(plannedRemoval(office.session(), EntityKind::Closing, {&id, 1}));
    CHECK(plannedRemoval(office.session(), EntityKind::Assignment, {&record.assignment.value, 1}));
}

TEST_CASE("a milestone is not typed onto a rest day, and the working days beside it are named")
{
    Office office;
    Milestone milestone;
    milestone.id = {1};
    milestone.assignment = assignmentOf(office.session(), 1, 1);
    milestone.title = QStringLiteral("印发方案");
    office.add(milestone);
    const QString refused = office.refusal(EntityKind::Milestone, 1, u"due", QStringLiteral("2021-10-03"));
    CHECK(refused.contains(QStringLiteral("2021-09-30")));
    CHECK(refused.contains(QStringLiteral("2021-10-08")));
    CHECK(office.refusal(EntityKind::Milestone, 1, u"due", QStringLiteral("2021-10-09")).isEmpty()); // 调休上班
}

TEST_CASE("a way of clocking that clocks have reported on keeps its lengths and takes another name")
{
    Office office;
    ChangeSet set{QStringLiteral("办法"), {}, {}};
    for (AnyRow &row : shippedClocks()) set.add(std::move(row));
    REQUIRE(office.session().perform(std::move(set)));
    const ClockStage stage = office.session().all<ClockStage>().front();
    ClockRun run;
    run.id = {1};
    run.assignment = assignmentOf(office.session(), 1, 1);
    run.preset = stage.preset;
    run.startedOn = today.addDays(-10);
    office.add(run);
    CHECK(office.refusal(EntityKind::ClockStage, stage.id.value, u"length", QStringLiteral("2")).isEmpty());
    StageReport report;
    report.id = {1};
    report.run = {1};
    report.stage = stage.id;
    report.doneOn = today.addDays(-8);
    office.add(report);
    CHECK(office.refusal(EntityKind::ClockStage, stage.id.value, u"length", QStringLiteral("5"))
              .contains(QStringLiteral("另建")));
    CHECK(office.refusal(EntityKind::ClockPreset, stage.preset.value, u"name", QStringLiteral("新名字")).isEmpty());
}

TEST_CASE("the words of a finding's status are those of putting right, and each of them is read")
{
    Office office;
    const AssignmentId id = assignmentOf(office.session(), 1, 1);
    const Column &status = *entityOf<Assignment>().column(u"status");
    office.change<Program>({1}, [](Program &program) { program.kind = ProgramKind::Rectification; });
    for (const auto &[word, meant] : {std::pair("待整改", AssignmentStatus::NotStarted),
                                      {"整改中", AssignmentStatus::Underway},
                                      {"整改缓慢", AssignmentStatus::Slow},
                                      {"中止", AssignmentStatus::Suspended}}) {
        CAPTURE(word);
        AnyRow row = Assignment();
        REQUIRE(row.read(status, QString::fromUtf8(word), office.session().reading()));
        CHECK(row.as<Assignment>()->status == meant);
        office.change<Assignment>(id, [meant = meant](Assignment &assignment) { assignment.status = meant; });
        const auto stored = office.session().store().row(EntityKind::Assignment, id.value);
        CHECK(stored->text(status, office.session().reading()) == QString::fromUtf8(word));
    }
    office.change<Program>({1}, [](Program &program) { program.kind = ProgramKind::KeyTasks; });
    const auto stored = office.session().store().row(EntityKind::Assignment, id.value);
    CHECK(stored->text(status, office.session().reading()) == QStringLiteral("中止"));
}
