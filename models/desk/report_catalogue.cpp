#include "models/desk/report_catalogue.h"

#include "models/desk/briefing_input.h"
#include "models/desk/circular_input.h"
#include "models/desk/decomposition_input.h"
#include "models/desk/rectification_input.h"
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

Document monthlyCircular(LedgerSession &session, const ReportOrder &order)
{
    return circular(circularInput(session, order.month));
}

Document rectificationList(LedgerSession &session, const ReportOrder &order)
{
    return rectification(rectificationInput(session, order.county, order.paper));
}

Document decompositionTable(LedgerSession &session, const ReportOrder &order)
{
    return decomposition(decompositionInput(session, order.county, order.paper));
}

} // namespace

std::span<const ReportKind> reportCatalogue()
{
    static constexpr std::array catalogue{
        ReportKind{"weekly", "周进展表", "每项任务在各县本周做了什么、下周做什么，供签字存档。",
                   OrderPart::Week | OrderPart::County | OrderPart::Paper, weekly},
        ReportKind{"briefing", "工作简报", "按台账数字起草的一期简报，红头版式。",
                   OrderPart::Week | OrderPart::Month | OrderPart::Issue, monthlyBriefing},
        ReportKind{"circular", "月度通报", "全月进展、各县排名和进展较慢事项，附全部任务明细。", OrderPart::Month,
                   monthlyCircular},
        ReportKind{"rectification", "整改清单", "每个问题的原因、措施、责任人、时限和销号情况。",
                   OrderPart::County | OrderPart::Paper, rectificationList},
        ReportKind{"decomposition", "任务分解表", "每项任务分到哪些单位、哪些县、由谁负责、何时完成。",
                   OrderPart::County | OrderPart::Paper, decompositionTable},
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
