#include "models/reports/blocks.h"

namespace tz {

namespace {

/// GB/T 9704-2012, 10.1: the mark's top from the sheet's edge, and the upper line's from the mark; mm.
constexpr double markTop = 30, belowMark = 4;
constexpr double thick = LetterLine::thick, thin = LetterLine::thin, between = LetterLine::between;
constexpr double markSize = 28; // pt

/// Two red lines, the upper one `first` mm thick; returns the height they take.
double putDoubleLine(PageFlow &flow, double top, double first, double second)
{
    const double left = (flow.format.width() - LetterLine::length) / 2, right = left + LetterLine::length;
    const double upper = top + first / 2, lower = top + first + between + second / 2;
    flow.page().lines.push_back({left, upper, right, upper, first, Ink::OfficialRed});
    flow.page().lines.push_back({left, lower, right, lower, second, Ink::OfficialRed});
    return first + between + second;
}

/// Office and date, with the air above them.
constexpr int signOffLines = 3;
constexpr int dateInset = 4; // characters

} // namespace

void place(const LetterHead &head, PageFlow &flow)
{
    if (!flow.atTop()) flow.newPage();
    flow.page().beginsLetter = true;
    const double left = flow.format.left, width = flow.format.coreWidth(), three = emMm(TypeSize::three);
    const double size = fittingSize(head.office, FontRole::XiaoBiaoSong, markSize, width, flow.measurer);
    flow.putText(head.office, left, width, markTop, {FontRole::XiaoBiaoSong, size, Ink::OfficialRed, Align::Centre});
    double y = markTop + emMm(size) + belowMark;
    y += putDoubleLine(flow, y, thick, thin) + three * 7 / 8;
    const double lower = flow.format.height() - LetterLine::aboveEdge - thick - between - thin;
    putDoubleLine(flow, lower, thin, thick);
    flow.putText(head.number, left, width, y, {FontRole::FangSong, TypeSize::three, Ink::Black, Align::Right});
    flow.advance(y + three - flow.y());
}

double closingHeight(const SignOff &, const PageFlow &flow)
{
    return (signOffLines - 1) * flow.format.gridLine() + emMm(flow.format.gridSizePt);
}

void place(const SignOff &signOff, PageFlow &flow)
{
    flow.needRoom(closingHeight(signOff, flow));
    const double size = flow.format.gridSizePt, right = flow.format.coreRight();
    const double office = flow.measurer.width(signOff.office, FontRole::FangSong, size);
    const double date = flow.measurer.width(signOff.date, FontRole::FangSong, size);
    // A long office's name reaches the edge; the date then stands in the middle below it.
    const double middle = std::min(right - dateInset * emMm(size) - date / 2, right - office / 2);
    flow.advance(flow.format.gridLine());
    for (const auto &[text, width] : {std::pair(signOff.office, office), std::pair(signOff.date, date)}) {
        flow.putText(text, middle - width / 2, width, flow.y(), {FontRole::FangSong, size, Ink::Black, Align::Left});
        flow.advance(flow.format.gridLine());
    }
}

void place(const PageBreak &, PageFlow &flow)
{
    if (!flow.atTop()) flow.newPage();
}

} // namespace tz
