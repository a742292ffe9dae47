#pragma once

#include "models/reports/page_format.h"
#include "models/reports/text_style.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace tz {

/// A rectangle in millimetres from the upper left corner of the sheet.
struct BoxMm {
    double x = 0, y = 0, width = 0, height = 0;
    bool operator==(const BoxMm &) const = default;
};

/// Text on one line, placed: x of its first character and the height of its baseline, in mm.
struct TextRun {
    double x = 0, baseline = 0;
    QString text;
    FontRole role = FontRole::FangSong;
    double sizePt = TypeSize::three;
    Ink ink = Ink::Black;
    double stretch = 1; ///< factor on every advance, so that a justified line ends at the edge
    bool operator==(const TextRun &) const = default;
};

struct LineItem {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0, width = 0.15;
    Ink ink = Ink::Black;
    bool operator==(const LineItem &) const = default;
};

struct BoxItem {
    BoxMm box;
    double radius = 0;
    Ink fill = Ink::None;
    Ink stroke = Ink::None;
    double strokeWidth = 0.2;
    bool operator==(const BoxItem &) const = default;
};

/// A place that a reader jumps to: an entry of a PDF's outline, painted nowhere.
struct Bookmark {
    QString text;
    int level = 0; ///< 0: the paper's title; one more for each step down
    double y = 0;  ///< mm, the top of what it names
    bool operator==(const Bookmark &) const = default;
};

struct PictureItem {
    BoxMm box;
    QByteArray bytes; ///< JPEG or PNG
    bool operator==(const PictureItem &) const = default;
};

/// One sheet: boxes lie under lines, lines under text; pictures stand beside them.
struct PaperPage {
    double width = 210, height = 297;
    std::vector<BoxItem> boxes;
    std::vector<LineItem> lines;
    std::vector<TextRun> texts;
    std::vector<Bookmark> bookmarks; ///< from top to bottom
    std::vector<PictureItem> pictures;
    bool beginsLetter = false;
    bool operator==(const PaperPage &) const = default;
};

using Pages = std::vector<PaperPage>;

/// Takes one page after the other; false: no more are asked for.
using PageSink = std::function<bool(PaperPage)>;

} // namespace tz
