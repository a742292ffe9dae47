#include "models/desk/reminder_input.h"

#include "models/reports/date_words.h"
#include "models/store/last_words.h"
#include "models/tables/lead_units.h"
#include "models/tables/reminder.h"

namespace tz {

namespace {

/// The sentence depends on what is amiss; a missing report is asked for in any case.
QString askedOf(const Standing &standing, bool isReported)
{
    QStringList asked;
    if (standing.light == Light::Overdue) asked << QStringLiteral("说明逾期原因，报补救措施和完成日期");
    if (standing.light == Light::Near)
        asked << (standing.daysLeft == 0 ? QStringLiteral("今天到期，办结后报佐证、申请销号")
                                         : QStringLiteral("按期办结；确需延期的，到期前书面申请"));
    if (!isReported) asked << QStringLiteral("补报本周进展");
    return asked.join(u'；') + u'。';
}

QString inWords(const std::optional<Progress> &word)
{
    if (!word) return {};
    const QDate day = word->saidOn.isValid() ? word->saidOn : word->week;
    return QStringLiteral("%1：%2").arg(dayWords(day), word->thisWeek);
}

class Reminders
{
public:
    Reminders(LedgerSession &session, QDate monday, CountyId only)
        : m_session(session), m_asOf(std::min(session.today(), monday.addDays(6))), m_work(workInHand(session, m_asOf))
    {
        std::vector<AssignmentId> ids;
        for (const StandingAssignment &each : m_work.assignments)
            if (!isFinished(each.standing.light) && (!only || each.assignment.county == only)) {
                m_open.push_back(&each);
                ids.push_back(each.assignment.id);
            }
        m_reported = wordsOfWeek(session, monday, ids);
        if (auto times = timesReminded(session, m_asOf))
            m_times = *std::move(times);
        else
            Q_EMIT session.failed(times.error().sentence);
    }

    std::vector<ReminderCounty> counties() const
    {
        std::vector<ReminderCounty> counties;
        for (const County &county : m_work.counties) {
            ReminderCounty reminded{county.name, county.contact, rowsOf(county.id)};
            if (!reminded.rows.empty()) counties.push_back(std::move(reminded));
        }
        return counties;
    }

    QDate asOf() const { return m_asOf; }

private:
    bool isReported(const StandingAssignment &each) const { return m_reported.contains(each.assignment.id.value); }

    bool isAsked(const StandingAssignment &each) const
    {
        return each.standing.light == Light::Overdue || each.standing.light == Light::Near || !isReported(each);
    }

    std::vector<ReminderRow> rowsOf(CountyId county) const
    {
        std::vector<const StandingAssignment *> asked;
        for (const StandingAssignment *each : m_open)
            if (each->assignment.county == county && isAsked(*each)) asked.push_back(each);
        std::stable_sort(asked.begin(), asked.end(), [](const StandingAssignment *a, const StandingAssignment *b) {
            if (a->standing.light != b->standing.light) return isWorse(a->standing.light, b->standing.light);
            return a->standing.due.isValid() && a->standing.due < b->standing.due;
        });
        std::vector<ReminderRow> rows;
        for (const StandingAssignment *each : asked) rows.push_back(rowOf(*each));
        return rows;
    }

    ReminderRow rowOf(const StandingAssignment &each) const
    {
        const Reading reading = m_session.reading();
        ReminderRow row;
        if (const Task *task = m_work.task(each.assignment.task)) {
            row.task = task->numbering + task->title;
            row.leadUnits = leadUnitsBesideCounty(*task, reading);
            row.deadlineWords = deadlineWords(task, each.assignment);
        }
        row.lightCharacter = lightCharacter(each.standing.light);
        row.lightText = ValueTraits<Light>::text(each.standing.light, reading) + daysText(each.standing);
        row.asked = askedOf(each.standing, isReported(each));
        row.timesReminded = timesWords(timesOf(m_times, each.assignment.id));
        row.lastWord = inWords(lastWord(m_session, each.assignment.id, m_asOf));
        return row;
    }

    LedgerSession &m_session;
    QDate m_asOf;
    WorkInHand m_work;
    std::vector<const StandingAssignment *> m_open;
    std::unordered_map<qint64, Progress> m_reported;
    TimesReminded m_times;
};

} // namespace

ReminderInput reminderInput(LedgerSession &session, QDate monday, CountyId only, Paper paper)
{
    const Reminders reminders(session, monday, only);
    ReminderInput input;
    input.office = session.policy().office;
    input.monday = monday;
    input.asOf = reminders.asOf();
    input.chainHead = QString::fromLatin1(session.store().log().head().value());
    input.paper = paper;
    input.counties = reminders.counties();
    return input;
}

} // namespace tz
