#include "models/charts/calendar_cautions.h"

namespace tz {

QString calendarCautions(const WorkCalendar &calendar, const std::set<int> &years)
{
    struct Span {
        int first, last;
        QString words; ///< behind the year
    };
    std::vector<Span> spans;
    for (const int year : years) {
        const QString caution = calendar.caution(QDate(year, 6, 1));
        if (caution.isEmpty()) continue;
        const QString words = caution.mid(QString::number(year).size());
        if (!spans.empty() && spans.back().last == year - 1 && spans.back().words == words)
            spans.back().last = year;
        else
            spans.push_back({year, year, words});
    }
    QStringList sentences;
    for (const Span &span : spans)
        sentences << (span.first == span.last ? QString::number(span.first)
                                              : QStringLiteral("%1—%2").arg(span.first).arg(span.last)) +
                         span.words;
    return sentences.join(u'；');
}

QString calendarCautions(const WorkCalendar &calendar, QDate from, QDate to)
{
    std::set<int> years;
    for (int year = from.year(); year <= to.year(); ++year) years.insert(year);
    return calendarCautions(calendar, years);
}

} // namespace tz
