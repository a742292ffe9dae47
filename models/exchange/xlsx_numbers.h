#pragma once

#include "models/exchange/sheet.h"

namespace tz::xlsx {

/// What a cell's number format makes of the stored number.
enum class NumberFormat : char { Plain, Date, Percent };
NumberFormat formatOf(int builtInId);
NumberFormat formatOf(const QString &code);

/// A cell from a stored number. Serials count days from 1899-12-30, in 1904 mode from 1904-01-01; a fraction is the
/// time. Empty for what lies outside 1900 to 9999.
Cell dateCell(double serial, bool from1904);

/// A stored number as a person would type it: 3, 0.6, 110101199003070000 instead of 1.1010119900307E+17.
QString plainNumber(const QString &stored);

} // namespace tz::xlsx
