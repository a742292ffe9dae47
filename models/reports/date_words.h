#pragma once

#include <QDate>
#include <QString>

namespace tz {

/// 2021年8月13日: Arabic, no zero padding, as official paper writes a date. Empty for an invalid date.
QString dateWords(QDate date);
/// 8月13日
QString dayWords(QDate date);
/// 第32周（8月9日至8月15日）; the week's number is that of ISO 8601, its first day a Monday.
QString weekWords(QDate monday);

} // namespace tz
