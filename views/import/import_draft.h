#pragma once

#include "models/exchange/import_plan.h"
#include "models/tables/calendar_moves.h"

#include <QDateTime>

namespace tz {

/// A file read and planned; nothing is written yet.
struct ImportDraft {
    SourceDocument source; ///< with the suggestions that were adopted in place of what the file says
    ImportOptions options; ///< what a person said of it
    QString what; ///< what the file is: 重点任务 · 《…任务台账》 · 宛医改〔2021〕3号 · 2021年8月16日
    ImportPlan plan;
    int adopted = 0;            ///< suggestions
    CalendarEffect effect = {}; ///< dates that the plan moves by days of the calendar; what they write is in the plan
};

/// `as` null: told by the file's headings. A file that is refused is an Error whose sentence says how to go on.
Result<ImportDraft> draftImport(LedgerSession &session, const Entity *as, const QString &path);

/// The same for a source that is read already, with what a person said of it.
Result<ImportDraft> draftImport(LedgerSession &session, SourceDocument source, const ImportOptions &options);

/// The draft with the suggestion read instead of the cell; the file stays as it is.
Result<ImportDraft> withAdopted(LedgerSession &session, ImportDraft draft, const Issue &issue);

/// Backs the ledger up, then performs the plan as one step that can be undone. The sentence says what was done. When
/// the backup cannot be made, nothing is written.
Result<QString> carryOut(LedgerSession &session, const ImportDraft &draft, const QDateTime &now);

/// 新增 15 行，改动 3 行，收进佐证 2 份; empty when the plan adds and changes no row of its entity.
QString effectInWords(const ImportPlan &plan);

} // namespace tz
