#include "models/charts/calendar_cautions.h"
#include "models/charts/chart_text.h"
#include "models/charts/gantt_range.h"
#include "models/charts/gantt_time.h"
#include "models/charts/page_frame.h"

#include <cmath>

namespace tz {

namespace {

constexpr double widestDay = 9; ///< mm; a short period is not blown up beyond it

/// Of A4, in points; what is larger grows with the sheet.
constexpr double largestOnA4 = 12;
/// Of a sheet's largest type: what it is well read in from where it hangs (14 pt of A2, 28 pt of A0) …
constexpr double readableShare = 0.6;
/// … and the least that is any use there (18 pt of A0); more sheets are better than less.
constexpr double leastShare = 0.375;
constexpr double leastRowEms = 1.9; ///< rows of short names; they grow where the sheet has room

using Parts = std::vector<std::pair<size_t, size_t>>;

GanttColumns columnsFor(double width, std::span<const GanttRow> rows, const ChartSizes &sizes)
{
    double count = textEms(u"118天");
    for (const GanttRow &row : rows)
        if (!row.heading) count = std::max(count, textEms(row.lightCount));
    GanttColumns columns;
    columns.name = std::max(sizes.text * 14, width * 0.2);
    columns.unit = std::max(sizes.small * 9, width * 0.115);
    columns.deadline = textEms(u"2021年12月31日") * sizes.small + sizes.pad * 2;
    columns.light = sizes.text * 1.75 + count * sizes.small + sizes.pad * 2;
    return columns;
}

double cellHeight(const QString &text, double width, double em)
{
    return lineCount(text, width / em) * ChartSizes::lineHeight(em);
}

double heightOf(const GanttRow &row, const GanttColumns &columns, const ChartSizes &sizes)
{
    const double nameLeft = sizes.pad + row.level * sizes.text * 1.15;
    if (row.heading) {
        const double width = headingNameWidth(row, columns.total(), sizes) - nameLeft - sizes.pad;
        return std::max(cellHeight(row.name, width, sizes.small) + sizes.pad, sizes.text * 1.8);
    }
    double height = cellHeight(row.name, columns.name - nameLeft - sizes.pad, sizes.text);
    height = std::max(height, cellHeight(row.unit, columns.unit - 2 * sizes.pad, sizes.small));
    height = std::max(height, cellHeight(row.deadlineWords, columns.deadline - 2 * sizes.pad, sizes.small));
    return std::max(height + sizes.pad * 1.2, sizes.text * leastRowEms);
}

/// For each row the place of the row that it belongs to, -1 for the outermost.
std::vector<qsizetype> parentsOf(std::span<const GanttRow> rows)
{
    std::vector<qsizetype> parents;
    std::vector<qsizetype> open; // from the outermost
    for (size_t i = 0; i < rows.size(); ++i) {
        while (!open.empty() && rows[static_cast<size_t>(open.back())].level >= rows[i].level) open.pop_back();
        parents.push_back(open.empty() ? -1 : open.back());
        open.push_back(static_cast<qsizetype>(i));
    }
    return parents;
}

class GanttSheets
{
public:
    GanttSheets(std::span<const GanttRow> rows, const WorkCalendar &calendar, const GanttPaper &options, double points)
        : m_rows(rows), m_calendar(calendar), m_options(options)
    {
        m_gantt.sizes = ChartSizes::paper(points);
        m_gantt.today = options.today;
        m_gantt.toggles = false;
        m_gantt.bandHeight = m_gantt.sizes.small * 1.6;
        m_range = usualRange(rows, options.today);
        m_isProposed = !options.from.isValid() && !options.to.isValid();
        if (options.from.isValid()) m_range.from = options.from;
        m_range.to = std::max(m_range.from, options.to.isValid() ? options.to : m_range.to);
        m_parents = parentsOf(rows);
    }

    /// Lays the rows and the time out over sheets, without a rectangle yet.
    SheetCount plan()
    {
        takeTime({m_range.from, m_range.to});
        m_frame.emplace(frameOf());
        m_gantt.columns = columnsFor(m_frame->body().width(), m_rows, m_gantt.sizes);
        const double room = m_frame->body().width() - m_gantt.columns.total();
        chooseScale(room);
        m_spans = timeParts(room);
        m_parts = rowParts(m_frame->body().height() - headerHeight());
        return {m_parts.size(), m_spans.size()};
    }

    GanttScale scale() const { return m_gantt.scale; }

    /// After plan().
    std::vector<ChartPage> pages() const
    {
        std::vector<ChartPage> pages;
        for (size_t r = 0; r < m_parts.size(); ++r) {
            for (size_t c = 0; c < m_spans.size(); ++c) {
                ChartPage page;
                page.count = static_cast<int>(m_parts.size() * m_spans.size());
                page.number = static_cast<int>(pages.size()) + 1;
                page.rowPart = static_cast<int>(r) + 1;
                page.rowParts = static_cast<int>(m_parts.size());
                page.columnPart = static_cast<int>(c) + 1;
                page.columnParts = static_cast<int>(m_spans.size());
                page.firstRow = static_cast<qsizetype>(m_parts[r].first);
                page.repeated = static_cast<qsizetype>(saidAgain(m_parts[r].first).size());
                page.chart = layoutOf(m_parts[r], m_spans[c]);
                page.style = ChartStyle::of(ChartMedium::Paper, m_options.family);
                m_frame->finish(page);
                pages.push_back(std::move(page));
            }
        }
        return pages;
    }

private:
    PageFrame frameOf() const
    {
        const QString cautions = calendarCautions(m_calendar, m_gantt.from, m_gantt.to);
        QStringList remarks;
        if (m_isProposed) remarks << m_range.remark();
        remarks << cautions;
        remarks.removeAll(QString());
        return {m_options.paper, m_options.titles, m_gantt.sizes, legendOf(m_rows, m_calendar, m_gantt), remarks};
    }

    using Span = std::pair<QDate, QDate>;

    static double daysOf(const Span &span) { return static_cast<double>(span.first.daysTo(span.second) + 1); }
    void takeTime(const Span &span) { std::tie(m_gantt.from, m_gantt.to) = span; }
    double headerHeight() const { return m_gantt.bandHeight * bandCount(m_gantt.scale); }

    void chooseScale(double room)
    {
        m_gantt.scale = m_options.scale.value_or(GanttScale::Year);
        if (!m_options.scale)
            for (const GanttScale scale :
                 {GanttScale::Quarter, GanttScale::Month, GanttScale::TenDays, GanttScale::Day})
                if (fitting(spanAt(scale, room), room) >= smallestDayWidth(scale, m_gantt.sizes)) m_gantt.scale = scale;
        takeTime(spanAt(m_gantt.scale, room));
        m_gantt.dayWidth =
            std::max(fitting({m_gantt.from, m_gantt.to}, room), smallestDayWidth(m_gantt.scale, m_gantt.sizes));
    }

    static double fitting(const Span &span, double room) { return std::min(widestDay, room / daysOf(span)); }

    /// A proposed time begins and ends with periods that have room for their names.
    Span spanAt(GanttScale scale, double room) const
    {
        Span span{m_range.from, m_range.to};
        if (!m_isProposed) return span;
        const Period period = finestPeriod(scale);
        const double day = std::max(fitting(span, room), smallestDayWidth(scale, m_gantt.sizes));
        const auto isNameless = [&](QDate first, QDate last) {
            return static_cast<double>(first.daysTo(last) + 1) * day <
                   leastNameWidth(period, first, scale == GanttScale::Month, m_gantt.sizes);
        };
        const QDate endOfFirst = nextAfter(period, startOf(period, span.first)).addDays(-1);
        if (isNameless(span.first, std::min(endOfFirst, span.second))) span.first = startOf(period, span.first);
        const QDate startOfLast = startOf(period, span.second);
        if (isNameless(std::max(startOfLast, span.first), span.second))
            span.second = nextAfter(period, startOfLast).addDays(-1);
        return span;
    }

    /// Sheets side by side hold about the same share of time and meet where a period of the header ends.
    std::vector<std::pair<QDate, QDate>> timeParts(double room) const
    {
        const auto most = std::max<qint64>(1, static_cast<qint64>(std::floor(room / m_gantt.dayWidth + 1e-6)));
        std::vector<std::pair<QDate, QDate>> parts;
        for (QDate from = m_gantt.from; from <= m_gantt.to;) {
            const qint64 left = from.daysTo(m_gantt.to) + 1;
            const qint64 sheets = (left + most - 1) / most;
            const qint64 share = (left + sheets - 1) / sheets;
            QDate next = from;
            while (from.daysTo(next) < share) {
                const QDate after = startOfNextPeriod(m_gantt.scale, next);
                if (from.daysTo(after) > most) break;
                next = after;
            }
            if (next == from) next = from.addDays(most);
            const QDate to = std::min(next.addDays(-1), m_gantt.to);
            parts.emplace_back(from, to);
            from = to.addDays(1);
        }
        if (parts.size() > 1) widen(parts.back(), parts[parts.size() - 2]);
        return parts;
    }

    /// A last sheet that is a mere strip has no room to name its time: it takes some from the one before.
    void widen(Span &last, Span &before) const
    {
        constexpr double leastEms = 5; ///< 21—22年 and a little
        const Period period = finestPeriod(m_gantt.scale);
        while (daysOf(last) * m_gantt.dayWidth < leastEms * m_gantt.sizes.small) {
            const QDate start = startOf(period, before.second);
            if (start <= before.first) return;
            before.second = start.addDays(-1);
            last.first = start;
        }
    }

    Parts rowParts(double room)
    {
        m_heights.clear();
        const auto repeatedAbove = [this](size_t first) {
            double height = 0;
            for (const GanttRow &row : saidAgain(first)) height += heightOf(row, m_gantt.columns, m_gantt.sizes);
            return height;
        };
        for (size_t i = 0; i < m_rows.size(); ++i)
            m_heights.push_back(heightOf(m_rows[i], m_gantt.columns, m_gantt.sizes));
        const auto isHeading = [this](size_t row) {
            return m_rows[row].heading || (m_rows[row].hasChildren && m_rows[row].open);
        };
        const Parts parts = wholeParts(m_heights, room, {isHeading, repeatedAbove});
        if (!m_options.paper.endless) stretch(parts, room, repeatedAbove);
        return parts;
    }

    /// Rows grow alike until the fullest sheet is full.
    template <class Above> void stretch(const Parts &parts, double room, Above repeatedAbove)
    {
        double share = 1.5;
        for (const Parts::value_type &part : parts)
            share = std::min(share, stretchOf(m_heights, {part}, room - repeatedAbove(part.first)));
        for (double &height : m_heights) height *= share;
    }

    /// What a sheet that begins with this row must say again: the group, the task it belongs to.
    std::vector<GanttRow> saidAgain(size_t first) const
    {
        std::vector<GanttRow> rows;
        if (first == 0 || first >= m_rows.size()) return rows;
        for (qsizetype parent = m_parents[first]; parent >= 0; parent = m_parents[static_cast<size_t>(parent)]) {
            const GanttRow &above = m_rows[static_cast<size_t>(parent)];
            GanttRow again;
            again.name = above.name + QStringLiteral("（续）");
            again.level = above.level;
            again.heading = true;
            rows.insert(rows.begin(), again);
        }
        return rows;
    }

    GanttLayout layoutOf(std::pair<size_t, size_t> part, std::pair<QDate, QDate> span) const
    {
        GanttOptions options = m_gantt;
        options.horizon = m_gantt.to;
        std::tie(options.from, options.to) = span;
        std::vector<GanttRow> rows = saidAgain(part.first);
        for (const GanttRow &row : rows) options.rowHeights.push_back(heightOf(row, m_gantt.columns, m_gantt.sizes));
        for (size_t i = part.first; i < part.second; ++i) {
            rows.push_back(m_rows[i]);
            options.rowHeights.push_back(m_heights[i]);
        }
        return layOutGantt(rows, m_calendar, options);
    }

    std::span<const GanttRow> m_rows;
    const WorkCalendar &m_calendar;
    const GanttPaper &m_options;
    GanttOptions m_gantt;
    std::optional<PageFrame> m_frame;
    GanttRange m_range;
    bool m_isProposed = false;
    std::vector<Span> m_spans;
    Parts m_parts;
    std::vector<double> m_heights;
    std::vector<qsizetype> m_parents;
};

/// A finer scale is worth less than names that can be read from where the sheet hangs, and more than still larger ones;
/// months are always told apart if they are in the smallest type.
bool isWorthTheScale(double points, double largest, GanttScale scale, GanttScale finest)
{
    if (scale == finest) return true;
    const bool isNeeded = points <= std::max(largestOnA4, largest * readableShare);
    return isNeeded && scale <= std::max(finest, GanttScale::Month);
}

/// At the largest type that costs no sheet, planned.
GanttSheets plannedSheets(std::span<const GanttRow> rows, const WorkCalendar &calendar, const GanttPaper &options)
{
    if (options.paper.endless) {
        GanttSheets sheets(rows, calendar, options, paperPictureType);
        sheets.plan();
        return sheets;
    }
    const std::vector<double> sizes = typeSizes(options.paper, largestOnA4);
    double best = std::max(paperFontFloor, sizes.back() * leastShare);
    GanttSheets smallest(rows, calendar, options, best);
    const size_t fewest = smallest.plan().total();
    for (const double points : sizes) {
        if (points <= best) continue;
        GanttSheets sheets(rows, calendar, options, points);
        if (sheets.plan().total() > fewest) break;
        if (!isWorthTheScale(points, sizes.back(), sheets.scale(), smallest.scale())) break;
        best = points;
    }
    GanttSheets sheets(rows, calendar, options, best);
    sheets.plan();
    return sheets;
}

} // namespace

std::vector<ChartPage> ganttPages(std::span<const GanttRow> rows, const WorkCalendar &calendar,
                                  const GanttPaper &options)
{
    return plannedSheets(rows, calendar, options).pages();
}

SheetCount ganttSheetCount(std::span<const GanttRow> rows, const WorkCalendar &calendar, const GanttPaper &options)
{
    return plannedSheets(rows, calendar, options).plan();
}

} // namespace tz
