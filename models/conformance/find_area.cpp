#include "models/conformance/find_parts.h"

namespace tz {

namespace {

constexpr double shortestRule = 100; // mm; rules that span the area

void widen(std::optional<double> &edge, double value, bool toLess)
{
    if (!edge || (toLess ? value < *edge : value > *edge)) edge = value;
}

/// Text and rules that span the page show where the area ends; a line that ends its paragraph does not.
void findSides(PaperParts &parts)
{
    for (const ReadPage &page : parts.pages) {
        if (!page.isOfficial()) continue;
        for (const PrintedLine &line : page.lines) widen(parts.areaLeft, line.first().left, true);
        for (const PdfRule &rule : page.rules) {
            if (rule.length() < shortestRule || (page.beginsLetter && isRed(rule.colour))) continue;
            widen(parts.areaLeft, rule.x1, true);
            widen(parts.areaRight, rule.x2, false);
        }
    }
    for (const BodyLine &line : parts.body)
        if (line.goesOn) widen(parts.areaRight, line.strip.solidRight(), false);
}

/// A head or a title begins where it likes; other pages begin at the area's top.
void findTop(PaperParts &parts)
{
    for (size_t i = parts.kind == PaperKind::Plain ? 0 : 1; i < parts.pages.size(); ++i) {
        const ReadPage &page = parts.pages[i];
        const bool beginsWithTitle = i == 0 && !parts.title.empty() && !page.lines.empty() &&
                                     page.lines.front().baseline() == parts.title.front().baseline;
        if (!page.isOfficial() || page.beginsLetter || beginsWithTitle) continue;
        if (!page.lines.empty()) widen(parts.areaTop, page.lines.front().top(), true);
        if (!page.rules.empty() && page.rules.front().length() > shortestRule)
            widen(parts.areaTop, page.rules.front().y1, true);
    }
}

/// Lines of running text alone, or nothing when anything else stands on the page.
std::optional<int> textLines(const PaperParts &parts, size_t index)
{
    const ReadPage &page = parts.pages[index];
    const auto own = std::count_if(parts.body.begin(), parts.body.end(),
                                   [index](const BodyLine &line) { return line.page == index; });
    const bool isPlain = !page.hasOther && page.rules.empty() && own == static_cast<qsizetype>(page.lines.size());
    return isPlain ? std::optional<int>(static_cast<int>(own)) : std::nullopt;
}

/// A paragraph that goes on overleaf leaves no line free below it.
void findFullPages(PaperParts &parts)
{
    for (size_t i = 1; i < parts.body.size(); ++i) {
        const BodyLine &last = parts.body[i - 1], &next = parts.body[i];
        if (next.page != last.page + 1 || next.begins) continue;
        const bool isFirst = next.strip.baseline == parts.pages[next.page].lines.front().baseline();
        const bool isLast = last.strip.baseline == parts.pages[last.page].lines.back().baseline();
        if (!isFirst || !isLast) continue;
        parts.fullPages.push_back({last.page, textLines(parts, last.page)});
        widen(parts.areaBottom, last.strip.bottom(), false);
    }
    if (!parts.imprintRules.empty()) widen(parts.areaBottom, parts.imprintRules.back().y1, false);
}

void findPitch(PaperParts &parts)
{
    std::vector<double> pitches;
    for (size_t i = 1; i < parts.body.size(); ++i) {
        const double pitch = parts.body[i].strip.baseline - parts.body[i - 1].strip.baseline;
        if (parts.body[i].page == parts.body[i - 1].page && pitch < 3 * parts.body[i].strip.em())
            pitches.push_back(pitch);
    }
    if (pitches.size() < 3) return;
    const auto middle = pitches.begin() + static_cast<qsizetype>(pitches.size() / 2);
    std::nth_element(pitches.begin(), middle, pitches.end());
    parts.linePitch = *middle;
}

} // namespace

void findArea(PaperParts &parts)
{
    findSides(parts);
    findTop(parts);
    findFullPages(parts);
    findPitch(parts);
}

} // namespace tz
