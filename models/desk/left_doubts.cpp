#include "models/desk/left_doubts.h"

#include "models/ledger/briefing_rules.h"

namespace tz {

namespace {

QString keyOf(BriefingId briefing)
{
    return QStringLiteral("briefing_left_doubts/%1").arg(briefing.value);
}

Result<Briefing> briefingNow(LedgerSession &session, BriefingId id)
{
    const auto issue = readIssue(session, id);
    if (!issue) return issue.error();
    const AnyRow row(issue->briefing);
    if (auto may = mayEditIssue(row, row, session.reading()); !may) return may.error();
    return issue->briefing;
}

} // namespace

Setting leftDoubtsOf(LedgerSession &session, BriefingId briefing)
{
    const QString key = keyOf(briefing);
    const auto found = session.all<Setting>({{QStringLiteral("key"), Condition::Operator::Equals, key}});
    return found.empty() ? Setting{{}, key, {}} : found.front();
}

Setting frozenLeft(Setting left, const LiveFigures &figures)
{
    left.value = figures.filled(left.value);
    return left;
}

Result<void> leaveDoubt(LedgerSession &session, BriefingId id, const BriefingDoubt &doubt)
{
    const auto briefing = briefingNow(session, id);
    if (!briefing) return briefing.error();
    if (doubt.about.isEmpty()) return Error{QStringLiteral("这一处不能不改：") + doubt.sentence};
    const Setting before = leftDoubtsOf(session, id);
    QStringList lines = before.value.split(u'\n', Qt::SkipEmptyParts);
    if (lines.contains(doubt.about)) return {};
    Setting after = before;
    after.value = (lines << doubt.about).join(u'\n');
    ChangeSet set{QStringLiteral("不改：%1").arg(doubt.sentence), {}, {}};
    if (before.id)
        set.update(before, after);
    else
        set.add(after);
    return session.perform(std::move(set));
}

Result<void> lookAgain(LedgerSession &session, BriefingId id)
{
    const auto briefing = briefingNow(session, id);
    if (!briefing) return briefing.error();
    ChangeSet set{QStringLiteral("重新核对%1").arg(issueName(*briefing)), {}, {}};
    if (const Setting left = leftDoubtsOf(session, id); left.id) set.remove(left);
    return session.perform(std::move(set));
}

} // namespace tz
