#include "models/reports/docx_section.h"

namespace tz {

namespace {

bool isLetter(const Document &document)
{
    return document.running.number == PageNumber::Letter;
}

/// Numbered — 1 — at the outer side.
bool isOfficial(const Document &document)
{
    return document.running.number == PageNumber::Official || isLetter(document);
}

constexpr double officialFoot = 10; // mm below the core: the dash of a number stands 7 mm below it
constexpr double plainFoot = 8;

/// Where the feet end, mm above the sheet's edge. Those of letters end at the lower double line.
double footDistance(const Document &document)
{
    if (isLetter(document)) return LetterLine::aboveEdge;
    return document.page.bottom - (isOfficial(document) ? officialFoot : plainFoot);
}

void writeLetterLine(WordXml &word, const Document &document)
{
    constexpr double smallest = 1; // pt
    word.start("p");
    word.paragraphProperties({.sizePt = smallest,
                              .exactPt = smallest,
                              .ruleBelow = LetterLine::thick,
                              .ruleInk = Ink::OfficialRed,
                              .isDoubleRule = true,
                              .isThinFirst = true,
                              .overhang = (LetterLine::length - document.page.coreWidth()) / 2},
                             {FontRole::Song, smallest});
    word.end();
}

void writeNumber(WordXml &word, const Document &document, bool isEven)
{
    const WordXml::Run run{.role = FontRole::Song, .sizePt = TypeSize::four};
    word.start("p");
    word.start("pPr");
    if (isLetter(document)) { // as high above the edge as other official numbers
        word.empty("spacing");
        word.attribute("after", twips(document.page.bottom - officialFoot - footDistance(document)));
    }
    word.empty("ind");
    word.attribute(isEven ? "left" : "right", TypeSize::four * 20);
    word.value("jc", isEven ? QStringLiteral("left") : QStringLiteral("right"));
    word.end();
    word.text(document.running.footLeft, run);
    word.text(QStringLiteral("— "), run);
    word.field("PAGE", run);
    word.text(QStringLiteral(" —"), run);
    word.text(document.running.footRight, run);
    word.end();
}

void writePlainFoot(WordXml &word, const Document &document)
{
    const RunningLines &running = document.running;
    const WordXml::Run run{.role = FontRole::Sans, .sizePt = TypeSize::smallFive};
    word.start("p");
    word.start("pPr");
    word.start("tabs");
    for (const auto &[kind, share] : {std::pair("center", 0.5), std::pair("right", 1.0)}) {
        word.value("tab", QString::fromLatin1(kind));
        word.attribute("pos", twips(document.page.coreWidth()) * share);
    }
    word.end();
    word.end();
    word.text(running.footLeft, run);
    word.tab();
    if (running.number == PageNumber::PageOfPages) {
        word.text(QStringLiteral("第"), run);
        word.field("PAGE", run);
        word.text(QStringLiteral("页 共"), run);
        word.field("NUMPAGES", run);
        word.text(QStringLiteral("页"), run);
    }
    word.tab();
    word.text(running.footRight, run);
    word.end();
}

} // namespace

std::vector<WordFootPart> wordFeet(const Document &document)
{
    std::vector<WordFootPart> feet{{WordFoot::Odd, "default", "footer1"}, {WordFoot::Even, "even", "footer2"}};
    if (isLetter(document)) feet.push_back({WordFoot::First, "first", "footer3"});
    return feet;
}

void writeSection(WordXml &word, const Document &document)
{
    const PageFormat &page = document.page;
    word.start("sectPr");
    for (const WordFootPart &foot : wordFeet(document)) {
        word.empty("footerReference");
        word.attribute("type", QString::fromLatin1(foot.type));
        word.xml().writeAttribute(WordXml::relations(), QStringLiteral("id"), QString::fromLatin1(foot.part));
    }
    word.empty("pgSz");
    word.attribute("w", twips(page.width()));
    word.attribute("h", twips(page.height()));
    if (page.landscape) word.attribute("orient", QStringLiteral("landscape"));
    word.empty("pgMar");
    word.attribute("top", twips(page.top));
    word.attribute("right", twips(page.right));
    word.attribute("bottom", twips(page.bottom));
    word.attribute("left", twips(page.left));
    word.attribute("header", twips(page.top / 2));
    word.attribute("footer", twips(footDistance(document)));
    word.attribute("gutter", 0);
    if (isLetter(document)) {
        word.empty("pgNumType");
        word.attribute("start", 1);
        word.empty("titlePg");
    }
    if (document.running.number == PageNumber::Official) {
        // Lines only: a grid of characters narrower than their size gives each of them two places in some programs.
        word.empty("docGrid");
        word.attribute("type", QStringLiteral("lines"));
        word.attribute("linePitch", wordLinePitch(page) * 20);
    }
    word.end();
}

QByteArray docxFooter(const Document &document, WordFoot foot)
{
    QByteArray out;
    WordXml word(&out);
    word.document("ftr");
    if (foot == WordFoot::First)
        writeLetterLine(word, document);
    else if (isOfficial(document))
        writeNumber(word, document, foot == WordFoot::Even);
    else
        writePlainFoot(word, document);
    word.finish();
    return out;
}

} // namespace tz
