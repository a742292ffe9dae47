#include "app/console.h"
#include "app/open_ledger.h"
#include "app/verb.h"
#include "app/verbs.h"
#include "models/exchange/export.h"
#include "models/exchange/import_file.h"
#include "models/tables/calendar_import.h"

#include <QFileInfo>

namespace tz::verbs {

namespace {

QJsonObject jsonOf(const ImportOutcome &outcome, const std::vector<CalendarMove> &moved)
{
    QJsonArray moves;
    for (const CalendarMove &move : moved) moves << moveJson(move);
    QJsonArray issues;
    for (const Issue &issue : outcome.issues) {
        QJsonObject object{{QStringLiteral("severity"), severityCode(issue.severity)},
                           {QStringLiteral("sheet"), issue.place.sheet},
                           {QStringLiteral("row"), issue.place.row},
                           {QStringLiteral("column"), issue.place.column},
                           {QStringLiteral("message"), issue.message}};
        if (!issue.suggestion.isEmpty()) object.insert(QStringLiteral("suggestion"), issue.suggestion);
        issues << object;
    }
    return {{QStringLiteral("applied"), outcome.applied},
            {QStringLiteral("rows"), outcome.rows},
            {QStringLiteral("added"), outcome.added},
            {QStringLiteral("changed"), outcome.changed},
            {QStringLiteral("unchanged"), outcome.unchanged},
            {QStringLiteral("missing"), outcome.missing},
            {QStringLiteral("moves"), moves},
            {QStringLiteral("issues"), issues}};
}

void printLines(const ImportOutcome &outcome, const CalendarEffect &effect, bool dryRun)
{
    console::print(QStringLiteral("%1：读到 %2 行，新增 %3，改动 %4，相同 %5，疑问 %6 处。")
                       .arg(dryRun ? QStringLiteral("试读（没有写入）") : QStringLiteral("导入"))
                       .arg(outcome.rows)
                       .arg(outcome.added)
                       .arg(outcome.changed)
                       .arg(outcome.unchanged)
                       .arg(outcome.issues.size()));
    if (outcome.missing > 0)
        console::print(QStringLiteral("台账里另有 %1 行是文件里没有的，保留不动。").arg(outcome.missing));
    for (const Issue &issue : outcome.issues) {
        QString where = issue.place.sheet;
        if (issue.place.row > 0) where += QStringLiteral("第 %1 行").arg(issue.place.row);
        if (!issue.place.column.isEmpty()) where += QStringLiteral("“%1”").arg(issue.place.column);
        QString line = where.isEmpty() ? issue.message : where + QStringLiteral("：") + issue.message;
        if (!issue.suggestion.isEmpty())
            line +=
                (line.endsWith(u'。') ? QString() : QStringLiteral("；")) + QStringLiteral("建议：") + issue.suggestion;
        console::print(line);
    }
    if (const QString moved = effectText(effect); !moved.isEmpty()) console::print(moved + u'。');
    for (const CalendarMove &move : effect.moves) console::print(moveText(move));
}

/// Each file is a step of its own: those before the refused one are in.
Error stoppedAt(const QStringList &paths, qsizetype refused, const Error &why, bool dryRun)
{
    QStringList before;
    for (const QString &path : paths.first(refused)) before << QFileInfo(path).fileName();
    const QString kept = dryRun ? QStringLiteral("前面的%1已预检") : QStringLiteral("前面的%1已经导入，可以撤销");
    return {kept.arg(before.join(u'、')) + u'；' + why.sentence};
}

} // namespace

Result<void> importFiles(const Arguments &arguments)
{
    ImportOptions options;
    if (arguments.has(QStringLiteral("as"))) {
        options.as = entityNamed(arguments.value(QStringLiteral("as")));
        if (!options.as)
            return wrongUsage(QStringLiteral("没有名为“%1”的表。").arg(arguments.value(QStringLiteral("as"))));
    }
    const bool isNotice = options.as && options.as->kind == EntityKind::CalendarDay &&
                          arguments.positions().size() == 2 && isNoticeText(arguments.position(1));
    if (isNotice) return importNotice(arguments, arguments.position(1));
    auto reference = arguments.date(QStringLiteral("ref-date"));
    if (!reference) return wrongUsage(reference.error().sentence);
    options.referenceDate = *reference;
    const bool dryRun = arguments.has(QStringLiteral("dry-run"));
    auto session = openLedger(arguments, dryRun ? Access::ReadOnly : Access::ReadWrite);
    if (!session) return session.error();
    ImportOutcome total;
    CalendarEffect effect;
    options.complete = [&](ImportPlan &plan) -> Result<void> {
        auto moved = takeMovesAlong(**session, plan.set);
        if (!moved) return moved.error();
        effect.moves.insert(effect.moves.end(), moved->moves.begin(), moved->moves.end());
        effect.settled += moved->settled;
        return {};
    };
    const QStringList paths = arguments.positions().mid(1);
    Result<void> done;
    for (qsizetype i = 0; i < paths.size() && done; ++i) {
        auto outcome = importFile(**session, paths[i], options, dryRun, QDateTime::currentDateTime());
        if (outcome)
            total += *outcome;
        else if (i == 0)
            return outcome.error();
        else
            done = stoppedAt(paths, i, outcome.error(), dryRun);
    }
    if (arguments.has(QStringLiteral("json")))
        console::print(jsonOf(total, effect.moves));
    else
        printLines(total, effect, dryRun);
    return done;
}

Result<void> exportFile(const Arguments &arguments)
{
    const Entity *entity = entityNamed(arguments.position(1));
    if (!entity) return wrongUsage(QStringLiteral("没有名为“%1”的表。").arg(arguments.position(1)));
    const QString path = arguments.value(QStringLiteral("out"));
    if (path.isEmpty()) return wrongUsage(QStringLiteral("缺少 --out FILE。"));
    if (auto folder = checkFolderOf(path); !folder) return folder.error();
    auto session = openLedger(arguments, Access::ReadOnly);
    if (!session) return session.error();
    return exportEntity(**session, *entity, path);
}

} // namespace tz::verbs
