#include "models/ledger/light.h"
#include "models/ledger/milestone.h"
#include "models/tables/cell_facts.h"
#include "models/tables/closing_steps.h"
#include "models/tables/today_desk.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

TEST_CASE("the desk counts what is late, due and silent among the open assignments")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const auto desk = deskOf(session);
    REQUIRE(desk);
    // Open are task t in counties 1 … t, so t assignments of each task; each county's own (t = county) was heard of.
    CHECK(desk->figure(DeskFilter::Overdue) == 1);
    CHECK(desk->figure(DeskFilter::DueToday) == 2);
    CHECK(desk->figure(DeskFilter::WithinThree) == 5);
    CHECK(desk->figure(DeskFilter::ThisWeek) == 2);
    CHECK(desk->figure(DeskFilter::Silent) == 10);
    REQUIRE_FALSE(desk->lines.empty());
    CHECK(desk->lines.front().assignment == assignmentOf(session, 1, 1));
    CHECK(desk->lines.front().daysLeft == -3);
}

TEST_CASE("a word that was heard is stored as one step and takes the assignment off the silent ones")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const AssignmentId silent = assignmentOf(session, 5, 1);
    REQUIRE_FALSE(lastWord(session, silent, session.today()));
    REQUIRE(recordWord(session, silent, QStringLiteral(" 已签约三成 "), Channel::Phone, QStringLiteral("刘某"), {30}));

    const auto word = lastWord(session, silent, session.today());
    REQUIRE(word);
    CHECK(word->thisWeek == QStringLiteral("已签约三成"));
    CHECK(word->week == QDate(2021, 8, 9));
    CHECK(deskOf(session)->figure(DeskFilter::Silent) == 9);
    CHECK(session.undoText() == QStringLiteral("记进展 西峡县·优化家庭医生签约服务"));
    REQUIRE(session.undo());
    CHECK_FALSE(lastWord(session, silent, session.today()));
}

TEST_CASE("two weeks without a word are fourteen days, on whatever weekday one looks")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session); // on Friday 2021-08-13
    const AssignmentId assignment = assignmentOf(session, 5, 1);
    const qsizetype silent = deskOf(session)->figure(DeskFilter::Silent);
    const auto silentWithWordOf = [&](QDate said) {
        Progress word;
        word.id = {session.ids().next(EntityKind::Progress)};
        word.assignment = assignment;
        word.week = said.addDays(1 - said.dayOfWeek());
        word.saidOn = said;
        word.thisWeek = QStringLiteral("已签约");
        ChangeSet set{QStringLiteral("记进展"), {}, {}};
        set.add(word);
        REQUIRE(session.perform(std::move(set)));
        const qsizetype now = deskOf(session)->figure(DeskFilter::Silent);
        REQUIRE(session.undo());
        return now;
    };
    const QDate today = session.today();
    CHECK(silentWithWordOf(today.addDays(-14)) == silent - 1);
    CHECK(silentWithWordOf(today.addDays(-15)) == silent);
    CHECK(silentWithWordOf(today) == silent - 1);
}

TEST_CASE("an empty word is refused and nothing is stored")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    const QStringList before = dump(ledger.session());
    CHECK_FALSE(recordWord(ledger.session(), assignmentOf(ledger.session(), 5, 1), QStringLiteral("  "), Channel::Phone,
                           {}, {}));
    CHECK(dump(ledger.session()) == before);
}

TEST_CASE("of several words the newest week's counts")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const AssignmentId assignment = assignmentOf(session, 1, 1);
    addEarlierWord(session, assignment, QStringLiteral("上周的话"));
    CHECK(lastWord(session, assignment, session.today())->week == QDate(2021, 8, 9));
}

TEST_CASE("what somebody asked to close waits on the desk until it is checked, and is neither late nor due")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const qsizetype overdue = deskOf(session)->figure(DeskFilter::Overdue);
    AssignmentId late;
    const auto desk = deskOf(session);
    for (const DeskLine &line : desk->lines)
        if (line.is(DeskFilter::Overdue, session.today())) late = line.assignment;
    REQUIRE(late);
    REQUIRE(askToClose(session, std::array{late}, QStringLiteral("甲"), QStringLiteral("纸质存档")));
    CHECK(deskOf(session)->figure(DeskFilter::AwaitsCheck) == 1);
    CHECK(deskOf(session)->figure(DeskFilter::Overdue) == overdue - 1);
    REQUIRE(close(session, std::array{late}, {QStringLiteral("乙"), {}, {}}));
    CHECK(deskOf(session)->figure(DeskFilter::AwaitsCheck) == 0);
}

TEST_CASE("a milestone that is due within three days is on the desk, with its name and day")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    Milestone step;
    step.assignment = deskOf(session)->lines.front().assignment;
    step.ordinal = 1;
    step.title = QStringLiteral("征求意见");
    step.due = session.today().addDays(2);
    const qsizetype before = deskOf(session)->figure(DeskFilter::Stage);
    REQUIRE(session.perform({QStringLiteral("倒排"), {}, {{{}, step}}}));
    const auto desk = deskOf(session);
    CHECK(desk->figure(DeskFilter::Stage) == before + 1);
    const auto line = std::find_if(desk->lines.begin(), desk->lines.end(),
                                   [&](const DeskLine &each) { return each.assignment == step.assignment; });
    CHECK(line->stage == QStringLiteral("还剩2天（0个工作日）　征求意见 8月15日"));
    Milestone late = *session.directory()
                          .rowsOf(EntityKind::Milestone, EntityKind::Assignment, step.assignment.value)
                          .front()
                          .as<Milestone>();
    ChangeSet earlier{QStringLiteral("提前"), {}, {}};
    Milestone moved = late;
    moved.due = QDate(2021, 8, 6);
    earlier.update(late, moved);
    REQUIRE(session.perform(earlier));
    const auto after = deskOf(session);
    const auto overdue = std::find_if(after->lines.begin(), after->lines.end(),
                                      [&](const DeskLine &each) { return each.assignment == step.assignment; });
    CHECK(overdue->stage == QStringLiteral("逾期7天（5个工作日）　征求意见 8月6日"));
}

TEST_CASE("what is said to be done on a day to come is as late on the desk as its light says, and marked as a doubt")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const qsizetype overdue = deskOf(session)->figure(DeskFilter::Overdue);
    REQUIRE(overdue > 0);
    const AnyRow before = *session.store().row(EntityKind::Assignment, deskOf(session)->lines.front().assignment.value);
    Assignment after = *before.as<Assignment>();
    after.status = AssignmentStatus::Done;
    after.completedOn = session.today().addDays(30);
    ChangeSet set{QStringLiteral("从文件导入"), {}, {}};
    set.update(before, after);
    REQUIRE(session.perform(std::move(set)));
    REQUIRE(standingOf(after, session.reading()).light == Light::Overdue);
    const auto desk = deskOf(session);
    CHECK(desk->figure(DeskFilter::Overdue) == overdue);
    CHECK(desk->lines.front().assignment == after.id);
    const Column &column = *entityOf<Assignment>().column(QStringLiteral("completed_on"));
    CHECK(issueOfCell(AnyRow(after), column, session.reading()).startsWith(QStringLiteral("完成日期在今天之后")));
    after.completedOn = session.today();
    CHECK(issueOfCell(AnyRow(after), column, session.reading()).isEmpty());
}
