#pragma once

#include "models/reports/document.h"

#include <optional>

namespace tz {

/// The mark 〖图1〗 for the place of a picture, alone on its line.
QString pictureMark(int number);
/// The number of such a line; nothing for any other.
std::optional<int> pictureMarked(const QString &line);

/// An article's plain text as blocks of paper. Of each line: nothing but a county's name is a sub-head; beginning with
/// 一、 or （一） and no sentence is a heading; lines with tabs below one another are a table, the first its head, the
/// line above it its heading unless that is a sentence; 〖图1〗 is the first picture; anything else is a paragraph.
/// Pictures without a mark come at the end; one without bytes leaves its caption behind.
std::vector<Block> articleBlocks(const QString &text, const QStringList &counties,
                                 const std::vector<Picture> &pictures);

} // namespace tz
