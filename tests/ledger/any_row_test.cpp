#include "tests/support/catch.h"

#include "models/ledger/change_set.h"
#include "models/ledger/county.h"
#include "models/ledger/program.h"
#include "models/ledger/reading.h"
#include "models/ledger/task.h"

using namespace tz;

namespace {

const EmptyDirectory nothing;

Reading reading()
{
    return {nothing, WorkCalendar::shipped(), QDate(2021, 7, 29)};
}

const Column &columnOf(const AnyRow &row, const char *key)
{
    const Column *column = row.type().column(QString::fromLatin1(key));
    REQUIRE(column);
    return *column;
}

AnyRow countyNamed(qint64 id, const char *name)
{
    County county;
    county.id = {id};
    county.name = QString::fromUtf8(name);
    return AnyRow(county);
}

} // namespace

TEST_CASE("a copied row keeps its values while the other is edited")
{
    const AnyRow before = countyNamed(1, "西峡县");
    AnyRow after = before;
    CHECK(after.data() == before.data());
    REQUIRE(after.read(columnOf(after, "name"), QStringLiteral("内乡县"), reading()));
    CHECK(before.as<County>()->name == QStringLiteral("西峡县"));
    CHECK(after.as<County>()->name == QStringLiteral("内乡县"));
    CHECK_FALSE(after == before);

    AnyRow renumbered = before;
    renumbered.setId(2);
    CHECK(before.id() == 1);
    CHECK(renumbered.id() == 2);
}

TEST_CASE("a failed read leaves the row as it was")
{
    AnyRow row{Task()};
    REQUIRE(row.read(columnOf(row, "ordinal"), QStringLiteral("3"), reading()));
    const AnyRow before = row;
    CHECK_FALSE(row.read(columnOf(row, "ordinal"), QStringLiteral("三个"), reading()));
    CHECK_FALSE(row.read(columnOf(row, "program"), QStringLiteral("没有的台账"), reading()));
    CHECK(row == before);
    CHECK(row.as<Task>()->ordinal == 3);
    CHECK_FALSE(row.read(columnOf(row, "deadline"), QStringLiteral("2021-08-16"), reading())); // derived from the words
}

TEST_CASE("typing due-date words fills kind, date and confidence")
{
    AnyRow row{Task()};
    REQUIRE(row.read(columnOf(row, "deadline_words"), QStringLiteral("8月底前"), reading()));
    const Deadline &deadline = row.as<Task>()->deadline;
    CHECK(deadline.words == QStringLiteral("8月底前"));
    CHECK(deadline.kinds == DeadlineKind::MonthEnd);
    CHECK(deadline.date == QDate(2021, 8, 31));
    CHECK(deadline.confidence == Confidence::Low);
}

TEST_CASE("words that count from now count from today, not from the document's day; the day is written out")
{
    class OneProgram : public EmptyDirectory
    {
    public:
        AnyRow row(EntityKind kind, qint64 id) const override
        {
            return kind == EntityKind::Program && id == 1 ? AnyRow(program) : AnyRow();
        }
        Program program;
    } directory;
    directory.program.id = {1};
    directory.program.issuedOn = QDate(2021, 7, 29);
    const Reading monday{directory, WorkCalendar::shipped(), QDate(2021, 8, 16)};
    const struct {
        const char *typed;
        QDate day;
        const char *words;
    } table[] = {{"今天", {2021, 8, 16}, "2021年8月16日"},   {"明天", {2021, 8, 17}, "2021年8月17日"},
                 {"明天前", {2021, 8, 17}, "2021年8月17日"}, {"后天", {2021, 8, 18}, "2021年8月18日"},
                 {"周五", {2021, 8, 20}, "2021年8月20日"},   {"下周五", {2021, 8, 27}, "2021年8月27日"},
                 {"星期日", {2021, 8, 22}, "2021年8月22日"}, {"月底", {2021, 8, 31}, "2021年8月31日"},
                 {"本月底", {2021, 8, 31}, "2021年8月31日"}, {"7天后", {2021, 8, 23}, "2021年8月23日"},
                 {"昨天", {2021, 8, 15}, "2021年8月15日"},   {"9月底前", {2021, 9, 30}, "9月底前"}};
    for (const auto &line : table) {
        CAPTURE(line.typed);
        Task task;
        task.program = {1};
        AnyRow row(task);
        REQUIRE(row.read(columnOf(row, "deadline_words"), QString::fromUtf8(line.typed), monday));
        CHECK(row.as<Task>()->deadline.date == line.day);
        CHECK(row.as<Task>()->deadline.words == QString::fromUtf8(line.words));
    }
    AnyRow row{Task()};
    for (const char *typed : {"2.29", "2-29", "0229"})
        CHECK_FALSE(row.read(columnOf(row, "deadline_words"), QString::fromLatin1(typed), monday));
}

TEST_CASE("words that say no deadline never take the place of some that do; an empty cell takes any words")
{
    AnyRow row{Task()};
    const Column &words = columnOf(row, "deadline_words");
    REQUIRE(row.read(words, QStringLiteral("另行通知"), reading()));
    CHECK(row.as<Task>()->deadline.words == QStringLiteral("另行通知"));
    REQUIRE(row.read(words, QStringLiteral("8月底前"), reading()));
    for (const char *typed : {"abc", "20xx年8月", "13月5日", "国庆前"}) {
        const auto read = row.read(words, QString::fromUtf8(typed), reading());
        CAPTURE(typed);
        REQUIRE_FALSE(read);
        CHECK(read.error().sentence.contains(QStringLiteral("原来的“8月底前”没有改动")));
        CHECK(row.as<Task>()->deadline.date == QDate(2021, 8, 31));
    }
}

TEST_CASE("rows are equal by kind and value")
{
    CHECK(countyNamed(1, "西峡县") == countyNamed(1, "西峡县"));
    CHECK_FALSE(countyNamed(1, "西峡县") == countyNamed(1, "内乡县"));
    CHECK_FALSE(countyNamed(0, "") == AnyRow(Task()));
    CHECK(AnyRow() == AnyRow());
    CHECK_FALSE(AnyRow() == countyNamed(1, "西峡县"));
    CHECK(countyNamed(1, "西峡县").as<Task>() == nullptr);
    CHECK(AnyRow::blank(entityOf<County>()) == AnyRow(County()));
}

TEST_CASE("the inverse takes a change set back in reverse order, and is its own inverse")
{
    const AnyRow xixia = countyNamed(1, "西峡县");
    const AnyRow renamed = countyNamed(1, "西峡");
    const AnyRow added = countyNamed(2, "内乡县");
    ChangeSet set{QStringLiteral("修改"), QStringLiteral("名册.xlsx"), {}};
    set.update(xixia, renamed);
    set.add(added);
    set.remove(renamed);

    const ChangeSet back = inverse(set);
    CHECK(back.what == set.what);
    CHECK(back.source == set.source);
    CHECK(back.changes == std::vector<Change>{{{}, renamed}, {added, {}}, {renamed, xixia}});
    CHECK(inverse(back) == set);
    CHECK(set.changes[1].id() == 2);
    CHECK(back.changes[1].id() == 2);
    CHECK(&back.changes[1].type() == &entityOf<County>());
    CHECK(ChangeSet().isEmpty());
}
