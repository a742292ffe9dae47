#include "tests/exchange/docx_maker.h"
#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/exchange/import_plan.h"
#include "models/exchange/source_reader.h"
#include "models/exchange/task_list_item.h"
#include "models/ledger/goal.h"
#include "models/ledger/program.h"
#include "models/ledger/task.h"
#include "models/ledger/unit.h"

using namespace tz;
using namespace tz::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

ImportPlan import(LedgerSession &session, const QByteArray &bytes, const QString &fileName)
{
    auto source = readSource(bytes, fileName);
    if (!source) FAIL(source.error().sentence.toStdString());
    auto plan = planImport(session, *source);
    if (!plan) FAIL(plan.error().sentence.toStdString());
    const auto done = session.perform(plan->set);
    if (!done) FAIL(done.error().sentence.toStdString());
    return *std::move(plan);
}

QString said(const LedgerSession &session, const Task &task, const char *column)
{
    return AnyRow(task).text(*entityOf<Task>().column(text(column)), session.reading());
}

} // namespace

TEST_CASE("An item of a list says its task in many ways")
{
    struct Case {
        const char *text;
        const char *title;
        const char *content;
        const char *lead;
        const char *units;
        const char *supporting;
        const char *deadline;
        const char *doubt; ///< a part of it
    };
    const Case cases[] = {
        {"成立医管委。县委书记任主任。牵头单位：县委编办 配合单位：市卫健委、市人社局 完成时限：8月底前", "成立医管委",
         "县委书记任主任。", "县委编办", "", "市卫健委、市人社局", "8月底前", ""},
        {"成立医管委（责任单位：市卫健委；完成时限：2021年8月16日）", "成立医管委", "", "", "市卫健委", "",
         "2021年8月16日", ""},
        {"制定权责清单。\n责任单位：县(市、区)党委、政府\n完成时限：持续提升", "制定权责清单", "", "",
         "县(市、区)党委、政府", "", "持续提升", ""},
        {"推进薪酬改革。落实“两个允许”。（市人社局牵头，市卫健委、市财政局配合，9月底前完成）", "推进薪酬改革",
         "落实“两个允许”。", "", "市人社局牵头，市卫健委、市财政局配合", "", "9月底前", ""},
        {"8月底前出台总额预付办法，12月底前全面实施（市医保局）", "8月底前出台总额预付办法，12月底前全面实施", "", "",
         "市医保局", "", "12月底前", "几个时限（8月底前、12月底前）"},
        {"10月10日前完成信息平台建设（市卫生健康委、市大数据局）。", "10月10日前完成信息平台建设", "", "",
         "市卫生健康委、市大数据局", "", "10月10日前", "从句中读作“10月10日前”"},
        {"【责任单位】市医保局【完成时限】年底前", "", "", "", "市医保局", "", "年底前", ""},
        {"召开推进会（含视频会议）", "召开推进会（含视频会议）", "", "", "", "", "", "没有写明责任单位"},
        {"落实2021年7月29日会议精神（市卫健委）", "落实2021年7月29日会议精神", "", "", "市卫健委", "", "",
         "没有写明完成时限"},
    };
    for (const Case &c : cases) {
        INFO(c.text);
        const TaskListItem item = readTaskListItem(text(c.text));
        CHECK(item.title == text(c.title));
        CHECK(item.content == text(c.content));
        CHECK(item.leadUnits == text(c.lead));
        CHECK(item.units == text(c.units));
        CHECK(item.supportingUnits == text(c.supporting));
        CHECK(item.deadline == text(c.deadline));
        CHECK(item.doubt.contains(text(c.doubt)));
        CHECK(item.doubt.isEmpty() == (*c.doubt == '\0'));
    }
}

TEST_CASE("A numbered list becomes a ledger with its head, goals, units and deadlines")
{
    const char *const list =
        "南阳市卫生健康委员会文件\n宛卫〔2021〕140号\n医共体建设近期任务清单\n\n"
        "一、管理体制\n1.成立医管委。牵头单位：县委编办。配合单位：市卫健委。完成时限：2021年8月16日\n"
        "2.制定权责清单，8月底前印发（市卫健委）\n二、支付方式\n"
        "3.出台总额预付办法（责任单位：市医保局；完成时限：9月30日前）\n"
        "4.开展培训\n南阳市卫生健康委员会\n2021年7月29日\n";
    const auto format = GENERATE(0, 1);
    TemporaryLedger ledger;
    const QString fileName = format == 0 ? text("清单.txt") : text("清单.docx");
    const QByteArray bytes = format == 0 ? QByteArray(list) : docxOf(paragraphsXml(text(list).split(u'\n')));
    const ImportPlan plan = import(ledger.session(), bytes, fileName);
    const auto programs = ledger.session().all<Program>();
    REQUIRE(programs.size() == 1);
    CHECK(programs[0].title == text("医共体建设近期任务清单"));
    CHECK(programs[0].documentNumber == text("宛卫〔2021〕140号"));
    CHECK(programs[0].issuedOn == QDate(2021, 7, 29));
    CHECK(ledger.session().all<Goal>().size() == 2);
    const auto tasks = ledger.session().all<Task>();
    REQUIRE(tasks.size() == 4);
    CHECK(tasks[0].title == text("成立医管委"));
    CHECK(tasks[0].ordinal == 1);
    CHECK(tasks[0].deadline.words == text("2021年8月16日"));
    CHECK(tasks[1].deadline.words == text("8月底前"));
    CHECK(said(ledger.session(), tasks[2], "goal").contains(text("支付方式")));
    CHECK(said(ledger.session(), tasks[0], "lead_units") == text("县委编办"));
    QStringList doubts;
    for (const Issue &issue : plan.issues)
        if (issue.severity == Severity::Warning && !issue.message.contains(text("没有写年份"))) doubts << issue.message;
    CHECK(doubts ==
          QStringList{text("完成时限没有单列，从句中读作“8月底前”，请核对。"), text("没有写明责任单位，请补填。")});
}

TEST_CASE("A number that goes on in another style is an item of its own")
{
    TemporaryLedger ledger;
    import(ledger.session(),
           "一、成立医管委。责任单位：县委编办。完成时限：8月16日\n"
           "二、推进总额预付，10月底前出台办法。责任单位：市医保局\n"
           "（三）持续做好家医签约 牵头单位：市卫健委\n",
           text("清单.txt"));
    const auto tasks = ledger.session().all<Task>();
    REQUIRE(tasks.size() == 3);
    CHECK(tasks[2].title == text("持续做好家医签约"));
    CHECK(said(ledger.session(), tasks[2], "lead_units") == text("市卫健委"));
}

TEST_CASE("A last item in another style and without unit or day is a task, not the heading of a group")
{
    TemporaryLedger ledger;
    import(ledger.session(),
           text("1. 制定办法。牵头单位：医保局 完成时限：2021年8月31日\n2. 摸清底数。牵头单位：财政局\n"
                "三、召开现场会，时间另行通知。\n")
               .toUtf8(),
           text("清单.txt"));
    const auto tasks = ledger.session().all<Task>();
    REQUIRE(tasks.size() == 3);
    CHECK(tasks[2].title.contains(text("召开现场会")));
}

TEST_CASE("Words that count from a day are not counted anew when the same words come in again")
{
    TemporaryLedger ledger;
    Program orders;
    orders.id = {1};
    orders.title = text("领导交办事项");
    Task task;
    task.id = {1};
    task.program = {1};
    task.ordinal = 1;
    task.title = text("报送总额预付方案");
    task.deadline = {text("三天内"), DeadlineKind::Relative, QDate(2020, 1, 4), Confidence::High};
    ChangeSet set{text("交办"), {}, {}};
    set.add(orders);
    set.add(task);
    REQUIRE(ledger.session().perform(std::move(set)));
    const ImportPlan plan =
        import(ledger.session(), text("台账,重点任务,完成时限\n领导交办事项,报送总额预付方案,三天内\n").toUtf8(),
               text("回收.csv"));
    CHECK(plan.set.isEmpty());
    // A table that does not name its ledger is held against the one that has its tasks.
    const ImportPlan nameless =
        import(ledger.session(), text("重点任务,完成时限\n报送总额预付方案,三天内\n").toUtf8(), text("回收.csv"));
    CHECK(nameless.set.isEmpty());
    CHECK(ledger.session().all<Task>().front().deadline.date == QDate(2020, 1, 4));
}

TEST_CASE("Marks below several numbered steps belong to the task above the steps")
{
    TemporaryLedger ledger;
    import(ledger.session(),
           "近期任务清单\n（一）推进体制改革。\n1.建立医管委。\n2.明确职责。\n责任单位：市卫健委\n完成时限：8月底前\n"
           "（二）推进薪酬改革。\n1.核定总量。\n2.自主分配。\n责任单位：市人社局\n完成时限：9月底前\n",
           text("清单.txt"));
    const auto tasks = ledger.session().all<Task>();
    REQUIRE(tasks.size() == 2);
    CHECK(tasks[0].title == text("推进体制改革"));
    CHECK(tasks[0].content == text("1.建立医管委。\n2.明确职责。"));
    CHECK(tasks[1].numbering == text("（二）"));
}

TEST_CASE("Numbers that run on through all goals give the order, and stay with their tasks")
{
    TemporaryLedger ledger;
    import(ledger.session(),
           "近期任务清单\n一、管理体制\n（一）成立医管委。责任单位：市卫健委\n（二）制定权责清单。责任单位：市卫健委\n"
           "二、支付方式\n（三）出台总额预付办法。责任单位：市医保局\n",
           text("清单.txt"));
    const auto tasks = ledger.session().all<Task>();
    REQUIRE(tasks.size() == 3);
    CHECK(tasks[2].ordinal == 3);
    CHECK(tasks[2].title == text("出台总额预付办法"));
    CHECK(tasks[2].numbering == text("（三）"));
}

TEST_CASE("A short list is read with one item that says who answers for it, and asks about the others")
{
    TemporaryLedger ledger;
    const ImportPlan plan = import(ledger.session(),
                                   "一、管理体制\n1. 成立医管委。责任单位：县委编办。完成时限：2021年8月16日\n"
                                   "2. 召开推进会\n",
                                   text("清单.txt"));
    const auto tasks = ledger.session().all<Task>();
    REQUIRE(tasks.size() == 2);
    CHECK(said(ledger.session(), tasks[1], "goal").contains(text("管理体制")));
    CHECK(std::any_of(plan.issues.begin(), plan.issues.end(),
                      [](const Issue &issue) { return issue.severity == Severity::Warning && issue.place.row == 3; }));
}

TEST_CASE("A department of the county is the county-level unit that is known by the bare name")
{
    TemporaryLedger ledger;
    ChangeSet set{text("单位"), {}, {}};
    Unit finance;
    finance.name = text("县（市、区）财政部门");
    finance.aliases = text("财政部门|财政局");
    set.add(finance);
    REQUIRE(ledger.session().perform(std::move(set)));
    import(ledger.session(), "1. 拨付资金。牵头单位：县财政局\n2. 摸清底数。牵头单位：市财政局\n", text("清单.txt"));
    const auto tasks = ledger.session().all<Task>();
    REQUIRE(tasks.size() == 2);
    CHECK(said(ledger.session(), tasks[0], "lead_units") == text("县（市、区）财政部门"));
    CHECK(said(ledger.session(), tasks[1], "lead_units") == text("市财政局"));
}

TEST_CASE("A name that several units share is asked about, and nobody else leads in its place")
{
    TemporaryLedger ledger;
    ChangeSet set{text("单位"), {}, {}};
    for (const char *name : {"甲单位", "乙单位"}) {
        Unit unit;
        unit.name = text(name);
        unit.aliases = text("专班");
        set.add(unit);
    }
    REQUIRE(ledger.session().perform(std::move(set)));
    const ImportPlan plan =
        import(ledger.session(), "1. 甲事。（责任单位：专班、卫健委）\n2. 乙事。牵头单位：财政局\n", text("清单.txt"));
    const auto tasks = ledger.session().all<Task>();
    REQUIRE(tasks.size() == 2);
    CHECK(said(ledger.session(), tasks[0], "lead_units").isEmpty());
    CHECK(said(ledger.session(), tasks[0], "supporting_units") == text("卫健委"));
    CHECK(std::any_of(plan.issues.begin(), plan.issues.end(),
                      [](const Issue &issue) { return issue.message.contains(text("“专班”")); }));
}

TEST_CASE("A table's last line that is no task is told when it is left out")
{
    TemporaryLedger ledger;
    const ImportPlan plan = import(ledger.session(),
                                   text("工作目标,重点任务,完成时限\n一、体制,（一）任务甲,8月底前\n"
                                        "以上均须报市医改办备案,以上均须报市医改办备案,以上均须报市医改办备案\n")
                                       .toUtf8(),
                                   text("表.csv"));
    CHECK(ledger.session().all<Task>().size() == 1);
    CHECK(std::any_of(plan.issues.begin(), plan.issues.end(),
                      [](const Issue &issue) { return issue.message.contains(text("备案")); }));
}

TEST_CASE("A notice with numbered paragraphs but no tasks is no ledger")
{
    auto source = readSource("通知\n一、提高认识\n二、加强领导\n1.压实责任\n", text("通知.txt"));
    REQUIRE(source);
    TemporaryLedger ledger;
    CHECK_FALSE(planImport(ledger.session(), *source));
}
