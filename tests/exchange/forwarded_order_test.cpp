#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/exchange/forwarded_order.h"
#include "models/exchange/order_intake.h"
#include "models/ledger/county.h"
#include "models/ledger/program.h"
#include "models/ledger/shipped_clocks.h"

using namespace tz;
using tz::test::today; // Friday, 2021-08-13

namespace {

std::vector<County> counties()
{
    std::vector<County> result;
    for (const char *name : {"西峡县", "内乡县", "邓州市"}) {
        County county;
        county.id = {qint64(result.size() + 1)};
        county.name = QString::fromUtf8(name);
        result.push_back(county);
    }
    return result;
}

ForwardedOrder read(const char *message)
{
    return readForwardedOrder(QString::fromUtf8(message), counties(), today, WorkCalendar::shipped());
}

QString idsOf(const ForwardedOrder &order)
{
    QStringList ids;
    for (const CountyId county : order.counties) ids << QString::number(county.value);
    return ids.join(u' ');
}

struct Line {
    const char *message;
    const char *title;
    const char *lead;
    const char *supporting;
    const char *deadline;
    const char *counties;
};

/// A ledger with these counties.
struct Ledger : test::TemporaryLedger {
    Ledger()
    {
        ChangeSet set{QStringLiteral("设县"), {}, {}};
        for (const County &county : counties()) set.add(county);
        REQUIRE(session().perform(std::move(set)));
    }
    QString text(EntityKind kind, const char *column)
    {
        QStringList texts;
        const auto rows = session().store().rows({.kind = kind});
        REQUIRE(rows);
        for (const AnyRow &row : *rows)
            texts << row.text(*entityOf(kind).column(QString::fromLatin1(column)), session().reading());
        return texts.join(u'|');
    }
};

Order pool()
{
    Order order;
    order.title = QStringLiteral("拿出周转池意见");
    order.leadUnits = QStringLiteral("编办、卫健委");
    order.deadline = QStringLiteral("2021年9月30日前");
    return order;
}

} // namespace

TEST_CASE("a forwarded message says who, what, until when and where")
{
    const Line table[] = {
        {"编办牵头，国庆前拿出周转池意见", "拿出周转池意见", "编办", "", "2021年9月30日前", ""},
        {"请卫健委牵头，医保局、财政局配合，8月底前完成总额预付测算", "完成总额预付测算", "卫健委", "医保局、财政局",
         "8月底前", ""},
        {"由市委编办负责，会同人社局3天内报方案", "会同人社局3天内报方案", "市委编办", "", "3天内", ""},
        {"西峡县3日内报整改方案", "报整改方案", "", "", "3日内", "1"},
        {"请西峡、内乡两县下周五前上报编制台账", "上报编制台账", "", "", "下周五前", "1 2"},
        {"督促邓州市抓紧建成影像中心，年底前投用", "督促邓州市抓紧建成影像中心", "", "", "年底前", "3"},
        {"方案初稿8月20日前报来", "方案初稿8月20日前报来", "", "", "8月20日前", ""},
        {"@小王 尽快核实内乡县村医待遇", "核实内乡县村医待遇", "", "", "尽快", "2"},
        {"张主任 10:32\n编办牵头，国庆前拿出周转池意见\n收到请回复", "拿出周转池意见", "编办", "", "2021年9月30日前",
         ""},
        {"李市长批示：财政局牵头，月底前把补助拨付到位", "把补助拨付到位", "财政局", "", "月底前", ""},
        {"制定转诊办法（市卫健委牵头，9月底前完成）", "制定转诊办法", "市卫健委", "", "9月底前", ""},
        {"事情很多", "事情很多", "", "", "", ""},
        {"", "", "", "", "", ""},
    };
    for (const Line &line : table) {
        const ForwardedOrder order = read(line.message);
        CAPTURE(QString::fromUtf8(line.message), order.doubt);
        CHECK(order.title == QString::fromUtf8(line.title));
        CHECK(order.leadUnits == QString::fromUtf8(line.lead));
        CHECK(order.supportingUnits == QString::fromUtf8(line.supporting));
        CHECK(order.deadline == QString::fromUtf8(line.deadline));
        CHECK(idsOf(order) == QString::fromUtf8(line.counties));
    }
}

TEST_CASE("what the title does not say stays in the content, and a guessed day says so")
{
    const ForwardedOrder order = read("编办牵头，国庆前拿出周转池意见，先到西峡调研，情况写进去");
    CHECK(order.title == QStringLiteral("拿出周转池意见"));
    CHECK(order.content == QStringLiteral("编办牵头，国庆前拿出周转池意见，先到西峡调研，情况写进去"));
    CHECK(idsOf(order) == u"1");
    CHECK(order.deadlineSaid == QStringLiteral("国庆前"));
    CHECK(order.doubt == QStringLiteral("没有写明日子，先按“2021年9月30日前”，请核对"));
    CHECK(read("编办牵头，国庆前拿出周转池意见").content == QStringLiteral("编办牵头，国庆前拿出周转池意见"));
    CHECK(read("拿出周转池意见").content.isEmpty());
    CHECK(read("8月8日前报送方案").doubt == QStringLiteral("今年的这一天已过，按2022年，请核对"));
}

TEST_CASE("a message's own day is what its words count from, and its sender is kept")
{
    struct Sent {
        const char *line;
        QDate day;
    };
    for (const Sent &sent : {Sent{"张主任 8月9日 10:15", QDate(2021, 8, 9)},
                             {"张主任 2021/8/2 10:15:30", QDate(2021, 8, 2)},
                             {"张主任 昨天 10:15", QDate(2021, 8, 12)},
                             {"张主任 周三 下午 3:15", QDate(2021, 8, 11)},
                             {"张主任 12月30日 9:00", QDate(2020, 12, 30)},
                             {"张主任 10:15", today}}) {
        const QString text = QString::fromUtf8(sent.line) + QStringLiteral("\n三天内报总额预付方案");
        const ForwardedOrder order = readForwardedOrder(text, counties(), today, WorkCalendar::shipped());
        CAPTURE(sent.line);
        CHECK(order.day == sent.day);
        CHECK(order.sender == QString::fromUtf8(sent.line));
        CHECK(order.deadline == u"三天内");
    }
    Ledger ledger;
    Order order = pool();
    order.deadline = QStringLiteral("明天下班前");
    order.day = QDate(2021, 8, 9);
    order.sender = QStringLiteral("张主任 8月9日 10:15");
    REQUIRE(takeOrder(ledger.session(), order));
    CHECK(ledger.session().all<Task>().front().deadline.date == QDate(2021, 8, 10));
    CHECK(ledger.session().all<Task>().front().note == order.sender);
}

TEST_CASE("what is asked of every county says so, and several numbered matters are counted")
{
    CHECK(read("请各县市区周五前报送进展").isForAll);
    CHECK(read("各县（市、区）党委、政府：\n9月10日前完成编制核定").isForAll);
    CHECK_FALSE(read("请西峡县报送进展").isForAll);
    CHECK(read("医改办：\n1. 编办牵头，8月底前出台办法；\n2. 财政局牵头，9月10日前落实资金。").matters == 2);
    CHECK(read("编办牵头，国庆前拿出周转池意见").matters == 1);
    CHECK(read("事项：周转池\n牵头单位：市编办\n完成时限：9月底前").title == QStringLiteral("周转池"));
}

TEST_CASE("an order becomes a task, an assignment from today and a clock, as one step that is taken back whole")
{
    Ledger ledger;
    LedgerSession &session = ledger.session();
    const auto countiesBefore = session.all<County>().size();
    Order order = pool();
    ChangeSet presets{QStringLiteral("时钟办法"), {}, {}};
    for (const AnyRow &row : shippedClocks()) presets.add(row);
    REQUIRE(session.perform(presets));
    order.clock = {session.all<ClockPreset>().front().id};
    const auto stepsBefore = session.store().history().done.size();
    const auto taken = takeOrder(session, order);
    REQUIRE(taken);
    CHECK(taken->program == QStringLiteral("领导交办事项（2021年）"));
    REQUIRE(session.all<Task>().size() == 1);
    const Task task = session.all<Task>().front();
    CHECK(task.ordinal == 1);
    CHECK(task.leadUnits.values.size() == 2);
    CHECK(task.deadline.date == QDate(2021, 9, 30));
    REQUIRE(session.all<Assignment>().size() == 1);
    CHECK(session.all<Assignment>().front().planStart == today);
    CHECK(ledger.text(EntityKind::Assignment, "county") == QStringLiteral("市本级"));
    REQUIRE(session.all<ClockRun>().size() == 1);
    CHECK(session.all<ClockRun>().front().startedOn == today);
    CHECK(session.all<County>().size() == countiesBefore + 1);
    CHECK_FALSE(session.all<County>().back().inScope);
    CHECK(session.store().history().done.size() == stepsBefore + 1);
    REQUIRE(session.undo());
    CHECK(session.all<Task>().empty());
    CHECK(session.all<Program>().empty());
    CHECK(session.all<Unit>().empty());
    CHECK(session.all<County>().size() == countiesBefore);
}

TEST_CASE("a second order follows in the same ledger of orders and brings no unit twice")
{
    Ledger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(takeOrder(session, pool()));
    Order second = pool();
    second.title = QStringLiteral("核实村医待遇");
    second.counties = {session.all<County>()[0].id, session.all<County>()[1].id};
    const auto taken = takeOrder(session, second);
    INFO((taken ? QString() : taken.error().sentence).toStdString());
    REQUIRE(taken);
    CHECK(session.all<Program>().size() == 1);
    CHECK(session.all<Program>().front().kind == ProgramKind::Oral);
    CHECK(session.all<Unit>().size() == 2);
    CHECK(ledger.text(EntityKind::Task, "ordinal") == QStringLiteral("1|2"));
    CHECK(session.all<Assignment>().size() == 3);
    CHECK(session.all<ClockRun>().empty());
    CHECK(newUnitsIn(QStringLiteral("编办、信访局"), session) == QStringList{QStringLiteral("信访局")});
}

TEST_CASE("an order without a matter is refused and nothing is written")
{
    Ledger ledger;
    Order order = pool();
    order.title = QStringLiteral("  ");
    CHECK_FALSE(takeOrder(ledger.session(), order));
    CHECK(ledger.session().all<Program>().empty());
    CHECK(ledger.session().all<Unit>().empty());
}
