#include "tests/support/catch.h"
#include "tests/tables/small_office.h"

#include "models/ledger/shipped_clocks.h"
#include "models/store/milestones.h"
#include "models/tables/assignment_dates.h"
#include "models/tables/clock_edits.h"
#include "models/tables/clock_list.h"
#include "models/tables/clock_statistics.h"
#include "models/tables/schedule_edits.h"

#include <QAbstractItemModelTester>

using namespace tz;
using namespace tz::test;

namespace {

/// The small office with the shipped presets; today is 2021-08-13, a Friday.
class ChasingOffice
{
public:
    ChasingOffice()
    {
        fillSmallOffice(session());
        ChangeSet set{QStringLiteral("预置"), {}, {}};
        for (AnyRow &row : shippedClocks()) set.add(std::move(row));
        REQUIRE(session().perform(set));
    }

    LedgerSession &session() { return m_ledger.session(); }

    ClockPresetId preset(const char *name)
    {
        const auto found = session().directory().named(EntityKind::ClockPreset, QString::fromUtf8(name));
        REQUIRE(found.size() == 1);
        return {found.front()};
    }

    /// The n-th stage of 13710.
    ClockStageId stage(int n) { return {n}; }

    ClockRunId start(int task, int county, const char *day)
    {
        const AssignmentId ids[] = {assignmentOf(session(), task, county)};
        const auto started = startClocks(session(), ids, preset("13710"), dayOf(day));
        REQUIRE(started);
        REQUIRE(*started == 1);
        ClockRunId newest;
        for (const ClockRun &run : session().all<ClockRun>()) newest = std::max(newest, run.id);
        return newest;
    }

    static QDate dayOf(const char *iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); }

private:
    TemporaryLedger m_ledger;
};

void finish(LedgerSession &session, AssignmentId id)
{
    const auto before = session.store().row(EntityKind::Assignment, id.value);
    Assignment after = *before->as<Assignment>();
    after.status = AssignmentStatus::Done;
    after.completedOn = session.today();
    ChangeSet set{QStringLiteral("办结"), {}, {}};
    set.update(*before, after);
    REQUIRE(session.perform(set));
}

QStringList linesOf(const ClockList &list)
{
    QStringList lines;
    for (int row = 0; row < list.rowCount(); ++row) {
        QStringList cells;
        for (const int section : {ClockList::PlaceSection, ClockList::NextSection, ClockList::FailedSection})
            cells << list.index(row, section).data().toString();
        QString marks;
        const QVariant kept = list.index(row, ClockList::StagesSection).data(ClockList::MarksRole);
        for (const StageMark &mark : kept.value<StageMarks>()) marks += stageCharacter(mark.state) + mark.text + u' ';
        lines << cells.join(u'|') + u'|' + marks.trimmed();
    }
    return lines;
}

} // namespace

TEST_CASE("clocks start on several assignments as one step, and not twice on the same day")
{
    ChasingOffice office;
    const AssignmentId both[] = {assignmentOf(office.session(), 4, 1), assignmentOf(office.session(), 4, 2)};
    const QDate day(2021, 8, 9);
    CHECK(*startClocks(office.session(), both, office.preset("13710"), day) == 2);
    CHECK(office.session().undoText() == QStringLiteral("启动督办时钟“13710”（2 项）"));
    CHECK(*startClocks(office.session(), both, office.preset("13710"), day) == 0);
    CHECK(*startClocks(office.session(), both, office.preset("周报"), day) == 2);
    CHECK(office.session().all<ClockRun>().size() == 4);
    REQUIRE(office.session().undo());
    CHECK(office.session().all<ClockRun>().size() == 2);
    CHECK_FALSE(startClocks(office.session(), both, {}, day));
    CHECK_FALSE(startClocks(office.session(), both, office.preset("13710"), {}));
}

TEST_CASE("a preset that counts from the document starts on the day when it was issued")
{
    ChasingOffice office;
    ClockPreset preset = *office.session().directory().find(office.preset("13710"));
    const Assignment assignment = office.session().all<Assignment>().front();
    const QDate day(2021, 8, 9);
    CHECK(clockStart(preset, assignment, day, office.session().reading()) == day);
    preset.start = ClockStart::Document;
    CHECK(clockStart(preset, assignment, day, office.session().reading()) == QDate(2021, 7, 29));
}

TEST_CASE("the board shows each clock with its stages, what is missed or due soonest first")
{
    ChasingOffice office;
    LedgerSession &session = office.session();
    const ClockRunId later = office.start(4, 3, "2021-08-12");
    const ClockRunId late = office.start(4, 2, "2021-08-09");
    REQUIRE(reportStage(session, late, office.stage(1), QDate(2021, 8, 11), {}, QStringLiteral("已部署"), {}));
    ClockList list(session);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(list.refresh());
    CHECK(linesOf(list) == QStringList{QStringLiteral("内乡县|一般事项办结 8-16，还有3天|研究部署、初步办理|"
                                                      "迟1天 逾1天 临8-16 候9-9 跟销号"),
                                       QStringLiteral("淅川县|研究部署 8-13，今天到期||临8-13 临8-15 候8-19 候9-12 "
                                                      "跟销号")});
    CHECK(list.figure(ClockFilter::Running) == 2);
    CHECK(list.figure(ClockFilter::DueToday) == 1);
    CHECK(list.figure(ClockFilter::Failed) == 1);
    list.setFilter(ClockFilter::Failed);
    CHECK(list.rowOf(late) == 0);
    CHECK(list.rowOf(later) == -1);
    list.setFilter(ClockFilter::Running);
    list.setTyped(QStringLiteral("xcx")); // 淅川县
    CHECK(list.rowOf(later) == 0);
    CHECK(list.rowCount() == 1);
    CHECK(list.ruleOf(list.clockAt(0)).startsWith(QStringLiteral("13710：自交办之日起算")));
    CHECK(stagesInWords(list.clockAt(0), session.reading()).startsWith(QStringLiteral("研究部署：临期，2021-08-13 ")));
}

TEST_CASE("a stage report needs words and a day that has come, and is undone as one step")
{
    ChasingOffice office;
    LedgerSession &session = office.session();
    const ClockRunId run = office.start(4, 1, "2021-08-12");
    CHECK_FALSE(reportStage(session, run, office.stage(1), QDate(2021, 8, 14), {}, QStringLiteral("已部署"), {}));
    CHECK_FALSE(reportStage(session, run, office.stage(1), QDate(2021, 8, 13), {}, QStringLiteral(" "), {}));
    CHECK_FALSE(reportStage(session, run, office.stage(1), {}, {}, QStringLiteral("已部署"), {}));
    CHECK(session.all<StageReport>().empty());
    REQUIRE(reportStage(session, run, office.stage(1), QDate(2021, 8, 13), 9, QStringLiteral("已部署"), {}));
    CHECK(session.undoText() == QStringLiteral("阶段反馈 西峡县·落实财政投入·13710 研究部署"));
    REQUIRE(session.undo());
    CHECK(session.all<StageReport>().empty());
}

TEST_CASE("a clock's row tells its next and its missed stages, as of the last change")
{
    ChasingOffice office;
    LedgerSession &session = office.session();
    const ClockRunId run = office.start(4, 1, "2021-08-12");
    const auto cell = [&](const char *key) {
        auto row = session.store().row(EntityKind::ClockRun, run.value);
        REQUIRE(row);
        return row->text(*entityOf<ClockRun>().column(QString::fromLatin1(key)), session.reading());
    };
    CHECK(cell("next_stage") == QStringLiteral("研究部署"));
    CHECK(cell("days_left") == QStringLiteral("0"));
    REQUIRE(reportStage(session, run, office.stage(1), QDate(2021, 8, 13), {}, QStringLiteral("已部署"), {}));
    CHECK(cell("next_stage") == QStringLiteral("初步办理"));
    CHECK(cell("next_due") == QStringLiteral("2021-08-15"));
    CHECK(cell("failed_stages").isEmpty());
    REQUIRE(session.undo());
    CHECK(cell("next_stage") == QStringLiteral("研究部署"));
}

TEST_CASE("a clock is paused as often as it is approved, each pause for its reason, and a pause is taken away again")
{
    ChasingOffice office;
    LedgerSession &session = office.session();
    const ClockRunId run = office.start(4, 1, "2021-08-09");
    const auto pause = [&](QDate from, QDate until, const char *reason) {
        return storePause(session, {{}, run, from, until, QString::fromUtf8(reason)});
    };
    const QDate from(2021, 8, 11);
    CHECK(pause(from, {}, " ").error().sentence.contains(QStringLiteral("理由")));
    REQUIRE(pause(from, from, "防汛"));
    CHECK(pause(from, {}, "批准延期").error().sentence.contains(QStringLiteral("重叠")));
    REQUIRE(pause(from.addDays(1), {}, "批准延期"));
    CHECK(pause(from.addDays(5), {}, "再延").error().sentence.contains(QStringLiteral("请先给它填上“暂停至”")));
    ClockList list(session);
    REQUIRE(list.refresh());
    CHECK(linesOf(list) == QStringList{QStringLiteral("西峡县|暂停：批准延期|研究部署|逾3天 停 停 停 跟销号")});
    CHECK(list.figure(ClockFilter::Paused) == 1);
    const auto row = session.store().row(EntityKind::ClockRun, run.value);
    CHECK(row->text(*entityOf<ClockRun>().column(u"pauses"), session.reading()) ==
          QStringLiteral("8月11日；8月12日起，待另行通知"));

    std::vector<ClockPause> pauses = pausesOf(run, session.directory());
    REQUIRE(pauses.size() == 2);
    const Column &reason = *entityOf<ClockPause>().column(u"reason");
    CHECK_FALSE(session.edit(EntityKind::ClockPause, pauses.back().id.value, reason, QString()));
    pauses.back().until = from.addDays(2);
    REQUIRE(storePause(session, pauses.back()));
    CHECK(pausesOf(run, session.directory()) == pauses);
    REQUIRE(removePause(session, pauses.back().id));
    CHECK_FALSE(removePause(session, pauses.back().id));
    REQUIRE(list.refresh());
    CHECK(list.figure(ClockFilter::Paused) == 0);
    CHECK(pausesOf(run, session.directory()).size() == 1);
}

TEST_CASE("statistics count by county, unit and stage with the sum last")
{
    ChasingOffice office;
    LedgerSession &session = office.session();
    const ClockRunId first = office.start(4, 1, "2021-08-09");
    office.start(3, 2, "2021-08-09");
    REQUIRE(reportStage(session, first, office.stage(1), QDate(2021, 8, 10), {}, QStringLiteral("已部署"), {}));
    REQUIRE(reportStage(session, first, office.stage(2), QDate(2021, 8, 13), {}, QStringLiteral("已反馈"), {3}));
    auto board = clockBoard(session);
    REQUIRE(board);
    ClockStatistics statistics(session);
    const auto lines = [&](ClockCount by) {
        statistics.show(board->figures, by);
        QStringList texts;
        for (int row = 0; row < statistics.rowCount(); ++row) {
            QStringList cells;
            for (int section = 0; section < statistics.columnCount(); ++section)
                cells << statistics.index(row, section).data().toString();
            texts << cells.join(u' ');
        }
        return texts;
    };
    // 名称 应反馈 按期 迟报 逾期未报 误期合计 按期率
    CHECK(lines(ClockCount::Counties) == QStringList{QStringLiteral("西峡县 2 1 1 0 1 50%"),
                                                     QStringLiteral("内乡县 2 0 0 2 2 0%"),
                                                     QStringLiteral("合计 4 1 1 2 3 25%")});
    CHECK(lines(ClockCount::Units) ==
          QStringList{QStringLiteral("医疗保障部门 2 0 0 2 2 0%"), QStringLiteral("机构编制部门 1 0 1 0 1 0%"),
                      QStringLiteral("财政部门 1 1 0 0 0 100%"), QStringLiteral("合计 4 1 1 2 3 25%")});
    CHECK(lines(ClockCount::Stages).size() == 3);
}

TEST_CASE("the desk is told of missed and coming stages until a later stage was reported")
{
    ChasingOffice office;
    LedgerSession &session = office.session();
    const ClockRunId run = office.start(4, 2, "2021-08-09");
    const auto told = [&](int withinDays) {
        auto due = dueStages(session, withinDays);
        REQUIRE(due);
        QStringList lines;
        for (const DueStage &stage : *due)
            lines << stage.stage + u' ' + stage.due.toString(QStringLiteral("MM-dd ")) + QString::number(stage.days);
        return lines;
    };
    CHECK(told(3) == QStringList{QStringLiteral("研究部署 08-10 3"), QStringLiteral("初步办理 08-12 1"),
                                 QStringLiteral("一般事项办结 08-16 3")});
    CHECK(told(2).size() == 2);
    REQUIRE(reportStage(session, run, office.stage(2), QDate(2021, 8, 13), {}, QStringLiteral("已反馈"), {}));
    CHECK(told(3) == QStringList{QStringLiteral("一般事项办结 08-16 3")});
}

TEST_CASE("a schedule becomes milestones as one step, in place of those that are not done")
{
    ChasingOffice office;
    LedgerSession &session = office.session();
    const AssignmentId ids[] = {assignmentOf(session, 4, 1)};
    const auto steps = stepsOf(session, {1});
    REQUIRE(steps.size() == 7);
    const auto plan = planBackwards(QDate(2021, 9, 30), steps, session.calendar(), session.today());
    REQUIRE(plan);
    REQUIRE(storeSchedule(session, ids, *plan, true));
    CHECK(session.undoText() == QStringLiteral("倒排工期 西峡县·落实财政投入（7 个节点）"));
    auto milestones = milestonesOf(session, ids[0]);
    REQUIRE(milestones);
    REQUIRE(milestones->size() == 7);
    CHECK(milestones->back().due == QDate(2021, 9, 30));
    Milestone done = milestones->front();
    done.doneOn = session.today();
    ChangeSet set{QStringLiteral("完成"), {}, {}};
    set.update(milestones->front(), done);
    REQUIRE(session.perform(set));
    const auto shorter =
        planBackwards(QDate(2021, 9, 30), {{QStringLiteral("落实"), 3}}, session.calendar(), session.today());
    REQUIRE(storeSchedule(session, ids, *shorter, true));
    milestones = milestonesOf(session, ids[0]);
    REQUIRE(milestones->size() == 2);
    CHECK((*milestones)[0].title == QStringLiteral("方案"));
    CHECK((*milestones)[1].ordinal == 2);
    CHECK((*milestonesByAssignment(session))[ids[0].value].size() == 2);
    REQUIRE(session.undo());
    CHECK(milestonesOf(session, ids[0])->size() == 7);
}

TEST_CASE("milestones that are late or due soon are told, those done or of finished work are not")
{
    ChasingOffice office;
    LedgerSession &session = office.session();
    const AssignmentId open[] = {assignmentOf(session, 4, 1)};
    const AssignmentId finished[] = {assignmentOf(session, 3, 1)};
    BackwardsPlan plan;
    plan.steps = {{QStringLiteral("甲"), 1, QDate(2021, 8, 10), QDate(2021, 8, 10)},
                  {QStringLiteral("乙"), 1, QDate(2021, 8, 16), QDate(2021, 8, 16)},
                  {QStringLiteral("丙"), 1, QDate(2021, 8, 18), QDate(2021, 8, 18)}};
    REQUIRE(storeSchedule(session, open, plan, true));
    REQUIRE(storeSchedule(session, finished, plan, true));
    finish(session, finished[0]);
    const auto due = dueMilestones(session, 3);
    REQUIRE(due);
    REQUIRE(due->size() == 2);
    CHECK(due->front().milestone.title == QStringLiteral("甲"));
    CHECK(due->front().standing.state == MilestoneState::Overdue);
    CHECK(due->back().milestone.title == QStringLiteral("乙"));
    const Column &state = *entityOf<Milestone>().column(u"state");
    const auto spared = milestonesOf(session, finished[0]);
    REQUIRE(spared);
    for (const Milestone &step : *spared)
        CHECK(AnyRow(step).text(state, session.reading()) == QStringLiteral("不再计"));
    CHECK(AnyRow(due->front().milestone).text(state, session.reading()) == QStringLiteral("逾期"));
}

TEST_CASE("what is done or closed gets no schedule, and what is open beside it can be told from it")
{
    ChasingOffice office;
    LedgerSession &session = office.session();
    const AssignmentId open = assignmentOf(session, 4, 1);
    const AssignmentId ids[] = {assignmentOf(session, 1, 2), open};
    BackwardsPlan plan;
    plan.steps = {{QStringLiteral("甲"), 1, QDate(2021, 8, 16), QDate(2021, 8, 16)}};
    const auto refused = storeSchedule(session, ids, plan, true);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence == QStringLiteral("其中 1 项已经办结，不必倒排，没有改动。"));
    CHECK(milestonesOf(session, open)->empty());
    const auto left = openOnes(session, ids, QStringLiteral("不必倒排"));
    REQUIRE(left);
    CHECK(*left == std::vector<AssignmentId>{open});
    finish(session, open);
    const auto none = openOnes(session, {&open, 1}, QStringLiteral("不必倒排"));
    REQUIRE_FALSE(none);
    CHECK(none.error().sentence == QStringLiteral("“西峡县·落实财政投入”已经完成，不必倒排，没有改动。"));
}

TEST_CASE("steps are kept as a template, in place of those of a template of that name")
{
    ChasingOffice office;
    LedgerSession &session = office.session();
    REQUIRE(
        saveTemplate(session, QStringLiteral("本办常用"), {{QStringLiteral("起草"), 2}, {QStringLiteral("上会"), 0}}));
    const auto ids = session.directory().named(EntityKind::StepTemplate, QStringLiteral("本办常用"));
    REQUIRE(ids.size() == 1);
    CHECK(stepsOf(session, {ids[0]}) ==
          std::vector<PlanStep>{{QStringLiteral("起草"), 2}, {QStringLiteral("上会"), 0}});
    REQUIRE(saveTemplate(session, QStringLiteral("本办常用"), {{QStringLiteral("起草"), 4}}));
    CHECK(stepsOf(session, {ids[0]}) == std::vector<PlanStep>{{QStringLiteral("起草"), 4}});
    CHECK_FALSE(saveTemplate(session, QStringLiteral(" "), {{QStringLiteral("起草"), 4}}));
    CHECK_FALSE(saveTemplate(session, QStringLiteral("空"), {}));
}
