#include "models/charts/chart_text.h"
#include "models/charts/gantt_time.h"
#include "models/charts/page_frame.h"

#include <cmath>

namespace tz {

namespace {

constexpr double widestDay = 9; ///< mm; a short period is not blown up beyond it

using Parts = std::vector<std::pair<size_t, size_t>>;

GanttColumns columnsFor(double width, const ChartSizes &sizes)
{
    GanttColumns columns;
    columns.name = std::max(sizes.text * 14, width * 0.2);
    columns.unit = std::max(sizes.small * 9, width * 0.115);
    columns.deadline = textEms(u"2021年12月31日") * sizes.small + sizes.pad * 2;
    columns.light = sizes.text * 1.75 + textEms(u"118天") * sizes.small + sizes.pad * 2;
    return columns;
}

double cellHeight(const QString &text, double width, double em)
{
    return lineCount(text, width / em) * ChartSizes::lineHeight(em);
}

std::vector<double> heightsOf(std::span<const GanttRow> rows, const GanttColumns &columns, const ChartSizes &sizes)
{
    std::vector<double> heights;
    heights.reserve(rows.size());
    for (const GanttRow &row : rows) {
        if (row.heading) {
            const double height = cellHeight(row.name, columns.total() - 2 * sizes.pad, sizes.small);
            heights.push_back(std::max(height + sizes.pad, sizes.text * 1.8));
            continue;
        }
        const double nameLeft = sizes.pad + row.level * sizes.text * 1.15;
        double height = cellHeight(row.name, columns.name - nameLeft - sizes.pad, sizes.text);
        height = std::max(height, cellHeight(row.unit, columns.unit - 2 * sizes.pad, sizes.small));
        height = std::max(height, cellHeight(row.deadlineWords, columns.deadline - 2 * sizes.pad, sizes.small));
        heights.push_back(std::max(height + sizes.pad * 1.2, sizes.text * 2.3));
    }
    return heights;
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
        const auto range = ganttRange(rows, options.today);
        m_gantt.from = options.from.isValid() ? options.from : range.first;
        m_gantt.to = std::max(m_gantt.from, options.to.isValid() ? options.to : range.second);
    }

    std::vector<ChartPage> pages()
    {
        const PageFrame frame = frameOf();
        m_gantt.columns = columnsFor(frame.body().width(), m_gantt.sizes);
        const double room = frame.body().width() - m_gantt.columns.total();
        chooseScale(room);
        const auto spans = timeParts(room);
        const Parts parts = rowParts(frame.body().height() - headerHeight());

        std::vector<ChartPage> pages;
        for (size_t r = 0; r < parts.size(); ++r) {
            for (size_t c = 0; c < spans.size(); ++c) {
                ChartPage page;
                page.count = static_cast<int>(parts.size() * spans.size());
                page.number = static_cast<int>(pages.size()) + 1;
                page.rowPart = static_cast<int>(r) + 1;
                page.rowParts = static_cast<int>(parts.size());
                page.columnPart = static_cast<int>(c) + 1;
                page.columnParts = static_cast<int>(spans.size());
                page.firstRow = static_cast<qsizetype>(parts[r].first);
                page.chart = layoutOf(parts[r], spans[c]);
                page.style = ChartStyle::of(ChartMedium::Paper, m_options.family);
                frame.finish(page);
                pages.push_back(std::move(page));
            }
        }
        return pages;
    }

private:
    PageFrame frameOf() const
    {
        QStringList cautions;
        for (int year = m_gantt.from.year(); year <= m_gantt.to.year(); ++year) {
            const QString caution = m_calendar.caution(QDate(year, 6, 1));
            if (!caution.isEmpty()) cautions += caution;
        }
        const QStringList remarks = cautions.isEmpty() ? QStringList() : QStringList(cautions.join(u'；'));
        return {m_options.paper, m_options.titles, m_gantt.sizes, legendOf(m_rows, m_calendar, m_gantt), remarks};
    }

    double days() const { return static_cast<double>(m_gantt.from.daysTo(m_gantt.to) + 1); }
    double headerHeight() const { return m_gantt.bandHeight * (m_gantt.scale == GanttScale::Day ? 3 : 2); }

    void chooseScale(double room)
    {
        const double fit = std::min(widestDay, room / days());
        m_gantt.scale = GanttScale::Month;
        for (const GanttScale scale : {GanttScale::TenDays, GanttScale::Day})
            if (fit >= smallestDayWidth(scale, m_gantt.sizes)) m_gantt.scale = scale;
        if (m_options.scale) m_gantt.scale = *m_options.scale;
        m_gantt.dayWidth = std::max(fit, smallestDayWidth(m_gantt.scale, m_gantt.sizes));
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
        return parts;
    }

    Parts rowParts(double room)
    {
        m_heights = heightsOf(m_rows, m_gantt.columns, m_gantt.sizes);
        for (double &height : m_heights) height = std::min(height, room);
        const auto isHeading = [this](size_t row) {
            return m_rows[row].heading || (m_rows[row].hasChildren && m_rows[row].open);
        };
        const Parts parts = wholeParts(m_heights, room, isHeading);
        const double stretch = m_options.paper.endless ? 1 : stretchOf(m_heights, parts, room);
        for (double &height : m_heights) height *= stretch;
        return parts;
    }

    GanttLayout layoutOf(std::pair<size_t, size_t> rows, std::pair<QDate, QDate> span) const
    {
        GanttOptions options = m_gantt;
        options.horizon = m_gantt.to;
        std::tie(options.from, options.to) = span;
        const auto begin = m_heights.begin();
        options.rowHeights.assign(begin + static_cast<std::ptrdiff_t>(rows.first),
                                  begin + static_cast<std::ptrdiff_t>(rows.second));
        return layOutGantt(m_rows.subspan(rows.first, rows.second - rows.first), m_calendar, options);
    }

    std::span<const GanttRow> m_rows;
    const WorkCalendar &m_calendar;
    const GanttPaper &m_options;
    GanttOptions m_gantt;
    std::vector<double> m_heights;
};

} // namespace

std::vector<ChartPage> ganttPages(std::span<const GanttRow> rows, const WorkCalendar &calendar,
                                  const GanttPaper &options)
{
    const auto pagesAt = [&](double points) { return GanttSheets(rows, calendar, options, points).pages(); };
    if (options.paper.endless) return pagesAt(paperPictureType);
    return largestType({12, 10.5}, pagesAt, [](const std::vector<ChartPage> &pages) { return pages.size(); });
}

} // namespace tz
