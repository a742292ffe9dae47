#include "models/desk/report_catalogue.h"

#include "models/desk/briefing_input.h"
#include "models/desk/weekly_input.h"
#include "models/store/last_words.h"

namespace tz {

namespace {

Document weekly(LedgerSession &session, const ReportOrder &order)
{
    const QDate monday = order.week.isValid() ? mondayOf(order.week) : reportedMonday(session.today());
    return weeklyTable(weeklyInput(session, monday, order.county, order.paper));
}

Document monthlyBriefing(LedgerSession &session, const ReportOrder &order)
{
    QDate asOf;
    if (order.month.isValid()) asOf = QDate(order.month.year(), order.month.month(), order.month.daysInMonth());
    if (order.week.isValid()) asOf = mondayOf(order.week).addDays(6);
    return briefing(briefingInput(session, order.issue, asOf));
}

} // namespace

std::span<const ReportKind> reportCatalogue()
{
    static constexpr std::array catalogue{
        ReportKind{"weekly", "周进展表", "每项任务在各县本周做了什么、下周做什么，供签字存档。", true, true, true,
                   false, weekly},
        ReportKind{"briefing", "工作简报", "按台账数字起草的一期简报，红头版式。", false, false, false, true,
                   monthlyBriefing},
    };
    return catalogue;
}

const ReportKind *reportNamed(QStringView name)
{
    for (const ReportKind &kind : reportCatalogue())
        if (name == QLatin1StringView(kind.name)) return &kind;
    return nullptr;
}

} // namespace tz
