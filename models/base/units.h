#pragma once

namespace tz {

/// Lengths of paper are millimetres, sizes of type are points (1/72 inch).
inline constexpr double mmPerPoint = 25.4 / 72;

} // namespace tz
