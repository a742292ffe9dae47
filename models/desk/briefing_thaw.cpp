#include "models/desk/briefing_thaw.h"

#include "models/store/row_codec.h"

namespace tz {

namespace {

/// The step that added a row; 0 when it was founded with the ledger.
Result<qint64> stepThatAdded(LedgerSession &session, EntityKind kind, qint64 id)
{
    const auto changes = session.store().log().changesOf(entityOf(kind), id);
    if (!changes) return changes.error();
    for (const LoggedChange &change : *changes)
        if (change.before.isNull()) return change.step;
    return qint64(0);
}

/// Adds the row as it was before a step, unless it was changed since.
Result<void> addBefore(ChangeSet &set, LedgerSession &session, qint64 step, const AnyRow &now)
{
    const Entity &entity = now.type();
    const auto changes = session.store().log().changesOf(entity, now.id());
    if (!changes) return changes.error();
    for (const LoggedChange &change : *changes)
        if (change.step == step && !change.before.isNull() && row_codec::encode(now) == change.after)
            set.update(now, row_codec::decode(entity, now.id(), change.before));
    return {};
}

} // namespace

Result<void> addThawing(ChangeSet &set, LedgerSession &session, const BriefingIssue &issue, IssuedPaperId paper)
{
    const auto step = stepThatAdded(session, EntityKind::IssuedPaper, paper.value);
    if (!step) return step.error();
    for (const IssueArticle &each : issue.articles) {
        if (auto done = addBefore(set, session, *step, AnyRow(each.article)); !done) return done;
        for (const BriefingSource &source : each.sources)
            if (auto done = addBefore(set, session, *step, AnyRow(source)); !done) return done;
    }
    return {};
}

} // namespace tz
