#include "models/conformance/find_parts.h"

namespace tz {

namespace {

/// Shorter ones are cells of a table; mm.
constexpr double shortestRule = 120;

/// Text between two heights.
std::vector<PrintedLine> linesBetween(const ReadPage &page, double top, double bottom)
{
    std::vector<PrintedLine> lines;
    for (const PrintedLine &line : page.lines)
        if (line.baseline() > top && line.baseline() < bottom) lines.push_back(line);
    return lines;
}

/// The line that says who printed the paper and when: 2022年7月25日印发. A text that happens to end with 印发 is none.
const PrintedLine *printerLine(const ReadPage &page)
{
    for (auto line = page.lines.rbegin(); line != page.lines.rend(); ++line)
        if (line->text().remove(u' ').endsWith(QStringLiteral("日印发"))) return &*line;
    return nullptr;
}

} // namespace

/// From the line below 印发 upwards, as long as text of the imprint's own size stands between one rule and the next.
void findImprint(PaperParts &parts)
{
    for (size_t i = parts.pages.size(); i-- > 0;) {
        const ReadPage &page = parts.pages[i];
        const PrintedLine *printer = printerLine(page);
        if (!printer) continue;
        parts.imprintPage = i;
        std::vector<PdfRule> rules;
        for (const PdfRule &rule : page.rules)
            if (rule.length() > shortestRule && !isRed(rule.colour)) rules.push_back(rule);
        const auto below = std::find_if(rules.begin(), rules.end(),
                                        [&](const PdfRule &rule) { return rule.y1 > printer->baseline(); });
        parts.imprint = {*printer};
        if (below == rules.end()) return;
        parts.imprintRules = {*below};
        for (auto rule = below; rule != rules.begin();) {
            --rule;
            const auto between = linesBetween(page, rule->y1, parts.imprintRules.front().y1);
            const bool isImprint =
                !between.empty() && std::all_of(between.begin(), between.end(), [&](const auto &line) {
                    return std::abs(line.first().sizePt - printer->first().sizePt) < 1;
                });
            if (!isImprint) break;
            parts.imprintRules.insert(parts.imprintRules.begin(), *rule);
            if (between.back().baseline() < printer->baseline())
                parts.imprint.insert(parts.imprint.begin(), between.begin(), between.end());
        }
        return;
    }
}

} // namespace tz
