#pragma once

#include "models/reports/pages.h"

#include <vector>

class QPDF;

namespace tz {

/// A bookmark and the page it stands on, from 0.
struct PlacedBookmark {
    size_t page = 0;
    Bookmark bookmark;
    bool operator==(const PlacedBookmark &) const = default;
};

/// Gives the file an outline: each bookmark hangs below the nearest one before it with a lower level, and leads to its
/// page and height at whatever zoom the reader has. Chapters are open, what lies deeper is folded. None, no outline.
void writeOutline(QPDF &file, const std::vector<PlacedBookmark> &bookmarks);

} // namespace tz
