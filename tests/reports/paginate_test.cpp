#include "tests/support/catch.h"

#include "models/reports/paginate.h"
#include "tests/reports/fixed_measurer.h"
#include "tests/reports/page_dump.h"
#include "tests/reports/samples.h"
#include "tests/support/golden.h"

using namespace tz;
using tz::test::FixedMeasurer;

namespace {

Document official(std::vector<Block> blocks)
{
    Document document;
    document.blocks = std::move(blocks);
    return document;
}

QString ideographs(int count)
{
    return QString(count, u'医');
}

std::vector<TextRun> bodyOf(const PaperPage &page)
{
    std::vector<TextRun> body;
    std::copy_if(page.texts.begin(), page.texts.end(), std::back_inserter(body),
                 [](const TextRun &run) { return run.role == FontRole::FangSong; });
    return body;
}

} // namespace

TEST_CASE("an official page holds 22 lines of 28 characters inside 156 × 225 mm")
{
    const PageFormat page = PageFormat::official();
    CHECK(page.coreWidth() == Approx(156));
    CHECK(page.coreHeight() == Approx(225));

    const Paragraph full{.text = ideographs(22 * 28), .indentCharacters = 0};
    const Pages one = paginate(official({full}), FixedMeasurer());
    REQUIRE(one.size() == 1);
    const std::vector<TextRun> lines = bodyOf(one.front());
    REQUIRE(lines.size() == 22);
    for (const TextRun &line : lines) CHECK(line.text.size() == 28);
    CHECK(lines.front().baseline == Approx(37 + 0.88 * 15.75 * 25.4 / 72));
    CHECK(lines.back().baseline + 0.12 * emMm(15.75) <= page.coreBottom());

    const Paragraph more{.text = ideographs(22 * 28 + 1), .indentCharacters = 0};
    CHECK(paginate(official({more}), FixedMeasurer()).size() == 2);
}

TEST_CASE("the first line of a paragraph is indented by two characters")
{
    const Pages pages = paginate(official({Paragraph{.text = ideographs(60)}}), FixedMeasurer());
    const std::vector<TextRun> lines = bodyOf(pages.front());
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].x == Approx(28 + 2 * emMm(15.75)));
    CHECK(lines[0].text.size() == 26);
    CHECK(lines[1].x == Approx(28));
}

TEST_CASE("closing punctuation after a full line is drawn in by setting the line tighter, to the same edge")
{
    const Pages pages =
        paginate(official({Paragraph{.text = ideographs(28) + QStringLiteral("。医医"), .indentCharacters = 0}}),
                 FixedMeasurer());
    const std::vector<TextRun> lines = bodyOf(pages.front());
    REQUIRE(lines.size() == 2);
    const double em = emMm(15.75);
    CHECK(lines[0].text.size() == 29);
    CHECK(lines[0].stretch < 1);
    CHECK(lines[0].x + 28 * em * lines[0].stretch + em == Approx(28 + 156));
    CHECK(lines[1].stretch == 1);
}

TEST_CASE("a line one character short is stretched to the edge, one that a long word leaves shorter stays ragged")
{
    const double em = emMm(15.75);
    const auto firstLine = [](const QString &text) {
        return bodyOf(paginate(official({Paragraph{.text = text, .indentCharacters = 0}}), FixedMeasurer()).front())
            .front();
    };
    const TextRun open = firstLine(ideographs(27) + QStringLiteral("“七统一”医医医"));
    CHECK(open.text.size() == 27); // the opening mark goes down with its word
    CHECK(open.x + 26 * em * open.stretch + em == Approx(28 + 156));
    const TextRun ragged = firstLine(ideographs(22) + QStringLiteral("INTERNATIONALISATION医医医"));
    CHECK(ragged.text.size() == 22);
    CHECK(ragged.stretch == 1);
}

TEST_CASE("official page numbers stand 7 mm below the core, odd ones right, even ones left, one character in")
{
    const Pages pages = paginate(official({Paragraph{.text = ideographs(22 * 28 * 2)}}), FixedMeasurer());
    REQUIRE(pages.size() == 3);
    const TextRun odd = pages[0].texts.back(), even = pages[1].texts.back();
    const double em = emMm(14);
    CHECK(odd.text == QStringLiteral("— 1 —"));
    CHECK(odd.x + FixedMeasurer().width(odd.text, FontRole::Song, 14) == Approx(184 - em));
    CHECK(even.x == Approx(28 + em));
    CHECK(odd.baseline - 0.38 * em == Approx(262 + 7));
}

TEST_CASE("a heading does not stay behind at the foot of a page")
{
    const Paragraph almostFull{.text = ideographs(21 * 28), .indentCharacters = 0};
    const Pages pages =
        paginate(official({almostFull, Heading{QStringLiteral("一、总体情况")}, Paragraph{.text = ideographs(5)}}),
                 FixedMeasurer());
    REQUIRE(pages.size() == 2);
    CHECK(pages[1].texts.front().text == QStringLiteral("一、总体情况"));
}

TEST_CASE("the 版记 ends at the foot of the core, its outer rules thicker than the inner ones")
{
    const Imprint imprint{
        {QStringLiteral("报：市委、市政府。")}, QStringLiteral("市医改办"), QStringLiteral("2021年8月16日印发")};
    const PaperPage page = paginate(official({Paragraph{.text = ideographs(5)}, imprint}), FixedMeasurer()).back();
    REQUIRE(page.lines.size() == 3);
    CHECK(page.lines.back().y1 == Approx(262));
    CHECK(page.lines.front().width == 0.35);
    CHECK(page.lines[1].width == 0.25);
    CHECK(page.lines.back().width == 0.35);
}

TEST_CASE("the briefing is placed as approved")
{
    const QString dump = test::dumpPages(paginate(briefing(test::sampleBriefing()), FixedMeasurer()));
    CHECK(test::differenceFromGolden(QStringLiteral("briefing_pages.txt"), dump) == QString());
}

TEST_CASE("an office with a long name does not run into the date beside it")
{
    const QString office(26, u'局');
    const Imprint imprint{{}, office, QStringLiteral("2021年8月16日印发")};
    const RedHead head{office, QStringLiteral("工作简报"), QStringLiteral("第一期"), QStringLiteral("2021年8月16日")};
    const SplitLine line{office.left(20), QStringLiteral("第32周（8月9日至8月15日）"),
                         QStringLiteral("截至2021年8月13日")};
    const PaperPage page = paginate(official({head, line, imprint}), FixedMeasurer()).front();
    for (const TextRun &left : page.texts)
        for (const TextRun &right : page.texts) {
            if (left.baseline != right.baseline || left.x >= right.x) continue;
            CAPTURE(left.text, right.text);
            CHECK(left.x + FixedMeasurer().width(left.text, left.role, left.sizePt) <= right.x);
        }
}
