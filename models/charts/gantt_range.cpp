#include "models/charts/gantt_range.h"

namespace tz {

namespace {

using Days = std::pair<QDate, QDate>;

constexpr size_t fewestRows = 6;    ///< fewer have no usual time
constexpr size_t oneFarIn = 8;      ///< rows: a task in all its counties is still few
constexpr qint64 leastFarDays = 31; ///< nearer is not far, however short the rest

/// The first and the last date of a row; invalid when it has none.
Days daysOf(const GanttRow &row)
{
    Days days;
    const auto hold = [&days](QDate date) {
        if (!date.isValid()) return;
        days.first = days.first.isValid() ? std::min(days.first, date) : date;
        days.second = days.second.isValid() ? std::max(days.second, date) : date;
    };
    for (const QDate date : {row.start, row.end, row.due, row.originalDue, row.doneOn}) hold(date);
    for (const GanttMark &mark : row.marks) hold(mark.date);
    return days;
}

Days inTenDays(QDate from, QDate to)
{
    from = from.addDays(-3);
    to = to.addDays(5);
    return {QDate(from.year(), from.month(),
                  from.day() > 20   ? 21
                  : from.day() > 10 ? 11
                                    : 1),
            to.day() > 20 ? QDate(to.year(), to.month(), to.daysInMonth())
                          : QDate(to.year(), to.month(), to.day() > 10 ? 20 : 10)};
}

QString inWords(QDate date)
{
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

} // namespace

std::pair<QDate, QDate> ganttRange(std::span<const GanttRow> rows, QDate today)
{
    QDate from = today;
    QDate to = today;
    for (const GanttRow &row : rows) {
        const auto [first, last] = daysOf(row);
        if (!first.isValid()) continue;
        from = std::min(from, first);
        to = std::max(to, last);
    }
    return inTenDays(from, to);
}

QString GanttRange::remark() const
{
    if (outside == 0) return {};
    QStringList ends;
    if (earliest.isValid()) ends << QStringLiteral("最早") + inWords(earliest);
    if (latest.isValid()) ends << QStringLiteral("最晚") + inWords(latest);
    return QStringLiteral("图中是多数任务的时段，另有%1项的日期在图外（%2）").arg(outside).arg(ends.join(u'，'));
}

GanttRange usualRange(std::span<const GanttRow> rows, QDate today)
{
    std::vector<Days> dated; // what an open row stands for is told by those under it
    for (const GanttRow &row : rows)
        if (const Days days = daysOf(row); days.first.isValid() && !row.heading && !(row.hasChildren && row.open))
            dated.push_back(days);
    if (dated.size() < fewestRows) {
        const auto [from, to] = ganttRange(rows, today);
        return {from, to, 0, {}, {}};
    }

    std::vector<QDate> firsts, lasts;
    for (const auto &[first, last] : dated) {
        firsts.push_back(first);
        lasts.push_back(last);
    }
    std::sort(firsts.begin(), firsts.end());
    std::sort(lasts.begin(), lasts.end());
    const size_t far = std::max<size_t>(1, dated.size() / oneFarIn);
    const QDate coreFrom = std::min(firsts[far], today);
    const QDate coreTo = std::max(lasts[lasts.size() - 1 - far], today);
    const qint64 reach = std::max(leastFarDays, coreFrom.daysTo(coreTo) / 2);
    QDate from = coreFrom;
    QDate to = coreTo;
    for (const QDate first : firsts)
        if (first.daysTo(coreFrom) <= reach) from = std::min(from, first);
    for (const QDate last : lasts)
        if (coreTo.daysTo(last) <= reach) to = std::max(to, last);

    GanttRange range;
    std::tie(range.from, range.to) = inTenDays(from, to);
    for (const auto &[first, last] : dated) {
        if (first >= range.from && last <= range.to) continue;
        ++range.outside;
        if (first < range.from) range.earliest = range.earliest.isValid() ? std::min(range.earliest, first) : first;
        if (last > range.to) range.latest = range.latest.isValid() ? std::max(range.latest, last) : last;
    }
    return range;
}

} // namespace tz
