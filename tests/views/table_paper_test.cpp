#include "models/desk/desk_paper.h"
#include "models/desk/table_paper.h"
#include "models/tables/desk_model.h"
#include "tests/support/catch.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

namespace {

const Table &tableOf(const Document &document)
{
    for (const Block &block : document.blocks)
        if (const auto *table = std::get_if<Table>(&block)) return *table;
    FAIL("no table");
    return std::get<Table>(document.blocks.front());
}

} // namespace

TEST_CASE("the desk on paper has its lines in their order, lights as rings with the days in words")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    DeskModel desk(ledger.session());
    REQUIRE(desk.refresh());
    desk.setFilter(DeskFilter::Overdue);
    const Document paper = tablePaper(desk, {{DeskModel::LightSection, 10}, {DeskModel::TaskSection, 30}},
                                      {.title = QStringLiteral("今日待办清单"),
                                       .office = QStringLiteral("南阳市医改办"),
                                       .state = QStringLiteral("逾期"),
                                       .asOf = ledger.session().today()});
    const Table &table = tableOf(paper);
    REQUIRE(int(table.rows.size()) == desk.rowCount());
    REQUIRE(desk.rowCount() > 0);
    CHECK(table.head.front()[1].text == QStringLiteral("重点任务"));
    for (int row = 0; row < desk.rowCount(); ++row) {
        const TableRow &cells = table.rows[size_t(row)];
        CHECK(cells[0].pill == Pill{QStringLiteral("逾"), Ink::Late});
        CHECK(cells[0].text == QStringLiteral("逾期3天"));
        CHECK(cells[1].text == desk.index(row, DeskModel::TaskSection).data().toString());
    }
}

TEST_CASE("the desk on paper says up to which time of the day it stands, when that is known")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    DeskModel desk(ledger.session());
    REQUIRE(desk.refresh());
    const QString foot = deskPaper(desk, ledger.session(), QTime(15, 5)).running.footLeft;
    CHECK(foot.startsWith(QStringLiteral("截至")));
    CHECK(foot.endsWith(QStringLiteral("日 15:05")));
    CHECK(deskPaper(desk, ledger.session()).running.footLeft.endsWith(u'日'));
}
