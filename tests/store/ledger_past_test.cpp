#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/ledger/county.h"
#include "models/ledger/institution.h"
#include "models/store/ledger_past.h"

#include <random>

using namespace tz;
using namespace tz::test;

namespace {

/// All rows of an entity as values, in the order in which the ledger gives them.
std::vector<AnyRow> present(LedgerSession &session, EntityKind kind)
{
    auto rows = session.store().rows({.kind = kind});
    REQUIRE(rows);
    return *rows;
}

/// Pretends that the steps from this one on were stored on that day.
void dateSteps(LedgerSession &session, qint64 from, QDate day)
{
    REQUIRE(session.store().database().run(QStringLiteral("UPDATE step SET time='%1T17:00:00.000' WHERE id>=%2")
                                               .arg(day.toString(Qt::ISODate))
                                               .arg(from)));
}

qint64 lastStep(LedgerSession &session)
{
    auto steps = session.store().log().steps(1);
    REQUIRE(steps);
    return steps->empty() ? 0 : steps->front().id;
}

void found(LedgerSession &session, int counties)
{
    std::vector<Change> rows;
    for (int i = 0; i < counties; ++i) {
        County county;
        county.officialOrder = i + 1;
        county.name = QStringLiteral("第%1县").arg(i);
        rows.push_back({{}, county});
    }
    REQUIRE(session.performStream(
        QStringLiteral("建立台账"), {}, [&]() -> Result<std::vector<Change>> { return std::exchange(rows, {}); },
        true));
}

/// One step that adds, changes and removes some rows.
void editAtRandom(LedgerSession &session, std::mt19937 &random)
{
    const std::vector<AnyRow> counties = present(session, EntityKind::County);
    const std::vector<AnyRow> institutions = present(session, EntityKind::Institution);
    ChangeSet set{QStringLiteral("改"), {}, {}};
    for (const AnyRow &row : counties) {
        if (random() % 5) continue;
        County county = *row.as<County>();
        county.contact = QString::number(random() % 100);
        county.officialOrder = int(random() % 50);
        set.update(row, county);
    }
    for (const AnyRow &row : institutions) {
        if (random() % 4) continue;
        Institution institution = *row.as<Institution>();
        institution.name = QStringLiteral("院%1").arg(random() % 1000);
        institution.county = {counties[random() % counties.size()].id()};
        if (random() % 3)
            set.update(row, institution);
        else
            set.remove(row);
    }
    for (int i = int(random() % 6); i > 0; --i) {
        Institution institution;
        institution.name = QStringLiteral("新院%1").arg(random() % 1000);
        institution.county = {counties[random() % counties.size()].id()};
        set.add(institution);
    }
    REQUIRE(session.perform(set));
}

} // namespace

TEST_CASE("the ledger as of an evening is what it was, whatever was added, changed, removed, undone and redone since")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    std::mt19937 random(11);
    const QDate first(2021, 7, 1);
    std::map<QDate, std::map<EntityKind, std::vector<AnyRow>>> snapshots;
    for (int day = 0; day < 25; ++day) {
        const qint64 before = lastStep(session);
        if (day == 0) found(session, 12);
        for (int i = int(random() % 4); i > 0; --i) editAtRandom(session, random);
        if (random() % 3 == 0 && !session.store().history().done.empty()) REQUIRE(session.undo());
        if (random() % 3 == 0 && !session.store().history().undone.empty()) REQUIRE(session.redo());
        dateSteps(session, before + 1, first.addDays(day));
        for (const EntityKind kind : {EntityKind::County, EntityKind::Institution})
            snapshots[first.addDays(day)][kind] = present(session, kind);
    }
    for (const auto &[day, kinds] : snapshots) {
        CAPTURE(day.toString(Qt::ISODate));
        auto past = LedgerPast::of(session.store(), day);
        REQUIRE(past);
        for (const auto &[kind, expected] : kinds) {
            auto rows = past->rows(kind);
            REQUIRE(rows);
            CHECK(*rows == expected);
            auto ids = past->ids(kind);
            REQUIRE(ids);
            for (const AnyRow &row : expected) CHECK(*past->row(kind, row.id()) == row);
            const auto difference = past->difference(kind);
            REQUIRE(difference);
            const qint64 now = qint64(present(session, kind).size());
            CHECK(qint64(expected.size()) - difference->removed + difference->added == now);
        }
    }
}

TEST_CASE("before its founding a ledger had no rows, on its evening it had those that were founded")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    found(session, 5);
    dateSteps(session, 1, QDate(2021, 7, 1));
    const std::vector<AnyRow> founded = present(session, EntityKind::County);
    County county = *founded.front().as<County>();
    county.contact = QStringLiteral("后来的人");
    REQUIRE(session.perform({QStringLiteral("改"), {}, {{founded.front(), county}}}));
    dateSteps(session, 2, QDate(2021, 7, 3));
    CHECK(LedgerPast::of(session.store(), QDate(2021, 6, 30))->rows(EntityKind::County)->empty());
    CHECK(*LedgerPast::of(session.store(), QDate(2021, 7, 1))->rows(EntityKind::County) == founded);
    CHECK(*LedgerPast::of(session.store(), QDate(2021, 7, 2))->rows(EntityKind::County) == founded);
    CHECK(*LedgerPast::of(session.store(), QDate(2021, 7, 3))->rows(EntityKind::County) ==
          present(session, EntityKind::County));
    CHECK(LedgerPast::of(session.store(), QDate(2021, 6, 30))->difference(EntityKind::County)->added == 5);
}

TEST_CASE("names are those of the evening")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    found(session, 1);
    dateSteps(session, 1, QDate(2021, 7, 1));
    const AnyRow before = present(session, EntityKind::County).front();
    County county = *before.as<County>();
    county.name = QStringLiteral("新名县");
    REQUIRE(session.perform({QStringLiteral("改名"), {}, {{before, county}}}));
    dateSteps(session, 2, QDate(2021, 7, 2));
    auto past = LedgerPast::of(session.store(), QDate(2021, 7, 1));
    REQUIRE(past);
    const PastDirectory names(*past, session.directory());
    CHECK(names.row(EntityKind::County, 1).as<County>()->name == QStringLiteral("第0县"));
    CHECK(session.directory().row(EntityKind::County, 1).as<County>()->name == QStringLiteral("新名县"));
}
