#include "tests/support/catch.h"

#include "models/exchange/finding_fields.h"
#include "models/exchange/import_plan.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/assignment.h"
#include "models/ledger/community.h"
#include "models/ledger/county.h"
#include "models/ledger/task.h"

#include <QTemporaryDir>

using namespace tz;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

struct Ledger {
    QTemporaryDir folder;
    std::unique_ptr<LedgerSession> session;

    Ledger()
    {
        auto created = LedgerSession::create(folder.filePath(text("台账.taizhang")), text("王敏"), QDate(2021, 9, 24));
        if (!created) FAIL(created.error().sentence.toStdString());
        session = *std::move(created);
        County fangcheng;
        fangcheng.id = {session->ids().next(EntityKind::County)};
        fangcheng.name = text("方城县");
        ChangeSet set{text("设县"), {}, {}};
        set.add(fangcheng);
        for (const char *name : {"方城县人民医院医共体", "方城县中医院医共体"}) {
            Community community;
            community.id = {session->ids().next(EntityKind::Community)};
            community.county = fangcheng.id;
            community.name = text(name);
            set.add(community);
        }
        REQUIRE(session->perform(std::move(set)));
    }

    Result<ImportPlan> plan(const char *csv, const char *fileName)
    {
        auto source = readSource(text(csv).toUtf8(), text(fileName));
        if (!source) return source.error();
        return planImport(*session, *source, {});
    }
};

} // namespace

TEST_CASE("what stands above a list of problems says who found them, when and where")
{
    struct {
        const char *line;
        const char *source;
        QDate day;
        const char *inspected;
    } table[] = {
        {"来源：省委巡视组　检查时间：2021年9月22日　被检查地：方城县", "省委巡视组", {2021, 9, 22}, "方城县"},
        {"问题来源：省卫健委第三督导组", "省卫健委第三督导组", {}, ""},
        {"反馈日期: 2021.9.22", "", {2021, 9, 22}, ""},
        {"检查时间：2021年9月22日至24日；检查对象：方城县、西峡县", "", {2021, 9, 22}, "方城县、西峡县"},
        {"检查单位：市医改办，受检单位：方城县人民医院", "市医改办", {}, "方城县人民医院"},
    };
    for (const auto &line : table) {
        CAPTURE(text(line.line));
        Program program;
        CHECK(takeFindingFields({{1, text(line.line)}}, program).empty());
        CHECK(program.source == text(line.source));
        CHECK(program.issuedOn == line.day);
        CHECK(program.inspected == text(line.inspected));
    }
    for (const char *other : {"关于巡视反馈来源：问题的整改清单", "填报单位：市医改办", "医共体建设问题整改清单"}) {
        Program program;
        CHECK(takeFindingFields({{1, text(other)}}, program).size() == 1);
        CHECK(program == Program());
    }
}

TEST_CASE("a class of time is told from the due date beside it")
{
    struct {
        const char *cell, *timeClass, *words;
    } table[] = {
        {"短期（10月15日前）", "短期", "10月15日前"},
        {"中期 2021年12月底", "中期", "2021年12月底"},
        {"长期：2022年底前", "长期", "2022年底前"},
        {"立行立改", "立行立改", "立行立改"},
        {"长期坚持", "长期", "长期坚持"},
        {"短期", "短期", ""},
        {"2021年10月底前", "", "2021年10月底前"},
        {"近期整改，9月底前", "近期", "9月底前"},
    };
    for (const auto &line : table) {
        CAPTURE(text(line.cell));
        const ClassedDeadline said = classedDeadline(text(line.cell));
        CHECK(said.timeClass == text(line.timeClass));
        CHECK(said.words == text(line.words));
    }
}

TEST_CASE("findings reach the community that they were made in, and the program knows its inspection")
{
    Ledger ledger;
    const char *csv = "医共体建设省级督导检查问题整改清单,,,,,,,\n"
                      "来源：省卫健委第三督导组,,,,检查时间：2021年9月22日,,,\n"
                      "被检查地：方城县,,,,,,,\n"
                      "序号,县市区,医共体,存在问题,整改措施,责任单位,责任人,整改时限\n"
                      "1,方城县,方城县人民医院医共体,药品目录不统一,统一目录,卫健委,张三,短期（10月15日前）\n"
                      "2,,方城县中医院医共体,未按季结算,按季对账,医保局,李四,立行立改\n"
                      "3,方城县中医院医共体,,财务未集中,独立核算,财政局,王五,3个工作日内\n"
                      "4,方城县,,章程未修订,修订,卫健委,赵六,2021年10月底前\n";
    const auto plan = ledger.plan(csv, "insp.csv");
    if (!plan) FAIL(plan.error().sentence.toStdString());
    REQUIRE(ledger.session->perform(plan->set));
    const auto programs = ledger.session->all<Program>();
    REQUIRE(programs.size() == 1);
    CHECK(programs.front().title == text("医共体建设省级督导检查问题整改清单"));
    CHECK(programs.front().kind == ProgramKind::Rectification);
    CHECK(programs.front().source == text("省卫健委第三督导组"));
    CHECK(programs.front().inspected == text("方城县"));
    CHECK(programs.front().issuedOn == QDate(2021, 9, 22));
    const Reading reading = ledger.session->reading();
    QStringList said;
    for (const Assignment &assignment : ledger.session->all<Assignment>())
        said << values::referenceText(assignment.county.value, EntityKind::County, reading) + u'|' +
                    values::referenceText(assignment.community.value, EntityKind::Community, reading) + u'|' +
                    assignment.person;
    CHECK(said == QStringList{text("方城县|方城县人民医院医共体|张三"), text("方城县|方城县中医院医共体|李四"),
                              text("方城县|方城县中医院医共体|王五"), text("方城县||赵六")});
    const auto tasks = ledger.session->all<Task>();
    CHECK(tasks[0].timeClass == TimeClass::Short);
    CHECK(tasks[0].deadline.date == QDate(2021, 10, 15));
    CHECK(tasks[1].timeClass == TimeClass::AtOnce);
    CHECK(tasks[2].deadline.date == QDate(2021, 9, 26)); // 22 September 2021 and the working Sunday before 国庆
    const auto again = ledger.plan(csv, "insp.csv");
    REQUIRE(again);
    CHECK(again->set.isEmpty());
}
