#include "models/tables/county_card.h"
#include "models/tables/reminder.h"
#include "models/tables/today_desk.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

namespace {

int timesOnDesk(LedgerSession &session, AssignmentId assignment)
{
    const auto desk = deskOf(session);
    REQUIRE(desk);
    for (const DeskLine &line : desk->lines)
        if (line.assignment == assignment) return line.timesReminded;
    FAIL("not on the desk");
    return 0;
}

} // namespace

TEST_CASE("each reminder is kept and counted wherever the work is urged")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const auto desk = deskOf(session);
    REQUIRE(desk);
    REQUIRE(desk->lines.size() > 1);
    const AssignmentId late = desk->lines[0].assignment;
    const AssignmentId other = desk->lines[1].assignment;
    CHECK(timesOnDesk(session, late) == 0);
    CHECK_FALSE(reminderText(session, std::array{late})->contains(QStringLiteral("次催办")));

    REQUIRE(keepReminders(session, std::array{late, other}, ReminderWay::Message, QStringLiteral("王某")));
    REQUIRE(keepReminders(session, std::array{late}, ReminderWay::Phone, QStringLiteral("王某")));
    CHECK(session.undoText() == QStringLiteral("催办 1 项"));
    CHECK(timesOnDesk(session, late) == 2);
    CHECK(timesOnDesk(session, other) == 1);
    CHECK(reminderText(session, std::array{late})->contains(QStringLiteral("第2次催办"))); // the second of today
    const auto times = timesReminded(session, today.addDays(-1));
    REQUIRE(times);
    CHECK(times->empty()); // a paper of yesterday knows nothing of it

    const auto card =
        countyCard(session, session.store().row(EntityKind::Assignment, late.value)->as<Assignment>()->county);
    REQUIRE(card);
    CHECK(std::count_if(card->tasks.begin(), card->tasks.end(),
                        [](const CountyTask &task) { return task.timesReminded == 2; }) == 1);
    REQUIRE(session.undo());
    CHECK(timesOnDesk(session, late) == 1);
}

TEST_CASE("what was reminded today is known, and its text still says today's number")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const auto desk = deskOf(session);
    REQUIRE(desk);
    const AssignmentId late = desk->lines[0].assignment;
    const AssignmentId other = desk->lines[1].assignment;
    ChangeSet yesterday{QStringLiteral("昨天催过"), {}, {}};
    for (Reminder reminder : remindersOf(session, std::array{late}, ReminderWay::Message, QStringLiteral("王某"))) {
        reminder.remindedOn = session.today().addDays(-1);
        yesterday.add(reminder);
    }
    REQUIRE(session.perform(std::move(yesterday)));
    CHECK(remindedToday(session, std::array{late, other})->empty());
    CHECK(reminderText(session, std::array{late})->contains(QStringLiteral("第2次催办")));
    REQUIRE(keepReminders(session, std::array{late}, ReminderWay::Message, QStringLiteral("王某")));
    CHECK(*remindedToday(session, std::array{late, other}) == std::vector{late});
    CHECK(reminderText(session, std::array{late})->contains(QStringLiteral("第2次催办")));
    CHECK_FALSE(reminderText(session, std::array{other})->contains(QStringLiteral("次催办")));
}
