#include "models/charts/month_layout.h"

#include "models/charts/chart_text.h"

#include <numeric>

namespace tz {

namespace {

constexpr int weekDays = 7;
/// Of an equal share, what a week without deadlines keeps on the screen.
constexpr double idleShare = 0.6;

class MonthPlacer
{
public:
    MonthPlacer(MonthLayout &layout, const MonthDays &days, const WorkCalendar &calendar)
        : m_layout(layout), m_options(layout.options), m_sizes(layout.options.sizes), m_days(days), m_calendar(calendar)
    {
        const QDate first(m_options.month.year(), m_options.month.month(), 1);
        const QDate last = first.addMonths(1).addDays(-1);
        m_begin = first.addDays(1 - first.dayOfWeek());
        m_weeks = static_cast<int>(m_begin.daysTo(last) / weekDays) + 1;
        m_headHeight = m_sizes.text * 2;
        m_width = m_options.size.width() / weekDays;
    }

    void placeHeads()
    {
        for (int i = 0; i < weekDays; ++i)
            m_layout.heads.push_back(
                {{m_width * i, 0, m_width, m_headHeight}, WorkCalendar::weekday(m_begin.addDays(i)), i >= 5});
    }

    void placeCells()
    {
        double top = m_headHeight;
        for (int week = 0; week < m_weeks; ++week) {
            const double height = heights()[static_cast<size_t>(week)];
            for (int i = 0; i < weekDays; ++i)
                m_layout.cells.push_back(
                    cell(m_begin.addDays(week * weekDays + i), {m_width * i, top, m_width, height}));
            top += height;
        }
    }

private:
    double numberHeight() const { return m_sizes.text * 1.7; }
    double pillStep() const { return m_sizes.pill() + m_sizes.pad * 0.4; }
    double lineStep() const { return ChartSizes::lineHeight(m_sizes.small); }
    double signWidth() const { return m_sizes.small * 1.3; }
    double textWidth() const { return m_width - 2 * sidePad() - signWidth(); }
    double sidePad() const { return std::min(m_sizes.pad * 0.75, m_width * 0.06); }

    const MonthDay *dayOf(QDate date) const
    {
        const auto found = m_days.find(date);
        return found == m_days.end() || !isInMonth(date) ? nullptr : &found->second;
    }
    bool isInMonth(QDate date) const { return date.month() == m_options.month.month(); }

    QStringList broken(const MonthDue &due, int most) const
    {
        return wrapped(due.text, textWidth() / m_sizes.small, most);
    }
    /// What a day asks room for: everything on paper, a line for each on the screen.
    int leastLines() const { return m_options.wholeTexts ? 99 : 1; }

    /// On the screen texts are broken as far as all of the day's have room.
    int linesEach(const MonthDay &day, double room) const
    {
        constexpr int mostOnScreen = 3;
        if (m_options.wholeTexts) return leastLines();
        for (int most = mostOnScreen; most > 1; --most) {
            qsizetype lines = 0;
            for (const MonthDue &due : day.dues) lines += broken(due, most).size();
            if (lineStep() * static_cast<double>(lines) <= room) return most;
        }
        return 1;
    }

    /// How roomy a day's pills stand, in the order in which it is given up.
    struct PillFit {
        double sides; ///< of a pill, beside its count
        double gap;
    };

    /// The pills of a day from the left and the top of their lines. On the screen they stand closer before they take
    /// another line: none is left out.
    std::vector<MonthPill> pillsOf(const MonthDay &day) const
    {
        const PillFit roomy{m_sizes.text * 1.9, m_sizes.pad * 0.8};
        const PillFit close{m_sizes.text * 1.55, m_sizes.pad * 0.3};
        const auto pills = placedPills(day, roomy);
        const bool isOneLine = pills.empty() || pills.back().rect.top() == 0;
        return isOneLine || m_options.wholeTexts ? pills : placedPills(day, close);
    }

    std::vector<MonthPill> placedPills(const MonthDay &day, const PillFit &fit) const
    {
        std::vector<MonthPill> pills;
        double x = sidePad();
        double y = 0;
        for (const Light light : lightsByUrgency) {
            const int count = day.counts[static_cast<size_t>(light)];
            if (count == 0) continue;
            const double width = fit.sides + textEms(QString::number(count)) * m_sizes.small;
            if (x + width > m_width && x > sidePad()) {
                x = sidePad();
                y += pillStep();
            }
            pills.push_back({{x, y, std::min(width, m_width - x), m_sizes.pill()}, light, count});
            x += width + fit.gap;
        }
        return pills;
    }
    double pillsHeight(const MonthDay &day) const
    {
        const auto pills = pillsOf(day);
        return pills.empty() ? 0 : pills.back().rect.top() + pillStep();
    }

    double needOf(QDate date) const
    {
        double need = numberHeight() + m_sizes.pad;
        const MonthDay *day = dayOf(date);
        if (!day || day->dues.empty()) return need;
        need += pillsHeight(*day);
        for (const MonthDue &due : day->dues)
            need += lineStep() * static_cast<double>(broken(due, leastLines()).size());
        return need;
    }

    /// Idle weeks give to busy ones; on the screen they keep most of their share, so that a month still looks like one.
    const std::vector<double> &heights()
    {
        if (!m_heights.empty()) return m_heights;
        const double room = m_options.size.height() - m_headHeight;
        const double idle = std::max(needOf({}), m_options.wholeTexts ? 0 : room / m_weeks * idleShare);
        double wanted = 0;
        for (int week = 0; week < m_weeks; ++week) {
            double need = idle;
            for (int i = 0; i < weekDays; ++i) need = std::max(need, needOf(m_begin.addDays(week * weekDays + i)));
            m_heights.push_back(need);
            wanted += need - idle;
        }
        const double spare = room - idle * m_weeks;
        const double share = wanted > 0 ? std::min(1.0, spare / wanted) : 0;
        const double rest = (spare - wanted * share) / m_weeks;
        for (double &height : m_heights) height = idle + (height - idle) * share + rest;
        return m_heights;
    }

    MonthCell cell(QDate date, const QRectF &rect) const
    {
        MonthCell cell;
        cell.date = date;
        cell.rect = rect;
        cell.isInMonth = isInMonth(date);
        cell.isOff = !m_calendar.isWorkingDay(date);
        cell.isToday = date == m_options.today;
        cell.isSelected = date == m_options.selected;
        placeNumber(cell);
        if (const MonthDay *day = dayOf(date); day && !day->dues.empty()) {
            placePills(cell, *day);
            placeLines(cell, *day);
        }
        return cell;
    }

    void placeNumber(MonthCell &cell) const
    {
        const double side = numberHeight();
        cell.number = {cell.rect.left() + sidePad() * 0.5, cell.rect.top() + m_sizes.pad * 0.3, side, side};
        const DayMark mark = m_calendar.mark(cell.date);
        if (mark == DayMark::None) return;
        cell.isMakeUp = mark == DayMark::Work;
        const QString brief = cell.isMakeUp ? QStringLiteral("班") : QStringLiteral("休");
        const double room = cell.rect.right() - sidePad() - cell.number.right();
        const QString holiday = m_calendar.holiday(cell.date);
        const QString full = cell.isMakeUp || holiday.isEmpty() ? brief : holiday + u' ' + brief;
        cell.mark = textEms(full) * m_sizes.small <= room ? full : brief;
        cell.markRect = {cell.number.right(), cell.number.top(), room, side};
    }

    void placePills(MonthCell &cell, const MonthDay &day) const
    {
        cell.pills = pillsOf(day);
        for (MonthPill &pill : cell.pills) pill.rect.translate(cell.rect.left(), cell.number.bottom());
        // In a cell as low as that no due is listed, and all are counted beside the day's number.
        std::erase_if(cell.pills,
                      [&](const MonthPill &pill) { return pill.rect.bottom() > cell.rect.bottom() + 1e-6; });
    }

    /// Under the pills or, where there is no line left, beside the day's number.
    void placeUnlisted(MonthCell &cell, double top) const
    {
        const double left = cell.rect.left() + sidePad();
        cell.unlistedRect = {left, top, m_width - 2 * sidePad(), lineStep()};
        if (cell.unlistedRect.bottom() <= cell.rect.bottom() + 1e-6) return;
        if (!cell.mark.isEmpty()) cell.mark = cell.isMakeUp ? QStringLiteral("班") : QStringLiteral("休");
        const double mark = cell.mark.isEmpty() ? 0 : textEms(cell.mark) * m_sizes.small + sidePad();
        const double right = cell.rect.right() - sidePad() - mark;
        cell.unlistedRect = {cell.number.right(), cell.number.top(), right - cell.number.right(), cell.number.height()};
    }

    void placeLines(MonthCell &cell, const MonthDay &day) const
    {
        double top = cell.number.bottom() + pillsHeight(day);
        const double bottom = cell.rect.bottom() - m_sizes.pad * 0.3;
        const double left = cell.rect.left() + sidePad();
        const int most = linesEach(day, bottom - top);
        for (size_t i = 0; i < day.dues.size(); ++i) {
            const MonthDue &due = day.dues[i];
            const QStringList lines = broken(due, most);
            const bool isLast = i + 1 == day.dues.size();
            const double needed = lineStep() * static_cast<double>(lines.size() + (isLast ? 0 : 1));
            if (top + needed > bottom + 1e-6) {
                cell.unlisted = static_cast<int>(day.dues.size() - i);
                placeUnlisted(cell, top);
                return;
            }
            for (const QString &line : lines) {
                cell.lines.push_back({{left, top, signWidth() + textWidth(), lineStep()},
                                      line,
                                      due.light,
                                      &line == &lines.front(),
                                      due.kind});
                top += lineStep();
            }
        }
    }

    MonthLayout &m_layout;
    const MonthOptions &m_options;
    const ChartSizes &m_sizes;
    const MonthDays &m_days;
    const WorkCalendar &m_calendar;
    QDate m_begin;
    int m_weeks = 0;
    double m_headHeight = 0;
    double m_width = 0;
    std::vector<double> m_heights;
};

} // namespace

QChar dueCharacter(DueKind kind, Light light)
{
    return kind == DueKind::Stage ? QChar(u'阶') : kind == DueKind::Milestone ? QChar(u'节') : lightCharacter(light);
}

size_t MonthDay::count(DueKind kind) const
{
    size_t count = 0;
    for (const MonthDue &due : dues)
        if (due.kind == kind) count += kind == DueKind::Deadline ? due.assignments.size() : due.rows.size();
    return count;
}

MonthLayout layOutMonth(const MonthDays &days, const WorkCalendar &calendar, const MonthOptions &options)
{
    Q_ASSERT(options.month.isValid());
    MonthLayout layout;
    layout.options = options;
    layout.size = options.size;
    MonthPlacer placer(layout, days, calendar);
    placer.placeHeads();
    placer.placeCells();
    return layout;
}

const MonthCell *MonthLayout::cellAt(QPointF point) const
{
    for (const MonthCell &cell : cells)
        if (cell.rect.contains(point)) return &cell;
    return nullptr;
}

const MonthCell *MonthLayout::cellOf(QDate date) const
{
    for (const MonthCell &cell : cells)
        if (cell.date == date) return &cell;
    return nullptr;
}

} // namespace tz
