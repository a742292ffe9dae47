#include "models/charts/gantt_boxes.h"

#include "models/charts/chart_text.h"

namespace tz {

QStringList RowPlacer::slipWords(const GanttRow &row) const
{
    const auto working = [this](QDate from, QDate to) { return m_calendar.workingDaysBetween(from, to); };
    const QDate today = m_layout.options.today;
    if (row.isFinishedLate()) {
        const int days = working(row.due, row.doneOn);
        const QString late = days > 0 ? QStringLiteral("迟%1个工作日").arg(days)
                                      : QStringLiteral("迟%1天").arg(row.due.daysTo(row.doneOn));
        return {late};
    }
    if (row.light == Light::Overdue && today > row.due) {
        const QString brief = QStringLiteral("逾期%1天").arg(row.due.daysTo(today));
        return {brief + QStringLiteral("（%1个工作日）").arg(working(row.due, today)), brief};
    }
    if (!row.isExtended()) return {};
    return {QStringLiteral("延期%1个工作日").arg(working(row.originalDue, row.due))};
}

double RowPlacer::rightEnd(const GanttBox &box) const
{
    const double radius = m_layout.diamondRadius();
    double right = std::max({box.bar.right(), box.before.right(), box.tail.right()});
    for (const auto &point : {box.diamond, box.done})
        if (point) right = std::max(right, point->x() + radius);
    return right;
}

/// After all that is drawn of the row, before its bar, or over it: the full form wherever there is room for it, only
/// then a shorter one. No word covers a mark.
void RowPlacer::placeSlip(GanttBox &box, const QStringList &forms) const
{
    const bool isShown = !box.bar.isNull() || !box.tail.isNull() || box.diamond || box.done;
    if (!isShown) return;
    for (const QString &text : forms)
        for (const auto place : {&RowPlacer::roomAfter, &RowPlacer::roomBefore, &RowPlacer::roomOver}) {
            const QRectF room = (this->*place)(box, textEms(text) * m_layout.options.sizes.small);
            if (room.isNull()) continue;
            box.tailText = text;
            box.tailTextRect = room;
            box.tailTextOver = place == &RowPlacer::roomOver;
            return;
        }
}

QRectF RowPlacer::slipAt(const GanttBox &box, double left, double width) const
{
    const double height = ChartSizes::lineHeight(m_layout.options.sizes.small);
    return {left, box.rect.center().y() - height / 2, width, height};
}

/// The first mark that words at this place would cover; nullopt when there is none.
std::optional<double> RowPlacer::coveredMark(const GanttBox &box, const QRectF &words) const
{
    std::optional<double> first;
    for (const auto &mark : box.marks) {
        if (!mark) continue;
        const double radius = m_layout.markRadius();
        const bool isCovered = mark->x() + radius > words.left() && mark->x() - radius < words.right();
        if (isCovered && (!first || mark->x() < *first)) first = mark->x();
    }
    return first;
}

QRectF RowPlacer::roomAfter(const GanttBox &box, double width) const
{
    const double pad = m_layout.options.sizes.pad;
    QRectF words = slipAt(box, rightEnd(box) + pad * 0.75, width);
    while (const auto mark = coveredMark(box, words)) words.moveLeft(*mark + m_layout.markRadius() + pad / 2);
    return words.right() <= m_layout.chart.right() ? words : QRectF();
}

QRectF RowPlacer::roomBefore(const GanttBox &box, double width) const
{
    double start = box.bar.isNull() ? m_layout.chart.right() : box.bar.left();
    if (!box.before.isNull()) start = std::min(start, box.before.left());
    if (!box.tail.isNull()) start = std::min(start, box.tail.left() - m_layout.diamondRadius());
    for (const auto &point : {box.diamond, box.done}) // they may stand before a bar that was moved behind them
        if (point) start = std::min(start, point->x() - m_layout.diamondRadius());
    const QRectF words = slipAt(box, start - m_layout.options.sizes.pad - width, width);
    return words.left() >= m_layout.chart.left() && !coveredMark(box, words) ? words : QRectF();
}

/// On the tail, else on the bar, between their marks; where its end is not on this sheet the next one says it.
QRectF RowPlacer::roomOver(const GanttBox &box, double width) const
{
    const double margin = m_layout.diamondRadius() + m_layout.options.sizes.pad / 2;
    for (const QRectF &place : {box.tail, box.bar}) {
        const QRectF room = place.adjusted(margin, 0, -margin, 0) & m_layout.chart;
        const bool endsHere = place.right() <= m_layout.chart.right() + 1e-6;
        if (place.isNull() || !endsHere || room.width() < width) continue;
        const QRectF words = slipAt(box, room.center().x() - width / 2, width);
        if (!coveredMark(box, words)) return words;
    }
    return {};
}

} // namespace tz
