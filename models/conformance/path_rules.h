#pragma once

#include "models/conformance/pdf_facts.h"

#include <QPointF>
#include <QTransform>

namespace tz {

/// The path under construction: collects its straight pieces and tells which of them are rules when it is painted.
class PathRules
{
public:
    void moveTo(QPointF point);
    void lineTo(QPointF point);
    void curveTo(QPointF point); ///< a curve is no rule; it only moves on
    void rectangle(QPointF corner, double width, double height);
    void close();
    void clear() { m_pieces.clear(); }

    /// Every straight piece, as wide as the pen.
    void stroke(const QTransform &toSheet, double width, QRgb colour, std::vector<PdfRule> &out) const;
    /// Each rectangle that is thin enough to be meant as a line.
    void fill(const QTransform &toSheet, QRgb colour, std::vector<PdfRule> &out) const;

private:
    struct Piece {
        std::vector<QPointF> points;
        bool isStraight = true;
    };
    std::vector<Piece> m_pieces;
};

} // namespace tz
