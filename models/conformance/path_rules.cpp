#include "models/conformance/path_rules.h"

namespace tz {

namespace {

/// Wider fills are bars and tints, not lines; mm.
constexpr double thickestRule = 1.6;
constexpr double leastShape = 3; ///< a rule is so many times longer than it is wide

/// A line that has a length and lies in the world of sheets.
bool isOnPaper(const PdfRule &rule)
{
    constexpr double farthest = 1e5; // mm
    const double length = rule.length();
    return length > 0 && length < farthest && std::abs(rule.x1) < farthest && std::abs(rule.y1) < farthest &&
           rule.width < farthest;
}

PdfRule ordered(QPointF from, QPointF to, double width, QRgb colour)
{
    if (std::pair(from.x(), from.y()) > std::pair(to.x(), to.y())) std::swap(from, to);
    return {from.x(), from.y(), to.x(), to.y(), width, colour};
}

} // namespace

void PathRules::moveTo(QPointF point)
{
    m_pieces.push_back({{point}, true});
}

void PathRules::lineTo(QPointF point)
{
    if (m_pieces.empty()) return;
    m_pieces.back().points.push_back(point);
}

void PathRules::curveTo(QPointF point)
{
    if (m_pieces.empty()) return;
    m_pieces.back().isStraight = false;
    m_pieces.push_back({{point}, true});
}

void PathRules::rectangle(QPointF corner, double width, double height)
{
    const QPointF across(width, 0), along(0, height);
    m_pieces.push_back({{corner, corner + across, corner + across + along, corner + along, corner}, true});
}

void PathRules::close()
{
    if (!m_pieces.empty()) m_pieces.back().points.push_back(m_pieces.back().points.front());
}

void PathRules::stroke(const QTransform &toSheet, double width, QRgb colour, std::vector<PdfRule> &out) const
{
    for (const Piece &piece : m_pieces)
        for (size_t i = 1; i < piece.points.size(); ++i) {
            const PdfRule rule = ordered(toSheet.map(piece.points[i - 1]), toSheet.map(piece.points[i]), width, colour);
            if (isOnPaper(rule)) out.push_back(rule);
        }
}

void PathRules::fill(const QTransform &toSheet, QRgb colour, std::vector<PdfRule> &out) const
{
    for (const Piece &piece : m_pieces) {
        if (!piece.isStraight || piece.points.size() < 4 || piece.points.size() > 5) continue;
        const QRectF box = QPolygonF(QList<QPointF>(piece.points.begin(), piece.points.end())).boundingRect();
        const QRectF onSheet = toSheet.mapRect(box);
        const double thin = std::min(onSheet.width(), onSheet.height());
        const double length = std::max(onSheet.width(), onSheet.height());
        if (!(thin > 0) || thin > thickestRule || length < leastShape * thin) continue;
        const QPointF middle = onSheet.center();
        const QPointF half = onSheet.width() > onSheet.height() ? QPointF(length / 2, 0) : QPointF(0, length / 2);
        const PdfRule rule = ordered(middle - half, middle + half, thin, colour);
        if (isOnPaper(rule)) out.push_back(rule);
    }
}

} // namespace tz
