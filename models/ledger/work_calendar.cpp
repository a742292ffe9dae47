#include "models/ledger/work_calendar.h"

#include <QFile>

#include <algorithm>
#include <map>

namespace tz {

namespace {

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

/// Mondays to Fridays from Monday, Julian day 0, up to and including this day.
qint64 weekdaysThrough(qint64 julianDay)
{
    const qint64 days = julianDay + 1;
    return days / 7 * 5 + std::min<qint64>(days % 7, 5);
}

/// What the day adds to the plain Monday-to-Friday count: 班 on a weekend 1, 休 on a weekday −1.
int correction(const MarkedDay &day)
{
    if (day.mark == DayMark::Work && isWeekend(day.date)) return 1;
    if (day.mark == DayMark::Off && !isWeekend(day.date)) return -1;
    return 0;
}

bool isEarlier(const MarkedDay &a, const MarkedDay &b)
{
    return a.date < b.date;
}

std::optional<DayMark> markNamed(QStringView word)
{
    if (word == u"off") return DayMark::Off;
    if (word == u"work") return DayMark::Work;
    return {};
}

} // namespace

WorkCalendar::WorkCalendar(std::vector<MarkedDay> days)
{
    std::erase_if(days, [](const MarkedDay &day) { return !day.date.isValid(); });
    std::stable_sort(days.begin(), days.end(), isEarlier);
    for (MarkedDay &day : days) {
        if (!m_days.empty() && m_days.back().date == day.date)
            m_days.back() = std::move(day);
        else
            m_days.push_back(std::move(day));
    }
    struct Named {
        QSet<QString> holidays;
        int daysOff = 0;
    };
    std::map<int, Named> named;
    m_corrections.reserve(m_days.size() + 1);
    for (const MarkedDay &day : m_days) {
        m_corrections.push_back(m_corrections.back() + correction(day));
        if (day.mark == DayMark::None) continue;
        Named &year = named[day.date.year()];
        if (!day.holiday.isEmpty()) year.holidays.insert(day.holiday);
        if (day.mark == DayMark::Off) ++year.daysOff;
    }
    for (const auto &[year, said] : named)
        if (said.holidays.size() >= 3 || said.daysOff >= 11) m_years.insert(year);
}

const WorkCalendar &WorkCalendar::shipped()
{
    static const WorkCalendar calendar = [] {
        QFile file(QStringLiteral(":/taizhang/calendar/holidays.tsv"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(isOpen, "WorkCalendar::shipped", "the calendar is compiled into every program");
        auto days = isOpen ? read(file.readAll()) : Result<std::vector<MarkedDay>>(std::vector<MarkedDay>());
        Q_ASSERT_X(bool(days), "WorkCalendar::shipped", "the compiled-in calendar can be read");
        return days ? WorkCalendar(std::move(*days)) : WorkCalendar();
    }();
    return calendar;
}

Result<std::vector<MarkedDay>> WorkCalendar::read(const QByteArray &tsv)
{
    std::vector<MarkedDay> days;
    bool mayBeHeadings = true;
    int row = 0;
    const QString text = QString::fromUtf8(tsv);
    for (QStringView line : QStringView(text).split(u'\n')) {
        ++row;
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith(u'#')) continue;
        const auto cells = line.split(u'\t');
        const QDate date = QDate::fromString(cells[0].trimmed().toString(), Qt::ISODate);
        const auto mark = cells.size() > 1 ? markNamed(cells[1].trimmed()) : std::nullopt;
        const bool isHeadings = std::exchange(mayBeHeadings, false) && !date.isValid() && !mark;
        if (isHeadings) continue;
        if (!date.isValid() || !mark)
            return Error{QStringLiteral("放假安排第%1行读不懂：应为“日期、off 或 work、节日、通知”，以制表符分隔。"
                                        "日历未作改动，请改正后重新导入。")
                             .arg(row)};
        const auto cell = [&](qsizetype i) { return i < cells.size() ? cells[i].trimmed().toString() : QString(); };
        days.push_back({date, *mark, cell(2), cell(3)});
    }
    return days;
}

const MarkedDay *WorkCalendar::marked(QDate date) const
{
    const auto found = std::lower_bound(m_days.begin(), m_days.end(), date,
                                        [](const MarkedDay &day, QDate wanted) { return day.date < wanted; });
    return found != m_days.end() && found->date == date ? &*found : nullptr;
}

DayMark WorkCalendar::mark(QDate date) const
{
    const MarkedDay *day = marked(date);
    return day ? day->mark : DayMark::None;
}

QString WorkCalendar::holiday(QDate date) const
{
    const MarkedDay *day = marked(date);
    return day ? day->holiday : QString();
}

bool WorkCalendar::isWorkingDay(QDate date) const
{
    switch (mark(date)) {
    case DayMark::Off:
        return false;
    case DayMark::Work:
        return true;
    case DayMark::None:
        break;
    }
    return date.isValid() && !isWeekend(date);
}

/// Working days from Julian day 0 up to and including this day; only differences of it mean anything.
qint64 WorkCalendar::workingDaysThrough(qint64 julianDay) const
{
    const auto later =
        std::upper_bound(m_days.begin(), m_days.end(), julianDay,
                         [](qint64 wanted, const MarkedDay &day) { return wanted < day.date.toJulianDay(); });
    return weekdaysThrough(julianDay) + m_corrections[static_cast<size_t>(later - m_days.begin())];
}

QDate WorkCalendar::addWorkingDays(QDate from, int n) const
{
    Q_ASSERT(n >= 0);
    if (!from.isValid() || n <= 0) return from;
    const qint64 wanted = workingDaysThrough(from.toJulianDay()) + n;
    qint64 early = from.toJulianDay();
    qint64 late = early + n;
    while (workingDaysThrough(late) < wanted) late += n;
    while (late - early >
           1) { // the count never falls from one day to the next, so halving finds the first day that has it
        const qint64 middle = early + (late - early) / 2;
        (workingDaysThrough(middle) < wanted ? early : late) = middle;
    }
    return QDate::fromJulianDay(late);
}

int WorkCalendar::workingDaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid()) return 0;
    const qint64 a = from.toJulianDay();
    const qint64 b = to.toJulianDay();
    if (a <= b) return static_cast<int>(workingDaysThrough(b) - workingDaysThrough(a));
    return static_cast<int>(workingDaysThrough(b - 1) - workingDaysThrough(a - 1));
}

QDate WorkCalendar::workingDayOnOrBefore(QDate date) const
{
    while (date.isValid() && !isWorkingDay(date)) date = date.addDays(-1);
    return date;
}

QDate WorkCalendar::workingDayOnOrAfter(QDate date) const
{
    while (date.isValid() && !isWorkingDay(date)) date = date.addDays(1);
    return date;
}

QString WorkCalendar::weekday(QDate date)
{
    static const QString names = QStringLiteral("一二三四五六日");
    return date.isValid() ? QStringLiteral("周") + names[date.dayOfWeek() - 1] : QString();
}

QString WorkCalendar::caution(QDate date) const
{
    if (!date.isValid() || isPublished(date.year())) return {};
    const bool isPast = !m_days.empty() && date < m_days.front().date;
    return QStringLiteral("%1年放假安排%2，暂按周末推算")
        .arg(date.year())
        .arg(isPast ? QStringLiteral("未收录") : QStringLiteral("未公布"));
}

} // namespace tz
