#include "models/charts/gantt_time.h"

#include "models/charts/calendar_cautions.h"
#include "models/charts/chart_text.h"

namespace tz {

namespace {

/// Of a cell's width, what its name may take.
constexpr double nameShare = 0.95;

class Header
{
public:
    Header(GanttLayout &layout, const WorkCalendar &calendar) : m_layout(layout), m_calendar(calendar) {}

    void addBand(Period period, bool underYear)
    {
        std::vector<GanttBand> band;
        const QRectF area = nextArea();
        const QDate end = std::min(m_layout.options.to, m_layout.time.dateAt(area.right()));
        const QDate from = std::max(m_layout.options.from, m_layout.time.dateAt(area.left()));
        for (QDate start = startOf(period, from); start <= end; start = nextAfter(period, start)) {
            GanttBand cell;
            cell.first = std::max(start, m_layout.options.from);
            cell.last = std::min(nextAfter(period, start).addDays(-1), m_layout.options.to);
            cell.rect = cellRect(cell, area);
            if (cell.rect.width() <= 0) continue;
            if (period == Period::Day) cell.off = !m_calendar.isWorkingDay(start);
            band.push_back(cell);
        }
        nameAlike(band, period, underYear);
        joinNameless(band, period, underYear);
        m_layout.bands.push_back(std::move(band));
    }

    /// Under the figures of days: 休 and 班 where a notice says so, else the weekday.
    void addWeekdays()
    {
        std::vector<GanttBand> band = m_layout.bands.back();
        const QRectF area = nextArea();
        for (GanttBand &cell : band) {
            cell.rect.moveTop(area.top());
            cell.mark = m_calendar.mark(cell.first);
            if (cell.label.isEmpty()) continue; // cut at the edge: the figure has no room either
            cell.label = cell.mark == DayMark::Off    ? QStringLiteral("休")
                         : cell.mark == DayMark::Work ? QStringLiteral("班")
                                                      : WorkCalendar::weekday(cell.first).right(1);
        }
        m_layout.bands.push_back(std::move(band));
    }

private:
    QRectF nextArea() const
    {
        const double height = m_layout.options.bandHeight;
        const QRectF &header = m_layout.header;
        return {header.left(), header.top() + height * static_cast<double>(m_layout.bands.size()), header.width(),
                height};
    }

    QRectF cellRect(const GanttBand &cell, const QRectF &area) const
    {
        const double left = std::max(area.left(), m_layout.time.left(cell.first));
        const double right = std::min(area.right(), m_layout.time.left(cell.last.addDays(1)));
        return {left, area.top(), right - left, area.height()};
    }

    /// The first of the names, from `form` on, that has room; names.size() when none has.
    qsizetype fitting(const QStringList &names, qsizetype form, double width) const
    {
        while (form < names.size() && textEms(names[form]) * m_layout.options.sizes.small > width * nameShare) ++form;
        return form;
    }

    /// Whole periods are all named in the same form, the fullest that each has room for; those cut at the edges as they
    /// can.
    void nameAlike(std::vector<GanttBand> &band, Period period, bool underYear) const
    {
        qsizetype form = 0;
        const auto namesOfCell = [&](const GanttBand &cell) {
            return namesOf(period, cell.first, cell.last, underYear);
        };
        for (size_t i = 1; i + 1 < band.size(); ++i) {
            const QStringList names = namesOfCell(band[i]);
            form = std::max(form, std::min(names.size() - 1, fitting(names, 0, band[i].rect.width())));
        }
        for (GanttBand &cell : band) {
            const QStringList names = namesOfCell(cell);
            cell.label = names.value(fitting(names, std::min(form, names.size() - 1), cell.rect.width()));
        }
    }

    /// A part of a year, half or quarter at either end of the chart that is too narrow for its shortest name is told in
    /// the name of its neighbour. What scrolling cuts off keeps its own cell.
    void joinNameless(std::vector<GanttBand> &band, Period period, bool underYear) const
    {
        if (period != Period::Year && period != Period::Half && period != Period::Quarter) return;
        const GanttOptions &options = m_layout.options;
        const auto isNameless = [&](const GanttBand &cell) {
            const double whole = options.dayWidth * static_cast<double>(cell.first.daysTo(cell.last) + 1);
            return cell.label.isEmpty() && whole < leastNameWidth(period, cell.first, underYear, options.sizes);
        };
        const auto join = [&](const GanttBand &one, const GanttBand &other) {
            GanttBand both = one;
            both.last = other.last;
            both.rect.setRight(other.rect.right());
            const QStringList names = namesOfBoth(period, one.first, other.last);
            both.label = names.value(fitting(names, 0, both.rect.width()), one.label + other.label);
            return both;
        };
        if (band.size() > 1 && band.front().first == options.from && isNameless(band.front())) {
            band[1] = join(band[0], band[1]);
            band.erase(band.begin());
        }
        if (band.size() > 1 && band.back().last == options.to && isNameless(band.back())) {
            band[band.size() - 2] = join(band[band.size() - 2], band.back());
            band.pop_back();
        }
    }

    GanttLayout &m_layout;
    const WorkCalendar &m_calendar;
};

void addShades(GanttLayout &layout, const WorkCalendar &calendar)
{
    const QDate from = std::max(layout.options.from, layout.time.dateAt(layout.chart.left()));
    const QDate to = std::min(layout.options.to, layout.time.dateAt(layout.chart.right()));
    const auto over = [&layout](QDate first, QDate last) {
        const double left = std::max(layout.chart.left(), layout.time.left(first));
        const double right = std::min(layout.chart.right(), layout.time.left(last.addDays(1)));
        return QRectF(left, layout.chart.top(), std::max(0.0, right - left), layout.chart.height());
    };
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const DayMark mark = calendar.mark(day);
        if (mark == DayMark::Work) {
            GanttBand makeUp;
            makeUp.first = makeUp.last = day;
            makeUp.rect = over(day, day);
            makeUp.label = QStringLiteral("班");
            makeUp.mark = mark;
            layout.makeUps.push_back(makeUp);
        }
        const bool holiday = mark == DayMark::Off;
        if (calendar.isWorkingDay(day) || (!holiday && !showsWeekends(layout.options.scale))) continue;
        if (!layout.shades.empty() && layout.shades.back().last.addDays(1) == day &&
            layout.shades.back().holiday == holiday)
            layout.shades.back().last = day;
        else
            layout.shades.push_back({day, day, holiday, {}});
    }
    for (GanttShade &shade : layout.shades) shade.rect = over(shade.first, shade.last);
}

} // namespace

bool showsWeekends(GanttScale scale)
{
    return scale != GanttScale::Quarter && scale != GanttScale::Year;
}

void layOutTime(GanttLayout &layout, const WorkCalendar &calendar)
{
    Header header(layout, calendar);
    switch (layout.options.scale) {
    case GanttScale::Day:
        header.addBand(Period::Month, false);
        header.addBand(Period::Day, false);
        header.addWeekdays();
        break;
    case GanttScale::Week:
        header.addBand(Period::Month, false);
        header.addBand(Period::Week, false);
        break;
    case GanttScale::TenDays:
        header.addBand(Period::Month, false);
        header.addBand(Period::TenDays, false);
        break;
    case GanttScale::Month:
        header.addBand(Period::Year, false);
        header.addBand(Period::Month, true);
        break;
    case GanttScale::Quarter:
        header.addBand(Period::Year, false);
        header.addBand(Period::Quarter, false);
        break;
    case GanttScale::Year:
        header.addBand(Period::Year, false);
        header.addBand(Period::Half, false);
        break;
    }
    addShades(layout, calendar);
    layout.cautions = calendarCautions(calendar, layout.options.from, layout.options.to);
}

Period finestPeriod(GanttScale scale)
{
    switch (scale) {
    case GanttScale::Day:
        return Period::Day;
    case GanttScale::Week:
        return Period::Week;
    case GanttScale::TenDays:
        return Period::TenDays;
    case GanttScale::Month:
        return Period::Month;
    case GanttScale::Quarter:
        return Period::Quarter;
    case GanttScale::Year:
        return Period::Half;
    }
    Q_UNREACHABLE();
}

QDate startOfNextPeriod(GanttScale scale, QDate date)
{
    const Period period = finestPeriod(scale);
    return nextAfter(period, startOf(period, date));
}

double leastNameWidth(Period period, QDate date, bool underYear, const ChartSizes &sizes)
{
    return textEms(namesOf(period, date, date, underYear).back()) * sizes.small / nameShare;
}

int bandCount(GanttScale scale)
{
    return scale == GanttScale::Day ? 3 : 2;
}

double smallestDayWidth(GanttScale scale, const ChartSizes &sizes)
{
    switch (scale) {
    case GanttScale::Day:
        return textEms(u"28") * sizes.small * 1.45;
    case GanttScale::Week:
        return textEms(u"28日") * sizes.small * 1.1 / 7;
    case GanttScale::TenDays:
        return textEms(u"上") * sizes.small * 1.4 / 8; // the last 旬 of February has eight days
    case GanttScale::Month:
        return textEms(u"12") * sizes.small * 1.2 / 28;
    case GanttScale::Quarter:
        return textEms(u"一") * sizes.small * 1.4 / 90;
    case GanttScale::Year:
        return textEms(u"2021") * sizes.small * 1.1 / 365;
    }
    Q_UNREACHABLE();
}

} // namespace tz
