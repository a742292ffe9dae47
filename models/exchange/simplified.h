#pragma once

#include <QString>

namespace tz {

/// Traditional characters as simplified ones: 責任單位 → 责任单位. For comparing words, never for what is stored.
QString simplified(const QString &text);

} // namespace tz
