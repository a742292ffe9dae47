#pragma once

#include "views/theme/theme.h"

#include <QIcon>
#include <QString>

namespace tz {

/// An icon of resources/icons by its file's name, drawn in the theme's ink (accent when checked, faint when disabled)
/// at any scale. It follows the theme when that changes, so `theme` must outlive the icon.
QIcon icon(const QString &name, const Theme &theme, Role role = Role::Ink);

} // namespace tz
