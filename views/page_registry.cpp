#include "views/page_registry.h"

#include "models/ledger/institution.h"
#include "models/ledger/progress.h"
#include "views/pages/table_page.h"
#include "views/pages/today_page.h"

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
    PageSpec{"counties", "县市区", "counties", "名册", makeTable<County>},
    PageSpec{"communities", "医共体", "communities", "名册", makeTable<Community>},
    PageSpec{"institutions", "成员单位", "institutions", "名册", makeTable<Institution>},
    PageSpec{"units", "责任单位", "units", "名册", makeTable<Unit>},
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
