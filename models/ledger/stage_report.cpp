#include "models/ledger/stage_report.h"

#include "models/ledger/directory.h"
#include "models/ledger/reading.h"

namespace tz {

QString contradictionIn(const StageReport &report, const Reading &reading)
{
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    if (report.doneOn > reading.today) return QStringLiteral("反馈日期 %1 还没有到").arg(day(report.doneOn));
    const AnyRow row = reading.directory.row(EntityKind::ClockRun, report.run.value);
    const ClockRun *run = row.as<ClockRun>();
    if (run && report.doneOn.isValid() && report.doneOn < run->startedOn)
        return QStringLiteral("反馈日期 %1 早于时钟起算的 %2").arg(day(report.doneOn), day(run->startedOn));
    if (!isHour(report.doneHour)) return QStringLiteral("反馈时刻应是 0 到 23 的整点");
    return {};
}

} // namespace tz
