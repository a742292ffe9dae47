#include "models/ledger/assignment_rules.h"
#include "models/ledger/closing.h"
#include "models/ledger/kept_deadlines.h"
#include "models/ledger/light.h"
#include "models/tables/closing_steps.h"
#include "models/tables/row_edit.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

namespace {

/// Task 1 (due 2021-08-10) is closed in county 1 and open in the others.
struct Office {
    TemporaryLedger ledger;
    AssignmentId closed;
    TaskId task;

    Office()
    {
        fillSmallOffice(session());
        closed = assignmentOf(session(), 1, 1);
        task = assignment(closed).task;
        REQUIRE(askToClose(session(), std::array{closed}, QStringLiteral("甲"), QStringLiteral("纸质存档")));
        REQUIRE(close(session(), std::array{closed}, {QStringLiteral("乙"), {}, {}}));
    }
    LedgerSession &session() { return ledger.session(); }
    Assignment assignment(AssignmentId id)
    {
        return *session().store().row(EntityKind::Assignment, id.value)->as<Assignment>();
    }
    QDate dueOf(AssignmentId id) { return standingOf(assignment(id), session().reading()).due; }
    /// Assignments of the task that are closed.
    int closedOnes()
    {
        int count = 0;
        for (const Assignment &each : session().all<Assignment>())
            count += each.task == task && each.status == AssignmentStatus::Closed;
        return count;
    }
    Result<void> type(const char *words)
    {
        return session().edit(EntityKind::Task, task.value, *entityOf<Task>().column(QStringLiteral("deadline_words")),
                              QString::fromUtf8(words));
    }
};

} // namespace

TEST_CASE("what is closed keeps the deadline under which it was closed, in the step that moves the task's")
{
    Office office;
    const QDate was = office.dueOf(office.closed);
    REQUIRE(was == QDate(2021, 8, 10));
    AssignmentId open;
    for (const Assignment &each : office.session().all<Assignment>())
        if (each.task == office.task && each.status != AssignmentStatus::Closed) open = each.id;
    const QStringList before = dump(office.session());

    REQUIRE(office.type("2021年9月30日"));
    CHECK(office.dueOf(office.closed) == was);
    const Assignment kept = office.assignment(office.closed);
    CHECK(keepsOldDeadline(kept));
    CHECK(kept.extensionReason.contains(u'8'));
    CHECK(contradictionIn(kept, office.session().reading()).isEmpty());
    if (open) CHECK(office.dueOf(open) == QDate(2021, 9, 30));
    const QString told = QStringLiteral("%1 个已销号县保持原时限").arg(office.closedOnes());
    CHECK(keptDeadlineWords(office.session().undoText()) == told);

    REQUIRE(office.session().undo());
    CHECK(dump(office.session()) == before);
    CHECK(keptDeadlineWords(office.session().undoText()).isEmpty());
}

TEST_CASE("the form and a second move leave the first kept deadline; what is opened again takes the task's")
{
    Office office;
    REQUIRE(editRow(office.session(), EntityKind::Task, office.task.value,
                    {{QStringLiteral("deadline_words"), QStringLiteral("2021年9月30日")}}));
    REQUIRE(office.type("2021年10月31日"));
    CHECK(keptDeadlineWords(office.session().undoText()).isEmpty());
    CHECK(office.dueOf(office.closed) == QDate(2021, 8, 10));
    REQUIRE(reopen(office.session(), office.closed, QStringLiteral("问题反弹"), QStringLiteral("领导批示")));
    CHECK(office.dueOf(office.closed) == QDate(2021, 10, 31));
    CHECK(office.assignment(office.closed).extensionReason.isEmpty());
}

TEST_CASE("a deadline that is written otherwise but means the same day is kept by nobody")
{
    Office office;
    REQUIRE(office.type("8月10日前"));
    CHECK_FALSE(office.assignment(office.closed).extendedTo.isValid());
}
