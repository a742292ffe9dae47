#include "models/ledger/setting.h"

namespace tz {

namespace {

void take(int &member, const QString &text, int lowest, int highest)
{
    bool isNumber = false;
    const int value = text.trimmed().toInt(&isNumber);
    if (isNumber && value >= lowest && value <= highest) member = value;
}

} // namespace

Policy policyOf(const std::vector<Setting> &settings)
{
    Policy policy;
    for (const Setting &setting : settings) {
        if (setting.key == u"office" && !setting.value.isEmpty()) policy.office = setting.value;
        if (setting.key == u"near_working_days") take(policy.nearWorkingDays, setting.value, 0, 60);
        if (setting.key == u"silent_weeks") take(policy.silentWeeks, setting.value, 1, 52);
        if (setting.key == u"report_cut_off_hour") take(policy.reportCutOffHour, setting.value, 0, 23);
    }
    return policy;
}

} // namespace tz
