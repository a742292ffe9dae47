#include "tests/exchange/docx_maker.h"
#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/exchange/import_plan.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/goal.h"
#include "models/ledger/task.h"

#include <QFile>

using namespace tz;
using namespace tz::test;

namespace {

SourceDocument read(const QByteArray &bytes)
{
    auto document = readSource(bytes, QStringLiteral("台账.docx"));
    if (!document) FAIL(document.error().sentence.toStdString());
    return *std::move(document);
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString seed()
{
    QFile file(QStringLiteral(TAIZHANG_SOURCE_DIR "/tests/data/seed_004.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll()).remove(u'\r');
}

ImportPlan import(LedgerSession &session, const SourceDocument &source)
{
    auto plan = planImport(session, source);
    if (!plan) FAIL(plan.error().sentence.toStdString());
    const auto done = session.perform(plan->set);
    if (!done) FAIL(done.error().sentence.toStdString());
    return *std::move(plan);
}

QStringList sentences(const Issues &issues)
{
    QStringList all;
    for (const Issue &issue : issues) all << issue.message;
    all.sort();
    return all;
}

} // namespace

TEST_CASE("The office's ledger as a Word document is the ledger of its text")
{
    TemporaryLedger fromText;
    TemporaryLedger fromWord;
    auto plain = readSource(seed().toUtf8(), text("seed_004.txt"));
    REQUIRE(plain);
    const ImportPlan first = import(fromText.session(), *plain);
    const ImportPlan second = import(fromWord.session(), read(docxOfText(seed())));
    CHECK(fromWord.session().all<Program>().size() == 1);
    CHECK(fromWord.session().all<Goal>().size() == 6);
    CHECK(fromWord.session().all<Task>().size() == 15);
    CHECK(dump(fromWord.session()) == dump(fromText.session()));
    CHECK(sentences(second.issues) == sentences(first.issues));
}

TEST_CASE("Cells merged over columns and rows repeat what they say")
{
    const SourceDocument document = read(
        docxOf(tableXml({{text("目标"), text("任务"), text("时限")},
                         {cellXml(text("一、体制"), text("<w:vMerge w:val=\"restart\"/>")), text("甲"), text("8月")},
                         {cellXml({}, text("<w:vMerge/>")), cellXml(text("乙"), text("<w:gridSpan w:val=\"2\"/>"))}})));
    REQUIRE(document.sheets.size() == 1);
    const auto &rows = document.sheets[0].rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[2].cell(0).text == text("一、体制"));
    CHECK(rows[2].cell(0).continued);
    CHECK(rows[2].cell(1).text == text("乙"));
    CHECK_FALSE(rows[2].cell(1).continued);
    CHECK(rows[2].cell(2).continued);
}

TEST_CASE("A table that goes on after a page break is one table, another table is another")
{
    const QByteArray first = tableXml({{text("任务"), text("时限")}, {text("甲"), text("8月")}});
    const QByteArray second = tableXml({{text("任务"), text("时限")}, {text("乙"), text("9月")}});
    const SourceDocument one = read(docxOf(first + paragraphsXml({{}, text("- 2 -"), text("（续表）")}) + second));
    REQUIRE(one.sheets.size() == 1);
    CHECK(one.sheets[0].rows.size() == 4);
    CHECK(one.sheets[0].rows[3].number == 4);
    const SourceDocument two = read(docxOf(first + paragraphsXml({text("二、另一张表")}) + second));
    REQUIRE(two.sheets.size() == 2);
    CHECK(two.sheets[1].name == text("表2"));
}

TEST_CASE("A letterhead in a table without lines is text above the ledger")
{
    const SourceDocument document = read(
        docxOf(tableXml({{text("南阳市卫生健康委员会"), text("文件")}}) + paragraphsXml({text("宛卫〔2021〕138号")}) +
               tableXml({{text("任务"), text("时限")}, {text("甲"), text("8月")}, {text("乙"), text("9月")}})));
    REQUIRE(document.sheets.size() == 1);
    REQUIRE(document.before.size() == 3);
    CHECK(document.before[0].text == text("南阳市卫生健康委员会"));
    CHECK(document.before[2].text == text("宛卫〔2021〕138号"));
}

TEST_CASE("Numbers that the word processor counts are part of the text")
{
    const auto item = [](const char *level, const char *words) {
        return QByteArray("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"") + level +
               "\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    };
    const QByteArray lists =
        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
        "w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start "
        "w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2. \"/></w:lvl></w:abstractNum><w:num "
        "w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>";
    const SourceDocument document = read(
        docxOf(item("0", "体制") + item("1", "甲") + item("1", "乙") + item("0", "机制") + item("1", "丙"), lists));
    QStringList lines;
    for (const SourceLine &line : document.before) lines << line.text;
    CHECK(lines == QStringList{text("一、体制"), text("1. 甲"), text("2. 乙"), text("二、机制"), text("1. 丙")});
}

TEST_CASE("What a reviewer struck out is no part of a document")
{
    const SourceDocument document = read(docxOf(
        "<w:p><w:r><w:t>8月</w:t></w:r><w:del><w:r><w:delText>15日</w:delText></w:r></w:del><w:ins><w:r><w:t>16日"
        "</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>任务</w:t></w:r></w:p></w:tc></w:tr><w:tr>"
        "<w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
    CHECK(document.before.at(0).text == text("8月16日"));
    REQUIRE(document.sheets.size() == 1);
    CHECK(document.sheets[0].rows.size() == 1);
    REQUIRE(document.issues.size() == 1);
    CHECK(document.issues[0].message.contains(text("修订中已删去的 1 行")));
}
