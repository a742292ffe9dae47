#pragma once

#include "views/theme/theme.h"

class QToolButton;

namespace tz {

/// A small button that is an icon alone; the hint is its tool tip and what it is called aloud.
QToolButton *makeIconButton(const QString &iconName, const QString &hint, const Theme &theme);

} // namespace tz
