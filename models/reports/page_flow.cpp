#include "models/reports/page_flow.h"

#include <cmath>

namespace tz {

namespace {

constexpr double tolerance = 1e-6; // mm: sums of many line pitches must still count as "exactly filling the core"

PaperPage sheet(const PageFormat &format)
{
    PaperPage page;
    page.width = format.width();
    page.height = format.height();
    return page;
}

/// The factor on the advances that takes a line to the edge: its last character keeps its width, the ones before share
/// the difference. A line that is too short for this stays ragged: set wider than `widest`, its characters would be
/// taken for single words by a reader that copies or searches the text.
double stretchOf(const TextLine &line, double width, double lastAdvance)
{
    constexpr double widest = 1.08;
    const double missing = width - line.width, stretched = line.width - lastAdvance;
    if (stretched <= 0 || (line.last && missing >= 0)) return 1;
    const double factor = 1 + missing / stretched;
    return factor <= widest ? factor : 1;
}

} // namespace

PageFlow::PageFlow(const PageFormat &pageFormat, const TextMeasurer &textMeasurer, PageSink sink)
    : format(pageFormat), measurer(textMeasurer), m_sink(std::move(sink)), m_page(sheet(pageFormat)),
      m_y(pageFormat.top)
{
}

bool PageFlow::fits(double height) const
{
    return height <= room() + tolerance;
}

void PageFlow::newPage()
{
    if (!m_isEnough) m_isEnough = !m_sink(std::exchange(m_page, sheet(format)));
    m_y = format.top;
}

void PageFlow::endLastPage()
{
    if (!m_isEnough) m_sink(std::move(m_page));
}

void PageFlow::goToGrid(double air)
{
    if (atTop()) return;
    const double line = format.gridLine();
    m_y = format.top + std::ceil((m_y + air - format.top) / line - 1e-6) * line;
}

void PageFlow::needRoom(double height)
{
    if (!fits(height) && !atTop()) newPage();
}

void PageFlow::addBookmark(const QString &text, int level, double top)
{
    const QString name = text.simplified();
    if (!name.isEmpty()) page().bookmarks.push_back({name, level, top});
}

void PageFlow::putLine(const TextLine &line, double left, double width, double top, const Style &style)
{
    if (line.text.isEmpty()) return;
    const double em = emMm(style.sizePt);
    double x = left;
    if (style.align == Align::Centre) x += (width - line.width) / 2;
    if (style.align == Align::Right) x += width - line.width;
    double stretch = 1;
    if (style.align == Align::Justify)
        stretch = stretchOf(line, width, measurer.width(line.text.last(1), style.role, style.sizePt));
    page().texts.push_back({x, top + ascentEm * em, line.text, style.role, style.sizePt, style.ink, stretch});
}

void PageFlow::putText(const QString &text, double left, double width, double top, const Style &style)
{
    putLine({text, measurer.width(text, style.role, style.sizePt), true}, left, width, top, style);
}

double putAcross(PageFlow &flow, const SplitLine &line, double inset)
{
    const double em = emMm(line.sizePt), left = flow.format.left + inset, width = flow.format.coreWidth() - 2 * inset;
    const double gaps = line.middle.isEmpty() ? em : 2 * em;
    const double natural = flow.measurer.width(line.left + line.middle + line.right, line.role, line.sizePt) + gaps;
    const double size = natural <= width ? line.sizePt : std::max(TypeSize::smallFive, line.sizePt * width / natural);
    const auto widthOf = [&](const QString &text) { return flow.measurer.width(text, line.role, size); };
    flow.putText(line.left, left, width, flow.y(), {line.role, size, Ink::Black, Align::Left});
    flow.putText(line.right, left, width, flow.y(), {line.role, size, Ink::Black, Align::Right});
    // The middle of the page, unless a neighbour reaches into it: then the middle of what they leave.
    const double free = width - widthOf(line.left) - widthOf(line.right), half = (width - widthOf(line.middle)) / 2;
    const bool touches = std::max(widthOf(line.left), widthOf(line.right)) + em > half;
    const double from = touches ? left + widthOf(line.left) : left;
    flow.putText(line.middle, from, touches ? free : width, flow.y(), {line.role, size, Ink::Black, Align::Centre});
    return size;
}

double fittingSize(const QString &text, FontRole role, double sizePt, double width, const TextMeasurer &measurer)
{
    const double natural = measurer.width(text, role, sizePt);
    return natural <= width ? sizePt : std::max(TypeSize::smallFive, sizePt * width / natural);
}

} // namespace tz
