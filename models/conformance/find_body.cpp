#include "models/conformance/find_parts.h"

#include <QRegularExpression>

namespace tz {

namespace {

/// Sizes are told apart by quarters of a point.
int sizeKey(double sizePt)
{
    return qRound(sizePt * 4);
}

struct Vote {
    size_t font;
    int size;
    bool operator<(const Vote &other) const { return std::tie(font, size) < std::tie(other.font, other.size); }
};

/// Text of a page that may be running text: one strip, dark, of more than half the usual width.
bool isWideText(const ReadPage &page, const PrintedLine &line)
{
    constexpr double share = 0.4;
    return page.isOfficial() && line.isWhole() && isDark(line.first().colour) &&
           line.first().right - line.first().left > share * page.width;
}

void elect(PaperParts &parts)
{
    std::map<Vote, qsizetype> votes;
    for (const ReadPage &page : parts.pages)
        for (const PrintedLine &line : page.lines)
            if (isWideText(page, line))
                votes[{line.first().font, sizeKey(line.first().sizePt)}] +=
                    std::count_if(line.first().text.begin(), line.first().text.end(), isIdeograph);
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most == votes.end() || most->second == 0) return;
    parts.bodyFont = most->first.font;
    parts.bodySize = most->first.size / 4.0;
}

bool isOfBodySize(const PaperParts &parts, const PrintedStrip &strip)
{
    return std::abs(strip.sizePt - parts.bodySize) < 0.4 && isDark(strip.colour);
}

/// Where paragraphs go on: the smallest left edge that running text has on several lines.
double flushLeft(const PaperParts &parts)
{
    double left = 1e9;
    for (const ReadPage &page : parts.pages)
        for (const PrintedLine &line : page.lines)
            if (isWideText(page, line) && isOfBodySize(parts, line.first())) left = std::min(left, line.first().left);
    return left;
}

/// Levels by how a heading is numbered (GB/T 9704-2012, 7.3.3); 0 for other text.
int levelOf(const QString &text)
{
    static const std::array patterns{QRegularExpression(QStringLiteral("^[一二三四五六七八九十]+、")),
                                     QRegularExpression(QStringLiteral("^[（(][一二三四五六七八九十]+[）)]")),
                                     QRegularExpression(QStringLiteral("^\\d{1,2}[.．](?!\\d)")),
                                     QRegularExpression(QStringLiteral("^[（(]\\d{1,2}[）)]"))};
    for (size_t i = 0; i < patterns.size(); ++i)
        if (patterns[i].match(text).hasMatch()) return static_cast<int>(i) + 1;
    return 0;
}

} // namespace

void findBody(PaperParts &parts)
{
    elect(parts);
    if (parts.bodySize == 0) return;
    const double left = flushLeft(parts), em = parts.bodySize * mmPerPoint;
    for (size_t i = 0; i < parts.pages.size(); ++i) {
        if (!parts.pages[i].isOfficial()) continue;
        for (const PrintedLine &line : parts.pages[i].lines) {
            const PrintedStrip &strip = line.first();
            const double inset = (strip.left - left) / em;
            if (!line.isWhole() || !isOfBodySize(parts, strip) || inset > 4) continue;
            const bool begins = inset > 0.5;
            if (!begins && !parts.body.empty()) parts.body.back().goesOn = true;
            parts.body.push_back({i, strip, begins, false});
            const int level = begins ? levelOf(strip.text) : 0;
            if (level > 0) parts.headings.push_back({level, i, strip});
        }
    }
}

void findTitle(PaperParts &parts)
{
    constexpr double largerThanText = 1.5; // pt
    if (!parts.pages.front().isOfficial()) return;
    const double head = parts.redRule ? parts.redRule->y1 : parts.letterRules.empty() ? 0 : parts.letterRules[1].y1;
    for (const PrintedLine &line : parts.pages.front().lines) {
        const PrintedStrip &strip = line.first();
        if (strip.baseline < head) continue;
        const bool isLarge = line.isWhole() && isDark(strip.colour) && strip.sizePt > parts.bodySize + largerThanText;
        const bool isSame = parts.title.empty() || std::abs(parts.title.back().sizePt - strip.sizePt) < 0.3;
        if (isLarge && isSame)
            parts.title.push_back(strip);
        else if (!parts.title.empty())
            return;
    }
}

} // namespace tz
