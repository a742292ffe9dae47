#include "tests/exchange/workbook_maker.h"
#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/exchange/import_file.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/evidence.h"
#include "models/ledger/task.h"
#include "models/store/evidence_files.h"

using namespace tz;
using namespace tz::test;

namespace {

const QByteArray before = "\x89PNG before";
const QByteArray after = "\xFF\xD8 after";

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const QString name = QStringLiteral("督导反馈问题整改清单.xlsx");

QByteArray bookOf(const QList<QStringList> &rows)
{
    return workbookOf({{QStringLiteral("清单"), rowsXml(rows)}}, {}, false,
                      cellPictures({{QStringLiteral("ID_1"), QStringLiteral("image1.png"), before},
                                    {QStringLiteral("ID_2"), QStringLiteral("image2.jpeg"), after}}));
}

/// A finding of 西峡县 with a picture before and one after, one of nobody's with a picture.
QByteArray findings()
{
    return bookOf({{text("序号"), text("存在问题"), text("整改措施"), text("责任单位"), text("县市区"),
                    text("整改时限"), text("整改前照片"), text("整改后/照片")},
                   {text("1"), text("医管委未开会"), text("召开会议"), text("卫健委"), text("西峡县"),
                    text("2021年9月底前"), pictureCell(text("ID_1")), pictureCell(text("ID_2"))},
                   {text("2"),
                    text("台账不全"),
                    text("补齐"),
                    text("卫健委"),
                    {},
                    text("2021年9月底前"),
                    {},
                    pictureCell(text("ID_1"))}});
}

struct Bench {
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();

    Bench()
    {
        County county;
        county.name = text("西峡县");
        ChangeSet set{text("设县"), {}, {{{}, county}}};
        REQUIRE(session.perform(std::move(set)));
    }
    ImportPlan plan(const QByteArray &bytes, const Entity *as = nullptr)
    {
        const auto source = readSource(bytes, name);
        if (!source) FAIL(source.error().sentence.toStdString());
        auto planned = planImport(session, *source, {.as = as});
        if (!planned) FAIL(planned.error().sentence.toStdString());
        return *std::move(planned);
    }
    void import(const QByteArray &bytes, const Entity *as = nullptr)
    {
        REQUIRE(performPlan(session, plan(bytes, as), name, QDateTime(QDate(2021, 8, 10), QTime(9, 0))));
    }
    /// Each with its subject and the bytes that are kept under its hash.
    QStringList evidence()
    {
        QStringList lines;
        for (const Evidence &each : session.all<Evidence>()) {
            const auto bytes = EvidenceFiles(session.store()).bytes(each.sha256);
            REQUIRE(bytes);
            CHECK(each.size == bytes->size());
            lines << values::referenceText(each.assignment.value, EntityKind::Assignment, session.reading()) + u' ' +
                         each.name + (*bytes == before ? u'<' : u'>');
        }
        lines.sort();
        return lines;
    }
};

QStringList messages(const ImportPlan &plan, Severity severity)
{
    QStringList found;
    for (const Issue &issue : plan.issues)
        if (issue.severity == severity) found << issue.message;
    return found;
}

} // namespace

TEST_CASE("a picture in a cell is read with its bytes, and its cell stays empty")
{
    const auto source = readSource(findings(), name);
    REQUIRE(source);
    const Sheet &sheet = source->sheets.front();
    REQUIRE(sheet.pictures.size() == 3);
    CHECK(sheet.pictures[1].row == 2);
    CHECK(sheet.pictures[1].column == 7);
    CHECK(sheet.pictures[1].suffix == QStringLiteral("jpeg"));
    CHECK(sheet.pictures[1].bytes == after);
    CHECK(sheet.pictures[2].bytes == before);
    CHECK(sheet.rows[1].cell(6).isEmpty());
    CHECK(source->issues.empty());
}

TEST_CASE("pictures in a list of findings become evidence named after their columns, once")
{
    Bench bench;
    const ImportPlan plan = bench.plan(findings());
    CHECK(messages(plan, Severity::Warning).join(u'\n').toStdString() == "");
    INFO(messages(plan, Severity::Note).join(u'\n').toStdString());
    CHECK(messages(plan, Severity::Note)
              .join(u'\n')
              .contains(text("这一格的图片作为佐证“整改前照片.png”收进“西峡县·医管委未开会”。")));
    CHECK_FALSE(messages(plan, Severity::Note).join(u'\n').contains(text("没有导入：")));
    CHECK(bench.evidence().isEmpty());
    bench.import(findings());
    const QStringList once{text("市本级·台账不全 整改后照片.png<"), text("西峡县·医管委未开会 整改前照片.png<"),
                           text("西峡县·医管委未开会 整改后照片.jpeg>")};
    CHECK(bench.evidence() == once);
    CHECK(bench.session.all<Evidence>().front().kind == EvidenceKind::Photo);
    CHECK(bench.plan(findings()).set.isEmpty());
    REQUIRE(bench.session.undo());
    CHECK(bench.evidence().isEmpty());
}

TEST_CASE("pictures in a table of assignments are evidence of their rows; what is closed takes none")
{
    Bench bench;
    bench.import(findings());
    const Assignment first = bench.session.all<Assignment>().front();
    const auto table = [&](const char *picture) {
        return bookOf({{text("重点任务"), text("县市区"), text("责任人"), text("佐证")},
                       {text("医管委未开会"), text("西峡县"), text("张三"), pictureCell(text(picture))}});
    };
    const Entity *as = &entityOf<Assignment>();
    CHECK(bench.plan(table("ID_1"), as).files.empty()); // it has this one already
    for (const Evidence &each : bench.session.all<Evidence>()) {
        ChangeSet set{text("删除"), {}, {}};
        set.remove(each);
        REQUIRE(bench.session.perform(std::move(set)));
    }
    bench.import(table("ID_2"), as);
    CHECK(bench.evidence() == QStringList{text("西峡县·医管委未开会 佐证.jpeg>")});
    CHECK(bench.session.all<Assignment>().front().person == text("张三"));
    Assignment closed = bench.session.all<Assignment>().front();
    const Assignment open = closed;
    closed.status = AssignmentStatus::Closed;
    closed.closedOn = QDate(2021, 8, 9);
    ChangeSet set{text("销号"), {}, {}};
    set.update(open, closed);
    REQUIRE(bench.session.perform(std::move(set)));
    const ImportPlan plan = bench.plan(table("ID_1"), as);
    CHECK(plan.files.empty());
    CHECK(messages(plan, Severity::Warning).join(u'\n').contains(text("已销号，佐证不再增减")));
}

TEST_CASE("a picture without a row that takes evidence, or without its bytes, is told of and left out")
{
    Bench bench;
    const ImportPlan counties =
        bench.plan(bookOf({{text("县市区"), text("联系人")}, {text("内乡县"), pictureCell(text("ID_1"))}}));
    CHECK(counties.files.empty());
    CHECK(messages(counties, Severity::Warning).join(u'\n').contains(text("没有可归入的任务分解，图片没有导入")));
    const ImportPlan lost =
        bench.plan(bookOf({{text("县市区"), text("联系人")}, {text("内乡县"), pictureCell(text("ID_9"))}}));
    CHECK(messages(lost, Severity::Warning).join(u'\n').contains(text("文件里没有存下它")));
}
