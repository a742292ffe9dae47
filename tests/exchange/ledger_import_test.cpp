#include "tests/support/catch.h"

#include "models/exchange/adoption.h"
#include "models/exchange/import_plan.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/assignment.h"
#include "models/ledger/county.h"
#include "models/ledger/progress.h"
#include "models/ledger/task.h"
#include "tests/exchange/workbook_maker.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tz;
using namespace tz::test;

namespace {

const QDate today(2021, 8, 10);

/// A fresh ledger in a folder of its own.
struct Bench {
    QTemporaryDir folder;
    std::unique_ptr<LedgerSession> session;

    Bench()
    {
        auto created =
            LedgerSession::create(folder.filePath(QStringLiteral("台账.taizhang")), QStringLiteral("王敏"), today);
        if (!created) FAIL(created.error().sentence.toStdString());
        session = *std::move(created);
    }
    ImportPlan plan(const QByteArray &bytes, const QString &fileName, const ImportOptions &options = {})
    {
        auto source = readSource(bytes, fileName);
        if (!source) FAIL(source.error().sentence.toStdString());
        auto planned = planImport(*session, *source, options);
        if (!planned) FAIL(planned.error().sentence.toStdString());
        return *std::move(planned);
    }
    ImportPlan import(const QByteArray &bytes, const QString &fileName, const ImportOptions &options = {})
    {
        ImportPlan done = plan(bytes, fileName, options);
        const auto performed = session->perform(done.set);
        if (!performed) FAIL(performed.error().sentence.toStdString());
        return done;
    }
    QStringList names(const Ids<Unit> &ids) const
    {
        return values::referenceTexts(ids.values, EntityKind::Unit, session->reading());
    }
};

QByteArray seed()
{
    QFile file(QStringLiteral(TAIZHANG_SOURCE_DIR "/tests/data/seed_004.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const QString seedName = QStringLiteral("seed_004.txt");

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// The first issue whose message contains the word.
const Issue &issueAbout(const ImportPlan &plan, const char *word)
{
    static const Issue none;
    for (const Issue &issue : plan.issues)
        if (issue.message.contains(text(word))) return issue;
    FAIL("no issue about " << word);
    return none;
}

} // namespace

TEST_CASE("The office's ledger document gives its program")
{
    Bench bench;
    bench.import(seed(), seedName);
    const auto programs = bench.session->all<Program>();
    REQUIRE(programs.size() == 1);
    const Program &program = programs[0];
    CHECK(program.title == text("南阳市高质量推进紧密型县域医共体建设重点任务台账"));
    CHECK(program.documentNumber == text("宛卫〔2021〕138号"));
    CHECK(program.issuers == text("中共南阳市委全面深化改革委员会办公室、南阳市卫生健康委员会、南阳市医疗保障局"));
    CHECK(program.issuedOn == QDate(2021, 7, 29));
    CHECK(program.kind == ProgramKind::KeyTasks);
    CHECK(program.note.contains(text("省级文件出台后将与市级台账一并执行")));
}

TEST_CASE("The office's ledger document gives 6 goals and 15 tasks")
{
    Bench bench;
    const ImportPlan plan = bench.import(seed(), seedName);
    CHECK(plan.entity->kind == EntityKind::Task);
    CHECK(plan.rows == 15);
    CHECK(plan.added == 15);
    CHECK(plan.changed == 0);
    CHECK(plan.unchanged == 0);
    const auto goals = bench.session->all<Goal>();
    REQUIRE(goals.size() == 6);
    CHECK(goals[0].ordinal == 1);
    CHECK(goals[0].title == text("改革完善区域医疗卫生管理体制机制"));
    CHECK(goals[5].ordinal == 6);
    CHECK(goals[5].title == text("优化区域医疗卫生服务"));

    const auto tasks = bench.session->all<Task>();
    REQUIRE(tasks.size() == 15);
    std::map<QString, int> dates;
    int markup = 0;
    for (const Task &task : tasks) {
        ++dates[task.deadline.date.isValid() ? task.deadline.date.toString(Qt::ISODate) : task.deadline.words];
        markup += task.content.contains(u'<') || task.title.contains(u'*');
    }
    CHECK(dates == std::map<QString, int>{{text("2021-08-16"), 5},
                                          {text("2021-08-30"), 1},
                                          {text("2021-09-30"), 4},
                                          {text("2021-10-10"), 1},
                                          {text("持续提升"), 4}});
    CHECK(markup == 0);
    CHECK(tasks[0].ordinal == 1);
    CHECK(tasks[14].ordinal == 15);
    CHECK(tasks[0].numbering == text("（一）"));
    CHECK(tasks[0].title == text("推进管理体制改革"));
    CHECK(tasks[0].deadline.words == text("2021年8月16日"));
    CHECK(tasks[10].numbering.isEmpty());
    CHECK(tasks[10].title.startsWith(text("依据公立医院和基层医疗卫生机构的经费补助政策")));
    CHECK(tasks[14].content.contains(text("医共体组建专科服务团队, 与")));
    CHECK(tasks[4].goal == goals[1].id); // carried over the page break
}

TEST_CASE("Responsible units are split, scoped and folded by their aliases")
{
    Bench bench;
    bench.import(seed(), seedName);
    const auto tasks = bench.session->all<Task>();
    CHECK(bench.names(tasks[0].leadUnits) == QStringList{text("县（市、区）党委")});
    CHECK(bench.names(tasks[0].supportingUnits) == QStringList{text("县（市、区）政府")});
    CHECK(bench.names(tasks[1].leadUnits) == QStringList{text("县（市、区）编制部门")});
    CHECK(bench.names(tasks[1].supportingUnits) ==
          QStringList{text("县（市、区）人社部门"), text("县（市、区）卫生健康部门")});
    CHECK(bench.names(tasks[2].supportingUnits) ==
          QStringList{text("县（市、区）卫生健康部门"), text("县（市、区）医共体管理委员会")});
    CHECK(bench.names(tasks[11].leadUnits) == QStringList{text("县（市、区）发改部门")});
    CHECK(bench.names(tasks[12].leadUnits) == QStringList{text("县（市、区）卫生健康部门")});
    CHECK(bench.session->all<Unit>().size() == 9);
    for (const char *name : {"卫健委", "卫生健康委", "卫健部门", "县（市、区）卫健部门"}) {
        INFO(name);
        CHECK(bench.session->directory().named(EntityKind::Unit, text(name)).size() == 1);
    }
}

TEST_CASE("an adopted suggestion takes the place of what was doubted and of nothing else")
{
    Bench bench;
    auto source = readSource(seed(), seedName);
    REQUIRE(source);
    const ImportPlan asFound = bench.plan(seed(), seedName);
    for (const Issue &issue : asFound.issues)
        if (canAdopt(*source, issue)) adopt(*source, issue, {});
    auto planned = planImport(*bench.session, *source, {});
    REQUIRE(planned);
    REQUIRE(bench.session->perform(planned->set));
    const auto tasks = bench.session->all<Task>();
    const auto goals = bench.session->all<Goal>();
    REQUIRE(tasks.size() == 15);
    REQUIRE(goals.size() == 6);

    CHECK(tasks[2].title == text("推进薪酬制度改革"));
    CHECK(tasks[2].numbering == text("（三）"));
    CHECK(tasks[2].goal == goals[0].id);
    CHECK(tasks[3].goal == goals[1].id); // its cell was blank, as that of the row that was moved away
    const auto unified = std::find_if(tasks.begin(), tasks.end(),
                                      [](const Task &task) { return task.content.contains(text("七统一")); });
    REQUIRE(unified != tasks.end());
    CHECK(unified->content.size() > 300);
    CHECK(unified->content.count(text("统一财务管理")) == 1);
    CHECK_FALSE(canAdopt(*source, issueAbout(asFound, "and"))); // it stands in no table
}

TEST_CASE("a foreign word is replaced within its sentence")
{
    auto source = readSource(
        text("重点任务\t主要内容\t责任单位\n编制改革\t核定编制总量，能力 and 供给效率。\t县财政部门\n").toUtf8(),
        text("a.txt"));
    REQUIRE(source);
    Bench bench;
    auto plan = planImport(*bench.session, *source, {});
    REQUIRE(plan);
    const Issue issue = issueAbout(*plan, "and");
    REQUIRE(canAdopt(*source, issue));
    adopt(*source, issue, {});
    plan = planImport(*bench.session, *source, {});
    REQUIRE(plan);
    REQUIRE(bench.session->perform(plan->set));
    CHECK(bench.session->all<Task>().front().content == text("核定编制总量，能力和供给效率。"));
}

TEST_CASE("What is doubtful in the office's document is said with its place and never repaired")
{
    Bench bench;
    const ImportPlan plan = bench.import(seed(), seedName);

    const Issue &moved = issueAbout(plan, "推进薪酬制度改革");
    CHECK(moved.place == Place{{}, 61, text("工作目标")});
    CHECK(moved.suggestion == text("一、改革完善区域医疗卫生管理体制机制"));
    CHECK(bench.session->all<Task>()[2].goal == bench.session->all<Goal>()[1].id);

    const Issue &repeated = issueAbout(plan, "七统一");
    CHECK(repeated.place.column == text("主要内容"));
    CHECK(repeated.message.contains(text("列出 8 项")));
    CHECK(repeated.message.contains(text("“统一财务管理”出现两次")));
    CHECK(repeated.suggestion.count(u'、') == 6);

    const Issue &foreign = issueAbout(plan, "and");
    CHECK(foreign.place.row == 81);
    CHECK(foreign.suggestion == text("和"));

    CHECK(issueAbout(plan, "111").message.contains(text("4 行")));
    CHECK(issueAbout(plan, "表上方的标题").severity == Severity::Note);
    const auto warnings = std::count_if(plan.issues.begin(), plan.issues.end(),
                                        [](const Issue &issue) { return issue.severity != Severity::Note; });
    CHECK(warnings == 3);
}

TEST_CASE("Importing the same document again changes nothing")
{
    Bench bench;
    bench.import(seed(), seedName);
    const ImportPlan again = bench.plan(seed(), seedName);
    CHECK(again.rows == 15);
    CHECK(again.added == 0);
    CHECK(again.changed == 0);
    CHECK(again.unchanged == 15);
    CHECK(again.set.isEmpty());
}

namespace {

/// Another city's document: other issuers, columns for leading and supporting units, other words for everything.
QByteArray otherDocument()
{
    return QStringLiteral("汉江市人民政府办公室文件\n"
                          "汉政办〔2023〕7号\n\n"
                          "汉江市人民政府办公室关于印发《汉江市医疗服务提升\n行动任务清单》的通知\n\n"
                          "各县（市、区）人民政府：\n为贯彻国办发〔2021〕14号文件，现印发给你们。\n\n"
                          "汉江市人民政府办公室\n二〇二三年三月六日\n\n"
                          "序号\t目标任务\t工作任务\t牵头单位\t配合单位\t完成时间\t责任人\n"
                          "1\t（一）提升能力\t1.建设五大中心\t市卫生健康委\t市财政局、医保局等部门\t6月底前\t张三\n"
                          "2\t\t2.第三方评估全覆盖\t各县（市、区）人民政府\t\t625日\t\n"
                          "3\t（二）降低费用\t3.集中带量采购\t牵头单位：市医保局　配合单位：市卫健委\t\t*月底\t\n"
                          "序号\t目标任务\t工作任务\t牵头单位\t配合单位\t完成时间\t责任人\n"
                          "5\t（二）降低费用\t5.规范收费\t市市场监管局\t县（市区）市场监督管理局、医管委\t长期坚持\t\n")
        .toUtf8();
}

} // namespace

TEST_CASE("Another city's document is read by the same rules")
{
    Bench bench;
    const ImportPlan plan = bench.import(otherDocument(), text("清单.txt"));
    CHECK(plan.added == 4);
    const Program program = bench.session->all<Program>().at(0);
    CHECK(program.title == text("汉江市医疗服务提升行动任务清单"));
    CHECK(program.documentNumber == text("汉政办〔2023〕7号"));
    CHECK(program.issuers == text("汉江市人民政府办公室"));
    CHECK(program.issuedOn == QDate(2023, 3, 6));

    const auto goals = bench.session->all<Goal>();
    REQUIRE(goals.size() == 2);
    CHECK(goals[1].title == text("降低费用"));
    const auto tasks = bench.session->all<Task>();
    REQUIRE(tasks.size() == 4);
    CHECK(tasks[0].numbering == text("1."));
    CHECK(tasks[0].deadline.date == QDate(2023, 6, 30));
    CHECK(bench.names(tasks[0].supportingUnits) == QStringList{text("市财政局"), text("医保局")});
    CHECK(tasks[1].title == text("第三方评估全覆盖"));
    CHECK(bench.names(tasks[1].leadUnits) == QStringList{text("县（市、区）政府")});
    CHECK_FALSE(tasks[1].deadline.date.isValid());
    CHECK(bench.names(tasks[2].leadUnits) == QStringList{text("市医保局")});
    CHECK(tasks[2].supportingUnits.values == tasks[0].leadUnits.values); // 市卫健委 is 市卫生健康委
    CHECK(bench.names(tasks[3].supportingUnits) ==
          QStringList{text("县（市、区）市场监管部门"), text("县（市、区）医共体管理委员会")});

    CHECK(issueAbout(plan, "625日").place.column == text("完成时间"));
    CHECK(issueAbout(plan, "625日").suggestion == text("6月25日"));
    CHECK(issueAbout(plan, "*月底").place.row == 16);
    CHECK(issueAbout(plan, "责任人").severity == Severity::Note);
    CHECK(issueAbout(plan, "以“等”结尾").place.row == 14);
    CHECK(issueAbout(plan, "规范收费").message.contains(text("编号不连续")));
}

TEST_CASE("A document without number, issuers and date takes the reference date that is given")
{
    Bench bench;
    const QByteArray bytes =
        text("具体任务,责任单位,配合单位,完成时限\n盘活编制,编办,\"人社局、卫健委\",8月底前\n").toUtf8();
    bench.import(bytes, text("2023年度改革清单.csv"), {.referenceDate = QDate(2023, 1, 4)});
    const Program program = bench.session->all<Program>().at(0);
    CHECK(program.title == text("2023年度改革清单"));
    CHECK(program.documentNumber.isEmpty());
    CHECK_FALSE(program.issuedOn.isValid());
    const Task task = bench.session->all<Task>().at(0);
    CHECK(task.deadline.date == QDate(2023, 8, 31));
    CHECK(bench.names(task.leadUnits) == QStringList{text("编办")});
    CHECK(bench.names(task.supportingUnits) == QStringList{text("人社局"), text("卫健委")});
}

TEST_CASE("Units that the ledger has already are found by name and alias")
{
    Bench bench;
    ChangeSet set{text("单位"), {}, {}};
    Unit health;
    health.name = text("卫生健康委");
    Unit insurance;
    insurance.name = text("县医保中心");
    insurance.aliases = text("县（市、区）医保部门");
    set.add(health);
    set.add(insurance);
    REQUIRE(bench.session->perform(set));
    bench.import(seed(), seedName);
    const auto tasks = bench.session->all<Task>();
    CHECK(bench.names(tasks[12].leadUnits) == QStringList{text("卫生健康委")});
    CHECK(bench.names(tasks[9].leadUnits) == QStringList{text("县医保中心")});
}

TEST_CASE("A workbook with titles, merged cells, shuffled columns and real dates gives the same as the document")
{
    const auto cell = [](const char *xml) { return QString::fromLatin1(xml); };
    const QByteArray xml =
        rowsXml({
            {text("南阳市重点任务台账")},
            {text("宛卫〔2021〕138号")},
            {text("南阳市医疗保障局 2021年7月29日")},
            {text("完成\n时限"), text("责任单位（部门）"), text("工作目标"), text("重 点 任 务"), text("主要内容")},
            {cell("<c s=\"1\"><v>44424</v></c>"), text("县(市、区)卫健部门、财政部门"), text("一、改革体制"),
             text("(一)成立医管委"), text("制定清单。")},
            {cell("<c><v>44469</v></c>"), text("县(市、区)医保部门"), QString(), text("(二)总额付费"),
             text("制定办法。")},
            {text("9月底前"), text("县（市、区）政府"), text("二、服务体系"), text("(一)提升能力"),
             text("建设五大中心。")},
            {QString(), QString(), QString(), QString(), text("完善急救网络。")},
            {text("注：本表由市医改办负责解释。")},
        }) +
        "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"C5:C6\"/><mergeCell ref=\"D7:D8\"/></mergeCells>";
    Bench bench;
    const ImportPlan plan = bench.import(workbookOf({{text("任务"), xml}}), text("台账.xlsx"));
    const Program program = bench.session->all<Program>().at(0);
    CHECK(program.title == text("南阳市重点任务台账"));
    CHECK(program.documentNumber == text("宛卫〔2021〕138号"));
    CHECK(program.issuers == text("南阳市医疗保障局"));
    CHECK(program.issuedOn == QDate(2021, 7, 29));
    CHECK(program.note == text("注：本表由市医改办负责解释。"));
    REQUIRE(plan.added == 3);
    const auto tasks = bench.session->all<Task>();
    CHECK(bench.session->all<Goal>().size() == 2);
    CHECK(tasks[1].goal == tasks[0].goal);
    CHECK(tasks[0].deadline.words == text("2021年8月16日"));
    CHECK(tasks[1].deadline.words == text("2021年9月30日"));
    CHECK(issueAbout(plan, "44469").place == Place{text("任务"), 6, text("完成时限")});
    CHECK(tasks[2].deadline.date == QDate(2021, 9, 30));
    CHECK(tasks[2].content == text("建设五大中心。\n完善急救网络。"));
    CHECK(bench.names(tasks[0].supportingUnits) == QStringList{text("县（市、区）财政部门")});
}

TEST_CASE("Rows that hold only a heading are goals when there is no column for them")
{
    const QByteArray bytes =
        text(
            "重点任务,完成时限\n一、体制,\n(一)甲事,8月底前\n(二)乙事,9月底前\n二、服务,\n(一)丙事,年底前\n三、其他,\n")
            .toUtf8();
    Bench bench;
    CHECK(bench.import(bytes, text("a.csv")).added == 3);
    const auto goals = bench.session->all<Goal>();
    REQUIRE(goals.size() == 2);
    CHECK(goals[1].title == text("服务"));
    CHECK(bench.session->all<Task>()[2].goal == goals[1].id);
}

TEST_CASE("A task that stands under another goal by hand is recognised and not doubled")
{
    Bench bench;
    bench.import(seed(), seedName);
    const auto goals = bench.session->all<Goal>();
    Task moved = bench.session->all<Task>()[2];
    ChangeSet set{text("移动"), {}, {}};
    Task after = moved;
    after.goal = goals[0].id;
    set.update(moved, after);
    REQUIRE(bench.session->perform(set));
    const ImportPlan again = bench.plan(seed(), seedName);
    CHECK(again.added == 0);
    CHECK(again.changed == 1);
    const auto changed = std::find_if(again.preview.begin(), again.preview.end(),
                                      [](const PlannedRow &row) { return row.kind == PlannedRow::Kind::Changed; });
    REQUIRE(changed != again.preview.end());
    CHECK(changed->doubtful);
    REQUIRE(changed->cells.size() == 1);
    CHECK(changed->cells[0].before == goals[0].title);
    CHECK(changed->cells[0].after == goals[1].title);
}

TEST_CASE("Rows of the same task twice are imported once, and namesakes with other contents stay apart")
{
    const QByteArray bytes =
        text("重点任务,主要内容,完成时限\n督导,查编制,8月底前\n督导,查编制,8月底前\n督导,查财务,9月底前\n").toUtf8();
    Bench bench;
    const ImportPlan plan = bench.import(bytes, text("a.csv"));
    CHECK(plan.rows == 3);
    CHECK(plan.added == 2);
    CHECK(issueAbout(plan, "与第 2 行重复").place.row == 3);
    CHECK(bench.plan(bytes, text("a.csv")).unchanged == 2);
}

TEST_CASE("Empty cells never erase what the ledger has")
{
    Bench bench;
    bench.import(text("重点任务,主要内容,完成时限\n督导,查编制,8月底前\n").toUtf8(), text("a.csv"));
    const ImportPlan plan = bench.import(text("重点任务,主要内容,完成时限\n督导,,\n").toUtf8(), text("a.csv"));
    CHECK(plan.unchanged == 1);
    CHECK(bench.session->all<Task>().at(0).content == text("查编制"));
}

TEST_CASE("A table's own head gives its program: title, number, issuers and date in any arrangement")
{
    const QByteArray rows = "重点任务,完成时限,责任单位\n甲事,8月底前,市卫健委\n";
    const struct {
        const char *head;
        const char *title;
        const char *number;
        const char *issuers;
        QDate issuedOn;
    } table[] = {
        {"南阳市医改台账,,\n宛卫〔2021〕138号  2021年7月29日,,\n", "南阳市医改台账", "宛卫〔2021〕138号", "",
         QDate(2021, 7, 29)},
        {"附件1,,\n南阳市医改台账,,\n填报单位：市医改办,,填报日期：2021年7月29日\n", "南阳市医改台账", "", "",
         QDate(2021, 7, 29)},
        {"医改任务清单（第二批）,,\n发文单位：南阳市卫生健康委员会,文号：宛卫[2021]138号,日期：2021-07-29\n",
         "医改任务清单（第二批）", "宛卫〔2021〕138号", "南阳市卫生健康委员会", QDate(2021, 7, 29)},
        {"\"南阳市医改台账（宛卫〔2021〕138号，2021年7月29日印发）\",,\n", "南阳市医改台账", "宛卫〔2021〕138号", "",
         QDate(2021, 7, 29)},
        {"南阳市医改台账,,\n（2021年度）,,\n", "南阳市医改台账（2021年度）", "", "", QDate()},
        {"南阳市卫生健康委员会 宛卫〔2021〕138号,,\n重点任务台账,,\n", "重点任务台账", "宛卫〔2021〕138号",
         "南阳市卫生健康委员会", QDate()},
    };
    for (const auto &line : table) {
        Bench bench;
        CAPTURE(text(line.head));
        const ImportPlan done = bench.import(QByteArray(line.head) + rows, QStringLiteral("表.csv"));
        const auto programs = bench.session->all<Program>();
        REQUIRE(programs.size() == 1);
        CHECK(programs[0].title == text(line.title));
        CHECK(programs[0].documentNumber == text(line.number));
        CHECK(programs[0].issuers == text(line.issuers));
        CHECK(programs[0].issuedOn == line.issuedOn);
        CHECK(done.added == 1);
    }
}

TEST_CASE("a month without a year is of the year that the plan's title names")
{
    Bench bench;
    bench.import("2019年某市医改台账,,\n重点任务,完成时限,责任单位\n甲事,8月底前,市卫健委\n", QStringLiteral("表.csv"));
    REQUIRE(bench.session->all<Task>().size() == 1);
    CHECK(bench.session->all<Task>()[0].deadline.date == QDate(2019, 8, 31));
}

TEST_CASE("Only a file that names no program is named after itself")
{
    Bench bench;
    const ImportPlan named = bench.plan("台账,重点任务,完成时限\n医改台账,甲事,2021年8月底前\n,乙事,2021年8月底前\n",
                                        QStringLiteral("表.csv"));
    CHECK(named.issues.empty());
    const ImportPlan nameless = bench.plan("重点任务,完成时限\n甲事,2021年8月底前\n", QStringLiteral("重点任务.csv"));
    CHECK(issueAbout(nameless, "没有写明台账名称").message.contains(text("“重点任务”")));
}

TEST_CASE("Ordinals of every form are told from the titles that they number")
{
    Bench bench;
    bench.import("序号,重点任务,完成时限\n①,第一、甲,2021年8月底前\n二,②乙,2021年8月底前\n（3）,第三、丙,"
                 "2021年8月底前\n4.,4．丁,2021年8月底前\n"
                 "5,5)戊,2021年8月底前\n6,（6）己,2021年8月底前\n7,第三方评估,2021年8月底前\n",
                 QStringLiteral("表.csv"));
    QStringList titles;
    int ordinal = 0;
    for (const Task &task : bench.session->all<Task>()) {
        titles << task.numbering + u'|' + task.title;
        CHECK(task.ordinal == ++ordinal);
    }
    CHECK(titles.join(u' ') == text("第一、|甲 ②|乙 第三、|丙 4．|丁 5)|戊 （6）|己 |第三方评估"));
}

TEST_CASE("Who leads and who helps is read from one cell of units")
{
    Bench bench;
    bench.import("重点任务,责任单位\n甲,\"市卫健委牵头，市财政局、市医保局配合\"\n乙,"
                 "牵头单位：市卫健委；配合单位：市财政局\n丙,市财政局、市卫健委（牵头）\n",
                 QStringLiteral("表.csv"));
    for (const Task &task : bench.session->all<Task>()) {
        CHECK(bench.names(task.leadUnits) == QStringList{text("市卫健委")});
        CHECK(bench.names(task.supportingUnits).contains(text("市财政局")));
    }
}

TEST_CASE("县市区 and 责任人 beside a problem become assignments; rows that differ in them only are one problem")
{
    Bench bench;
    ChangeSet set{text("设县"), {}, {}};
    for (const char *name : {"西峡县", "内乡县", "邓州市"}) {
        County county;
        county.name = text(name);
        set.add(county);
    }
    REQUIRE(bench.session->perform(std::move(set)));
    const QByteArray bytes = text("序号,反馈问题,整改措施,责任单位,县市区,责任人,整改时限\n"
                                  "1,医管委未开会,召开会议,卫健委,西峡县,张三,立即整改\n"
                                  "1,医管委未开会,召开会议,卫健委,内乡,李四,立即整改\n"
                                  "2,周转池未建立,出台办法,编办,各县市区,,9月底前\n"
                                  "3,台账不全,补齐,卫健委,桃花县,王五,9月底前\n")
                                 .toUtf8();
    const ImportPlan plan = bench.import(bytes, text("省级督导反馈问题整改清单.csv"));
    CHECK(bench.session->all<Task>().size() == 3);
    QStringList said;
    for (const Assignment &assignment : bench.session->all<Assignment>())
        said << AnyRow(assignment).label(bench.session->reading()) + u'|' + assignment.person;
    said.sort();
    CHECK(said.join(u' ') == text("内乡县·医管委未开会|李四 内乡县·周转池未建立| 西峡县·医管委未开会|张三 "
                                  "西峡县·周转池未建立| 邓州市·周转池未建立|"));
    CHECK(issueAbout(plan, "县市区").message.contains(text("桃花县")));
    CHECK(bench.plan(bytes, text("省级督导反馈问题整改清单.csv")).set.isEmpty());
}

TEST_CASE("a list of problems to be mended becomes a 整改 program with causes, measures and classes of time")
{
    Bench bench;
    const QByteArray bytes = text("序号,反馈问题,原因分析,整改措施,责任单位,整改类别,整改时限\n"
                                  "1,医共体章程未修订,重视不够,月底前修订,卫健委,立行立改,2021年8月底前\n"
                                  "2,编制周转池未建立,部门协调不够,出台办法,编办,长期,持续整改\n"
                                  "3,药品目录不统一,无,统一,医保局,随便,9月底前\n")
                                 .toUtf8();
    const ImportPlan plan = bench.import(bytes, text("省级督导反馈问题整改清单.csv"));
    CHECK(plan.added == 3);
    CHECK(bench.session->all<Program>().front().kind == ProgramKind::Rectification);
    const auto tasks = bench.session->all<Task>();
    CHECK(tasks[0].title == text("医共体章程未修订"));
    CHECK(tasks[0].cause == text("重视不够"));
    CHECK(tasks[0].content == text("月底前修订"));
    CHECK(tasks[0].timeClass == TimeClass::AtOnce);
    CHECK(tasks[1].timeClass == TimeClass::Long);
    CHECK(tasks[2].timeClass == TimeClass::None);
    CHECK(issueAbout(plan, "整改类别").severity == Severity::Warning);
}

TEST_CASE("a finding without a county is the city's own, once, and out of scope of the counties")
{
    Bench bench;
    County xixia;
    xixia.name = text("西峡县");
    ChangeSet set{text("设县"), {}, {{{}, xixia}}};
    REQUIRE(bench.session->perform(std::move(set)));
    const QString name = text("省级督导反馈问题整改清单.csv");
    const QByteArray bytes = text("序号,反馈问题,整改措施,责任单位,县市区,责任人,整改时限\n"
                                  "1,医管委未开会,召开会议,卫健委,西峡县,张三,立即整改\n"
                                  "2,周转池未建立,出台办法,编办,,李四,9月底前\n"
                                  "3,台账不全,补齐,卫健委,市直,,9月底前\n")
                                 .toUtf8();
    const ImportPlan plan = bench.import(bytes, name);
    const auto said = [&] {
        QStringList lines;
        for (const Assignment &assignment : bench.session->all<Assignment>())
            lines << AnyRow(assignment).label(bench.session->reading()) + u'|' + assignment.person;
        lines.sort();
        return lines.join(u' ');
    };
    CHECK(said() == text("市本级·台账不全| 市本级·周转池未建立|李四 西峡县·医管委未开会|张三"));
    const auto counties = bench.session->all<County>();
    REQUIRE(counties.size() == 2);
    CHECK_FALSE(counties.back().inScope);
    CHECK(issueAbout(plan, "市本级").message.contains(text("有 1 个问题没有写县市区，记在“市本级”名下")));
    CHECK(bench.plan(bytes, name).set.isEmpty());

    const QByteArray without = text("序号,反馈问题,整改措施,责任单位,责任人,整改时限\n"
                                    "1,医管委未开会,召开会议,卫健委,张三,立即整改\n"
                                    "4,目录不统一,统一,医保局,王五,9月底前\n")
                                   .toUtf8();
    bench.import(without, name);
    CHECK(said() == text("市本级·台账不全| 市本级·周转池未建立|李四 市本级·目录不统一|王五 西峡县·医管委未开会|张三"));
}

TEST_CASE("tasks that are no findings, and tables that name their programs, get no assignment of the city's own")
{
    Bench bench;
    bench.import("重点任务,责任单位,完成时限\n甲,卫健委,9月底前\n", QStringLiteral("表.csv"));
    bench.import("台账,重点任务,问题原因,整改类别\n整改台账,乙,重视不够,立行立改\n", QStringLiteral("任务.csv"));
    CHECK(bench.session->all<Task>().size() == 2);
    CHECK(bench.session->all<Assignment>().empty());
}

TEST_CASE("存在问题 heads the findings of a list of findings and the difficulties of a weekly table")
{
    struct Case {
        const char *headings;
        const char *cells;
        bool isFinding;
    };
    const auto each = GENERATE(Catch::Generators::values<Case>({
        {"序号,存在问题,整改措施,责任单位,整改时限", "1,医管委未开会,召开会议,卫健委,9月底前", true},
        {"序号,存在的问题,原因分析,责任单位", "1,医管委未开会,重视不够,卫健委", true},
        {"序号,问题,责任单位,完成时限", "1,医管委未开会,卫健委,9月底前", true},
        {"序号,存在问题（条）,责任单位,整改进展,整改时限", "1,医管委未开会,卫健委,已开会,9月底前", true},
        {"序号,重点任务,责任单位,完成时限,本周进展,存在问题,下周计划", "1,甲,卫健委,9月底前,已开会,缺人,开会", false},
        {"序号,存在问题,责任单位,完成时限,本周进展", "1,缺人,卫健委,9月底前,已开会", false},
    }));
    INFO(each.headings);
    Bench bench;
    const auto source = readSource((text(each.headings) + u'\n' + text(each.cells) + u'\n').toUtf8(), text("表.csv"));
    REQUIRE(source);
    const auto plan = planImport(*bench.session, *source);
    QStringList titles;
    if (plan)
        for (const Change &change : plan->set.changes)
            if (const Task *task = change.after.as<Task>()) titles << task->title;
    CHECK(titles.contains(text("医管委未开会")) == each.isFinding);
    CHECK_FALSE(titles.contains(text("缺人")));
}

TEST_CASE("存在问题 of a table of weekly words stays the words' own")
{
    Bench bench;
    const auto source = readSource(
        text("任务分解,周（周一）,本周进展,存在问题\n西峡县·甲,2021-08-09,已开会,缺人\n").toUtf8(), text("周进展.csv"));
    REQUIRE(source);
    const auto headings = findHeadings(source->sheets.front(), entityOf<Progress>());
    REQUIRE(headings);
    REQUIRE(headings->of(u"problems"));
    CHECK(headings->of(u"problems")->heading == text("存在问题"));
    CHECK(guessedEntity(source->sheets) == &entityOf<Progress>());
}
