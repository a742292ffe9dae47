#include "models/charts/gantt_time.h"

#include "models/charts/chart_text.h"

namespace tz {

namespace {

QDate startOfTenDays(QDate date)
{
    const int day = date.day() > 20 ? 21 : date.day() > 10 ? 11 : 1;
    return QDate(date.year(), date.month(), day);
}

QDate startOfNextTenDays(QDate date)
{
    const QDate start = startOfTenDays(date);
    return start.day() == 21 ? QDate(date.year(), date.month(), 1).addMonths(1) : start.addDays(10);
}

enum class Period { Day, Week, TenDays, Month, Quarter, Half, Year };

QDate startOfMonths(QDate date, int months)
{
    return QDate(date.year(), (date.month() - 1) / months * months + 1, 1);
}

QDate startOf(Period period, QDate date)
{
    switch (period) {
    case Period::Day:
        return date;
    case Period::Week:
        return date.addDays(1 - date.dayOfWeek());
    case Period::TenDays:
        return startOfTenDays(date);
    case Period::Month:
        return startOfMonths(date, 1);
    case Period::Quarter:
        return startOfMonths(date, 3);
    case Period::Half:
        return startOfMonths(date, 6);
    case Period::Year:
        return QDate(date.year(), 1, 1);
    }
    Q_UNREACHABLE();
}

QDate nextAfter(Period period, QDate start)
{
    switch (period) {
    case Period::Day:
        return start.addDays(1);
    case Period::Week:
        return start.addDays(7);
    case Period::TenDays:
        return startOfNextTenDays(start);
    case Period::Month:
        return start.addMonths(1);
    case Period::Quarter:
        return start.addMonths(3);
    case Period::Half:
        return start.addMonths(6);
    case Period::Year:
        return start.addYears(1);
    }
    Q_UNREACHABLE();
}

QString number(int value)
{
    return QString::number(value);
}

/// What a period may be called, by its days in the chart, the fullest name first.
QStringList namesOf(Period period, QDate start, QDate last, bool underYear)
{
    switch (period) {
    case Period::Day:
        return {number(start.day())};
    case Period::Week:
        return {number(start.day()) + u'–' + number(last.day()) + u'日', number(start.day()) + u'日',
                number(start.day())};
    case Period::TenDays: {
        const QChar name = start.day() > 20 ? u'下' : start.day() > 10 ? u'中' : u'上';
        return {QString(name) + u'旬', name};
    }
    case Period::Month: {
        const QString month = number(start.month()) + u'月';
        if (underYear) return {month, number(start.month())};
        return {number(start.year()) + u'年' + month, month};
    }
    case Period::Quarter: {
        const QChar name = QStringView(u"一二三四")[(start.month() - 1) / 3];
        return {name + QStringLiteral("季度"), name + QStringLiteral("季"), QString(name)};
    }
    case Period::Half: {
        const QChar name = start.month() > 6 ? u'下' : u'上';
        return {name + QStringLiteral("半年"), QString(name)};
    }
    case Period::Year:
        return {number(start.year()) + u'年', number(start.year())};
    }
    Q_UNREACHABLE();
}

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
            cell.label = fitting(namesOf(period, cell.first, cell.last, underYear), cell.rect.width());
            band.push_back(cell);
        }
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

    QString fitting(const QStringList &names, double width) const
    {
        for (const QString &name : names)
            if (textEms(name) * m_layout.options.sizes.small <= width * 0.95) return name;
        return {};
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
    for (int year = layout.options.from.year(); year <= layout.options.to.year(); ++year) {
        const QString caution = calendar.caution(QDate(year, 6, 1));
        if (!caution.isEmpty()) layout.cautions += caution;
    }
}

QDate startOfNextPeriod(GanttScale scale, QDate date)
{
    switch (scale) {
    case GanttScale::Day:
        return date.addDays(1);
    case GanttScale::Week:
        return nextAfter(Period::Week, startOf(Period::Week, date));
    case GanttScale::TenDays:
        return startOfNextTenDays(date);
    case GanttScale::Month:
        return nextAfter(Period::Month, startOf(Period::Month, date));
    case GanttScale::Quarter:
        return nextAfter(Period::Quarter, startOf(Period::Quarter, date));
    case GanttScale::Year:
        return nextAfter(Period::Half, startOf(Period::Half, date));
    }
    Q_UNREACHABLE();
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
