#include "models/desk/briefing_thaw.h"
#include "models/desk/issuing_parts.h"
#include "models/desk/order_words.h"
#include "models/desk/paper_numbers.h"

/// What becomes of an issued paper: it is voided, or issued anew under another number.

namespace tz {

namespace {

using Op = Condition::Operator;

/// The issue that a paper is of and that stays as it was printed.
std::optional<Briefing> briefingOf(LedgerSession &session, IssuedPaperId paper)
{
    for (const Briefing &briefing : session.all<Briefing>({{QStringLiteral("paper"), Op::Equals, paper.value}}))
        if (briefing.state == BriefingState::Issued) return briefing;
    return {};
}

Result<IssuedPaper> voided(const IssuedPaper &before, const QString &reason, const QString &by, QDate today)
{
    if (reason.trimmed().isEmpty()) return Error{QStringLiteral("没有作废：请写明作废理由。")};
    if (by.trimmed().isEmpty()) return Error{QStringLiteral("没有作废：请写明作废人。")};
    IssuedPaper after = before;
    after.state = IssueState::Voided;
    after.voidedOn = today;
    after.voidedBy = by.trimmed();
    after.voidReason = reason.trimmed();
    return after;
}

} // namespace

Result<void> voidPaper(LedgerSession &session, IssuedPaperId id, const QString &reason, const QString &by)
{
    const auto before = paperNow(session, id);
    if (!before) return before.error();
    if (before->state == IssueState::Voided) return Error{QStringLiteral("%1已经作废，没有改动。").arg(before->number)};
    const auto after = voided(*before, reason, by, session.today());
    if (!after) return after.error();
    ChangeSet set{QStringLiteral("作废 %1 %2").arg(before->title, before->number), {}, {}};
    set.update(*before, *after);
    if (const auto written = briefingOf(session, id)) {
        const auto last =
            lastNumber(session, *reportNamed(before->report),
                       {written->style == NumberStyle::Running ? 0 : written->year, seriesIn(orderOf(before->order))});
        if (!last) return last.error();
        Briefing open = *written;
        open.state = BriefingState::Draft;
        open.number = last->serial + 1;
        set.update(*written, open);
        const auto issue = readIssue(session, written->id);
        if (!issue) return issue.error();
        if (auto done = addThawing(set, session, *issue, id); !done) return done;
    }
    return session.perform(std::move(set));
}

Result<IssuedPaper> reissue(LedgerSession &session, IssuedPaperId id, const QString &reason, const QString &by)
{
    const auto before = paperNow(session, id);
    if (!before) return before.error();
    const ReportKind *kind = reportNamed(before->report);
    if (!kind) return Error{QStringLiteral("这一版没有“%1”这种报表，不能重新出具。").arg(before->report)};
    if (auto may = mayIssue(session, *kind, by); !may) return may.error();
    if (!session.all<Briefing>({{QStringLiteral("paper"), Op::Equals, id.value}}).empty())
        return Error{
            QStringLiteral("没有重新出具：这一期是在“简报”页编写的，重新出具会换成自动起草的一份。请作废后到“简报”"
                           "页改好再出具，新的一期自动接着编号。")};
    const bool wasValid = before->state == IssueState::Valid;
    const auto after = wasValid ? voided(*before, reason, by, session.today()) : before;
    if (!after) return after.error();
    ReportOrder order = orderOf(before->order);
    if (kind->heeds(OrderPart::Issue)) {
        const auto following = nextIssue(session, *kind);
        if (!following) return following.error();
        order.issue = *following;
    }
    auto paper = prepared(session, {*kind, settled(*kind, order, session.today())}, by);
    if (!paper) return paper.error();
    paper->replaces = before->id;
    ChangeSet set{
        QStringLiteral("重新出具%1 %2，代替 %3").arg(QString::fromUtf8(kind->title), paper->number, before->number),
        {},
        {}};
    if (wasValid) set.update(*before, *after);
    set.add(*paper);
    if (auto done = session.perform(std::move(set)); !done) return done.error();
    return paper;
}

} // namespace tz
