#pragma once

#include "models/ledger/work_calendar.h"

#include <QDate>
#include <QString>

namespace tz {

/// The day that a person means in a cell for dates; invalid when the text is no plain day. Widths, blanks and a
/// weekday or a time of day behind the date do not matter.
///
///   written   2021-08-16 · 2021/8/16 · 2021.8.16 · 21-8-16 · 20210816 · 0816 · 8.16 · 8月16日 · 二〇二一年八月十六日
///   said      昨天 今天 明天 后天 大后天 · 周五 (the coming one, today included) · 本周五 下周五 上周五 · 16日 · +7 ·
///   +7工 counted   44424, a spreadsheet's days since 1899-12-30 due words that give one certain day when counted from
///   today: 8月底前, 三季度末 (deadline_grammar.h)
///
/// A missing year is today's; a year of two digits is in this century; +7工 counts working days.
QDate spelledDate(const QString &typed, const WorkCalendar &calendar, QDate today);

} // namespace tz
