#pragma once

#include "models/base/units.h"

#include <QString>

namespace tz {

/// The faces of official paper by their part in the document; which installed font plays the part is decided by
/// resolveFonts().
enum class FontRole {
    XiaoBiaoSong, ///< 小标宋: titles and red heads
    FangSong,     ///< 仿宋: body text
    Hei,          ///< 黑体: headings of the first level
    Kai,          ///< 楷体: headings of the second level
    Song,         ///< 宋体: page numbers
    Sans,         ///< tables
    SansBold,     ///< heads and groups of tables
};
inline constexpr int fontRoleCount = 7;

/// Colours by meaning. Paper is read in black and white too: a colour never says anything that a character does not
/// say.
enum class Ink { None, Black, Second, Hairline, OfficialRed, Late, Near, OnTrack, Done, Quiet, HeadTint, GroupTint };

enum class Align { Left, Centre, Right, Justify };

/// Sizes of type in points, by their traditional names (GB/T 9704 takes size 3 as 15.75 pt: 28 of them fill 156 mm).
namespace TypeSize {
inline constexpr double two = 22;
inline constexpr double three = 15.75;
inline constexpr double four = 14;
inline constexpr double smallFour = 12;
inline constexpr double five = 10.5;
inline constexpr double smallFive = 9; ///< the floor: nothing on paper is smaller
} // namespace TypeSize

} // namespace tz
