#include "models/tables/closing_steps.h"

#include "models/ledger/closing_rules.h"
#include "models/ledger/evidence.h"
#include "models/ledger/kept_deadlines.h"
#include "models/store/row_versions.h"
#include "models/tables/row_history.h"

namespace tz {

namespace {

const QString asking = QStringLiteral("申请销号");

/// An assignment with its newest round.
struct Subject {
    Assignment assignment;
    std::optional<Closing> closing;
    QString label;
};

Result<Subject> subjectOf(LedgerSession &session, AssignmentId id)
{
    auto row = session.store().row(EntityKind::Assignment, id.value);
    if (!row) return row.error();
    if (row->isNull()) return Error{QStringLiteral("这条任务分解已不在台账里，没有改动。")};
    auto closing = lastClosing(session, id);
    if (!closing) return closing.error();
    return Subject{*row->as<Assignment>(), *std::move(closing), row->label(session.reading())};
}

/// 申请销号 内乡县 改革薪酬制度, or 申请销号 5 项.
QString described(const QString &verb, const std::vector<Subject> &subjects)
{
    return subjects.size() == 1 ? verb + u' ' + subjects.front().label
                                : QStringLiteral("%1 %2 项").arg(verb).arg(subjects.size());
}

/// Does one step for all of them, or for none.
template <class Step>
Result<void> forAll(LedgerSession &session, std::span<const AssignmentId> ids, const QString &verb, Step step)
{
    ChangeSet set;
    std::vector<Subject> subjects;
    for (const AssignmentId id : ids) {
        auto subject = subjectOf(session, id);
        if (!subject) return subject.error();
        if (auto done = step(set, *subject); !done)
            return Error{ids.size() == 1 ? done.error().sentence
                                         : QStringLiteral("“%1”：%2").arg(subject->label, done.error().sentence)};
        subjects.push_back(*std::move(subject));
    }
    set.what = described(verb, subjects);
    return session.perform(std::move(set));
}

/// The share that stood before the newest request wrote 100 %; what was whole before stays so.
Result<void> giveShareBack(LedgerSession &session, Assignment &assignment)
{
    const Column &percent = *entityOf<Assignment>().column(QStringLiteral("percent"));
    const auto history = historyOf(session, EntityKind::Assignment, assignment.id.value, &percent);
    if (!history) return history.error();
    const auto asked = std::find_if(history->begin(), history->end(), [](const HistoryEntry &entry) {
        return entry.event == HistoryEntry::Event::Changed && entry.what.startsWith(asking);
    });
    if (asked == history->end()) return {};
    AnyRow row(assignment);
    if (auto read = row.read(percent, asked->before, session.reading()); !read) return read;
    assignment = *row.as<Assignment>();
    return {};
}

Closing neverAsked()
{
    Closing closing;
    closing.state = ClosingState::Returned;
    return closing;
}

Closing nextRound(LedgerSession &session, const Subject &subject)
{
    Closing closing;
    closing.id = {session.ids().next(EntityKind::Closing)};
    closing.assignment = subject.assignment.id;
    closing.round = subject.closing ? subject.closing->round + 1 : 1;
    return closing;
}

/// The highest of the year, those of undone steps included: a number that may stand on paper is never given again.
Result<int> lastSerial(LedgerSession &session, int year)
{
    int last = 0;
    auto done = eachVersion(session.store(), EntityKind::Closing, [&](const AnyRow &row) {
        last = std::max(last, closingSerial(row.as<Closing>()->number, year));
    });
    if (!done) return done.error();
    return last;
}

} // namespace

Result<std::optional<Closing>> lastClosing(LedgerSession &session, AssignmentId assignment)
{
    auto rows = session.store().rows(
        {.kind = EntityKind::Closing,
         .conditions = {{QStringLiteral("assignment"), Condition::Operator::Equals, assignment.value}}});
    if (!rows) return rows.error();
    return rows->empty() ? std::optional<Closing>() : *rows->back().as<Closing>();
}

Result<qsizetype> evidenceForClosing(LedgerSession &session, AssignmentId assignment)
{
    auto rows = session.store().rows(
        {.kind = EntityKind::Evidence,
         .conditions = {{QStringLiteral("assignment"), Condition::Operator::Equals, assignment.value}}});
    if (!rows) return rows.error();
    const auto closing = lastClosing(session, assignment);
    if (!closing) return closing.error();
    if (!*closing || (*closing)->state != ClosingState::Reopened) return qsizetype(rows->size());
    const auto reopened = session.store().log().changesOf(entityOf<Closing>(), (*closing)->id.value);
    if (!reopened) return reopened.error();
    qsizetype since = 0;
    for (const AnyRow &row : *rows) {
        const auto given = session.store().log().changesOf(entityOf<Evidence>(), row.id());
        if (!given) return given.error();
        since += !reopened->empty() && !given->empty() && given->front().step > reopened->back().step;
    }
    return since;
}

Result<void> askToClose(LedgerSession &session, std::span<const AssignmentId> assignments, const QString &by,
                        const QString &withoutEvidence)
{
    if (by.trimmed().isEmpty()) return Error{QStringLiteral("请写明申请人。")};
    return forAll(session, assignments, asking, [&](ChangeSet &set, const Subject &subject) -> Result<void> {
        const auto evidences = evidenceForClosing(session, subject.assignment.id);
        if (!evidences) return evidences.error();
        if (auto may = mayAsk(subject.assignment, *evidences, withoutEvidence); !may) return may;
        Closing asked = nextRound(session, subject);
        asked.askedOn = session.today();
        asked.askedBy = by.trimmed();
        if (*evidences == 0) asked.withoutEvidence = withoutEvidence.trimmed();
        set.add(asked);
        Assignment after = subject.assignment;
        after.status = AssignmentStatus::AwaitingCheck;
        after.percent.value = 100;
        if (!after.completedOn.isValid()) after.completedOn = session.today();
        set.update(subject.assignment, after);
        return {};
    });
}

Result<void> changeAsker(LedgerSession &session, std::span<const AssignmentId> assignments, const QString &by)
{
    if (by.trimmed().isEmpty()) return Error{QStringLiteral("请写明申请人。")};
    return forAll(session, assignments, QStringLiteral("更换申请人"),
                  [&](ChangeSet &set, const Subject &subject) -> Result<void> {
                      if (!subject.closing || subject.closing->state != ClosingState::Asked)
                          return Error{QStringLiteral("这一项没有在等验收，申请人不再更换。")};
                      Closing after = *subject.closing;
                      after.askedBy = by.trimmed();
                      set.update(*subject.closing, after);
                      return {};
                  });
}

Result<void> close(LedgerSession &session, std::span<const AssignmentId> assignments, const Check &check)
{
    const int year = session.today().year();
    const auto used = lastSerial(session, year);
    if (!used) return used.error();
    int serial = *used;
    return forAll(session, assignments, QStringLiteral("销号"),
                  [&](ChangeSet &set, const Subject &subject) -> Result<void> {
                      const Closing asked = subject.closing.value_or(neverAsked());
                      if (auto may = mayClose(asked, check.by, check.checkedOneself); !may) return may;
                      Closing closed = asked;
                      closed.state = ClosingState::Closed;
                      closed.number = closingNumber(year, ++serial);
                      closed.checkedOn = session.today();
                      closed.checkedBy = check.by.trimmed();
                      closed.opinion = check.opinion.trimmed();
                      if (isSamePerson(closed.checkedBy, asked.askedBy))
                          closed.checkedOneself = check.checkedOneself.trimmed();
                      set.update(asked, closed);
                      Assignment after = subject.assignment;
                      after.status = AssignmentStatus::Closed;
                      after.closedOn = session.today();
                      set.update(subject.assignment, after);
                      return {};
                  });
}

Result<void> giveBack(LedgerSession &session, std::span<const AssignmentId> assignments, const Check &check)
{
    return forAll(session, assignments, QStringLiteral("退回"),
                  [&](ChangeSet &set, const Subject &subject) -> Result<void> {
                      const Closing asked = subject.closing.value_or(neverAsked());
                      if (auto may = mayReturn(asked, check.opinion); !may) return may;
                      Closing returned = asked;
                      returned.state = ClosingState::Returned;
                      returned.checkedOn = session.today();
                      returned.checkedBy = check.by.trimmed();
                      returned.opinion = check.opinion.trimmed();
                      set.update(asked, returned);
                      Assignment after = subject.assignment;
                      after.status = AssignmentStatus::Returned;
                      after.completedOn = {};
                      if (auto given = giveShareBack(session, after); !given) return given;
                      set.update(subject.assignment, after);
                      return {};
                  });
}

Result<void> reopen(LedgerSession &session, AssignmentId assignment, const QString &reason, const QString &basis)
{
    const AssignmentId one[] = {assignment};
    return forAll(session, one, QStringLiteral("重新打开"),
                  [&](ChangeSet &set, const Subject &subject) -> Result<void> {
                      if (auto may = mayReopen(subject.assignment, reason, basis); !may) return may;
                      // What a document said to be closed has no round yet; the reopening must not be lost for that.
                      const bool hasRound = subject.closing && subject.closing->state == ClosingState::Closed;
                      Closing closing = hasRound ? *subject.closing : nextRound(session, subject);
                      closing.state = ClosingState::Reopened;
                      closing.reopenedOn = session.today();
                      closing.reopenReason = reason.trimmed();
                      closing.reopenBasis = basis.trimmed();
                      if (hasRound)
                          set.update(*subject.closing, closing);
                      else
                          set.add(closing);
                      Assignment after = subject.assignment;
                      after.status = AssignmentStatus::Underway;
                      after.completedOn = {};
                      after.closedOn = {};
                      if (keepsOldDeadline(after)) { // another round has the deadline of today
                          after.extendedTo = {};
                          after.extensionReason.clear();
                      }
                      if (auto given = giveShareBack(session, after); !given) return given;
                      set.update(subject.assignment, after);
                      return {};
                  });
}

} // namespace tz
