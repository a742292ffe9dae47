#include "models/base/pinyin.h"
#include "models/ledger/progress.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/listing_parts.h"
#include "models/tables/row_listing.h"
#include "tests/tables/small_office.h"

#include <QCoreApplication>

#include <unordered_map>

using namespace tz;
using namespace tz::test;

namespace {

QStringList column(const EntityTableModel &model, const char *key)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.data(model.index(row, model.sectionOf(QString::fromLatin1(key)))).toString();
    return texts;
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

/// A long table whose names make every search below a different share of it.
void addInstitutions(LedgerSession &session, int rows)
{
    Community community;
    community.county = {1};
    community.name = QStringLiteral("一号医共体");
    REQUIRE(session.perform({QStringLiteral("添加"), {}, {{{}, community}}}));
    int given = 0;
    REQUIRE(session.performStream(QStringLiteral("导入机构"), {}, [&]() -> Result<std::vector<Change>> {
        std::vector<Change> batch;
        for (; given < rows && batch.size() < 4000; ++given) {
            Institution institution;
            institution.county = {given * 7 % 5 + 1};
            institution.name = QStringLiteral("%1村卫生室%2").arg(QStringLiteral("东西南北").at(given % 4)).arg(given);
            if (given % 3 == 0) institution.community = {1};
            institution.beds = given % 11;
            batch.push_back({{}, institution});
        }
        return batch;
    }));
}

} // namespace

TEST_CASE("typed words find rows by any listed column: as a part, or by pinyin initials")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    EntityTableModel model(entityOf<County>(), ledger.session());
    struct Case {
        const char *typed;
        const char *found;
    };
    const Case cases[] = {{"西峡", "西峡县"}, {"xxx", "西峡县"}, {"dz", "邓州市"},  {"0377-622222", "内乡县"},
                          {"李某", "内乡县"}, {"否", "卧龙区"},  {"没有这个县", ""}};
    for (const Case &c : cases) {
        CAPTURE(c.typed);
        model.setTyped(QString::fromUtf8(c.typed));
        CHECK(column(model, "name") == words(c.found));
        CHECK(model.totalRows() == model.rowCount());
    }
    model.setTyped({});
    CHECK(model.rowCount() == 6);
}

TEST_CASE("columns sort as the office orders them, empty cells last in either direction")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    struct Line {
        int order;
        const char *name;
        const char *contact;
        UnitLevel level;
    };
    const Line lines[] = {{1, "第十一组", "", UnitLevel::Township},
                          {2, "第二组", "乙", UnitLevel::City},
                          {3, "第一组", "甲", UnitLevel::County}};
    ChangeSet set{QStringLiteral("添加单位"), {}, {}};
    for (const Line &line : lines) {
        Unit unit;
        unit.officialOrder = line.order;
        unit.name = QString::fromUtf8(line.name);
        unit.contact = QString::fromUtf8(line.contact);
        unit.level = line.level;
        set.add(unit);
    }
    REQUIRE(session.perform(set));
    EntityTableModel model(entityOf<Unit>(), session);
    struct Case {
        const char *key;
        Qt::SortOrder order;
        const char *expected;
    };
    const Case cases[] = {
        {"name", Qt::AscendingOrder, "第一组 第二组 第十一组"},
        {"name", Qt::DescendingOrder, "第十一组 第二组 第一组"},
        {"official_order", Qt::DescendingOrder, "第一组 第二组 第十一组"},
        {"level", Qt::AscendingOrder, "第一组 第二组 第十一组"},
        {"contact", Qt::AscendingOrder, "第一组 第二组 第十一组"},
        {"contact", Qt::DescendingOrder, "第二组 第一组 第十一组"},
    };
    for (const Case &c : cases) {
        CAPTURE(c.key, c.order);
        model.sort(model.sectionOf(QString::fromLatin1(c.key)), c.order);
        CHECK(column(model, "name") == words(c.expected));
    }
    model.sort(-1);
    CHECK(column(model, "name") == words("第十一组 第二组 第一组"));
}

TEST_CASE("rows that a sort does not part keep the official order in either direction")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    for (const int county : {1, 2, 3}) addEarlierWord(session, assignmentOf(session, 1, county), QStringLiteral("早"));
    const auto official = session.all<Progress>();
    for (const bool descending : {false, true}) {
        CAPTURE(descending);
        const Listing listing{.entity = &entityOf<Progress>(),
                              .sort = {{entityOf<Progress>().column(u"week"), descending, false}}};
        const auto listed = listIds(session, listing);
        REQUIRE(listed);
        std::vector<Progress> expected(official);
        std::stable_sort(expected.begin(), expected.end(), [&](const Progress &a, const Progress &b) {
            return descending ? a.week > b.week : a.week < b.week;
        });
        std::vector<qint64> ids;
        for (const Progress &word : expected) ids.push_back(word.id.value);
        CHECK(expected.front().week != expected.back().week);
        CHECK(listed->ids == ids);
    }
}

TEST_CASE("a long table sorted by an indexed column comes piece by piece, each value's rows in their order")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    addInstitutions(session, 900);
    const Column *community = entityOf<Institution>().column(u"community");
    REQUIRE(LedgerStore::ordersQuickly(*community));
    for (const char *key : {"community", "name"})
        for (const bool descending : {false, true}) {
            CAPTURE(key, descending);
            const Column *sorted = entityOf<Institution>().column(QString::fromLatin1(key));
            if (!LedgerStore::ordersQuickly(*sorted)) continue;
            auto parts =
                ListingParts::of(session, {.entity = &entityOf<Institution>(), .sort = {{sorted, descending, false}}});
            REQUIRE(parts);
            std::vector<qint64> ids;
            while (!parts->isDone()) {
                const auto next = parts->next(session, 70);
                REQUIRE(next);
                ids.insert(ids.end(), next->begin(), next->end());
            }
            std::vector<Institution> rows = session.all<Institution>(); // in the official order
            const auto value = [&](const Institution &row) { return AnyRow(row).stored(*sorted); };
            std::stable_sort(rows.begin(), rows.end(), [&](const Institution &a, const Institution &b) {
                const bool noA = value(a).isNull();
                const bool noB = value(b).isNull();
                if (noA != noB) return noB;
                if (noA) return false;
                const int order = value(a).isNumber()
                                      ? int(value(a).toLongLong() - value(b).toLongLong())
                                      : value(a).toString().toUtf8().compare(value(b).toString().toUtf8());
                if (order != 0) return descending ? order > 0 : order < 0;
                return a.id.value < b.id.value;
            });
            std::vector<qint64> expected;
            for (const Institution &row : rows) expected.push_back(row.id.value);
            CHECK(ids == expected);
        }
}

TEST_CASE("lights sort by urgency: the latest first, what needs nothing more last")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    EntityTableModel model(entityOf<Assignment>(), ledger.session());
    model.setConditions({{QStringLiteral("county"), Condition::Operator::Equals, 2}});
    model.sort(model.sectionOf(u"light"));
    CHECK(column(model, "light") == words("临期 临期 正常 完成 持续"));
    model.sort(model.sectionOf(u"days_left"), Qt::DescendingOrder);
    CHECK(column(model, "days_left").mid(0, 3) == words("48 3 0"));
    CHECK(column(model, "days_left").at(3).isEmpty()); // what is done has no days left
}

TEST_CASE("a large table reads on by itself, in its official order; typed words search the key columns in the file, "
          "names that are referred to by their match")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    constexpr int rows = int(typedInMemoryRows) + 10;
    int given = 0;
    REQUIRE(session.performStream(QStringLiteral("导入机构"), {}, [&]() -> Result<std::vector<Change>> {
        std::vector<Change> batch;
        for (; given < rows && batch.size() < 4000; ++given) {
            Institution institution;
            institution.county = {given % 5 + 1};
            institution.name = given == 7 ? QStringLiteral("丁河镇卫生院") : QStringLiteral("第%1村卫生室").arg(given);
            batch.push_back({{}, institution});
        }
        return batch;
    }));
    EntityTableModel model(entityOf<Institution>(), session);
    CHECK(model.totalRows() == rows);
    CHECK(model.rowCount() == 256);
    while (model.rowCount() < rows) QCoreApplication::processEvents();
    const auto whole = session.store().ids({.kind = EntityKind::Institution});
    REQUIRE(whole);
    for (int row = 0; row < rows; row += 97) CHECK(model.idAt(row) == (*whole)[size_t(row)]);
    const auto find = [&model](const QString &typed) {
        model.setTyped(typed);
        model.complete();
        CHECK_FALSE(model.isSearching());
    };
    find(QStringLiteral("丁河"));
    CHECK(column(model, "name") == words("丁河镇卫生院"));
    find(QStringLiteral("xxx"));
    CHECK(model.totalRows() == rows / 5);
    CHECK(column(model, "county").first() == QStringLiteral("西峡县"));
    find(QStringLiteral("没有"));
    CHECK(model.rowCount() == 0);
    model.setTyped(QStringLiteral("丁河"));
    model.setTyped({}); // typing on calls the search off
    CHECK_FALSE(model.isSearching());
    CHECK(model.totalRows() == rows);
}

namespace {

std::vector<qint64> idsOf(EntityTableModel &model)
{
    model.complete();
    std::vector<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row) ids.push_back(model.idAt(row));
    return ids;
}

void waitForAll(EntityTableModel &model)
{
    while (model.isSearching() || model.rowCount() < model.totalRows()) QCoreApplication::processEvents();
}

/// Those of `ids` whose name has the word, or whose county's name matches it.
std::vector<qint64> truth(LedgerSession &session, std::vector<qint64> ids, const QString &typed)
{
    const std::vector<Institution> rows = session.all<Institution>();
    std::unordered_map<qint64, const Institution *> byId;
    for (const Institution &row : rows) byId.emplace(row.id.value, &row);
    std::erase_if(ids, [&](qint64 id) {
        const Institution &row = *byId.at(id);
        const QString county = values::referenceText(row.county.value, EntityKind::County, session.reading());
        return !matchesTyped(row.name, typed) && !matchesTyped(county, typed);
    });
    return ids;
}

} // namespace

TEST_CASE("a typed word finds the same rows of a long table in every order, whether the index tells or a scan, and "
          "whether all rows had been read before or not")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    addInstitutions(session, int(typedInMemoryRows) + 900);
    const struct {
        const char *key;
        Qt::SortOrder order;
        std::vector<const char *> typed;
    } table[] = {
        {"",
         Qt::AscendingOrder,
         {"东", "东村", "卫生", "卫生室1", "室77", "村9", "西峡", "nx", "没有", "东西", "n", "dc", "dcw", "dongcw",
          "ncwss1", "s77", "xcunw", "wsq"}},
        {"name", Qt::AscendingOrder, {"卫生", "卫生室1"}},
        {"name", Qt::DescendingOrder, {"室77"}},
        {"community", Qt::AscendingOrder, {"东", "dcws"}},
        {"community", Qt::DescendingOrder, {"卫生室1"}},
        {"beds", Qt::DescendingOrder, {"室77"}},
    };
    for (const auto &line : table) {
        EntityTableModel listed(entityOf<Institution>(), session);
        listed.sort(listed.sectionOf(QString::fromLatin1(line.key)), line.order);
        const std::vector<qint64> all = idsOf(listed);
        for (const char *typed : line.typed) {
            CAPTURE(line.key, line.order, typed);
            const std::vector<qint64> expected = truth(session, all, QString::fromUtf8(typed));
            EntityTableModel fresh(entityOf<Institution>(), session);
            fresh.sort(fresh.sectionOf(QString::fromLatin1(line.key)), line.order);
            fresh.setTyped(QString::fromUtf8(typed));
            waitForAll(fresh);
            CHECK(idsOf(fresh) == expected);
            CHECK(fresh.totalRows() == qint64(expected.size()));
            listed.setTyped(QString::fromUtf8(typed));
            CHECK(idsOf(listed) == expected);
        }
        listed.setTyped({});
        CHECK(idsOf(listed) == all);
    }
    EntityTableModel model(entityOf<Institution>(), session);
    model.setTyped(QStringLiteral("卫生室1"));
    const std::vector<qint64> byIndex = idsOf(model);
    REQUIRE(session.store().searchIndex().forget());
    EntityTableModel scanning(entityOf<Institution>(), session);
    scanning.setTyped(QStringLiteral("卫生室1"));
    CHECK(scanning.isSearching());
    CHECK(idsOf(scanning) == byIndex);
}

TEST_CASE("the count of a word of two characters is known at once")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    addInstitutions(session, int(typedInMemoryRows) + 900);
    EntityTableModel model(entityOf<Institution>(), session);
    model.setTyped(QStringLiteral("卫生"));
    CHECK_FALSE(model.isSearching());
    CHECK(model.totalRows() == typedInMemoryRows + 900);
    CHECK(model.rowCount() >= 1);
}

TEST_CASE("a long table follows edits, additions and removals while it is searched")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    addInstitutions(session, int(typedInMemoryRows) + 900);
    EntityTableModel model(entityOf<Institution>(), session);
    model.setTyped(QStringLiteral("室77"));
    const std::vector<qint64> before = idsOf(model);
    Institution added;
    added.county = {1};
    added.name = QStringLiteral("新卫生室77");
    REQUIRE(session.perform({QStringLiteral("添加"), {}, {{{}, added}}}));
    CHECK(idsOf(model).size() == before.size() + 1);
    const AnyRow row = session.store().row(EntityKind::Institution, before.front()).value();
    REQUIRE(session.perform({QStringLiteral("删除"), {}, {{row, {}}}}));
    CHECK(idsOf(model).size() == before.size());
    REQUIRE(session.undo());
    CHECK(idsOf(model).size() == before.size() + 1);
    model.setTyped({});
    model.complete();
    CHECK(model.rowCount() == typedInMemoryRows + 901);
}
