#include "tests/support/catch.h"

#include "models/ledger/assignment_rules.h"
#include "models/ledger/directory.h"
#include "models/ledger/reading.h"

using namespace tz;

namespace {

const QDate today(2021, 8, 20);

struct Said {
    AssignmentStatus status;
    int percent;
    QDate completedOn;
    QDate closedOn;
};

Assignment assignmentOf(const Said &said)
{
    Assignment assignment;
    assignment.status = said.status;
    assignment.percent.value = said.percent;
    assignment.completedOn = said.completedOn;
    assignment.closedOn = said.closedOn;
    return assignment;
}

} // namespace

TEST_CASE("cells of an assignment that contradict each other are told in words")
{
    using enum AssignmentStatus;
    const QDate earlier(2021, 8, 10);
    const struct {
        Said said;
        const char *against; ///< part of the sentence, empty: they agree
    } table[] = {
        {{NotStarted, 0, {}, {}}, ""},
        {{Underway, 60, {}, {}}, ""},
        {{Underway, 100, {}, {}}, ""},
        {{Suspended, 40, {}, {}}, ""},
        {{Done, 100, earlier, {}}, ""},
        {{Done, 100, {}, {}}, ""},
        {{Closed, 100, earlier, today}, ""},
        {{Done, 10, earlier, {}}, "完成比例只有 10%"},
        {{Closed, 0, {}, {}}, "完成比例只有 0%"},
        {{NotStarted, 5, {}, {}}, "完成比例已有 5%"},
        {{Underway, 60, earlier, {}}, "已有完成日期 2021-08-10"},
        {{Done, 100, earlier, earlier}, "已有销号日期"},
        {{Closed, 100, today, earlier}, "早于完成日期"},
        {{Done, 100, QDate(2021, 9, 1), {}}, "完成日期 2021-09-01 还没有到"},
    };
    for (const auto &line : table) {
        const QString against = contradictionIn(assignmentOf(line.said), today);
        CAPTURE(against);
        const QString expected = QString::fromUtf8(line.against);
        CHECK(expected.isEmpty() == against.isEmpty());
        CHECK(against.contains(expected));
    }
}

TEST_CASE("what is said to be done is all of it unless a figure is said too")
{
    const Entity &type = entityOf<Assignment>();
    const std::vector<const Column *> status{type.column(QStringLiteral("status"))};
    std::vector<const Column *> both = status;
    both.push_back(type.column(QStringLiteral("percent")));

    AnyRow row = assignmentOf({AssignmentStatus::Done, 40, {}, {}});
    CHECK(settle(row, status, today).isEmpty());
    CHECK(row.as<Assignment>()->percent.value == 100);

    row = assignmentOf({AssignmentStatus::Done, 40, {}, {}});
    CHECK_FALSE(settle(row, both, today).isEmpty());
    CHECK(row.as<Assignment>()->percent.value == 40);

    row = assignmentOf({AssignmentStatus::Done, 40, {}, {}});
    CHECK(settle(row, {type.column(QStringLiteral("note"))}, today).isEmpty());
    CHECK(row.as<Assignment>()->percent.value == 40);
}

TEST_CASE("nothing is left to count of an assignment that is done or closed")
{
    const EmptyDirectory nobody;
    const Reading reading{nobody, WorkCalendar::shipped(), today};
    Assignment assignment = assignmentOf({AssignmentStatus::Underway, 60, {}, {}});
    assignment.extendedTo = QDate(2021, 8, 25);
    const Column &left = *entityOf<Assignment>().column(QStringLiteral("days_left"));
    CHECK(AnyRow(assignment).json(left, reading) == QJsonValue(5));
    for (const AssignmentStatus status : {AssignmentStatus::Done, AssignmentStatus::Closed}) {
        assignment.status = status;
        CHECK(AnyRow(assignment).json(left, reading).isNull());
        CHECK(AnyRow(assignment).text(left, reading).isEmpty());
    }
}
