#include "models/charts/time_period.h"

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

QDate startOfMonths(QDate date, int months)
{
    return QDate(date.year(), (date.month() - 1) / months * months + 1, 1);
}

QString number(int value)
{
    return QString::number(value);
}

} // namespace

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
        return {number(start.year()) + u'年', number(start.year()), number(start.year()).right(2) + u'年'};
    }
    Q_UNREACHABLE();
}

QStringList namesOfBoth(Period period, QDate start, QDate last)
{
    const QStringList former = namesOf(period, start, start, false);
    const QStringList latter = namesOf(period, last, last, false);
    if (period == Period::Year) return {former[1] + u'—' + latter[0], former[2].left(2) + u'—' + latter[2]};
    QStringList names;
    for (const QString &name : latter) names << former.back() + u'、' + name;
    return names;
}

} // namespace tz
