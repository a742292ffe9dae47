#include "tests/support/catch.h"
#include "tests/tables/small_office.h"

#include "models/ledger/calendar_day.h"
#include "models/ledger/holiday_notice.h"
#include "models/ledger/shipped_clocks.h"
#include "models/tables/calendar_import.h"
#include "models/tables/cell_facts.h"
#include "models/tables/clock_edits.h"
#include "models/tables/desk_model.h"
#include "models/tables/notice_entry.h"
#include "models/tables/schedule_edits.h"
#include "models/tables/table_roles.h"

using namespace tz;
using namespace tz::test;

namespace {

/// The small office on 2021-08-13, a Friday. Its tasks are due on 8-10, 8-13, 8-16, 9-30 and never.
class NoticedOffice
{
public:
    NoticedOffice() { fillSmallOffice(session()); }

    LedgerSession &session() { return m_ledger.session(); }

    void type(EntityKind kind, qint64 id, const char *column, const char *typed)
    {
        const Entity &entity = entityOf(kind);
        const auto done =
            session().edit(kind, id, *entity.column(QString::fromLatin1(column)), QString::fromUtf8(typed));
        if (!done) FAIL(done.error().sentence.toStdString());
    }

    NoticeEntry entryOf(const char *text)
    {
        const auto rows = datedRows(session());
        REQUIRE(rows);
        return noticeEntry(session(), *rows,
                           readHolidayNotice(QString::fromUtf8(text), session().calendar(), 2021).days);
    }

    std::string movesOf(const char *text)
    {
        QStringList lines;
        for (const CalendarMove &move : entryOf(text).effect.moves)
            lines << QString::fromUtf8(EnumWords<MoveKind>::values[size_t(move.kind)].word) + u'|' + move.subject +
                         u'|' + move.before + u'|' + move.after;
        return lines.join(u'\n').toStdString();
    }

    void enter(const char *text) { REQUIRE(session().perform(entryOf(text).set)); }

    Task task(qint64 id) { return *session().directory().row(EntityKind::Task, id).as<Task>(); }

private:
    TemporaryLedger m_ledger;
};

const char *nextYear = "2027年1月1日 休 元旦\n2027年2月6日 休 春节\n2027年10月1日 休 国庆节";
const char *mondayOff = "2021年8月16日（周一）放假";

} // namespace

TEST_CASE("a deadline that counts working days moves with the notice, and undo brings both back")
{
    NoticedOffice office;
    office.type(EntityKind::Program, 1, "issued_on", "2021-08-12");
    office.type(EntityKind::Task, 4, "deadline_words", "5个工作日内");
    REQUIRE(office.task(4).deadline.date == QDate(2021, 8, 19));
    CHECK(office.movesOf(mondayOff).find("2021-08-19 周四|2021-08-20 周五") != std::string::npos);
    CHECK(office.task(4).deadline.date == QDate(2021, 8, 19)); // nothing is written by looking

    office.enter(mondayOff);
    CHECK(office.task(4).deadline.date == QDate(2021, 8, 20));
    CHECK_FALSE(office.session().calendar().isWorkingDay(QDate(2021, 8, 16)));
    CHECK(office.session().undoText() == QStringLiteral("录入 2021年放假安排：1 天"));
    REQUIRE(office.session().undo());
    CHECK(office.task(4).deadline.date == QDate(2021, 8, 19));
    CHECK(office.session().calendar().isWorkingDay(QDate(2021, 8, 16)));
    CHECK(office.session().all<CalendarDay>().empty());
}

TEST_CASE("a fixed deadline on a new rest day is told and stays")
{
    NoticedOffice office;
    const std::string moves = office.movesOf(mondayOff);
    CAPTURE(moves);
    CHECK(moves.find("的时限|2021-08-16 周一|2021-08-16 周一 休") != std::string::npos);
    CHECK(moves.find("完成时限|") == std::string::npos);
    office.enter(mondayOff);
    CHECK(office.task(3).deadline.date == QDate(2021, 8, 16));
}

TEST_CASE("lights that change for want of working days are listed once for all counties of a task")
{
    NoticedOffice office;
    office.type(EntityKind::Program, 1, "issued_on", "2021-08-12");
    office.type(EntityKind::Task, 4, "deadline_words", "8月19日前");
    const std::string moves = office.movesOf("2021年8月16日至17日放假");
    CAPTURE(moves);
    CHECK(moves.find("项）|正常，剩4个工作日|临期，剩2个工作日") != std::string::npos);
    CHECK(office.movesOf("2021年10月9日 班").empty());
}

TEST_CASE("stages of clocks move by the days that a notice takes")
{
    NoticedOffice office;
    ChangeSet presets{QStringLiteral("预置"), {}, {}};
    for (AnyRow &row : shippedClocks()) presets.add(std::move(row));
    REQUIRE(office.session().perform(presets));
    const AssignmentId ids[] = {assignmentOf(office.session(), 4, 1)};
    const auto preset = office.session().directory().named(EntityKind::ClockPreset, QStringLiteral("13710"));
    REQUIRE(preset.size() == 1);
    REQUIRE(startClocks(office.session(), ids, {preset.front()}, today));
    CHECK(office.movesOf(mondayOff).find("时钟阶段|") == std::string::npos); // natural days, on any day
    office.type(EntityKind::ClockPreset, preset.front(), "rest_days", "顺延");
    const std::string moves = office.movesOf(mondayOff);
    CAPTURE(moves);
    CHECK(moves.find("2021-08-16 周一|2021-08-17 周二") != std::string::npos);
}

TEST_CASE("a planned step leaves a day that becomes 休 for the working day before")
{
    NoticedOffice office;
    const AssignmentId ids[] = {assignmentOf(office.session(), 4, 1)};
    const auto plan = planBackwards(QDate(2021, 8, 17), {{QStringLiteral("印发"), 2}, {QStringLiteral("自查"), 1}},
                                    office.session().calendar(), today);
    REQUIRE(plan);
    REQUIRE(storeSchedule(office.session(), ids, *plan, false));
    const std::string moves = office.movesOf("2021年8月17日放假");
    CAPTURE(moves);
    CHECK(moves.find("自查完成|2021-08-17 周二|2021-08-16 周一") != std::string::npos);
    office.enter("2021年8月17日放假");
    for (const Milestone &milestone : office.session().all<Milestone>()) {
        CHECK(office.session().calendar().isWorkingDay(milestone.due));
        CHECK(milestone.start <= milestone.due);
    }
}

TEST_CASE("steps that a notice crowds keep their working days and follow one another")
{
    NoticedOffice office;
    const AssignmentId ids[] = {assignmentOf(office.session(), 4, 1)};
    const auto plan = planBackwards(
        QDate(2021, 8, 26), {{QStringLiteral("落实"), 3}, {QStringLiteral("自查"), 2}, {QStringLiteral("验收"), 1}},
        office.session().calendar(), today);
    REQUIRE(plan);
    REQUIRE(storeSchedule(office.session(), ids, *plan, false));
    office.enter("2021年8月25日至26日放假");
    const auto steps = office.session().all<Milestone>();
    REQUIRE(steps.size() == 3);
    const WorkCalendar &calendar = office.session().calendar();
    const auto days = [&](const Milestone &step) {
        return calendar.workingDaysBetween(step.start.addDays(-1), step.due);
    };
    CHECK(steps[2].due == QDate(2021, 8, 24));
    CHECK(days(steps[0]) == 3);
    CHECK(days(steps[1]) == 2);
    CHECK(days(steps[2]) == 1);
    CHECK(steps[0].due < steps[1].start);
    CHECK(steps[1].due < steps[2].start);
}

TEST_CASE("a plan of the office that stands on a new rest day is told")
{
    NoticedOffice office;
    const AssignmentId id = assignmentOf(office.session(), 4, 1);
    office.type(EntityKind::Assignment, id.value, "plan_end", "2021-08-25");
    const std::string moves = office.movesOf("2021年8月25日放假");
    CAPTURE(moves);
    CHECK(moves.find("的计划完成|2021-08-25 周三|2021-08-25 周三 休") != std::string::npos);
}

TEST_CASE("a later notice over the same day changes its row instead of adding one")
{
    NoticedOffice office;
    office.enter(mondayOff);
    CHECK(office.entryOf(mondayOff).set.isEmpty());
    CHECK(office.entryOf(mondayOff).same == 1);
    const NoticeEntry again = office.entryOf("2021-08-16 平日\n2021-08-23 休 地方节日");
    CHECK(again.added == 1);
    CHECK(again.changed == 1);
    REQUIRE(office.session().perform(again.set));
    const auto days = office.session().all<CalendarDay>();
    REQUIRE(days.size() == 2);
    CHECK(office.session().calendar().isWorkingDay(QDate(2021, 8, 16)));
    CHECK_FALSE(office.session().calendar().isWorkingDay(QDate(2021, 8, 23)));
}

TEST_CASE("what the shipped calendar has already makes no row")
{
    NoticedOffice office;
    const NoticeEntry entry = office.entryOf("国庆节：2021年10月1日至7日放假调休，共7天。");
    CHECK(entry.set.isEmpty());
    CHECK(entry.same == 7);
}

TEST_CASE("a notice for an unpublished year takes its doubt from deadlines whose day stays")
{
    NoticedOffice office;
    office.type(EntityKind::Program, 1, "issued_on", "2027-03-01");
    office.type(EntityKind::Task, 4, "deadline_words", "5个工作日内");
    REQUIRE(office.task(4).deadline.confidence == Confidence::Low);
    const NoticeEntry entry = office.entryOf(nextYear);
    CHECK(entry.effect.settled == 1);
    REQUIRE(office.session().perform(entry.set));
    CHECK(office.task(4).deadline.confidence == Confidence::High);
    CHECK(office.session().calendar().caution(QDate(2027, 3, 8)).isEmpty());
}

TEST_CASE("days to come in a year without a notice are marked in the tables until it is entered")
{
    NoticedOffice office;
    office.type(EntityKind::Task, 4, "deadline_words", "2027年3月31日前");
    const auto issue = [&] {
        return issueOfCell(office.task(4), *entityOf<Task>().column(u"deadline"), office.session().reading());
    };
    CHECK(issue() == QStringLiteral("2027年放假安排未公布，暂按周末推算"));
    const AnyRow row =
        office.session().directory().row(EntityKind::Assignment, assignmentOf(office.session(), 4, 1).value);
    CHECK(issueOfCell(row, *entityOf<Assignment>().column(u"deadline"), office.session().reading()) == issue());
    CHECK(issueOfCell(office.task(3), *entityOf<Task>().column(u"deadline"), office.session().reading()).isEmpty());
    office.enter(nextYear);
    CHECK(issue().isEmpty());
}

TEST_CASE("on the desk the working days of a year without a notice are only about right")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    ledger.close();
    auto session = LedgerSession::open(ledger.path(), Access::ReadWrite, QStringLiteral("甲"), QDate(2027, 3, 29));
    REQUIRE(session);
    DeskModel desk(**session);
    REQUIRE(desk.refresh());
    REQUIRE(desk.rowCount() > 0);
    const QModelIndex due = desk.index(0, DeskModel::DueSection);
    CHECK(due.data().toString().contains(QStringLiteral("（约")));
    CHECK(due.data(IssueRole).toString().contains(QStringLiteral("2027年放假安排未公布")));
    auto rows = datedRows(**session);
    REQUIRE(rows);
    const auto notice = readHolidayNotice(QString::fromUtf8(nextYear), (*session)->calendar(), 2027);
    REQUIRE((*session)->perform(noticeEntry(**session, *rows, notice.days).set));
    REQUIRE(desk.refresh());
    CHECK_FALSE(desk.index(0, DeskModel::DueSection).data().toString().contains(QStringLiteral("约")));
}

TEST_CASE("days that a table brings move what a notice moves, and what has to be written for that joins the step")
{
    NoticedOffice office;
    office.type(EntityKind::Program, 1, "issued_on", "2021-08-12");
    office.type(EntityKind::Task, 4, "deadline_words", "5个工作日内");
    const std::string byNotice = office.movesOf(mondayOff);
    CalendarDay day;
    day.date = QDate(2021, 8, 16);
    ChangeSet set{QStringLiteral("导入节假日"), {}, {}};
    set.add(day);
    const auto effect = takeMovesAlong(office.session(), set);
    REQUIRE(effect);
    QStringList lines;
    for (const CalendarMove &move : effect->moves)
        lines << kindText(move.kind) + u'|' + move.subject + u'|' + move.before + u'|' + move.after;
    CHECK(lines.join(u'\n').toStdString() == byNotice);
    REQUIRE(office.session().perform(std::move(set)));
    CHECK(office.task(4).deadline.date == QDate(2021, 8, 20));
    REQUIRE(office.session().undo());
    CHECK(office.task(4).deadline.date == QDate(2021, 8, 19));

    ChangeSet other{QStringLiteral("添加县"), {}, {}};
    other.add(County());
    CHECK(takeMovesAlong(office.session(), other)->moves.empty());
    CHECK(other.changes.size() == 1);
}
