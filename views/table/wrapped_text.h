#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace tz {

/// Lines that the text takes at a width, at most `most`. Chinese text breaks anywhere.
int wrappedLines(const QString &text, const QFont &font, int width, int most);

/// Paints at most `most` lines, centred upright in `rect`; what does not fit ends in an ellipsis. Uses the painter's
/// font and pen.
void paintWrapped(QPainter &painter, const QRect &rect, const QString &text, Qt::Alignment alignment, int most);

} // namespace tz
