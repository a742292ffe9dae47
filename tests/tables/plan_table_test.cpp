#include "models/tables/plan_table.h"
#include "models/tables/table_roles.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

TEST_CASE("planned days of a year whose holidays are not published carry the mark of other such days")
{
    TemporaryLedger ledger; // on 2021-08-13
    PlanTable plan(ledger.session().reading());
    plan.setSteps({{QStringLiteral("起草"), 5}, {QStringLiteral("印发"), 3}});
    const auto doubt = [&plan](int row, int section, int role = IssueRole) {
        return plan.index(row, section).data(role).toString();
    };
    plan.setDeadline(QDate(2021, 12, 30));
    CHECK(doubt(0, PlanTable::StartSection).isEmpty());
    CHECK(doubt(1, PlanTable::DueSection).isEmpty());
    plan.setDeadline(QDate(2031, 3, 31));
    for (const int section : {PlanTable::StartSection, PlanTable::DueSection})
        for (const int role : {int(IssueRole), int(Qt::ToolTipRole)})
            CHECK(doubt(0, section, role).startsWith(QStringLiteral("2031年放假安排未公布")));
    CHECK(doubt(0, PlanTable::NameSection).isEmpty());
    plan.setDeadline(QDate(2021, 8, 13));
    CHECK(doubt(0, PlanTable::StartSection) == QStringLiteral("已经过去"));
}
