#include "models/ledger/clock_stage.h"

namespace tz {

QString lengthText(const ClockStage &stage)
{
    static const QString weekdays = QStringLiteral("一二三四五六日");
    switch (stage.unit) {
    case ClockUnit::CalendarDays:
        return QStringLiteral("%1日").arg(stage.length);
    case ClockUnit::WorkingDays:
        return QStringLiteral("%1个工作日").arg(stage.length);
    case ClockUnit::Months:
        return QStringLiteral("%1个月").arg(stage.length);
    case ClockUnit::Weekly:
        return QStringLiteral("每周") +
               (stage.length >= 1 && stage.length <= 7 ? weekdays[stage.length - 1] : QChar(u'？'));
    case ClockUnit::OwnDeadline:
        return QStringLiteral("按完成时限");
    case ClockUnit::UntilClosed:
        return QStringLiteral("清零");
    }
    return {};
}

QString contradictionIn(const ClockStage &stage)
{
    constexpr int mostDays = 3660;
    if (stage.unit == ClockUnit::Weekly && (stage.length < 1 || stage.length > 7))
        return QStringLiteral("每周的阶段时长填 1 到 7，指星期一到星期日");
    if (stage.length < 0 || stage.length > mostDays) return QStringLiteral("阶段时长应在 0 到 %1 之间").arg(mostDays);
    return {};
}

QString contradictionIn(const ClockPreset &preset)
{
    return isHour(preset.cutOffHour) ? QString() : QStringLiteral("截止时刻应是 0 到 23 的整点");
}

QString ruleText(const ClockPreset &preset, const std::vector<ClockStage> &stages)
{
    QStringList parts;
    bool countsDays = false;
    for (const ClockStage &stage : stages) {
        const bool hasLength = stage.unit != ClockUnit::OwnDeadline && stage.unit != ClockUnit::UntilClosed;
        parts << (hasLength ? lengthText(stage) : QString()) + stage.name;
        countsDays |=
            stage.unit == ClockUnit::CalendarDays || stage.unit == ClockUnit::Months || stage.unit == ClockUnit::Weekly;
    }
    QString text = QStringLiteral("自%1起算（当日不计）：%2")
                       .arg(QString::fromUtf8(ValueTraits<ClockStart>::choice(preset.start).word),
                            parts.join(QStringLiteral("、")));
    if (countsDays)
        text += QStringLiteral("；到期遇休息日") +
                QString::fromUtf8(ValueTraits<RestDayRule>::choice(preset.restDays).word);
    if (preset.cutOffHour) text += QStringLiteral("；到期日 %1 时前报").arg(*preset.cutOffHour);
    text += u'。';
    if (!preset.basis.isEmpty()) text += preset.basis + u'。';
    return text;
}

} // namespace tz
