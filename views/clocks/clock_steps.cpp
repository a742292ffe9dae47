#include "views/clocks/clock_steps.h"

#include "models/tables/assignment_dates.h"
#include "views/clocks/backwards_dialog.h"
#include "views/clocks/clocks_page.h"
#include "views/clocks/start_clock_dialog.h"
#include "views/page_registry.h"

namespace tz {

namespace {

/// 另有 2 项已经办结，没有启动。
QString leftOut(size_t all, size_t open, const QString &what)
{
    return all > open ? QStringLiteral("另有 %1 项已经办结，没有%2。").arg(all - open).arg(what) : QString();
}

StepTold leadingTo(const PageContext &context, const QString &sentence, const QString &page, const PageLink &link)
{
    return {sentence, QStringLiteral("去“%1”查看").arg(page), [go = context.go, link]() -> Result<QString> {
                go(link);
                return QString();
            }};
}

} // namespace

Result<StepTold> startClocks(const PageContext &context, const std::vector<AssignmentId> &chosen, QWidget *parent)
{
    const auto open = openOnes(context.session, chosen, QStringLiteral("不必启动时钟"));
    if (!open) return open.error();
    StartClockDialog dialog(context.session, context.theme, *open, parent);
    if (dialog.exec() != QDialog::Accepted) return StepTold{};
    std::vector<qint64> started;
    for (const Change &change : context.session.store().lastNotice().changes) started.push_back(change.id());
    return leadingTo(context,
                     QStringLiteral("已启动 %1 条督办时钟。").arg(dialog.started()) +
                         leftOut(chosen.size(), open->size(), QStringLiteral("启动")),
                     QStringLiteral("督办时钟"), clocksLink(started));
}

Result<StepTold> planBackwards(const PageContext &context, const std::vector<AssignmentId> &chosen, QWidget *parent)
{
    const auto open = openOnes(context.session, chosen, QStringLiteral("不必倒排"));
    if (!open) return open.error();
    BackwardsDialog dialog(context.session, context.theme, *open, parent);
    if (dialog.exec() != QDialog::Accepted) return StepTold{};
    const AssignmentId first = open->front();
    const PageLink link{QStringLiteral("milestones"),
                        {{QStringLiteral("assignment"), Condition::Operator::Equals, first.value}},
                        values::referenceText(first.value, EntityKind::Assignment, context.session.reading())};
    return leadingTo(context,
                     QStringLiteral("已排出工作节点。") + leftOut(chosen.size(), open->size(), QStringLiteral("倒排")),
                     QStringLiteral("工作节点"), link);
}

} // namespace tz
