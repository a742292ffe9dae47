#include "views/import/import_draft.h"

#include "models/exchange/import_file.h"
#include "models/exchange/ledger_document.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/task.h"

namespace tz {

namespace {

/// A ledger document says what it is in its head; of a table only the kind of its rows is known.
QString whatItIs(const ImportPlan &plan, const SourceDocument &source)
{
    QStringList parts{plan.entity->word()};
    if (plan.entity->kind == EntityKind::Task) {
        if (const auto document = readLedgerDocument(source)) {
            const Program &program = document->program;
            if (!program.title.isEmpty()) parts << QStringLiteral("《%1》").arg(program.title);
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
    auto plan = planImport(session, *source, {.as = as});
    if (!plan) return plan.error();
    const QString what = whatItIs(*plan, *source);
    return ImportDraft{source->fileName, what, *std::move(plan)};
}

Result<QString> carryOut(LedgerSession &session, const ImportDraft &draft, const QDateTime &now)
{
    if (draft.plan.set.isEmpty()) return QStringLiteral("“%1”与台账一致，没有要改的。").arg(draft.fileName);
    if (const auto done = performPlan(session, draft.plan, draft.plan.set.source, now); !done) return done.error();
    const QString effect = effectInWords(draft.plan);
    return QStringLiteral("已从“%1”导入%2%3，可撤销；导入前已备份。")
        .arg(draft.fileName, draft.plan.entity->word(), effect.isEmpty() ? QString() : QStringLiteral("：") + effect);
}

QString effectInWords(const ImportPlan &plan)
{
    QStringList parts;
    if (plan.added > 0) parts << QStringLiteral("新增 %1 行").arg(plan.added);
    if (plan.changed > 0) parts << QStringLiteral("改动 %1 行").arg(plan.changed);
    return parts.join(u'，');
}

} // namespace tz
