#pragma once

#include "models/desk/report_catalogue.h"

namespace tz {

/// An order with the days filled in that it leaves to today, so that it means the same later on.
ReportOrder settled(const ReportKind &kind, ReportOrder order, QDate today);

/// What the report heeds of an order, to be kept: week=2021-09-20|county=3. Read back by orderOf().
QString orderCode(const ReportKind &kind, const ReportOrder &order);
ReportOrder orderOf(const QString &code);

/// Whether two codes are of one paper: the same matter on another size of sheet is.
bool isSameMatter(const QString &a, const QString &b);

/// The part of the code that tells one series of comparable papers from another: county, task, unit and a briefing's
/// series, without the time.
QString scopeOf(const QString &code);

/// 2021年9月, 第38周（9月20日至9月26日） 西峡县: what a settled order is about.
QString periodOf(LedgerSession &session, const ReportKind &kind, const ReportOrder &order);

/// The day up to which a settled order reports.
QDate asOfDay(const ReportKind &kind, const ReportOrder &order, QDate today);

} // namespace tz
