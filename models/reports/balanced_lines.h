#pragma once

#include "models/reports/line_breaker.h"

namespace tz {

/// Breaks into the fewest lines, of nearly equal length, for titles and heads: at a blank where there is one, not
/// inside a usual word where another place is nearly as good. GB/T 9704-2012, 7.3.1:
/// 回行时词意完整，排列对称，长短适宜. Line ends that the text brings are kept, and so is what no place can break.
std::vector<TextLine> breakBalanced(const QString &text, const LineMeasure &measure, const TextMeasurer &measurer);

} // namespace tz
