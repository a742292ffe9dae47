#include "models/tables/block_edit.h"

#include "models/store/removal.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

namespace {

CellBlock countyCells(std::vector<qint64> rows, std::initializer_list<const char *> keys)
{
    CellBlock cells{EntityKind::County, std::move(rows), {}};
    for (const char *key : keys) cells.columns.push_back(entityOf<County>().column(QString::fromLatin1(key)));
    return cells;
}

/// Plans the edit and performs it; gives the plan.
BlockPlan done(LedgerSession &session, const Result<BlockPlan> &plan)
{
    REQUIRE(plan);
    REQUIRE(perform(session, *plan));
    return *plan;
}

} // namespace

TEST_CASE("a pasted block is one step, and one undo takes all of it back")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const QStringList before = dump(session);
    const TextBlock block = readTabSeparated(QStringLiteral("甲\t0377-1\n乙\t0377-2\n"));
    const BlockPlan plan = done(session, planPaste(session, countyCells({2, 3, 4}, {"contact", "phone"}), block));
    CHECK(plan.changedCells() == 4);
    CHECK(plan.cells.front().row == QStringLiteral("内乡县"));
    CHECK(plan.cells.front().before == QStringLiteral("李某"));
    CHECK(plan.cells.front().after == QStringLiteral("甲"));
    CHECK(textsOf(session, countyCells({2, 3, 4}, {"contact", "phone"})).at(1) ==
          QStringList{QStringLiteral("乙"), QStringLiteral("0377-2")});
    CHECK(textsOf(session, countyCells({4}, {"contact"})).front().front() == QStringLiteral("钱某"));
    REQUIRE(session.undo());
    CHECK(dump(session) == before);
}

TEST_CASE("cells that a short line of a paste does not have keep their values, empty ones are emptied")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const CellBlock cells = countyCells({1, 2, 3}, {"contact", "phone"});
    const TextBlock before = textsOf(session, cells);
    done(session, planPaste(session, cells, readTabSeparated(QStringLiteral("甲\n乙\t0377-2\n丙\t\n"))));
    const TextBlock after = textsOf(session, cells);
    CHECK(after[0] == QStringList{QStringLiteral("甲"), before[0][1]});
    CHECK(after[1] == QStringList{QStringLiteral("乙"), QStringLiteral("0377-2")});
    CHECK(after[2] == QStringList{QStringLiteral("丙"), QString()});
}

TEST_CASE("no second row is added under a name that the ledger or the block already has")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const BlockPlan plan = done(session, planAppend(session, EntityKind::County, {entityOf<County>().column(u"name")},
                                                    readTabSeparated(QStringLiteral("新县\n新县\n西峡县\n")), {}));
    CHECK(plan.addedRows == 1);
    REQUIRE(plan.rejections.size() == 2);
    CHECK(plan.rejections[0].sentence == QStringLiteral("前面已有“新县”，没有再添一行。"));
    CHECK(plan.rejections[1].sentence.startsWith(QStringLiteral("台账里已有“西峡县”")));
}

TEST_CASE("a cell of a paste that cannot be read keeps its value and is reported, the others are stored")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const BlockPlan plan =
        done(session,
             planPaste(session, countyCells({1, 2}, {"in_scope", "contact"}),
                       {{QStringLiteral("也许"), QStringLiteral("甲")}, {QStringLiteral("否"), QStringLiteral("乙")}}));
    CHECK(plan.changedCells() == 3);
    REQUIRE(plan.rejections.size() == 1);
    CHECK(plan.rejections.front().row == 1);
    CHECK(plan.rejections.front().column == QStringLiteral("纳入范围"));
    const QString summary = plan.summary(QStringLiteral("粘贴"));
    CHECK(summary.startsWith(QStringLiteral("已粘贴 3 格；1 格没有改动：“也许”")));
    CHECK(summary.endsWith(QStringLiteral("（西峡县 纳入范围）。")));
    CHECK(textsOf(session, countyCells({1}, {"in_scope"})).front().front() == QStringLiteral("是"));
}

TEST_CASE("one copied cell fills every selected cell; rows beyond the table are told")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    done(session, planPaste(session, countyCells({1, 2, 3}, {"note"}), {{QStringLiteral("同批")}}));
    CHECK(textsOf(session, countyCells({1, 2, 3}, {"note"})) == TextBlock(3, {QStringLiteral("同批")}));
    const BlockPlan plan =
        done(session, planPaste(session, countyCells({6}, {"note"}), {{QStringLiteral("甲")}, {QStringLiteral("乙")}}));
    CHECK(plan.surplusRows == 1);
    const auto wide = planPaste(session, countyCells({6}, {"note"}), {{QStringLiteral("甲"), QStringLiteral("乙")}});
    REQUIRE(wide);
    CHECK(wide->surplusColumns == 1);
    CHECK(wide->summary(QStringLiteral("粘贴")).contains(QStringLiteral("多出的 1 列")));
}

TEST_CASE("clearing empties cells, keeps required ones and never removes a row")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const BlockPlan plan = done(session, planClear(session, countyCells({1, 2}, {"name", "contact"})));
    CHECK(plan.changedCells() == 2);
    CHECK(plan.rejections.size() == 2);
    CHECK(textsOf(session, countyCells({1}, {"name", "contact"})).front() ==
          QStringList{QStringLiteral("西峡县"), QString()});
    CHECK(*session.store().count({.kind = EntityKind::County}) == 6);
}

TEST_CASE("filling down repeats the first row's values in one step")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    done(session, planFillDown(session, countyCells({1, 2, 3}, {"contact"})));
    CHECK(textsOf(session, countyCells({1, 2, 3}, {"contact"})) == TextBlock(3, {QStringLiteral("王某")}));
    CHECK(session.undoText().startsWith(QStringLiteral("向下填充")));
}

TEST_CASE("a block becomes new rows; what it does not say comes from the row above, what cannot be added is told")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const Entity &county = entityOf<County>();
    const std::vector<const Column *> columns{county.column(u"name"), nullptr, county.column(u"in_scope"),
                                              county.column(u"contact")};
    const TextBlock block{{QStringLiteral("方城县"), QStringLiteral("x"), QStringLiteral("否"), QStringLiteral("甲")},
                          {QStringLiteral("社旗县"), QStringLiteral("x"), QStringLiteral("也许"), QString()},
                          {QString(), QString(), QString(), QStringLiteral("乙")}};
    const BlockPlan plan = done(session, planAppend(session, EntityKind::County, columns, block,
                                                    {{QStringLiteral("note"), QStringLiteral("新设")}}));
    CHECK(plan.addedRows == 2);
    REQUIRE(plan.rejections.size() == 2);
    CHECK(plan.rejections.front().label == QStringLiteral("第2行"));
    CHECK(plan.rejections.back().sentence == QStringLiteral("“县市区”必须填写，没有添加。"));
    const auto rows = session.all<County>();
    REQUIRE(rows.size() == 8);
    CHECK(rows[6].name == QStringLiteral("方城县"));
    CHECK(rows[6].note == QStringLiteral("新设"));
    CHECK(rows[6].officialOrder == 7);
    CHECK(rows[7].officialOrder == 8);
    CHECK(rows[7].inScope == County{}.inScope);
    REQUIRE(session.undo());
    CHECK(session.all<County>().size() == 6);
}

TEST_CASE("replacing changes the texts that have the word, by part or as a whole, in one step")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const CellBlock cells = countyCells({1, 2, 3}, {"name", "contact"});
    const BlockPlan part = *planReplace(session, cells, {QStringLiteral("某"), QStringLiteral("主任")});
    CHECK(part.changedCells() == 3);
    CHECK(planReplace(session, cells, {QStringLiteral("某"), QStringLiteral("主任"), true})->cells.empty());
    CHECK(planReplace(session, cells, {QString(), QStringLiteral("主任")})->cells.empty());
    const BlockPlan whole =
        done(session, planReplace(session, cells, {QStringLiteral("王某"), QStringLiteral("王主任"), true}));
    CHECK(whole.changedCells() == 1);
    CHECK(session.undoText() == QStringLiteral("替换“王某”为“王主任” 县市区 1 格"));
    CHECK(textsOf(session, countyCells({1}, {"contact"})).front().front() == QStringLiteral("王主任"));
}

TEST_CASE("a new row follows the last one of its official order; without a required value none is added")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    auto id = addRow(session, EntityKind::County, {{QStringLiteral("name"), QStringLiteral("方城县")}});
    REQUIRE(id);
    const auto rows = session.all<County>();
    REQUIRE(rows.size() == 7);
    CHECK(rows.back().id.value == *id);
    CHECK(rows.back().officialOrder == 7);

    auto goal = addRow(session, EntityKind::Goal,
                       {{QStringLiteral("program"), QStringLiteral("县域医共体建设重点任务台账")},
                        {QStringLiteral("title"), QStringLiteral("加快信息化")}});
    REQUIRE(goal);
    CHECK(session.all<Goal>().back().ordinal == 3);

    const auto refused = addRow(session, EntityKind::County, {{QStringLiteral("contact"), QStringLiteral("某")}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence == QStringLiteral("“县市区”必须填写，没有添加。"));
    CHECK(session.all<County>().size() == 7);
}

TEST_CASE("the removal of a county names what goes with it")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    auto planned = removalOf(session.store(), EntityKind::County, std::vector<qint64>{1});
    REQUIRE(planned);
    CHECK(planned->changes.size() == 1 + 5 + 1);
    CHECK(planned->what == QStringLiteral("删除 县市区 1 行（连带 6 处）"));
}
