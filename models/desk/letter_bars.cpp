#include "models/desk/letter_bars.h"

#include "models/desk/issuing.h"
#include "models/desk/order_words.h"
#include "models/desk/work_in_hand.h"
#include "models/reports/date_words.h"

#include <map>

namespace tz {

namespace {

using Matter = std::pair<qint64, qint64>; ///< county, task

QString finishedWords(Light light)
{
    if (light == Light::Closed) return QStringLiteral("已销号");
    return light == Light::Awaiting ? QStringLiteral("已申请销号") : QStringLiteral("已完成");
}

/// A matter in several communities of a county is finished when all of them are.
std::map<Matter, Light> lightsOf(const WorkInHand &work)
{
    std::map<Matter, Light> lights;
    for (const StandingAssignment &each : work.assignments) {
        const Matter matter(each.assignment.county.value, each.assignment.task.value);
        const auto [known, isNew] = lights.try_emplace(matter, each.standing.light);
        if (!isNew && isFinished(known->second)) known->second = each.standing.light;
    }
    return lights;
}

} // namespace

std::vector<ReportOrder> singleOrders(LedgerSession &session, const ReportKind &kind, const ReportOrder &order)
{
    return kind.papers ? kind.papers(session, order) : std::vector{order};
}

std::vector<std::optional<LetterBar>> letterBars(LedgerSession &session, const ReportKind &kind,
                                                 const std::vector<ReportOrder> &orders)
{
    std::vector<std::optional<LetterBar>> bars(orders.size());
    if (!kind.heeds(OrderPart::Task) || orders.empty()) return bars;
    const WorkInHand work = workInHand(session);
    const std::map<Matter, Light> lights = lightsOf(work);
    std::map<Matter, IssuedPaper> letters;
    for (IssuedPaper &paper : issuedPapers(session, QString::fromLatin1(kind.name))) {
        const ReportOrder order = orderOf(paper.order);
        if (paper.state == IssueState::Valid && paper.issuedOn < session.today())
            letters[{order.county.value, order.task.value}] = std::move(paper);
    }
    for (size_t i = 0; i < orders.size(); ++i) {
        const Matter matter(orders[i].county.value, orders[i].task.value);
        const auto light = lights.find(matter);
        if (light == lights.end()) continue;
        const County *county = work.county(orders[i].county);
        const Task *task = work.task(orders[i].task);
        LetterBar bar{
            QStringLiteral("%1“%2”").arg(county ? county->name : QString(), task ? task->title : QString()), {}, {}};
        if (isFinished(light->second))
            bar.finished = finishedWords(light->second);
        else if (const auto letter = letters.find(matter); letter != letters.end())
            bar.before = letter->second;
        if (!bar.finished.isEmpty() || bar.before) bars[i] = std::move(bar);
    }
    return bars;
}

QString words(const LetterBar &bar)
{
    if (!bar.finished.isEmpty())
        return QStringLiteral("%1%2，不需要督办。确需督办的，请先把它重新打开或改回办理中。")
            .arg(bar.matter, bar.finished);
    return QStringLiteral("%1已于%2出具%3，仍然有效，事项还没有办结。")
        .arg(bar.matter, dayWords(bar.before->issuedOn), bar.before->number);
}

} // namespace tz
