#include "models/exchange/xlsx_numbers.h"

#include <QRegularExpression>
#include <QTime>

#include <cmath>

namespace tz::xlsx {

NumberFormat formatOf(int id)
{
    if (id == 9 || id == 10) return NumberFormat::Percent;
    const bool date =
        (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return date ? NumberFormat::Date : NumberFormat::Plain;
}

NumberFormat formatOf(const QString &code)
{
    static const QRegularExpression literal(QStringLiteral("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_."));
    QString letters = code.section(u';', 0, 0);
    letters.remove(literal);
    letters = letters.toLower();
    if (letters.contains(u'%')) return NumberFormat::Percent;
    if (letters.contains(QStringLiteral("general"))) return NumberFormat::Plain;
    const bool date = letters.contains(u'y') || letters.contains(u'd') || letters.contains(u'm') ||
                      letters.contains(u'h') || letters == u":mm";
    return date ? NumberFormat::Date : NumberFormat::Plain;
}

Cell dateCell(double serial, bool from1904)
{
    if (!std::isfinite(serial) || serial < 0 || serial >= 2'958'466) return {};
    const auto days = static_cast<qint64>(std::floor(serial));
    const int seconds = static_cast<int>(std::lround((serial - static_cast<double>(days)) * 86'400));
    const QTime time = QTime(0, 0).addSecs(seconds);
    const QString clock = time.toString(time.second() ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    if (days == 0 && !from1904) return Cell::ofText(clock);
    // Serials before 1900-03-01 are one day off in spreadsheets, which believe in a 29 February 1900.
    const QDate begin = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, days < 60 ? 31 : 30);
    Cell cell{{}, begin.addDays(days + seconds / 86'400), Cell::Kind::Date, false};
    cell.text = cell.date.toString(Qt::ISODate);
    if (seconds % 86'400 != 0) cell.text += u' ' + clock;
    return cell;
}

QString plainNumber(const QString &stored)
{
    bool isNumber = false;
    const double value = stored.toDouble(&isNumber);
    if (!isNumber) return stored;
    const bool plain = !stored.contains(u'e', Qt::CaseInsensitive);
    if (plain && stored.size() <= 15) return stored.endsWith(QStringLiteral(".0")) ? stored.chopped(2) : stored;
    if (value == std::floor(value) && std::abs(value) < 1e18) return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'g', 15); // 0.30000000000000004 was typed as 0.3
}

} // namespace tz::xlsx
