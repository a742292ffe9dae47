#include "models/conformance/measures.h"

namespace tz::observe {

Observations titleSize(const PaperParts &paper)
{
    return paper.title.empty() ? Observations{} : Observations{{.value = paper.title.front().sizePt}};
}

Observations titleMiddle(const PaperParts &paper)
{
    Observations seen;
    for (const PrintedStrip &line : paper.title)
        seen.push_back({.value = std::abs(line.middle() - paper.areaMiddle())});
    return seen;
}

Observations titleBelowRule(const PaperParts &paper)
{
    if (paper.title.empty() || !paper.redRule) return {};
    return {{.value = paper.title.front().top() - paper.redRule->y1 - paper.redRule->width / 2}};
}

Observations textOnFirstPage(const PaperParts &paper)
{
    if (paper.body.empty()) return {};
    const auto lines =
        std::count_if(paper.body.begin(), paper.body.end(), [](const BodyLine &line) { return line.page == 0; });
    return {{.holds = lines > 0, .words = lines > 0 ? QStringLiteral("首页有正文") : QStringLiteral("首页没有正文")}};
}

/// The usual one: a line set in further is a quotation or a form.
Observations indent(const PaperParts &paper)
{
    std::vector<double> insets;
    const double em = paper.bodySize * mmPerPoint;
    for (const BodyLine &line : paper.body)
        if (line.begins && paper.areaLeft) insets.push_back((line.strip.left - *paper.areaLeft) / em);
    if (insets.empty()) return {};
    const auto middle = insets.begin() + static_cast<qsizetype>(insets.size() / 2);
    std::nth_element(insets.begin(), middle, insets.end());
    return {{.value = *middle}};
}

Observations headingSize(const PaperParts &paper)
{
    Observations seen;
    for (const LevelHeading &heading : paper.headings)
        seen.push_back({.value = heading.strip.sizePt, .words = pageWord(heading.page)});
    return seen;
}

} // namespace tz::observe
