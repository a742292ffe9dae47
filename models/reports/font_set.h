#pragma once

#include "models/reports/font_roles.h"

#include <QFont>

#include <vector>

namespace tz {

/// The fonts that paper is painted with on this machine: one QFont per role, without hinting, kerning or shaping, so
/// that a text is exactly as wide as its characters' advances at every resolution. All are of one size, and the painter
/// is scaled to the size that is wanted: fractions of points stay exact and each glyph is loaded once. (Qt keeps no
/// metrics of glyphs above 255 pixels and would load such a glyph again for each character painted.)
class FontSet
{
public:
    explicit FontSet(FontChoice choice);
    /// From the fonts of this machine. Needs a QGuiApplication.
    static FontSet ofThisMachine();

    static constexpr int pixelsPerEm = 200;

    const QFont &font(FontRole role) const { return m_fonts[static_cast<size_t>(role)]; }
    const FontChoice &choice() const { return m_choice; }

private:
    FontChoice m_choice;
    std::vector<QFont> m_fonts;
};

} // namespace tz
