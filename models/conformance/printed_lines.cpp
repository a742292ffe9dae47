#include "models/conformance/printed_lines.h"

#include "models/reports/text_measurer.h"

namespace tz {

namespace {

/// Baselines nearer than this share of the size are one line: a page set by hand is not exact.
constexpr double sameLineEm = 0.2;
constexpr int fewestForStep = 8;

/// A gap wider than this, in ems, parts a line.
constexpr double partingGap = 1.1;

/// Ideographs and the marks that are as wide as they are in every face.
bool isWide(QChar character)
{
    const char16_t code = character.unicode();
    return isIdeograph(character) || (code >= 0x3000 && code <= 0x303F) || (code >= 0xFF00 && code <= 0xFF60);
}

double stepOf(const PdfText &run)
{
    const auto wide = std::count_if(run.text.begin(), run.text.end(), isWide);
    if (wide != run.text.size() || wide < fewestForStep) return 0;
    const double em = run.sizePt * mmPerPoint;
    return (run.width - em) / static_cast<double>(wide - 1);
}

PrintedStrip stripOf(const std::vector<PdfText> &runs)
{
    PrintedStrip strip;
    strip.left = runs.front().x;
    strip.baseline = runs.front().baseline;
    strip.firstFont = runs.front().font;
    strip.colour = runs.front().colour;
    std::map<size_t, qsizetype> signs;
    for (const PdfText &run : runs) {
        strip.right = std::max(strip.right, run.x + run.width);
        strip.sizePt = std::max(strip.sizePt, run.sizePt);
        strip.text += run.text;
        signs[run.font] += run.text.size();
        if (strip.step == 0) strip.step = stepOf(run);
    }
    strip.font = std::max_element(signs.begin(), signs.end(), [](const auto &a, const auto &b) {
                     return a.second < b.second;
                 })->first;
    return strip;
}

PrintedLine lineOf(std::vector<PdfText> runs)
{
    std::sort(runs.begin(), runs.end(), [](const PdfText &a, const PdfText &b) { return a.x < b.x; });
    PrintedLine line;
    std::vector<PdfText> strip;
    for (PdfText &run : runs) {
        if (!strip.empty()) {
            const double gap = run.x - (strip.back().x + strip.back().width);
            if (gap > partingGap * std::max(run.sizePt, strip.back().sizePt) * mmPerPoint) {
                line.strips.push_back(stripOf(strip));
                strip.clear();
            }
        }
        strip.push_back(std::move(run));
    }
    line.strips.push_back(stripOf(strip));
    return line;
}

} // namespace

bool isIdeograph(QChar character)
{
    const char16_t code = character.unicode();
    return code >= 0x3400 && code <= 0x9FFF;
}

double PrintedStrip::top() const
{
    return baseline - ascentEm * em();
}

double PrintedStrip::bottom() const
{
    return baseline + (1 - ascentEm) * em();
}

double PrintedStrip::solidRight() const
{
    static const QString closing = QStringLiteral("、。，；：？！）》”’");
    return !text.isEmpty() && closing.contains(text.back()) ? right - em() : right;
}

double PrintedLine::top() const
{
    double top = strips.front().top();
    for (const PrintedStrip &strip : strips) top = std::min(top, strip.top());
    return top;
}

double PrintedLine::bottom() const
{
    double bottom = strips.front().bottom();
    for (const PrintedStrip &strip : strips) bottom = std::max(bottom, strip.bottom());
    return bottom;
}

QString PrintedLine::text() const
{
    QStringList parts;
    for (const PrintedStrip &strip : strips) parts << strip.text;
    return parts.join(u' ');
}

std::vector<PrintedLine> printedLines(const PdfPage &page)
{
    std::vector<PdfText> runs;
    for (const PdfText &run : page.texts)
        if (run.upright && !run.text.trimmed().isEmpty()) runs.push_back(run);
    std::stable_sort(runs.begin(), runs.end(),
                     [](const PdfText &a, const PdfText &b) { return a.baseline < b.baseline; });
    std::vector<PrintedLine> lines;
    std::vector<PdfText> line;
    for (PdfText &run : runs) {
        const double near = line.empty() ? 0 : sameLineEm * std::min(run.sizePt, line.front().sizePt) * mmPerPoint;
        if (!line.empty() && run.baseline - line.front().baseline > near)
            lines.push_back(lineOf(std::exchange(line, {})));
        line.push_back(std::move(run));
    }
    if (!line.empty()) lines.push_back(lineOf(std::move(line)));
    return lines;
}

} // namespace tz
