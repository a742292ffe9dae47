#include "models/ledger/clock_pause.h"

#include "models/ledger/directory.h"
#include "models/ledger/reading.h"

#include <algorithm>

namespace tz {

namespace {

QString shortDay(QDate day)
{
    return day.toString(QStringLiteral("M月d日"));
}

bool doOverlap(const ClockPause &a, const ClockPause &b)
{
    const auto endsBefore = [](const ClockPause &one, const ClockPause &other) {
        return one.until.isValid() && one.until < other.from;
    };
    return !endsBefore(a, b) && !endsBefore(b, a);
}

QString overlapWords(const ClockPause &other)
{
    return other.until.isValid()
               ? QStringLiteral("与“%1”的暂停有重叠的日子").arg(pauseDays(other))
               : QStringLiteral("%1起的暂停还没有写到哪天为止，请先给它填上“暂停至”").arg(shortDay(other.from));
}

} // namespace

QString contradictionIn(const ClockPause &pause, const Reading &reading)
{
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    if (pause.reason.trimmed().isEmpty()) return QStringLiteral("暂停要写明理由（如批准延期的文件或领导意见）");
    if (!pause.from.isValid()) return QStringLiteral("没有写从哪天起暂停");
    if (pause.until.isValid() && pause.until < pause.from)
        return QStringLiteral("暂停至 %1 早于暂停自 %2").arg(day(pause.until), day(pause.from));
    const auto run = reading.directory.find(pause.run);
    if (run && pause.from < run->startedOn)
        return QStringLiteral("暂停自 %1 早于起算日期 %2").arg(day(pause.from), day(run->startedOn));
    for (const AnyRow &row : reading.directory.rowsOf(EntityKind::ClockPause, EntityKind::ClockRun, pause.run.value)) {
        const ClockPause &other = *row.as<ClockPause>();
        if (other.id != pause.id && doOverlap(pause, other)) return overlapWords(other);
    }
    return {};
}

QString pauseDays(const ClockPause &pause)
{
    if (!pause.from.isValid()) return {};
    if (!pause.until.isValid()) return shortDay(pause.from) + QStringLiteral("起，待另行通知");
    if (pause.until == pause.from) return shortDay(pause.from);
    return shortDay(pause.from) + u'—' + shortDay(pause.until);
}

const ClockPause *pauseOn(QDate day, const std::vector<ClockPause> &pauses)
{
    const ClockPause *found = nullptr;
    for (const ClockPause &pause : pauses)
        if (pause.contains(day) && (!found || pause.from > found->from)) found = &pause;
    return found;
}

PausedDays::PausedDays(std::vector<ClockPause> pauses)
{
    std::erase_if(pauses, [](const ClockPause &pause) {
        return !pause.from.isValid() || (pause.until.isValid() && pause.until < pause.from);
    });
    std::stable_sort(pauses.begin(), pauses.end(),
                     [](const ClockPause &a, const ClockPause &b) { return a.from < b.from; });
    for (ClockPause &pause : pauses) {
        if (m_spans.empty() || !doOverlap(m_spans.back(), pause)) {
            m_spans.push_back(std::move(pause));
            continue;
        }
        QDate &until = m_spans.back().until;
        if (until.isValid()) until = pause.until.isValid() ? std::max(until, pause.until) : QDate();
    }
}

bool PausedDays::contains(QDate day) const
{
    return pauseOn(day, m_spans);
}

bool PausedDays::isWithin(QDate due, QDate today) const
{
    const ClockPause *span = pauseOn(due, m_spans);
    return span && (span->until.isValid() || span->from <= today);
}

QDate PausedDays::moved(QDate due, ClockUnit unit, const WorkCalendar &calendar, QDate today) const
{
    for (const ClockPause &span : m_spans) {
        if (due < span.from) break;
        if (!span.until.isValid()) return today < span.from ? due : QDate();
        due = unit == ClockUnit::WorkingDays
                  ? calendar.addWorkingDays(due, calendar.workingDaysBetween(span.from.addDays(-1), span.until))
                  : due.addDays(span.from.daysTo(span.until) + 1);
    }
    return due;
}

} // namespace tz
