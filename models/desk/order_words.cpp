#include "models/desk/order_words.h"

#include "models/reports/date_words.h"
#include "models/store/last_words.h"

namespace tz {

namespace {

constexpr QChar between = u'|';

/// A month is enough where both are heeded.
bool isByWeek(const ReportKind &kind)
{
    return kind.heeds(OrderPart::Week) && !kind.heeds(OrderPart::Month);
}

} // namespace

ReportOrder settled(const ReportKind &kind, ReportOrder order, QDate today)
{
    if (isByWeek(kind)) order.week = order.week.isValid() ? mondayOf(order.week) : reportedMonday(today);
    if (kind.heeds(OrderPart::Month) && !order.week.isValid()) {
        const QDate day = order.month.isValid() ? order.month : today;
        order.month = QDate(day.year(), day.month(), 1);
    }
    return order;
}

QString orderCode(const ReportKind &kind, const ReportOrder &order)
{
    QStringList parts;
    const auto add = [&](OrderPart part, const QString &key, const QString &value) {
        if (kind.heeds(part) && !value.isEmpty()) parts << key + u'=' + value;
    };
    const auto number = [](qint64 id) { return id ? QString::number(id) : QString(); };
    add(OrderPart::Week, QStringLiteral("week"), order.week.toString(Qt::ISODate));
    add(OrderPart::Month, QStringLiteral("month"), order.month.toString(Qt::ISODate));
    add(OrderPart::County, QStringLiteral("county"), number(order.county.value));
    add(OrderPart::Task, QStringLiteral("task"), number(order.task.value));
    add(OrderPart::Unit, QStringLiteral("unit"), number(order.unit.value));
    if (order.paper == Paper::A3) add(OrderPart::Paper, QStringLiteral("paper"), QStringLiteral("A3"));
    add(OrderPart::Issue, QStringLiteral("issue"), number(order.issue));
    add(OrderPart::Issue, QStringLiteral("series"), QString(order.series).remove(between));
    return parts.join(between);
}

ReportOrder orderOf(const QString &code)
{
    ReportOrder order;
    for (const QString &part : code.split(between, Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0), value = part.section(u'=', 1);
        if (key == u"week") order.week = QDate::fromString(value, Qt::ISODate);
        if (key == u"month") order.month = QDate::fromString(value, Qt::ISODate);
        if (key == u"county") order.county = {value.toLongLong()};
        if (key == u"task") order.task = {value.toLongLong()};
        if (key == u"unit") order.unit = {value.toLongLong()};
        if (key == u"paper" && value == u"A3") order.paper = Paper::A3;
        if (key == u"issue") order.issue = value.toInt();
        if (key == u"series") order.series = value;
    }
    return order;
}

bool isSameMatter(const QString &a, const QString &b)
{
    const auto parts = [](const QString &code) {
        QStringList all = code.split(between);
        all.removeIf([](const QString &part) { return part.startsWith(QStringLiteral("paper=")); });
        return all;
    };
    return parts(a) == parts(b);
}

QString scopeOf(const QString &code)
{
    QStringList parts;
    for (const QString &part : code.split(between, Qt::SkipEmptyParts))
        for (const QStringView key : {u"county=", u"task=", u"unit=", u"series="})
            if (part.startsWith(key)) parts << part;
    return parts.join(between);
}

QString periodOf(LedgerSession &session, const ReportKind &kind, const ReportOrder &order)
{
    const Reading reading = session.reading();
    QStringList parts;
    if (order.week.isValid() && kind.heeds(OrderPart::Week))
        parts << weekWords(order.week);
    else if (kind.heeds(OrderPart::Month))
        parts << order.month.toString(QStringLiteral("yyyy年M月"));
    if (const auto county = reading.directory.find(order.county)) parts << county->name;
    if (const auto task = reading.directory.find(order.task)) parts << task->title;
    if (const auto unit = reading.directory.find(order.unit)) parts << unit->name;
    return parts.join(u' ');
}

QDate asOfDay(const ReportKind &kind, const ReportOrder &order, QDate today)
{
    QDate last = today;
    if (kind.heeds(OrderPart::Month) && order.month.isValid()) last = order.month.addMonths(1).addDays(-1);
    if (kind.heeds(OrderPart::Week) && order.week.isValid()) last = mondayOf(order.week).addDays(6);
    return std::min(last, today);
}

} // namespace tz
