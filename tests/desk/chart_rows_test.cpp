#include "tests/support/catch.h"

#include "models/desk/chart_papers.h"
#include "models/desk/gantt_rows.h"
#include "models/desk/month_days.h"
#include "models/desk/wall_matrix_of.h"
#include "models/ledger/shipped_clocks.h"
#include "models/tables/assignment_dates.h"
#include "models/tables/clock_edits.h"
#include "models/tables/schedule_edits.h"
#include "tests/tables/small_office.h"

#include <QTemporaryDir>

#include <set>

using namespace tz;
using namespace tz::test;

namespace {

class Office
{
public:
    Office()
    {
        auto created = LedgerSession::create(m_folder.filePath(QStringLiteral("a.taizhang")), QStringLiteral("测试"),
                                             QDate(2021, 8, 13));
        REQUIRE(created);
        m_session = *std::move(created);
        fillSmallOffice(*m_session);
    }
    LedgerSession &session() { return *m_session; }
    WorkInHand work() { return workInHand(*m_session); }
    std::vector<GanttRow> rows(const GanttView &view) { return ganttRows(work(), view, m_session->reading()); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<LedgerSession> m_session;
};

const GanttFolding allOpen{true, true, {}};

} // namespace

TEST_CASE("every grouping shows every assignment, and each under a heading that counts its items")
{
    Office office;
    const auto all = office.work().assignments.size();
    for (const auto group : {GanttGroup::Goal, GanttGroup::County, GanttGroup::Unit, GanttGroup::Light}) {
        std::set<qint64> ids;
        std::set<qint64> assignments;
        const auto rows = office.rows({group, allOpen, false});
        REQUIRE(rows.front().heading);
        for (const GanttRow &row : rows) {
            CHECK(ids.insert(row.id).second); // a task of two lead units stands under both, as two rows
            if (const AssignmentId id = ganttSubject(row.id).assignment) assignments.insert(id.value);
        }
        CHECK(assignments.size() == all);
    }
}

TEST_CASE("a task of two lead units stands in the group of each")
{
    Office office;
    REQUIRE(office.session().edit(EntityKind::Task, 1, *entityOf<Task>().column(QStringLiteral("lead_units")),
                                  QStringLiteral("卫生健康部门、机构编制部门")));
    QString group;
    QStringList groups;
    for (const GanttRow &row : office.rows({GanttGroup::Unit, {}, false})) {
        if (row.heading) group = row.name;
        if (ganttSubject(row.id).task == TaskId{1}) groups << group;
    }
    CHECK(groups == QStringList{QStringLiteral("卫生健康部门"), QStringLiteral("机构编制部门")});
}

TEST_CASE("folded groups and tasks keep their rows to themselves")
{
    Office office;
    GanttFolding folding{false, false, {}};
    for (const GanttRow &row : office.rows({GanttGroup::County, folding, false})) CHECK(row.heading);
    const qint64 first = office.rows({GanttGroup::County, folding, false}).front().id;
    folding.set(first, true);
    CHECK(folding.isOpen(first));
    const auto rows = office.rows({GanttGroup::County, folding, false});
    CHECK(rows[1].level == 1);
    folding.set(first, false);
    CHECK(folding.others.empty());
}

TEST_CASE("only late and near ones leave nothing else behind")
{
    Office office;
    const auto rows = office.rows({GanttGroup::Goal, allOpen, true});
    REQUIRE_FALSE(rows.empty());
    for (const GanttRow &row : rows) {
        const bool isUrgent = row.light == Light::Overdue || row.light == Light::Near;
        if (ganttSubject(row.id).assignment) CHECK(isUrgent);
        if (ganttSubject(row.id).task) CHECK(row.hasChildren);
    }
}

TEST_CASE("a plan moves the bar, in one step that can be undone, and leaves the deadline alone")
{
    Office office;
    const AssignmentId id = assignmentOf(office.session(), 4, 1);
    const auto rowOf = [&] {
        for (const GanttRow &row : office.rows({GanttGroup::Goal, allOpen, false}))
            if (ganttSubject(row.id).assignment == id) return row;
        return GanttRow();
    };
    const GanttRow before = rowOf();
    CHECK(before.movable);
    CHECK_FALSE(before.end.isValid());
    const auto moved = movePlan(office.session(), id, {before.start.addDays(7), QDate(2021, 9, 20)});
    REQUIRE(moved);
    CHECK(moved->contains(QStringLiteral("2021-09-30 → 2021-09-20")));
    CHECK(rowOf().start == before.start.addDays(7));
    CHECK(rowOf().end == QDate(2021, 9, 20));
    CHECK(rowOf().due == before.due);
    REQUIRE(office.session().undo());
    CHECK(rowOf().start == before.start);
    const auto same = movePlan(office.session(), id, {before.start, before.due});
    REQUIRE(same);
    CHECK(same->isEmpty());
    CHECK_FALSE(movePlan(office.session(), id, {QDate(2021, 9, 10), QDate(2021, 9, 1)}));
    const auto beyond = movePlan(office.session(), id, {before.start, QDate(2021, 10, 3)});
    REQUIRE(beyond);
    CHECK(beyond->contains(
        QStringLiteral("2021-09-30 → 2021-10-03，晚于时限 3 天。完成时限仍是 2021-09-30，要改请用“延期”。")));
    CHECK(office.session().undoText().endsWith(QStringLiteral("晚于时限 3 天")));
}

TEST_CASE("an extension needs a reason and a later day, and what is done needs none")
{
    Office office;
    const AssignmentId id = assignmentOf(office.session(), 4, 1);
    const QDate later(2021, 10, 13);
    CHECK_FALSE(extendDeadline(office.session(), id, later, QStringLiteral("  ")));
    CHECK_FALSE(extendDeadline(office.session(), id, {}, QStringLiteral("会议同意")));
    CHECK_FALSE(extendDeadline(office.session(), id, QDate(2021, 9, 30), QStringLiteral("会议同意")));
    for (const StandingAssignment &each : office.work().assignments)
        if (each.standing.light == Light::Done)
            CHECK_FALSE(extendDeadline(office.session(), each.assignment.id, later, QStringLiteral("会议同意")));
    REQUIRE(extendDeadline(office.session(), id, later, QStringLiteral(" 会议同意 ")));
    for (const GanttRow &row : office.rows({GanttGroup::Goal, allOpen, false})) {
        if (ganttSubject(row.id).assignment != id) continue;
        CHECK(row.due == later);
        CHECK(row.originalDue == QDate(2021, 9, 30));
    }
    CHECK(office.session().undoText().contains(QStringLiteral("2021-09-30 → 2021-10-13")));
}

TEST_CASE("a day of the calendar names its tasks with how many counties, the most urgent first")
{
    Office office;
    const MonthDays days = monthDays(office.session(), office.work(), QDate(2021, 8, 1), QDate(2021, 8, 31));
    REQUIRE(days.size() == 3);
    const MonthDay &late = days.at(QDate(2021, 8, 10));
    REQUIRE(late.dues.size() == 1);
    CHECK(late.dues.front().text == QStringLiteral("（一）推进管理体制改革（5县：成4、逾1）"));
    CHECK(late.dues.front().light == Light::Overdue);
    CHECK(late.dues.front().assignments.size() == 5);
    REQUIRE(extendDeadline(office.session(), assignmentOf(office.session(), 3, 2), QDate(2021, 8, 30),
                           QStringLiteral("会议同意")));
    const MonthDays after = monthDays(office.session(), office.work(), {}, {});
    CHECK(after.at(QDate(2021, 8, 30)).dues.front().text == QStringLiteral("（一）完善医保支付方式（内乡县）"));
    CHECK(after.contains(QDate(2021, 9, 30)));
}

TEST_CASE("the wall chart by community has a column for each community under its county")
{
    Office office;
    CHECK_FALSE(hasCommunities(office.work()));
    ChangeSet set{QStringLiteral("分到医共体"), {}, {}};
    Community community;
    community.id = {1};
    community.county = {2};
    community.name = QStringLiteral("内乡县第一医共体");
    set.add(community);
    const AssignmentId id = assignmentOf(office.session(), 1, 2);
    const AnyRow before = *office.session().store().row(EntityKind::Assignment, id.value);
    Assignment after = *before.as<Assignment>();
    after.community = community.id;
    set.update(before, after);
    REQUIRE(office.session().perform(std::move(set)));
    CHECK(hasCommunities(office.work()));
    WallView view;
    view.byCommunity = true;
    const WallMatrix matrix = wallMatrixOf(office.session(), office.work(), view);
    QStringList columns;
    for (const WallHead &column : matrix.columns)
        if (column.group == QStringLiteral("内乡县")) columns << column.name;
    CHECK(columns == QStringList{QStringLiteral("县级"), QStringLiteral("内乡县第一医共体")});
    view.transposed = true;
    const WallMatrix turned = wallMatrixOf(office.session(), office.work(), view);
    CHECK(turned.rows.size() == matrix.columns.size());

    ChartOrder order;
    for (const bool byCommunity : {false, true}) {
        order.wall.byCommunity = byCommunity;
        const QString title =
            chartSheets(office.session(), office.work(), ChartKind::Wall, order).front().texts.front().text;
        CHECK(title.endsWith(QStringLiteral("挂图（按医共体）")) == byCommunity);
    }
}

TEST_CASE("the sheets of a past day's work are of that day, as the Friday pack of last week needs them")
{
    Office office;
    const QDate day = office.session().today().addDays(-3);
    const auto saysDay = [&](const WorkInHand &work) {
        const auto sheets = chartSheets(office.session(), work, ChartKind::Wall, {});
        const auto &texts = sheets.front().texts;
        return std::any_of(texts.begin(), texts.end(), [&](const auto &each) {
            return each.text.contains(QStringLiteral("截至")) &&
                   each.text.contains(day.toString(QStringLiteral("M月d日")));
        });
    };
    CHECK(saysDay(workInHand(office.session(), day)));
    CHECK_FALSE(saysDay(workInHand(office.session())));
}

TEST_CASE("the steps of an assignment's schedule are marks on its row")
{
    Office office;
    const AssignmentId id = assignmentOf(office.session(), 1, 1);
    Milestone draft, issue;
    draft.assignment = issue.assignment = id;
    draft.ordinal = 1;
    draft.title = QStringLiteral("方案");
    draft.due = draft.doneOn = QDate(2021, 8, 4);
    issue.ordinal = 2;
    issue.title = QStringLiteral("印发");
    issue.due = QDate(2021, 8, 12);
    REQUIRE(office.session().perform({QStringLiteral("倒排"), {}, {{{}, draft}, {{}, issue}}}));
    const auto rows = office.rows({GanttGroup::County, allOpen, false});
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const GanttRow &each) { return ganttSubject(each.id).assignment == id; });
    REQUIRE(row != rows.end());
    REQUIRE(row->marks.size() == 2);
    CHECK(row->marks[0].done);
    CHECK(row->marks[1].title == QStringLiteral("印发"));
    CHECK(row->marks[1].date == QDate(2021, 8, 12));
    CHECK_FALSE(row->marks[1].done);
}

TEST_CASE("stages of running clocks and steps of schedules stand on their days of the calendar until they are done")
{
    Office office;
    LedgerSession &session = office.session();
    ChangeSet presets{QStringLiteral("预置"), {}, {}};
    for (AnyRow &row : shippedClocks()) presets.add(std::move(row));
    REQUIRE(session.perform(std::move(presets)));
    const auto preset = session.directory().named(EntityKind::ClockPreset, QStringLiteral("13710"));
    const AssignmentId ids[] = {assignmentOf(session, 4, 1), assignmentOf(session, 4, 2)};
    REQUIRE(startClocks(session, ids, {preset.front()}, QDate(2021, 8, 12)));
    const AssignmentId planned[] = {ids[0]};
    BackwardsPlan plan;
    plan.steps = {{QStringLiteral("征求意见"), 2, QDate(2021, 8, 18), QDate(2021, 8, 20)}};
    REQUIRE(storeSchedule(session, planned, plan, true));

    const auto told = [&] {
        QStringList lines;
        for (const auto &[date, day] : monthDays(session, office.work(), QDate(2021, 8, 1), QDate(2021, 8, 22)))
            for (const MonthDue &due : day.dues)
                if (due.kind != DueKind::Deadline)
                    lines << QStringLiteral("%1 %2%3 %4")
                                 .arg(date.toString(u"MM-dd"))
                                 .arg(dueCharacter(due.kind, due.light))
                                 .arg(due.rows.size())
                                 .arg(due.text);
        return lines;
    };
    CHECK(told() == QStringList{QStringLiteral("08-13 阶2 13710 研究部署（2县，临期）：（二）落实财政投入"),
                                QStringLiteral("08-15 阶2 13710 初步办理（2县，临期）：（二）落实财政投入"),
                                QStringLiteral("08-19 阶2 13710 一般事项办结（2县）：（二）落实财政投入"),
                                QStringLiteral("08-20 节1 征求意见（西峡县）：（二）落实财政投入")});
    const auto runs = session.all<ClockRun>();
    const auto stages = session.directory().rowsOf(EntityKind::ClockStage, EntityKind::ClockPreset, preset.front());
    REQUIRE(reportStage(session, runs.front().id, {stages.front().id()}, QDate(2021, 8, 13), {},
                        QStringLiteral("已部署"), {}));
    CHECK(told().front() == QStringLiteral("08-13 阶1 13710 研究部署（内乡县，临期）：（二）落实财政投入"));
}
