#pragma once

#include "models/ledger/deadline.h"

#include <optional>

/// Points of the calendar as due-date words name them: 2021年8月16日, 8月底, 三季度, 明年上半年, “十四五”末, 本周五.
/// All texts here are canonical (deadline_text.h).
namespace tz::deadline_points {

/// How much of the calendar a point covers.
enum class Grain { Day, Third, Month, Quarter, Half, Year };

/// A point as it was said; what is not said is 0.
struct Point {
    Grain grain = Grain::Day;
    int year = 0;
    int month = 0;
    int day = 0;              ///< of a month
    int part = 0;             ///< the 旬 of a month 1 … 3, the quarter 1 … 4, the half 1 … 2
    int weekday = 0;          ///< said in brackets behind a day, 1 = 周一
    bool isClosed = false;    ///< says that it means its last day: 底, 内, “十四五”末
    bool isVague = false;     ///< 初, 中, 年初: the day is our convention
    bool isMidnight = false;  ///< 零时: what is due before it is due the day before
    bool isShortYear = false; ///< 21年
    bool isGuess = false;     ///< 8.16: may be something else
};

/// Its first and last day; both invalid when there is no such day (2月30日).
struct Span {
    QDate begin;
    QDate end;
    DeadlineKind kind = DeadlineKind::Unknown;
};

/// Reads the point that begins at `at` and moves `at` behind it; nothing, and `at` unmoved, if none begins there.
/// `reference` gives 今年, 本月, 下周五 their meaning.
std::optional<Point> readPoint(const QString &text, qsizetype &at, QDate reference);

/// The days of a point whose year and month are known. A third of a month is the 10th, the 20th or the last day;
/// 年中 and 上半年 end on 6月30日.
Span spanOf(const Point &point);

/// Whether a calendar could have such a day in some year: false for 8月32日, 13月, 2月30日.
bool isPossible(const Point &point);

} // namespace tz::deadline_points
