#include "views/import/import_draft.h"

#include "models/exchange/adoption.h"
#include "models/exchange/import_file.h"
#include "models/exchange/ledger_document.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/evidence.h"
#include "models/ledger/kept_deadlines.h"
#include "models/ledger/task.h"
#include "models/tables/calendar_import.h"

namespace tz {

namespace {

/// A ledger document says what it is in its head; of a table only the kind of its rows is known.
QString whatItIs(const ImportPlan &plan, const SourceDocument &source, const ColumnChoices &columns)
{
    QStringList parts{plan.entity->word()};
    if (plan.entity->kind == EntityKind::Task) {
        if (const auto document = readLedgerDocument(source, columns)) {
            const Program &program = document->program;
            const QString &title = plan.openProgram.isEmpty() ? program.title : plan.openProgram;
            if (!title.isEmpty()) parts << QStringLiteral("《%1》").arg(title);
            parts << program.documentNumber << program.issuers;
            if (program.issuedOn.isValid()) parts << program.issuedOn.toString(QStringLiteral("yyyy年M月d日"));
        }
    }
    parts << QStringLiteral("共 %1 行").arg(plan.rows);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

Result<ImportDraft> draftImport(LedgerSession &session, const Entity *as, const QString &path)
{
    auto source = readSource(path);
    if (!source) return source.error();
    return draftImport(session, *std::move(source), {.as = as});
}

Result<ImportDraft> draftImport(LedgerSession &session, SourceDocument source, const ImportOptions &options)
{
    CalendarEffect effect;
    ImportOptions completed = options;
    completed.complete = [&](ImportPlan &plan) -> Result<void> {
        auto moved = takeMovesAlong(session, plan.set);
        if (!moved) return moved.error();
        effect = *std::move(moved);
        return {};
    };
    auto plan = planImport(session, source, completed);
    if (!plan) return plan.error();
    const QString what = whatItIs(*plan, source, options.columns);
    return ImportDraft{std::move(source), options, what, *std::move(plan), 0, std::move(effect)};
}

Result<ImportDraft> withAdopted(LedgerSession &session, ImportDraft draft, const Issue &issue)
{
    adopt(draft.source, issue, draft.options.columns);
    auto made = draftImport(session, std::move(draft.source), draft.options);
    if (made) made->adopted = draft.adopted + 1;
    return made;
}

Result<QString> carryOut(LedgerSession &session, const ImportDraft &draft, const QDateTime &now)
{
    const QString &file = draft.source.fileName;
    if (draft.plan.set.isEmpty()) return QStringLiteral("“%1”与台账一致，没有要改的。").arg(file);
    if (const auto done = performPlan(session, draft.plan, draft.plan.set.source, now); !done) return done.error();
    const QString effect = effectInWords(draft.plan);
    const QString adopted = draft.adopted > 0 ? QStringLiteral("，采纳建议 %1 处").arg(draft.adopted) : QString();
    const QString moved = effectText(draft.effect);
    const QString kept = keptDeadlineWords(session.undoText());
    return QStringLiteral("已从“%1”导入%2%3，可撤销；导入前已备份。")
        .arg(file, draft.plan.entity->word(),
             (effect.isEmpty() ? QString() : QStringLiteral("：") + effect) + adopted +
                 (moved.isEmpty() ? QString() : u'，' + moved) + (kept.isEmpty() ? QString() : u'，' + kept));
}

QString effectInWords(const ImportPlan &plan)
{
    QStringList parts;
    if (plan.added > 0) parts << QStringLiteral("新增 %1 行").arg(plan.added);
    if (plan.changed > 0) parts << QStringLiteral("改动 %1 行").arg(plan.changed);
    const auto evidence = std::count_if(plan.set.changes.begin(), plan.set.changes.end(),
                                        [](const Change &change) { return change.after.as<Evidence>(); });
    if (plan.entity->kind != EntityKind::Evidence && evidence > 0)
        parts << QStringLiteral("收进佐证 %1 份").arg(evidence);
    return parts.join(u'，');
}

} // namespace tz
