#pragma once

#include "models/reports/text_style.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace tz {

/// An installed face that plays a role.
struct Face {
    QString family;
    bool bold = false;
    bool operator==(const Face &) const = default;
};

/// Which face plays which role on this machine, and in whose place.
struct FontChoice {
    std::array<Face, fontRoleCount> faces;
    QStringList reserves;      ///< families with Simplified Chinese shapes for characters that a face lacks
    QStringList substitutions; ///< 缺少 仿宋_GB2312，已用 Noto Serif CJK SC 代替: to be shown, never silent
    bool operator==(const FontChoice &) const = default;

    const Face &face(FontRole role) const { return faces[static_cast<size_t>(role)]; }
};

/// Chooses for each role the first installed family of its list; the lists name Simplified Chinese faces only, so that
/// a Japanese or Korean cut of a pan-CJK font is never taken. `installed` are the names a font database gives.
FontChoice resolveFonts(const QStringList &installed);

} // namespace tz
