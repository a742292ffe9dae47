#include "models/desk/report_catalogue.h"

#include "models/desk/briefing_input.h"
#include "models/desk/briefing_issue.h"
#include "models/desk/circular_input.h"
#include "models/desk/county_cards_input.h"
#include "models/desk/decomposition_input.h"
#include "models/desk/desk_paper.h"
#include "models/desk/notice_input.h"
#include "models/desk/rectification_input.h"
#include "models/desk/reminder_input.h"
#include "models/desk/roster_input.h"
#include "models/desk/weekly_input.h"
#include "models/store/last_words.h"

namespace tz {

namespace {

Document weekly(LedgerSession &session, const ReportOrder &order)
{
    const QDate monday = order.week.isValid() ? mondayOf(order.week) : reportedMonday(session.today());
    return weeklyTable(weeklyInput(session, monday, {order.county, order.unit}, order.paper));
}

Document reminders(LedgerSession &session, const ReportOrder &order)
{
    const QDate monday = order.week.isValid() ? mondayOf(order.week) : reportedMonday(session.today());
    return reminderList(reminderInput(session, monday, order.county, order.paper));
}

/// The issue that the office wrote under this number; where there is none, one drafted from the figures.
Document monthlyBriefing(LedgerSession &session, const ReportOrder &order)
{
    if (const auto written = briefingFor(session, order)) {
        if (auto issue = readIssue(session, written->id)) {
            PictureShelf shelf;
            return documentOf(session, *issue, figuresOf(session, *written), shelf);
        }
    }
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

Document noticeLetters(LedgerSession &session, const ReportOrder &order)
{
    return notices(noticeInput(session, order.county, order.task));
}

std::vector<ReportOrder> singleNotices(LedgerSession &session, const ReportOrder &order)
{
    std::vector<ReportOrder> single;
    for (const auto &[county, task] : noticeMatters(session, order.county, order.task)) {
        single.push_back(order);
        single.back().county = county;
        single.back().task = task;
    }
    return single;
}

Document cards(LedgerSession &session, const ReportOrder &order)
{
    return countyCards(countyCardsInput(session, order.county));
}

Document institutionRoster(LedgerSession &session, const ReportOrder &order)
{
    return roster(rosterInput(session, order.county, order.paper));
}

Document todaysDesk(LedgerSession &session, const ReportOrder &)
{
    DeskModel desk(session);
    if (const auto read = desk.refresh(); !read) Q_EMIT session.failed(read.error().sentence);
    return deskPaper(desk, session);
}

} // namespace

std::span<const ReportKind> reportCatalogue()
{
    static constexpr std::array catalogue{
        ReportKind{"weekly", "周进展表", "每项任务在各县本周做了什么、下周做什么，供签字存档。",
                   OrderPart::Week | OrderPart::County | OrderPart::Unit | OrderPart::Paper, weekly, "期"},
        ReportKind{"briefing", "工作简报", "“简报”页编写的一期；没有编写的，按台账数字起草。",
                   OrderPart::Week | OrderPart::Month | OrderPart::Issue, monthlyBriefing, "期"},
        ReportKind{"circular", "月度通报", "全月进展、各县排名和进展较慢事项，附全部任务明细。", OrderPart::Month,
                   monthlyCircular, "期"},
        ReportKind{"rectification", "整改清单", "每个问题的原因、措施、责任人、时限和销号情况。",
                   OrderPart::County | OrderPart::Paper, rectificationList, "期"},
        ReportKind{"decomposition", "任务分解表", "每项任务分到哪些单位、哪些县、由谁负责、何时完成。",
                   OrderPart::County | OrderPart::Paper, decompositionTable, "期", nullptr, EntityKind::Task},
        ReportKind{"notice", "督办单", "一事一单的督办信函，附反馈单；不选任务时给每个逾期事项各出一单。",
                   OrderPart::County | OrderPart::Task, noticeLetters, "号", singleNotices},
        ReportKind{"reminder", "催办清单", "各县逾期、临期和本周未报的事项，写明请办什么，打电话、发函都用它。",
                   OrderPart::Week | OrderPart::County | OrderPart::Paper, reminders},
        ReportKind{"county-card", "县情卡", "一县一页：负责人、医共体、任务和最近所报情况。", OrderPart::County, cards,
                   nullptr, nullptr, EntityKind::County},
        ReportKind{"roster", "机构名册", "各医共体及成员单位名单，村卫生室计数，有小计和合计。",
                   OrderPart::County | OrderPart::Paper, institutionRoster, "期", nullptr, EntityKind::Institution},
        ReportKind{"desk", "今日工作单", "今天要催、要办、要验收的事项，与“今日”页一致。", OrderParts(), todaysDesk},
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
