#include "models/reports/qt_text_measurer.h"

namespace tz {

namespace {

/// All ideographs share the advance of the first one.
char32_t measuredFor(char32_t character)
{
    const bool ideograph = character >= 0x4E00 && character <= 0x9FFF;
    return ideograph ? char32_t(0x4E00) : character;
}

} // namespace

QtTextMeasurer::QtTextMeasurer(const FontSet &fonts)
{
    for (int i = 0; i < fontRoleCount; ++i) m_roles.push_back({QFontMetricsF(fonts.font(static_cast<FontRole>(i)))});
}

double QtTextMeasurer::advance(char32_t character, FontRole role) const
{
    Advances &advances = m_roles[static_cast<size_t>(role)];
    const char32_t measured = measuredFor(character);
    if (const auto known = advances.known.find(measured); known != advances.known.end()) return known->second;
    const double ems = advances.metrics.horizontalAdvance(QString::fromUcs4(&measured, 1)) / FontSet::pixelsPerEm;
    advances.known.emplace(measured, ems);
    return ems;
}

} // namespace tz
