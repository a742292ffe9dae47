#include "views/pages/table_page.h"

#include "models/tables/assignment_dates.h"
#include "models/tables/block_edit.h"
#include "views/clocks/backwards_dialog.h"
#include "views/clocks/clocks_page.h"
#include "views/clocks/start_clock_dialog.h"
#include "views/message_band.h"
#include "views/page_registry.h"

/// Clocks and schedules for the chosen rows of 任务分解.

namespace tz {

void TablePage::startClocks()
{
    const std::vector<AssignmentId> all = chosenAssignments();
    const auto open = openOnes(m_context.session, all, QStringLiteral("不必启动时钟"));
    if (!open) return m_band->showSentence(open.error().sentence, MessageBand::Kind::Problem);
    StartClockDialog dialog(m_context.session, m_context.theme, *open, this);
    if (dialog.exec() != QDialog::Accepted) return;
    std::vector<qint64> started;
    for (const Change &change : m_context.session.store().lastNotice().changes) started.push_back(change.id());
    QString said = QStringLiteral("已启动 %1 条督办时钟。").arg(dialog.started());
    if (all.size() > open->size())
        said += QStringLiteral("另有 %1 项已经办结，没有启动。").arg(all.size() - open->size());
    m_band->showSentence(
        said, MessageBand::Kind::Done,
        {QStringLiteral("去“督办时钟”查看"), [go = m_context.go, started] { go(clocksLink(started)); }});
}

void TablePage::planBackwards()
{
    const std::vector<AssignmentId> all = chosenAssignments();
    const auto open = openOnes(m_context.session, all, QStringLiteral("不必倒排"));
    if (!open) return m_band->showSentence(open.error().sentence, MessageBand::Kind::Problem);
    const std::vector<AssignmentId> &chosen = *open;
    BackwardsDialog dialog(m_context.session, m_context.theme, chosen, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString left = all.size() > chosen.size()
                             ? QStringLiteral("另有 %1 项已经办结，没有倒排。").arg(all.size() - chosen.size())
                             : QString();
    const PageLink link{
        QStringLiteral("milestones"),
        {{QStringLiteral("assignment"), Condition::Operator::Equals, chosen.front().value}},
        values::referenceText(chosen.front().value, EntityKind::Assignment, m_context.session.reading())};
    m_band->showSentence(QStringLiteral("已排出工作节点。") + left, MessageBand::Kind::Done,
                         {QStringLiteral("去“工作节点”查看"), [go = m_context.go, link] { go(link); }});
}

} // namespace tz
