#include "tests/support/catch.h"

#include "models/reports/article_text.h"
#include "models/reports/edited_briefing.h"
#include "models/reports/text_renderer.h"

using namespace tz;

namespace {

/// One letter a block: P paragraph, 1 and 2 headings, T table, I picture.
QString shapeOf(const char *text, int pictures = 0)
{
    std::vector<Picture> shelf;
    for (int i = 1; i <= pictures; ++i)
        shelf.push_back({QByteArrayLiteral("x"), 10, 10, QStringLiteral("图%1").arg(i)});
    QString shape;
    for (const Block &block :
         articleBlocks(QString::fromUtf8(text), {QStringLiteral("新野县"), QStringLiteral("桐柏县")}, shelf)) {
        if (std::holds_alternative<Paragraph>(block)) shape += u'P';
        if (const auto *heading = std::get_if<Heading>(&block)) shape += QString::number(heading->level);
        if (std::holds_alternative<Table>(block)) shape += u'T';
        if (const auto *picture = std::get_if<Picture>(&block)) shape += u'I' + picture->caption.last(1);
    }
    return shape;
}

} // namespace

TEST_CASE("an article's lines are read as what a clerk means by them")
{
    struct Line {
        const char *text;
        const char *shape;
    };
    const Line lines[] = {
        {"一段。\n\n　　又一段。", "PP"},
        {"新野县\n7月11日，新野县……", "1P"},
        {"新野县召开会议", "P"},
        {"一、总体情况\n正文。\n（一）完成情况\n正文。", "1P2P"},
        {"一、加强领导。各县要抓紧。", "P"},
        {"附：进度\n县市区\t完成\n西峡县\t3", "2T"},
        {"一句话。\n县市区\t完成\n西峡县\t3", "PT"},
        {"县市区\t完成\n西峡县\t3\n\n后面。", "TP"},
        {"", ""},
    };
    for (const Line &line : lines) {
        CAPTURE(line.text);
        CHECK(shapeOf(line.text) == QString::fromUtf8(line.shape));
    }
}

TEST_CASE("pictures stand at their marks, those without a mark at the end, none twice")
{
    CHECK(shapeOf("段。\n〖图2〗\n段。", 2) == QStringLiteral("PI2PI1"));
    CHECK(shapeOf("〖图1〗\n〖图1〗", 1) == QStringLiteral("I1"));
    CHECK(shapeOf("段。\n〖图7〗", 1) == QStringLiteral("PI1"));
}

TEST_CASE("a table's first line is its head and its numbers are numbers")
{
    const auto blocks = articleBlocks(QStringLiteral("县\t完成\n西峡县\t3\n合计"), {}, {});
    const auto *table = std::get_if<Table>(&blocks.front());
    REQUIRE(table);
    CHECK(table->head.size() == 1);
    REQUIRE(table->rows.size() == 1);
    CHECK(table->rows[0][1].number == 3);
    CHECK(std::holds_alternative<Paragraph>(blocks.back()));
}

TEST_CASE("an edited issue has its head, its articles in order and its lists at the foot")
{
    EditedBriefing input;
    input.office = QStringLiteral("南阳市医改办");
    input.name = QStringLiteral("工作简报");
    input.number = QStringLiteral("〔2022〕第5期");
    input.date = QDate(2022, 7, 25);
    input.counties = {QStringLiteral("新野县")};
    input.articles = {
        {QStringLiteral("第一篇"), QStringLiteral("新野县\n正文一。"), {}},
        {QStringLiteral("第二篇"), QStringLiteral("正文二。\n〖图1〗"), {{"x", 50, 40, QStringLiteral("现场")}}}};
    input.recipients = {QStringLiteral("报：省医改办"), QStringLiteral("发：各县市区医改办")};
    input.copies = QStringLiteral("共印50份");
    const Document document = editedBriefing(input);
    CHECK(document.title == QStringLiteral("南阳市医改办工作简报〔2022〕第5期"));
    const QString text = renderText(document);
    qsizetype last = -1;
    for (const char *words : {"〔2022〕第5期", "2022年7月25日", "第一篇", "新野县", "正文一。", "第二篇", "正文二。",
                              "〔图〕现场", "报：省医改办", "发：各县市区医改办", "共印50份", "2022年7月25日印发"}) {
        CAPTURE(words);
        const qsizetype at = text.indexOf(QString::fromUtf8(words), last + 1);
        CHECK(at > last);
        last = at;
    }
}
