#pragma once

#include "models/reports/text_style.h"

#include <QString>

namespace tz {

/// How a font in a file stands to the face that official paper asks for.
enum class FaceMatch {
    Own,     ///< it is that face, under whichever of its names
    StandIn, ///< another cut that is used where the face is missing
    Other,   ///< the face of another part, or one nobody knows
};

/// `postScriptName` as a PDF has it: FangSong_GB2312, FZXBSJW--GB1-0, NotoSerifCJKsc-Bold, 仿宋_GB2312.
FaceMatch matchOf(const QString &postScriptName, FontRole wanted);

/// What the face is called on an office's computer: 小标宋体, 仿宋体 …
QString faceWord(FontRole role);

} // namespace tz
