#include "models/exchange/import_plan.h"

#include "models/exchange/headings.h"
#include "models/exchange/plan_maker.h"
#include "models/exchange/refusal.h"
#include "models/exchange/remembered_columns.h"
#include "models/ledger/task.h"

namespace tz {

Result<ImportPlan> planImport(LedgerSession &session, const SourceDocument &source, const ImportOptions &options)
{
    const Entity *entity = options.as ? options.as : guessedEntity(source.sheets);
    if (!entity)
        return refused(source.fileName, QStringLiteral("里没有认得的表头"),
                       QStringLiteral("请保留表头行，例如任务台账要有“%1”，机构表要有“%2”。")
                           .arg(wantedHeadings(entityOf<Task>()), wantedHeadings(entityOf(EntityKind::Institution))));
    if (entity->isRecorded())
        return Error{QStringLiteral("%1由程序在办理时记下，不从表格导入，没有导入任何内容。").arg(entity->word())};
    auto plan = entity->kind == EntityKind::Task ? planLedger(session, source, options)
                                                 : planTable(session, source, *entity, options);
    if (plan && !plan->set.isEmpty() && !source.sheets.empty())
        rememberColumns(plan->set, session, source.sheets.front(), *entity, options.columns);
    if (plan && options.complete)
        if (auto done = options.complete(*plan); !done) return done.error();
    return plan;
}

} // namespace tz
