#pragma once

#include "views/theme/theme.h"

#include <QString>

namespace tz {

/// The look of the standard widgets in Qt's style-sheet language, made from the theme's roles and lengths.
QString styleSheetOf(const Theme &theme);

} // namespace tz
