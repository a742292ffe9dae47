#include "views/page_registry.h"

#include "models/ledger/clock_pause.h"
#include "models/ledger/closing.h"
#include "models/ledger/evidence.h"
#include "models/ledger/fact.h"
#include "models/ledger/goal.h"
#include "models/ledger/institution.h"
#include "models/ledger/milestone.h"
#include "models/ledger/paper_preset.h"
#include "models/ledger/progress.h"
#include "models/ledger/reminder.h"
#include "models/ledger/stage_report.h"
#include "models/ledger/template_step.h"
#include "views/briefing/briefing_page.h"
#include "views/clocks/clocks_page.h"
#include "views/memory/bin_page.h"
#include "views/memory/past_page.h"
#include "views/memory/steps_page.h"
#include "views/pages/calendar_page.h"
#include "views/pages/county_page.h"
#include "views/pages/gantt_page.h"
#include "views/pages/report_page.h"
#include "views/pages/table_page.h"
#include "views/pages/today_page.h"
#include "views/pages/tree_page.h"
#include "views/pages/wall_page.h"

namespace tz {

namespace {

template <class Row> Page *makeTable(const PageContext &context)
{
    return new TablePage(entityOf<Row>(), context);
}

template <class Own> Page *makeOwn(const PageContext &context)
{
    return new Own(context);
}

constexpr std::array pages{
    PageSpec{"today", "今日", "today", "", makeOwn<TodayPage>},
    PageSpec{"programs", "台账目录", "programs", "台账", makeTable<Program>},
    PageSpec{"tasks", "重点任务", "tasks", "台账", makeTable<Task>},
    PageSpec{"assignments", "任务分解", "assignments", "台账", makeTable<Assignment>},
    PageSpec{"progress", "周进展", "progress", "台账", makeTable<Progress>},
    PageSpec{"evidences", "佐证", "evidence", "台账", makeTable<Evidence>},
    PageSpec{"closings", "销号记录", "closing", "台账", makeTable<Closing>},
    PageSpec{"gantt", "甘特图", "gantt", "挂图", makeOwn<GanttPage>},
    PageSpec{"wall", "挂图", "wall", "挂图", makeOwn<WallPage>},
    PageSpec{"calendar", "日历", "calendar", "挂图", makeOwn<CalendarPage>},
    PageSpec{"clocks", "督办时钟", "clocks", "挂图", makeOwn<ClocksPage>},
    PageSpec{"counties", "县市区", "counties", "名册", makeTable<County>},
    PageSpec{"communities", "医共体", "communities", "名册", makeTable<Community>},
    PageSpec{"institutions", "成员单位", "institutions", "名册", makeTable<Institution>},
    PageSpec{"tree", "机构树", "tree", "名册", makeOwn<TreePage>},
    PageSpec{"county", "县情", "county", "名册", makeOwn<CountyPage>},
    PageSpec{"units", "责任单位", "units", "名册", makeTable<Unit>},
    PageSpec{"reports", "报表", "reports", "公文", makeOwn<ReportPage>},
    PageSpec{"briefing", "简报", "briefing", "公文", makeOwn<BriefingPage>},
    PageSpec{"goals", "工作目标", "programs", nullptr, makeTable<Goal>},
    PageSpec{"facts", "数据口径", "note", nullptr, makeTable<Fact>},
    PageSpec{"paper-presets", "公文版式", "reports", nullptr, makeTable<PaperPreset>},
    PageSpec{"reminders", "催办记录", "remind", nullptr, makeTable<Reminder>},
    PageSpec{"milestones", "工作节点", "milestones", nullptr, makeTable<Milestone>},
    PageSpec{"stage-reports", "阶段反馈", "note", nullptr, makeTable<StageReport>},
    PageSpec{"clock-pauses", "时钟暂停", "pause", nullptr, makeTable<ClockPause>},
    PageSpec{"clock-presets", "时钟办法", "clocks", nullptr, makeTable<ClockPreset>},
    PageSpec{"clock-stages", "时钟阶段", "clocks", nullptr, makeTable<ClockStage>},
    PageSpec{"step-templates", "倒排模板", "backwards", nullptr, makeTable<StepTemplate>},
    PageSpec{"template-steps", "模板步骤", "backwards", nullptr, makeTable<TemplateStep>},
    PageSpec{"steps", "操作记录", "steps", nullptr, makeOwn<StepsPage>},
    PageSpec{"bin", "回收站", "bin", nullptr, makeOwn<BinPage>},
    PageSpec{"past", "往日", "past", nullptr, makeOwn<PastPage>},
};

} // namespace

std::span<const PageSpec> allPages()
{
    return pages;
}

const PageSpec *pageNamed(QStringView name)
{
    for (const PageSpec &page : pages)
        if (name == QLatin1StringView(page.name)) return &page;
    return nullptr;
}

} // namespace tz
