#include "models/ledger/paper_preset.h"

#include "models/base/text_fold.h"
#include "models/base/units.h"

namespace tz {

QString contradictionIn(const PaperPreset &preset)
{
    constexpr int leastMargin = 10, leastWidth = 80, leastHeight = 100; // mm
    constexpr int foot = 15; ///< of the sheet, mm: the page number stands 7 mm below the core
    constexpr int sheetWidth = 210, sheetHeight = 297;
    constexpr double leastType = 9, leastPitch = 1.15; // pt; of the type's size
    if (preset.top < leastMargin || preset.left < leastMargin)
        return QStringLiteral("天头、订口不能小于 %1 mm").arg(leastMargin);
    if (preset.width < leastWidth || preset.height < leastHeight)
        return QStringLiteral("版心不能小于 %1 mm × %2 mm").arg(leastWidth).arg(leastHeight);
    if (preset.left + preset.width > sheetWidth - leastMargin)
        return QStringLiteral("订口加版心宽是 %1 mm，A4 纸宽 210 mm，右边留不出 %2 mm")
            .arg(preset.left + preset.width)
            .arg(leastMargin);
    if (preset.top + preset.height > sheetHeight - foot)
        return QStringLiteral("天头加版心高是 %1 mm，A4 纸高 297 mm，页码没有地方").arg(preset.top + preset.height);
    if (preset.lines < 2 || preset.characters < 2) return QStringLiteral("行数、字数不能小于 2");
    const double type = preset.width / double(preset.characters);
    if (type < leastType * mmPerPoint)
        return QStringLiteral("每行 %1 字时字号不到 %2 磅").arg(preset.characters).arg(leastType);
    if ((preset.height - type) / (preset.lines - 1) < type * leastPitch)
        return QStringLiteral("每面 %1 行时行与行挤在一起").arg(preset.lines);
    return {};
}

bool isFor(const PaperPreset &preset, const QString &reportTitle)
{
    const QStringList titles = splitOutsideBrackets(preset.reports);
    return std::any_of(titles.begin(), titles.end(),
                       [&](const QString &title) { return folded(title) == folded(reportTitle); });
}

std::vector<PaperPreset> shippedPapers()
{
    PaperPreset official;
    official.id = {1};
    official.name = QStringLiteral("党政机关公文");
    official.reports = QStringLiteral("工作简报、月度通报、督办单");
    official.note = QStringLiteral("GB/T 9704-2012《党政机关公文格式》5.2");
    return {official};
}

} // namespace tz
