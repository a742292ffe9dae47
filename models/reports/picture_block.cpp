#include "models/reports/blocks.h"

#include "models/reports/balanced_lines.h"

#include <cmath>

namespace tz {

namespace {

constexpr double airAround = 2;      // mm above the picture and between it and its caption
constexpr double captionPitch = 1.5; // of the caption's size

/// A picture that is a little too high for the rest of the page is set smaller rather than leave that rest empty.
double heightOnPage(double height, double rest)
{
    constexpr double smallest = 0.7; // of its size
    return height > rest && height * smallest <= rest ? rest : height;
}

} // namespace

void place(const Picture &picture, PageFlow &flow)
{
    const PageFormat &format = flow.format;
    const double em = emMm(TypeSize::smallFour), pitch = em * captionPitch;
    const auto caption =
        picture.caption.isEmpty()
            ? std::vector<TextLine>()
            : breakBalanced(picture.caption, {FontRole::Kai, TypeSize::smallFour, format.coreWidth() * 0.9, 0},
                            flow.measurer);
    const double below = 2 * airAround + static_cast<double>(caption.size()) * pitch;
    const double fits =
        std::min({1.0, format.coreWidth() / picture.widthMm, (format.coreHeight() - below) / picture.heightMm});
    const double line = format.gridLine();
    const double rest = std::floor(flow.room() / line + 1e-6) * line - below;
    const double height = heightOnPage(picture.heightMm * fits, rest);
    const double width = picture.widthMm * height / picture.heightMm;
    const double whole = std::ceil((height + below) / line - 1e-6) * line; // text after it stands on the grid again
    flow.needRoom(std::min(whole, format.coreHeight()));
    flow.page().pictures.push_back(
        {{format.left + (format.coreWidth() - width) / 2, flow.y() + airAround, width, height}, picture.bytes});
    double top = flow.y() + 2 * airAround + height;
    for (const TextLine &text : caption) {
        flow.putLine(text, format.left, format.coreWidth(), top,
                     {FontRole::Kai, TypeSize::smallFour, Ink::Black, Align::Centre});
        top += pitch;
    }
    flow.advance(whole);
}

} // namespace tz
