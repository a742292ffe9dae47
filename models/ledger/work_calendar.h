#pragma once

#include "models/base/result.h"

#include <QDate>
#include <QSet>
#include <QString>

#include <vector>

namespace tz {

/// What a State Council holiday notice says of one day.
enum class DayMark {
    None, ///< not named by a notice: Monday to Friday are working days
    Off,  ///< 休
    Work, ///< 班, a make-up working day
};

struct MarkedDay {
    QDate date;
    DayMark mark = DayMark::None;
    QString holiday; ///< 国庆节
    QString notice;  ///< where it was announced
    bool operator==(const MarkedDay &) const = default;
};

/// Working days by the State Council's yearly holiday notices (国务院办公厅关于部分节假日安排的通知): weekends and 休
/// days are off, 班 days are worked. A year without a notice is reckoned by weekends only and says so.
class WorkCalendar
{
public:
    WorkCalendar() = default;
    /// Of two entries for one day the later one counts, so an office's own days go behind the shipped ones.
    explicit WorkCalendar(std::vector<MarkedDay> days);

    /// The notices of 2018 to 2026 that ship with the program (resources/calendar/holidays.tsv).
    static const WorkCalendar &shipped();
    /// Every day that a notice names, in the order of the calendar.
    const std::vector<MarkedDay> &days() const { return m_days; }
    /// Lines of date, off|work, holiday, notice separated by tabs; # starts a comment, the first line may be headings.
    static Result<std::vector<MarkedDay>> read(const QByteArray &tsv);

    /// A year is published once three different holidays of it are named, or eleven days off, as many as the law has
    /// (全国年节及纪念日放假办法, 2013): a single day that an office enters is no notice of the year.
    bool isPublished(int year) const { return m_years.contains(year); }
    DayMark mark(QDate date) const;
    QString holiday(QDate date) const;
    bool isWorkingDay(QDate date) const;

    /// The n-th working day after `from`, `from` itself not counted (n ≥ 1): 2021-09-28 + 7 = 2021-10-13. n = 0 gives
    /// `from`.
    QDate addWorkingDays(QDate from, int n) const;
    /// Working days in (from, to]; negative when to < from: the working days in [to, from) with a minus sign.
    int workingDaysBetween(QDate from, QDate to) const;
    /// The nearest working day on or before / on or after a date.
    QDate workingDayOnOrBefore(QDate date) const;
    QDate workingDayOnOrAfter(QDate date) const;

    /// 周一 … 周日.
    static QString weekday(QDate date);
    /// Why a day's working state is uncertain: 2027年放假安排未公布，暂按周末推算; empty when its year is published.
    QString caution(QDate date) const;

private:
    const MarkedDay *marked(QDate date) const;
    qint64 workingDaysThrough(qint64 julianDay) const;

    std::vector<MarkedDay> m_days; ///< ordered by date, one entry a day
    /// m_corrections[i]: working days that the first i marked days add to (or take from) the plain Monday-to-Friday
    /// count.
    std::vector<int> m_corrections{0};
    QSet<int> m_years;
};

} // namespace tz
