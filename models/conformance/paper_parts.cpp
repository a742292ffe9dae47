#include "models/conformance/paper_parts.h"

#include "models/conformance/find_parts.h"

#include <QRegularExpression>

namespace tz {

namespace {

/// A page's number stands so near to the foot, mm.
constexpr double footBand = 45;

bool isPageNumber(const QString &text)
{
    static const QRegularExpression bare(QStringLiteral("^[—－–―-]*\\s*\\d{1,4}\\s*[—－–―-]*$"));
    static const QRegularExpression worded(QStringLiteral("^第\\s*\\d+\\s*页"));
    return bare.match(text.trimmed()).hasMatch() || worded.match(text.trimmed()).hasMatch();
}

ReadPage readPage(const PdfPage &page)
{
    ReadPage read;
    read.width = page.width;
    read.height = page.height;
    read.lines = printedLines(page);
    for (const PdfRule &rule : page.rules)
        if (rule.isHorizontal()) read.rules.push_back(rule);
    std::stable_sort(read.rules.begin(), read.rules.end(),
                     [](const PdfRule &a, const PdfRule &b) { return a.y1 < b.y1; });
    read.hasOther = !page.images.empty() || std::any_of(page.rules.begin(), page.rules.end(), [](const PdfRule &rule) {
        return rule.isVertical() && rule.length() > 3;
    });
    // What else stands beside the number (a date, a name of the file) is no text of the page.
    for (size_t i = read.lines.size(); i-- > 0 && read.lines[i].baseline() > page.height - footBand;) {
        const auto &strips = read.lines[i].strips;
        const auto found = std::find_if(strips.begin(), strips.end(),
                                        [](const PrintedStrip &strip) { return isPageNumber(strip.text); });
        if (found == strips.end()) continue;
        read.number = PrintedLine{{*found}};
        read.lines.resize(i);
        break;
    }
    return read;
}

} // namespace

bool isRed(QRgb colour)
{
    return qRed(colour) > 150 && qGreen(colour) < 90 && qBlue(colour) < 90;
}

bool isDark(QRgb colour)
{
    return qRed(colour) < 60 && qGreen(colour) < 60 && qBlue(colour) < 60;
}

PaperParts partsOf(PdfFacts facts)
{
    PaperParts parts;
    parts.facts = std::move(facts);
    for (const PdfPage &page : parts.facts.pages) parts.pages.push_back(readPage(page));
    findHead(parts);
    findBody(parts);
    findTitle(parts);
    findImprint(parts);
    findArea(parts);
    return parts;
}

} // namespace tz
