#include "models/ledger/light_rule.h"

namespace tz {

QString lightRule(Light light, const Policy &policy)
{
    const auto rule = [&]() -> QString {
        switch (light) {
        case Light::Overdue:
            return QStringLiteral("过了时限还没有完成");
        case Light::Near:
            return QStringLiteral("离时限不超过%1个工作日").arg(policy.nearWorkingDays);
        case Light::OnTrack:
            return QStringLiteral("离时限还多于%1个工作日").arg(policy.nearWorkingDays);
        case Light::Done:
            return QStringLiteral("已报完成，还没有申请销号");
        case Light::Awaiting:
            return QStringLiteral("已申请销号，还没有验收");
        case Light::Closed:
            return QStringLiteral("已验收销号");
        case Light::Continuous:
            return QStringLiteral("持续性工作，没有到期");
        case Light::NoDate:
            return QStringLiteral("没有单一的到期日");
        case Light::Unread:
            return QStringLiteral("时限的原话读不出日期");
        }
        return {};
    };
    return QStringLiteral("%1：%2，为“%3”")
        .arg(lightCharacter(light))
        .arg(rule(), QString::fromUtf8(ValueTraits<Light>::choice(light).word));
}

} // namespace tz
