#pragma once

#include "models/base/result.h"

namespace tz {

/// The sentence for a file that is not taken: what happened, that nothing was written, what to do.
inline Error refused(const QString &fileName, const QString &what, const QString &advice)
{
    return {QStringLiteral("“%1”%2，没有导入任何内容，台账保持原样。%3").arg(fileName, what, advice)};
}

/// The most that a source may hold. A file beyond it is refused rather than cut.
namespace limits {
constexpr int rows = 1'048'576;             ///< a spreadsheet's own limit
constexpr int columns = 16'384;             ///< likewise
constexpr qsizetype cellLength = 200'000;   ///< characters
constexpr qint64 cells = 2'000'000;         ///< of a document that is held in memory
constexpr qint64 inflatedBytes = 300 << 20; ///< of a zip package, all parts together
constexpr qint64 inflatedRatio = 100;       ///< inflated to packed, of a part above freeBytes
constexpr qint64 freeBytes = 8 << 20;
constexpr qint64 fileBytes = 64 << 20; ///< of a file that is read whole
} // namespace limits

} // namespace tz
