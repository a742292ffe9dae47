#include "tests/support/catch.h"

#include "models/conformance/conformance_report.h"
#include "models/reports/text_renderer.h"
#include "models/reports/write_document.h"
#include "tests/conformance/hand_pdf.h"
#include "tests/conformance/typed_briefing.h"
#include "tests/reports/samples.h"

#include <QTemporaryDir>

using namespace tz;

namespace {

Conformance examinedFile(const QString &path)
{
    auto facts = readPdf(path);
    REQUIRE(facts);
    return examined(*std::move(facts), officialMeasures());
}

Conformance examinedDocument(const Document &document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    REQUIRE(writeDocument(document, path));
    return examinedFile(path);
}

Conformance examinedPaper(const test::PaperSlips &slips)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    test::writeOfficialPaper(path, slips);
    return examinedFile(path);
}

QStringList failed(const Conformance &conformance)
{
    QStringList names;
    for (const Finding &finding : conformance.findings)
        if (finding.verdict == Verdict::Fail) names << finding.name;
    return names;
}

Finding named(const Conformance &conformance, const char *name)
{
    for (const Finding &finding : conformance.findings)
        if (finding.name == QString::fromUtf8(name)) return finding;
    FAIL("no such measure: " << name);
    return {};
}

} // namespace

TEST_CASE("a paper set by hand as the standard wants it passes every measure that it can show")
{
    const Conformance paper = examinedPaper({});
    CHECK(failed(paper) == QStringList());
    CHECK(paper.pages == 3);
    for (const char *name : {"天头",
                             "订口",
                             "版心宽",
                             "版心高",
                             "每面行数",
                             "每行字数",
                             "发文机关标志上边缘",
                             "文号距发文机关标志",
                             "文号年份括号",
                             "红线距上一行",
                             "标题距红线",
                             "段首空字",
                             "首末分隔线粗细",
                             "中间分隔线粗细",
                             "末条分隔线位置",
                             "页码左右位置",
                             "发文机关标志字体",
                             "标题字体",
                             "正文字体",
                             "一级标题字体",
                             "二级标题字体",
                             "页码字体",
                             "字体嵌入",
                             "文字可查找"}) {
        CAPTURE(name, named(paper, name).measured);
        CHECK(named(paper, name).verdict == Verdict::Pass);
    }
    CHECK(named(paper, "每面行数").measured == QStringLiteral("22 行（第2页实数）"));
    CHECK(named(paper, "文号年份括号").measured == QStringLiteral("〔2021〕138号"));
    CHECK(named(paper, "信函标志上边缘").verdict == Verdict::NotApplicable);
}

TEST_CASE("each slip fails its own measures and no other")
{
    const struct {
        test::PaperSlips slips;
        QStringList failed;
    } table[] = {
        {{.left = 25}, {QStringLiteral("订口")}},
        {{.top = 33}, {QStringLiteral("天头"), QStringLiteral("版心高")}},
        {{.lines = 21}, {QStringLiteral("每面行数")}},
        {{.outerRule = 0.5}, {QStringLiteral("首末分隔线粗细")}},
        {{.redRuleGap = 7}, {QStringLiteral("红线距上一行")}},
        {{.numberRight = 3}, {QStringLiteral("页码左右位置")}},
        {{.brackets = "[]"}, {QStringLiteral("文号年份括号")}},
        {{.titleFont = 'H'}, {QStringLiteral("标题字体")}},
        {{.levelFont = 'F'}, {QStringLiteral("一级标题字体")}},
        {{.dash = ""}, {QStringLiteral("页码形式")}},
        {{.lastNumber = 5}, {QStringLiteral("页码连续")}},
        {{.titleShift = 5}, {QStringLiteral("标题居中")}},
        {{.left = 25, .lines = 21, .outerRule = 0.5},
         {QStringLiteral("订口"), QStringLiteral("每面行数"), QStringLiteral("首末分隔线粗细")}},
    };
    for (const auto &line : table) {
        CAPTURE(line.failed.join(u' ').toStdString());
        CHECK(failed(examinedPaper(line.slips)) == line.failed);
    }
}

TEST_CASE("text of another size is told in its own words")
{
    const Conformance paper = examinedPaper({.size = 14});
    CHECK(named(paper, "正文字号").verdict == Verdict::Fail);
    CHECK(named(paper, "正文字号").measured == QStringLiteral("14.00 磅"));
    CHECK(named(paper, "文号、期号字号").verdict == Verdict::Fail);
}

TEST_CASE("our briefing passes every measure but the faces that this machine lacks")
{
    for (const Document &document : {briefing(test::sampleBriefing()), test::typedBriefing()}) {
        const Conformance paper = examinedDocument(document);
        for (const Finding &finding : paper.findings) {
            CAPTURE(finding.name, finding.wanted, finding.measured);
            CHECK((finding.verdict != Verdict::Fail || finding.isStandIn));
        }
        for (const char *name : {"天头", "订口", "版心宽", "版心高", "每面行数", "每行字数", "红线距上一行",
                                 "标题距红线", "段首空字", "首末分隔线粗细", "末条分隔线位置", "一字线距版心下边缘"})
            CHECK(named(paper, name).verdict == Verdict::Pass);
    }
}

TEST_CASE("a table on its side is an official sheet, and nothing else of it is measured")
{
    const Conformance paper = examinedDocument(weeklyTable(test::sampleWeek()));
    CHECK(named(paper, "纸张").verdict == Verdict::Pass);
    CHECK(named(paper, "纸张").measured.contains(QStringLiteral("横排")));
    CHECK(named(paper, "天头").verdict == Verdict::NotApplicable);
    CHECK(failed(paper) == QStringList());
}

TEST_CASE("the letter's own measures are taken of a letter, and no head of another kind")
{
    Document document;
    document.running.number = PageNumber::Letter;
    const QString office = QStringLiteral("南阳市深化医药卫生体制改革领导小组办公室");
    for (int letter = 0; letter < 2; ++letter) {
        if (letter > 0) document.blocks.push_back(PageBreak{});
        document.blocks.push_back(LetterHead{office, QStringLiteral("宛医改督〔2021〕5号")});
        document.blocks.push_back(Gap{2});
        document.blocks.push_back(Title{QStringLiteral("关于报送整改情况的通知")});
        for (int i = 0; i < 12; ++i)
            document.blocks.push_back(
                Paragraph{.text = QStringLiteral("请于收到本通知之日起五个工作日内将整改情况书面报送我办，逾期未报的"
                                                 "将予以通报，请抓紧落实。")});
    }
    const Conformance paper = examinedDocument(document);
    for (const char *name : {"信函标志上边缘", "信函首条双线", "信函末条双线", "信函双线长", "版心宽", "天头", "订口",
                             "文号年份括号", "页码形式", "一字线距版心下边缘"}) {
        CAPTURE(name, named(paper, name).measured);
        CHECK(named(paper, name).verdict == Verdict::Pass);
    }
    CHECK(named(paper, "红线长").verdict == Verdict::NotApplicable);
    CHECK(named(paper, "首末分隔线粗细").verdict == Verdict::NotApplicable);
}

TEST_CASE("the report tells failures first and every measure in a table")
{
    const Conformance paper = examinedPaper({.outerRule = 0.5});
    const Document report = conformanceReport(paper, QStringLiteral("通知.pdf"));
    const QString text = renderText(report);
    CHECK(text.contains(QStringLiteral("文件：通知.pdf")));
    CHECK(text.contains(QStringLiteral("不符合：首末分隔线粗细。要求：0.35 mm ± 0.05 mm；实测：0.50 mm（首条）。")));
    CHECK(text.contains(QStringLiteral("首末分隔线粗细\t7.4.1\t0.35 mm ± 0.05 mm\t0.50 mm（首条）\t不符合")));
    const QJsonObject json = conformanceJson(paper, QStringLiteral("通知.pdf"));
    CHECK(json.value(QStringLiteral("fail")).toInt() == 1);
    CHECK(json.value(QStringLiteral("measures")).toArray().size() == qsizetype(officialMeasures().measures.size()));
}
