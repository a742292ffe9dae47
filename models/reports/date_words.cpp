#include "models/reports/date_words.h"

namespace tz {

QString dateWords(QDate date)
{
    return date.isValid() ? date.toString(QStringLiteral("yyyy年M月d日")) : QString();
}

QString dayWords(QDate date)
{
    return date.isValid() ? date.toString(QStringLiteral("M月d日")) : QString();
}

QString weekWords(QDate monday)
{
    return QStringLiteral("第%1周（%2至%3）")
        .arg(monday.weekNumber())
        .arg(dayWords(monday), dayWords(monday.addDays(6)));
}

} // namespace tz
