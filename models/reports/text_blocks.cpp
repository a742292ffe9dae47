#include "models/reports/balanced_lines.h"
#include "models/reports/blocks.h"

#include <cmath>

namespace tz {

namespace {

/// Whole lines of the grid, so that text after a title stands on the grid again.
double snapped(double height, const PageFormat &format)
{
    return std::ceil(height / format.gridLine() - 1e-6) * format.gridLine();
}

FontRole headingRole(int level)
{
    if (level <= 1) return FontRole::Hei;
    return level == 2 ? FontRole::Kai : FontRole::FangSong;
}

std::vector<TextLine> linesOf(const Paragraph &paragraph, const PageFlow &flow)
{
    const double indent = paragraph.indentCharacters * emMm(paragraph.sizePt);
    // One closing mark after 28 characters: tighter by a thirtieth, which nobody sees.
    const double squeeze = paragraph.align == Align::Justify ? 0.036 : 0;
    constexpr qsizetype wholeName = 3; // 西峡县: the two places that it leaves are still made up for by stretching
    return breakLines(paragraph.text,
                      {paragraph.role, paragraph.sizePt, flow.format.coreWidth(), indent, squeeze, wholeName},
                      flow.measurer);
}

void placeText(const Paragraph &paragraph, PageFlow &flow, double reserve = 0)
{
    const double em = emMm(paragraph.sizePt), pitch = em * flow.format.linePitch;
    const double indent = paragraph.indentCharacters * em, width = flow.format.coreWidth();
    const PageFlow::Style style{paragraph.role, paragraph.sizePt, Ink::Black, paragraph.align};
    const std::vector<TextLine> lines = linesOf(paragraph, flow);
    const size_t keptFrom = lines.size() > 2 ? lines.size() - 2 : 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        const double below = i < keptFrom || reserve <= 0 ? 0 : double(lines.size() - 1 - i) * pitch + reserve;
        flow.needRoom(em + below);
        const double inset = i == 0 ? indent : 0;
        flow.putLine(lines[i], flow.format.left + inset, width - inset, flow.y(), style);
        flow.advance(pitch);
    }
}

} // namespace

void place(const Title &title, PageFlow &flow)
{
    const double em = emMm(title.sizePt), pitch = em * 1.45, width = flow.format.coreWidth();
    const auto lines = breakBalanced(title.text, {FontRole::XiaoBiaoSong, title.sizePt, width, 0}, flow.measurer);
    const double height = snapped(static_cast<double>(lines.size()) * pitch, flow.format);
    flow.needRoom(height + 2 * flow.format.gridLine()); // never alone at the foot of a page
    flow.addBookmark(QString(title.text).remove(u'\n'), 0);
    double top = flow.y() + (height - static_cast<double>(lines.size()) * pitch) / 2;
    for (const TextLine &line : lines) {
        flow.putLine(line, flow.format.left, width, top,
                     {FontRole::XiaoBiaoSong, title.sizePt, Ink::Black, Align::Centre});
        top += pitch;
    }
    flow.advance(height);
}

void place(const Heading &heading, PageFlow &flow)
{
    // A heading takes a line of its text, or the first row of its table, along to the next page.
    flow.needRoom(emMm(flow.format.gridSizePt) + 2 * flow.format.gridLine());
    flow.addBookmark(heading.text, heading.level);
    placeText({heading.text, Align::Left, 2, headingRole(heading.level), flow.format.gridSizePt}, flow);
}

void place(const Paragraph &paragraph, PageFlow &flow, double reserve)
{
    placeText(paragraph, flow, reserve);
}

double heightOf(const Paragraph &paragraph, const PageFlow &flow)
{
    return static_cast<double>(linesOf(paragraph, flow).size()) * emMm(paragraph.sizePt) * flow.format.linePitch;
}

void place(const SplitLine &line, PageFlow &flow)
{
    const double em = emMm(line.sizePt);
    flow.needRoom(em);
    putAcross(flow, line);
    flow.advance(em * flow.format.linePitch);
}

void place(const Rule &rule, PageFlow &flow)
{
    flow.needRoom(rule.widthMm);
    const double middle = flow.y() + rule.widthMm / 2;
    flow.page().lines.push_back({flow.format.left, middle, flow.format.coreRight(), middle, rule.widthMm, rule.ink});
    flow.advance(rule.widthMm);
}

void place(const Gap &gap, PageFlow &flow)
{
    if (!flow.atTop()) flow.advance(gap.lines * flow.format.gridLine());
}

} // namespace tz
