#pragma once

#include "models/reports/font_set.h"
#include "models/reports/pages.h"

#include <QRgb>

class QPainter;

namespace tz {

/// Paints a placed page with a painter whose unit is one millimetre from the upper left corner of the sheet. The same
/// loop serves preview, printer, PDF and image; nothing is laid out here.
void paintPage(QPainter &painter, const PaperPage &page, const FontSet &fonts);

/// The colour of an ink on white paper; transparent for Ink::None.
QRgb inkColour(Ink ink);

} // namespace tz
