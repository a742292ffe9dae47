#include "models/tables/column_filter.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

namespace {

QStringList texts(const ColumnValues &values)
{
    QStringList result;
    for (const auto &[text, rows] : values.values) result << QStringLiteral("%1=%2").arg(text).arg(rows);
    return result;
}

std::vector<qint64> passing(LedgerSession &session, EntityKind kind, const ColumnFilter &filter)
{
    std::vector<qint64> ids;
    auto rows = session.store().rows({.kind = kind});
    REQUIRE(rows);
    for (const AnyRow &row : *rows)
        if (passes(row, filter, session.reading())) ids.push_back(row.id());
    return ids;
}

const Column *column(EntityKind kind, const char *key)
{
    return entityOf(kind).column(QString::fromLatin1(key));
}

} // namespace

TEST_CASE("a column's values are listed in official order with how many rows have each")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const auto counties = valuesOf(session, entityOf<Assignment>(), *column(EntityKind::Assignment, "county"), {}, {});
    REQUIRE(counties);
    CHECK(counties->isComplete);
    REQUIRE_FALSE(counties->values.empty());
    CHECK(counties->values.front().text == QStringLiteral("西峡县"));
    qint64 sum = 0;
    for (const auto &value : counties->values) sum += value.rows;
    CHECK(sum == *session.store().count({.kind = EntityKind::Assignment}));
}

TEST_CASE("tasks and units are listed as the office numbers them, not by their names")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const auto inOrder = [&](const Entity &entity, const char *key, EntityKind named) {
        const auto values = valuesOf(session, entity, *column(entity.kind, key), {}, {});
        REQUIRE(values);
        QStringList listed;
        for (const auto &[text, rows] : values->values) listed << text;
        QStringList official;
        for (const AnyRow &row : session.directory().all(named))
            if (const QString label = row.label(session.reading()); listed.contains(label)) official << label;
        CHECK(official.size() > 2);
        CHECK(listed == official);
    };
    inOrder(entityOf<Assignment>(), "task", EntityKind::Task);
    inOrder(entityOf<Task>(), "lead_units", EntityKind::Unit);
}

TEST_CASE("the values of one column are those that the filters of the others leave")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const ColumnFilter one{column(EntityKind::Assignment, "county"), {QStringLiteral("西峡县")}, {}, {}};
    const Column &status = *column(EntityKind::Assignment, "status");
    const auto all = valuesOf(session, entityOf<Assignment>(), status, {}, {});
    const auto narrowed = valuesOf(session, entityOf<Assignment>(), status, {}, {one});
    REQUIRE(all);
    REQUIRE(narrowed);
    CHECK(texts(*all) != texts(*narrowed));
    const auto own = valuesOf(session, entityOf<Assignment>(), *one.column, {}, {one});
    CHECK(own->values.size() > 1); // its own filter does not narrow it
}

TEST_CASE("every unit of a cell with several is a value of its own, a cell without one is found as empty")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const Column &lead = *column(EntityKind::Task, "lead_units");
    const auto values = valuesOf(session, entityOf<Task>(), lead, {}, {});
    REQUIRE(values);
    for (const auto &value : values->values) {
        CHECK_FALSE(value.text.contains(u'、'));
        CHECK(qint64(passing(session, EntityKind::Task, {&lead, {value.text}, {}, {}}).size()) == value.rows);
    }
}

TEST_CASE("days are grouped as an office does, seen from today")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session(); // today is a Friday, 2021-08-13
    REQUIRE(session.today() == QDate(2021, 8, 13));
    fillSmallOffice(session);
    const Column &founded = *column(EntityKind::Community, "founded_on");
    const std::pair<QDate, std::set<DateGroup>> table[] = {
        {QDate(2021, 8, 12), {DateGroup::Overdue, DateGroup::ThisWeek, DateGroup::ThisMonth}},
        {QDate(2021, 8, 13), {DateGroup::Today, DateGroup::Near, DateGroup::ThisWeek, DateGroup::ThisMonth}},
        {QDate(2021, 8, 15), {DateGroup::Near, DateGroup::ThisWeek, DateGroup::ThisMonth}},
        {QDate(2021, 8, 16), {DateGroup::Near, DateGroup::NextWeek, DateGroup::ThisMonth}},
        {QDate(2021, 8, 22), {DateGroup::NextWeek, DateGroup::ThisMonth}},
        {QDate(2021, 9, 1), {DateGroup::Later}},
        {QDate(), {DateGroup::None}},
    };
    for (const auto &[day, groups] : table) {
        Community community;
        community.foundedOn = day;
        const AnyRow row(community);
        CAPTURE(day.toString(Qt::ISODate));
        for (const DateGroup group : allDateGroups) {
            CAPTURE(wordOf(group));
            CHECK(passes(row, {&founded, {}, {group}, {}}, session.reading()) == groups.contains(group));
        }
    }
    const auto listed = valuesOf(session, entityOf<Assignment>(), *column(EntityKind::Assignment, "deadline"), {}, {});
    REQUIRE(listed);
    CHECK_FALSE(listed->groups.empty());
}

TEST_CASE("a task's due day is grouped like every other day")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    const auto values = valuesOf(ledger.session(), entityOf<Task>(), *column(EntityKind::Task, "deadline"), {}, {});
    REQUIRE(values);
    CHECK(values->groups.at(DateGroup::Overdue) == 1);
    CHECK(values->groups.at(DateGroup::None) == 1);
}

TEST_CASE("a text filter takes a part or pinyin initials, and stands beside the chosen values")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const Column &name = *column(EntityKind::County, "name");
    CHECK(passing(session, EntityKind::County, {&name, {}, {}, QStringLiteral("xxx")}) == std::vector<qint64>{1});
    CHECK(passing(session, EntityKind::County, {&name, {QStringLiteral("内乡县")}, {}, QStringLiteral("xxx")}).empty());
    CHECK(passing(session, EntityKind::County, {&name, {QStringLiteral("内乡县")}, {}, {}}) == std::vector<qint64>{2});
}

TEST_CASE("what the file can tell is asked of the file, and gives the same rows")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const ColumnFilter filters[] = {
        {column(EntityKind::Assignment, "county"), {QStringLiteral("西峡县"), QStringLiteral("内乡县")}, {}, {}},
        {column(EntityKind::Program, "kind"), {QStringLiteral("重点任务")}, {}, {}},
        {column(EntityKind::Assignment, "community"), {QString()}, {}, {}},
        {column(EntityKind::County, "in_scope"), {QStringLiteral("是")}, {}, {}},
        {column(EntityKind::County, "contact"), {}, {}, QStringLiteral("某")},
    };
    for (const ColumnFilter &filter : filters) {
        CAPTURE(filter.caption());
        const auto conditions = conditionsOf(filter, session);
        REQUIRE(conditions);
        EntityKind kind = EntityKind::Assignment;
        for (const EntityKind each : {EntityKind::County, EntityKind::Program})
            if (entityOf(each).column(filter.column->name()) == filter.column) kind = each;
        auto ids = session.store().ids({.kind = kind, .conditions = *conditions});
        REQUIRE(ids);
        CHECK(*ids == passing(session, kind, filter));
        CHECK_FALSE(ids->empty());
    }
    CHECK_FALSE(conditionsOf({column(EntityKind::Assignment, "light"), {QStringLiteral("逾期")}, {}, {}}, session));
    // what a status is called depends on the kind of its program
    CHECK_FALSE(
        conditionsOf({column(EntityKind::Assignment, "status"), {QStringLiteral("正在推进")}, {}, {}}, session));
}

TEST_CASE("a filter says in words what it leaves")
{
    const Column &name = *column(EntityKind::County, "name");
    CHECK(ColumnFilter{&name, {QStringLiteral("甲")}, {}, QStringLiteral("x")}.caption() ==
          QStringLiteral("县市区：甲，含“x”"));
    CHECK(ColumnFilter{&name, {QString()}, {DateGroup::Overdue}, {}}.caption() ==
          QStringLiteral("县市区：已过期、（空）"));
    CHECK(ColumnFilter{
              &name, {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}, {}, {}}
              .caption() == QStringLiteral("县市区：1、2、3 等 4 项"));
}
