#include "models/conformance/measures.h"

#include <cmath>

namespace tz::observe {

namespace {

QString millimetres(double value)
{
    return QString::number(value, 'f', 1);
}

Observations edge(const std::optional<double> &value)
{
    return value ? Observations{{.value = *value}} : Observations{};
}

/// The middle of what several places show.
double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<qsizetype>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// From one ideograph to the next. Lines that go on may be spread or drawn together to end at the edge; what ends a
/// paragraph is not.
std::optional<double> stepOfText(const PaperParts &paper)
{
    std::vector<double> ends, others;
    for (const BodyLine &line : paper.body)
        if (line.strip.step > 0) (line.goesOn ? others : ends).push_back(line.strip.step);
    if (!ends.empty()) return median(ends);
    return others.empty() ? std::nullopt : std::optional(median(others));
}

} // namespace

QString pageWord(size_t page)
{
    return QStringLiteral("第%1页").arg(page + 1);
}

Observations paper(const PaperParts &paper)
{
    constexpr double tolerance = 1; // mm
    const auto isNear = [](double a, double b) { return std::abs(a - b) <= tolerance; };
    Observations seen;
    for (size_t i = 0; i < paper.pages.size(); ++i) {
        const double width = paper.pages[i].width, height = paper.pages[i].height;
        const bool isUpright = isNear(width, 210) && isNear(height, 297),
                   isLying = isNear(width, 297) && isNear(height, 210);
        QString words = QStringLiteral("%1 mm × %2 mm").arg(millimetres(width), millimetres(height));
        if (isLying) words += QStringLiteral("，横排");
        if (!isUpright) words += QStringLiteral("（%1）").arg(pageWord(i));
        seen.push_back({.holds = isUpright || isLying, .words = words});
    }
    return seen;
}

Observations topMargin(const PaperParts &paper)
{
    return edge(paper.areaTop);
}

Observations bindingMargin(const PaperParts &paper)
{
    return edge(paper.areaLeft);
}

Observations areaWidth(const PaperParts &paper)
{
    if (!paper.areaLeft || !paper.areaRight) return {};
    return {{.value = *paper.areaRight - *paper.areaLeft}};
}

Observations areaHeight(const PaperParts &paper)
{
    if (!paper.areaTop || !paper.areaBottom) return {};
    return {{.value = *paper.areaBottom - *paper.areaTop}};
}

/// Counted on the fullest page of text alone; without one, as many as fit the area at the pitch that is used.
Observations linesOfPage(const PaperParts &paper)
{
    std::optional<int> most;
    size_t page = 0;
    for (const PaperParts::FullPage &full : paper.fullPages) {
        const bool beginsAtTop =
            paper.areaTop && std::abs(paper.pages[full.page].lines.front().top() - *paper.areaTop) < 1;
        if (!full.lines || !beginsAtTop || (most && *full.lines <= *most)) continue;
        most = full.lines;
        page = full.page;
    }
    if (most) return {{.value = *most, .words = QStringLiteral("%1实数").arg(pageWord(page))}};
    if (!paper.linePitch) return {};
    constexpr double slack = 0.05;
    const double em = paper.bodySize * mmPerPoint;
    const double lines = std::floor((paper.coreHeight - em) / *paper.linePitch + 1 + slack);
    return {{.value = lines,
             .words = QStringLiteral("没有满页的正文，按行距 %1 磅推算")
                          .arg(QString::number(*paper.linePitch / mmPerPoint, 'f', 1))}};
}

Observations signsOfLine(const PaperParts &paper)
{
    const auto step = stepOfText(paper);
    if (!step || *step <= 0) return {};
    constexpr double slack = 0.05;
    const double width = paper.areaLeft && paper.areaRight ? *paper.areaRight - *paper.areaLeft : StandardArea::width;
    return {{.value = std::floor(width / *step + slack),
             .words = QStringLiteral("字距 %1 mm").arg(QString::number(*step, 'f', 2))}};
}

Observations bodySize(const PaperParts &paper)
{
    return paper.bodySize > 0 ? Observations{{.value = paper.bodySize}} : Observations{};
}

/// Running text that is larger or smaller is not it; coloured text of its size is.
Observations bodyColour(const PaperParts &paper)
{
    if (paper.body.empty()) return {};
    Observations seen{{.words = QStringLiteral("黑色")}};
    for (size_t i = 0; i < paper.pages.size(); ++i)
        for (const PrintedLine &line : paper.pages[i].lines) {
            const PrintedStrip &strip = line.first();
            const bool isText = line.isWhole() && std::abs(strip.sizePt - paper.bodySize) < 0.4;
            if (isText && paper.pages[i].isOfficial() && !isDark(strip.colour))
                seen.push_back({.holds = false,
                                .words = QStringLiteral("“%1”不是黑色（%2）").arg(strip.text.left(10), pageWord(i))});
        }
    return seen;
}

} // namespace tz::observe
