#include "tests/support/catch.h"

#include "models/exchange/import_file.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/assignment.h"
#include "models/ledger/calendar_day.h"
#include "models/ledger/change_set.h"
#include "models/ledger/institution.h"
#include "tests/exchange/workbook_maker.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tz;
using namespace tz::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

struct Bench {
    QTemporaryDir folder;
    std::unique_ptr<LedgerSession> session;

    Bench()
    {
        auto created = LedgerSession::create(folder.filePath(text("台账.taizhang")), text("王敏"), QDate(2021, 8, 10));
        if (!created) FAIL(created.error().sentence.toStdString());
        session = *std::move(created);
        import("县市区,行政区划代码,联系人\n西峡县,411323,李四\n内乡县,411325,\n");
    }
    ImportPlan plan(const QByteArray &bytes, const char *name = "表.csv")
    {
        auto source = readSource(bytes, text(name));
        if (!source) FAIL(source.error().sentence.toStdString());
        auto planned = planImport(*session, *source);
        if (!planned) FAIL(planned.error().sentence.toStdString());
        return *std::move(planned);
    }
    ImportPlan import(const QByteArray &bytes, const char *name = "表.csv")
    {
        ImportPlan done = plan(bytes, name);
        const auto performed = session->perform(done.set);
        if (!performed) FAIL(performed.error().sentence.toStdString());
        return done;
    }
};

} // namespace

TEST_CASE("Rows of a table are added, and recognised when they come again")
{
    Bench bench;
    const QByteArray bytes =
        "机构名称,县（市、区）,床位数,统一社会信用代码\n人民医院,西峡县,800,00123\n中医院,内乡县,,\n";
    const ImportPlan first = bench.import(bytes);
    CHECK(first.entity->kind == EntityKind::Institution);
    CHECK(first.added == 2);
    CHECK(first.preview.at(0).cells.size() == 4);
    const ImportPlan again = bench.plan(bytes);
    CHECK(again.unchanged == 2);
    CHECK(again.set.isEmpty());
    CHECK(bench.session->all<Institution>().at(0).creditCode == text("00123"));

    const ImportPlan changed = bench.import("县（市、区）,机构名称,床位数\n西峡县,人民医院,850\n西峡县,中医院,100\n");
    CHECK(changed.changed == 1);
    CHECK(changed.added == 1);
    REQUIRE(changed.preview.at(0).cells.size() == 1);
    CHECK(changed.preview[0].cells[0].before == text("800"));
    CHECK(changed.preview[0].cells[0].after == text("850"));
}

TEST_CASE("A county is recognised by its code before its name")
{
    Bench bench;
    const ImportPlan plan = bench.import("行政区划代码,县市区,书记\n411323,西峡,王五\n411381,邓州市,\n");
    CHECK(plan.changed == 1);
    CHECK(plan.added == 1);
    const auto counties = bench.session->all<County>();
    CHECK(counties.size() == 3);
    CHECK(counties[0].name == text("西峡"));
    CHECK(counties[0].contact == text("李四"));
}

TEST_CASE("An unknown county leaves the row out with its place")
{
    Bench bench;
    const ImportPlan plan =
        bench.plan("机构名称,县市区,床位\n人民医院,西狭县,800\n中医院,内乡县,一百\n卫生院,火星县,10\n");
    CHECK(plan.rows == 3);
    CHECK(plan.added == 1);
    REQUIRE(plan.issues.size() == 3);
    CHECK(plan.issues[0].severity == Severity::Error);
    CHECK(plan.issues[0].place == Place{{}, 2, text("县市区")});
    CHECK(plan.issues[0].message.contains(text("没有名为“西狭县”的县市区")));
    CHECK(plan.issues[0].message.contains(text("这一行没有导入")));
    CHECK(plan.issues[0].suggestion == text("西峡县"));
    CHECK(plan.issues[1].place == Place{{}, 3, text("床位")});
    CHECK(plan.issues[2].suggestion.isEmpty());
    CHECK(plan.preview.at(0).kind == PlannedRow::Kind::LeftOut);
    CHECK(plan.preview.at(1).doubtful);
}

TEST_CASE("A county is known by the other names that files use for it")
{
    Bench bench;
    const ImportPlan plan = bench.plan("机构名称,县市区\n甲,西峡\n乙,南阳市西峡县\n丙,河南省南阳市内乡县\n丁,411323\n"
                                       "戊,411323 西峡县\n己,西 峡 县\n庚,西峽縣\n");
    CHECK(plan.added == 7);
    CHECK(plan.issues.empty());
    for (const PlannedRow &row : plan.preview) CHECK(row.cells.at(0).after.contains(u'县'));
    const ImportPlan wrong = bench.plan("机构名称,县市区\n甲,411325 西峡县\n乙,峡\n丙,西狹縣\n");
    CHECK(wrong.added == 0);
    REQUIRE(wrong.issues.size() == 3);
    CHECK(wrong.issues[2].suggestion == text("西峡县"));
}

TEST_CASE("Headings, choices and counties in traditional characters are understood")
{
    Bench bench;
    const ImportPlan plan = bench.plan("機構名稱,縣市區,機構類別\n甲,西峽縣,村衛生室\n");
    CHECK(plan.added == 1);
    CHECK(plan.issues.empty());
    CHECK(plan.set.changes.at(0).after.as<Institution>()->kind == InstitutionKind::VillageClinic);
}

TEST_CASE("A cell that cannot be read and an empty one keep the old value")
{
    Bench bench;
    bench.import("机构名称,县市区,床位,等级\n人民医院,西峡县,800,二级甲等\n");
    const ImportPlan plan = bench.import("机构名称,县市区,床位,等级\n人民医院,西峡县,很多,\n");
    CHECK(plan.unchanged == 1);
    CHECK(bench.session->all<Institution>().at(0).beds == 800);
    CHECK(bench.session->all<Institution>().at(0).grade == text("二级甲等"));
}

TEST_CASE("A new row whose required cell cannot be read is left out, not given what a new row begins with")
{
    Bench bench;
    const ImportPlan plan =
        bench.plan("日期,休/班,节日\n2027-10-08,上班,国庆节\n2027-10-09,半天,国庆节\n2027-10-10,休,国庆节\n");
    CHECK(plan.entity->kind == EntityKind::CalendarDay);
    CHECK(plan.added == 2);
    CHECK(plan.set.changes.at(0).after.as<CalendarDay>()->mark == DayMark::Work);
    REQUIRE(plan.issues.size() == 1);
    CHECK(plan.issues[0].severity == Severity::Error);
    CHECK(plan.issues[0].place.row == 3);
    CHECK(plan.issues[0].message.contains(text("这一行没有导入")));
}

TEST_CASE("The same row twice in a file is imported once; two versions of it are not guessed between")
{
    Bench bench;
    const ImportPlan plan =
        bench.plan("机构名称,县市区,床位\n人民医院,西峡县,800\n人民医院,西峡县,800\n人民医院,西峡县,900\n");
    CHECK(plan.rows == 3);
    CHECK(plan.added == 1);
    REQUIRE(plan.issues.size() == 2);
    CHECK(plan.issues[0].message.contains(text("与第 2 行重复")));
    CHECK(plan.issues[0].place.row == 3);
    CHECK(plan.issues[1].severity == Severity::Error);
}

TEST_CASE("Namesakes with codes of their own are different institutions")
{
    Bench bench;
    const QByteArray bytes = "机构名称,县市区,登记号\n王庄村卫生室,西峡县,0001\n王庄村卫生室,西峡县,0002\n";
    CHECK(bench.import(bytes).added == 2);
    CHECK(bench.plan(bytes).unchanged == 2);
}

TEST_CASE("Rows of one file refer to each other in any order, and namesakes are told apart by county")
{
    Bench bench;
    bench.import("县市区,医共体名称\n西峡县,第一医共体\n内乡县,第一医共体\n");
    bench.import("县市区,机构名称,所属医共体,上级机构\n内乡县,村卫生室,第一医共体,卫生院\n内乡县,卫生院,第一医共体,"
                 "\n西峡县,卫生院,第一医共体,\n");
    const auto institutions = bench.session->all<Institution>();
    const auto communities = bench.session->all<Community>();
    REQUIRE(institutions.size() == 3);
    for (const Institution &institution : institutions) {
        const auto community = bench.session->directory().find(institution.community);
        REQUIRE(community);
        CHECK(community->county == institution.county);
        if (institution.name != text("村卫生室")) continue;
        const auto parent = bench.session->directory().find(institution.parent);
        REQUIRE(parent);
        CHECK(parent->name == text("卫生院"));
        CHECK(parent->county == institution.county);
    }
}

TEST_CASE("Formulas and codes stay as they were typed")
{
    Bench bench;
    bench.import("机构名称,县市区,登记号,备注\n人民医院,西峡县,000123456789,=cmd|' /C calc'!A0\n");
    const Institution institution = bench.session->all<Institution>().at(0);
    CHECK(institution.licenceCode == text("000123456789"));
    CHECK(institution.note == text("=cmd|' /C calc'!A0"));
}

TEST_CASE("Dates of a sheet, dates in words, serials and percentages are read")
{
    Bench bench;
    bench.import("重点任务,完成时限\n甲事,8月底前\n乙事,8月底前\n丙事,8月底前\n");
    const auto cell = [](const char *xml) { return QString::fromLatin1(xml); };
    bench.import(
        workbookOf({{text("进展"),
                     rowsXml({{text("县市区"), text("重点任务"), text("状态"), text("完成日期"), text("完成率")},
                              {text("西峡县"), text("甲事"), text("办结"), cell("<c s=\"1\"><v>44424</v></c>"),
                               cell("<c><v>0.6</v></c>")},
                              {text("西峡县"), text("乙事"), text("滞后"), text("2021.8.16"), text("60%")},
                              {text("西峡县"), text("丙事"), QString(), cell("<c><v>44424</v></c>"), QString()}})}}),
        "进展.xlsx");
    const auto assignments = bench.session->all<Assignment>();
    REQUIRE(assignments.size() == 3);
    for (const Assignment &assignment : assignments) CHECK(assignment.completedOn == QDate(2021, 8, 16));
    CHECK(assignments[0].percent.value == 60);
    CHECK(assignments[0].status == AssignmentStatus::Done);
    CHECK(assignments[1].percent.value == 60);
}

TEST_CASE("Columns that mean nothing are told, derived ones are passed over")
{
    Bench bench;
    bench.import("重点任务,完成时限\n甲事,8月底前\n");
    const ImportPlan plan = bench.plan("县市区,重点任务,灯,剩余天数,天气\n西峡县,甲事,红,3,晴\n");
    REQUIRE(plan.issues.size() == 1);
    CHECK(plan.issues[0].severity == Severity::Note);
    CHECK(plan.issues[0].message.contains(text("天气")));
    CHECK_FALSE(plan.issues[0].message.contains(text("灯")));
}

TEST_CASE("A table without known headings is refused with the headings wanted")
{
    Bench bench;
    const auto source = readSource("甲,乙\n1,2\n", text("表.csv"));
    REQUIRE(source);
    for (const Entity *as : {static_cast<const Entity *>(nullptr), &entityOf<Institution>()}) {
        const auto plan = planImport(*bench.session, *source, {.as = as});
        REQUIRE_FALSE(plan);
        CHECK(plan.error().sentence.contains(text("没有导入任何内容")));
        CHECK(plan.error().sentence.contains(text("机构名称")));
    }
}

TEST_CASE("A GB18030 table with a title above its headings is imported")
{
    Bench bench;
    QByteArray bytes =
        QByteArray::fromHex("BBFAB9B9C3FBB2E10ACFD8CAD0C7F82CBBFAB9B9C3FBB3C60ACEF7CFBFCFD82CC8CBC3F1D2BDD4BA0A");
    CHECK(bench.import(bytes).added == 1);
    CHECK(bench.session->all<Institution>().at(0).name == text("人民医院"));
}

TEST_CASE("An assignment reported as done is all done; a figure that says otherwise is told")
{
    Bench bench;
    bench.import("重点任务,完成时限\n甲事,2021年8月底前\n乙事,2021年8月底前\n");
    const ImportPlan plan = bench.import(
        "县市区,重点任务,状态,完成比例\n西峡县,甲事,办结,\n内乡县,甲事,办结,60%\n西峡县,乙事,推进中,60%\n");
    CHECK(plan.added == 3);
    REQUIRE(plan.issues.size() == 1);
    CHECK(plan.issues[0].place.row == 3);
    CHECK(plan.issues[0].message.contains(text("完成比例只有 60%")));
    QStringList percents;
    for (const Assignment &assignment : bench.session->all<Assignment>())
        percents << QString::number(assignment.percent.value);
    percents.sort();
    CHECK(percents.join(u' ') == text("100 60 60"));
}

TEST_CASE("An import that moves the deadline of a closed item says that the item keeps its own")
{
    Bench bench;
    bench.import("重点任务,完成时限\n甲事,2021年8月底前\n");
    bench.import("县市区,重点任务,状态\n西峡县,甲事,办结\n内乡县,甲事,推进中\n");
    ChangeSet set{text("销号"), {}, {}};
    for (const Assignment &assignment : bench.session->all<Assignment>()) {
        if (assignment.status != AssignmentStatus::Done) continue;
        Assignment closed = assignment;
        closed.status = AssignmentStatus::Closed;
        set.update(assignment, closed);
    }
    REQUIRE(bench.session->perform(set));

    QFile file(bench.folder.filePath(text("表.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text("重点任务,完成时限\n甲事,2021年9月底前\n").toUtf8());
    file.close();
    const auto done =
        importFile(*bench.session, file.fileName(), {}, false, QDateTime(QDate(2021, 8, 10), QTime(9, 0)));
    REQUIRE(done);
    CHECK(done->changed == 1);
    REQUIRE_FALSE(done->issues.empty());
    CHECK(done->issues.back().severity == Severity::Note);
    CHECK(done->issues.back().message == text("1 个已销号县保持原时限；撤销时一并恢复。"));
    for (const Assignment &assignment : bench.session->all<Assignment>())
        CHECK(assignment.extendedTo == (assignment.status == AssignmentStatus::Closed ? QDate(2021, 8, 31) : QDate()));
}
