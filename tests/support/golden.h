#pragma once

#include <QString>

namespace tz::test {

/// Compares a text with tests/golden/NAME; with TAIZHANG_APPROVE=1 in the environment it becomes the approved text.
/// Gives an empty text when equal, else both first differing lines.
QString differenceFromGolden(const QString &name, const QString &text);

} // namespace tz::test
