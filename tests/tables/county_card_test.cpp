#include "models/tables/county_card.h"
#include "models/tables/county_tasks.h"
#include "models/tables/row_edit.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

namespace {

void addInstitutions(LedgerSession &session)
{
    ChangeSet set{QStringLiteral("添加机构"), {}, {}};
    Community community;
    community.id = {1};
    community.county = {1};
    community.name = QStringLiteral("西峡县人民医院医共体");
    set.add(community);
    const auto add = [&](qint64 id, qint64 county, qint64 group, qint64 parent, InstitutionKind kind) {
        Institution institution;
        institution.id = {id};
        institution.county = {county};
        institution.community = {group};
        institution.parent = {parent};
        institution.kind = kind;
        institution.name = QStringLiteral("机构%1").arg(id);
        set.add(institution);
    };
    add(1, 1, 1, 0, InstitutionKind::CountyHospital);
    add(2, 1, 1, 0, InstitutionKind::TownshipHospital);
    add(3, 1, 1, 2, InstitutionKind::VillageClinic);
    add(4, 1, 1, 2, InstitutionKind::VillageClinic);
    add(5, 1, 0, 2, InstitutionKind::VillageClinic); // its parent belongs to a community, it does not
    add(6, 2, 0, 0, InstitutionKind::CountyHospital);
    REQUIRE(session.perform(std::move(set)));
}

std::vector<qint64> idsAt(LedgerSession &session, InstitutionBranch branch)
{
    std::vector<qint64> ids;
    const auto rows = institutionsAt(session.store(), branch);
    REQUIRE(rows);
    for (const Institution &row : *rows) ids.push_back(row.id.value);
    return ids;
}

} // namespace

TEST_CASE("a county's card has its communities with their members and its tasks, the most urgent first")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    addInstitutions(session);
    const auto card = countyCard(session, {1});
    REQUIRE(card);
    CHECK(card->county.name == QStringLiteral("西峡县"));
    REQUIRE(card->communities.size() == 2);
    CHECK(card->communities[0].hospitals == 2);
    CHECK(card->communities[0].clinics == 2);
    CHECK_FALSE(card->communities[1].id);
    CHECK(card->communities[1].clinics == 1);
    CHECK(card->institutions() == 5);
    REQUIRE(card->tasks.size() == 5);
    CHECK(card->tasks.front().standing.light == Light::Overdue);
    CHECK(card->tasks.back().standing.light == Light::Continuous);
    CHECK(card->tasksWith(Light::Overdue) == 1);
    CHECK(countyCard(session, {2})->tasks.back().standing.light == Light::Done);
    CHECK_FALSE(countyCard(session, {99}));
}

TEST_CASE("the words of an assignment come newest first")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const AssignmentId assignment = assignmentOf(session, 1, 1);
    addEarlierWord(session, assignment, QStringLiteral("更早的话"));
    const auto words = wordsOf(session, assignment, 5);
    REQUIRE(words);
    REQUIRE(words->size() == 2);
    CHECK(words->front().week == QDate(2021, 8, 9));
    CHECK(words->back().thisWeek == QStringLiteral("更早的话"));
    CHECK(wordsOf(session, assignment, 1)->size() == 1);
}

TEST_CASE("a county's tasks are narrowed by pinyin initials of title or content, the title first")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    CountyTasks tasks;
    tasks.show(countyCard(ledger.session(), {1})->tasks);
    CHECK(tasks.rowCount() == 5);
    tasks.setTyped(QStringLiteral("zeyf"));
    REQUIRE(tasks.rowCount() == 1);
    CHECK(tasks.taskAt(0).title == QStringLiteral("完善医保支付方式"));
    tasks.setTyped(QStringLiteral("基层"));
    CHECK(tasks.rowCount() == 1);
    tasks.setTyped(QStringLiteral("没有的"));
    CHECK(tasks.rowCount() == 0);
}

TEST_CASE("each institution stands in exactly one place of the branch that counts it")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    addInstitutions(session);
    CHECK(idsAt(session, {{1}, {1}, {}}) == std::vector<qint64>{1, 2});
    CHECK(idsAt(session, {{1}, {1}, {2}}) == std::vector<qint64>{3, 4});
    CHECK(idsAt(session, {{1}, {}, {}}) == std::vector<qint64>{5});
    CHECK(idsAt(session, {{2}, {}, {}}) == std::vector<qint64>{6});
    const auto counts = institutionCounts(session.store());
    REQUIRE(counts);
    CHECK(counts->size() == 5);
    const auto below = childCounts(session.store(), {1}, {1});
    REQUIRE(below);
    REQUIRE(below->size() == 1);
    CHECK(below->front().parent.value == 2);
    CHECK(below->front().number == 2);
}

TEST_CASE("several cells of a row are one step; what cannot be read or contradicts itself changes nothing")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const auto text = [&](const char *key) {
        const AnyRow row = *session.store().row(EntityKind::County, 1);
        return row.text(*row.type().column(QString::fromLatin1(key)), session.reading());
    };
    const QString contact = QStringLiteral("contact"), phone = QStringLiteral("phone"), name = QStringLiteral("name");
    REQUIRE(editRow(session, EntityKind::County, 1,
                    {{contact, QStringLiteral("新人")}, {phone, QStringLiteral("1")}, {name, text("name")}}));
    CHECK(text("contact") == QStringLiteral("新人"));
    CHECK(text("phone") == u"1");
    CHECK(session.undoText() == QStringLiteral("修改 县市区“西峡县”的联系人、联系电话"));
    REQUIRE(session.undo());
    const QStringList before = dump(session);
    CHECK_FALSE(editRow(session, EntityKind::County, 1, {{contact, QStringLiteral("新人")}, {name, QString()}}));
    const qint64 assignment = assignmentOf(session, 5, 1).value;
    CHECK_FALSE(
        editRow(session, EntityKind::Assignment, assignment,
                {{QStringLiteral("note"), QStringLiteral("x")}, {QStringLiteral("percent"), QStringLiteral("很多")}}));
    CHECK_FALSE(editRow(
        session, EntityKind::Assignment, assignment,
        {{QStringLiteral("status"), QStringLiteral("已完成")}, {QStringLiteral("percent"), QStringLiteral("10%")}}));
    CHECK(dump(session) == before);
    REQUIRE(editRow(session, EntityKind::County, 1, {}));
    CHECK(dump(session) == before);
}
