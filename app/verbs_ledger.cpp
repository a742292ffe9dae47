#include "app/console.h"
#include "app/open_ledger.h"
#include "app/verb.h"
#include "app/verbs.h"
#include "models/sample/sample_ledger.h"
#include "models/store/integrity.h"
#include "models/tables/row_history.h"

#include <QFile>

namespace tz::verbs {

Result<void> create(const Arguments &arguments)
{
    if (auto place = checkNewLedger(arguments.position(0)); !place) return place;
    auto session = LedgerSession::create(arguments.position(0), currentPerson(), QDate::currentDate());
    if (!session) return session.error();
    return foundLedger(**session);
}

Result<void> demo(const Arguments &arguments)
{
    auto scale = sampleScale(arguments.has(QStringLiteral("scale")) ? arguments.value(QStringLiteral("scale"))
                                                                    : QStringLiteral("nanyang"));
    if (!scale) return wrongUsage(scale.error().sentence);
    if (auto place = checkNewLedger(arguments.position(0)); !place) return place;
    auto session = LedgerSession::create(arguments.position(0), currentPerson(), sampleToday);
    if (!session) return session.error();
    auto done = fillSample(**session, *scale);
    if (!done) {
        session->reset();
        QFile::remove(arguments.position(0)); // half a sample is of no use to anybody
    }
    return done;
}

namespace {

/// A file that cannot even be opened or read to the end is a finding too.
std::vector<Problem> problemsOf(const Arguments &arguments)
{
    const auto unreadable = [](const Error &error) {
        return std::vector<Problem>{{Severity::Error, QStringLiteral("文件"), error.sentence}};
    };
    auto session = openLedger(arguments, Access::ReadOnly);
    if (!session) return unreadable(session.error());
    auto problems = checkLedger(**session);
    return problems ? *std::move(problems) : unreadable(problems.error());
}

} // namespace

Result<void> check(const Arguments &arguments)
{
    const std::vector<Problem> problems = problemsOf(arguments);
    const auto isError = [](const Problem &each) { return each.severity == Severity::Error; };
    const auto errors = std::count_if(problems.begin(), problems.end(), isError);
    QJsonArray list;
    for (const Problem &problem : problems)
        list << QJsonObject{{QStringLiteral("severity"), severityCode(problem.severity)},
                            {QStringLiteral("where"), problem.where},
                            {QStringLiteral("message"), problem.message}};
    if (arguments.has(QStringLiteral("json"))) {
        console::print(QJsonObject{{QStringLiteral("ok"), errors == 0}, {QStringLiteral("problems"), list}});
    } else {
        for (const Problem &problem : problems) console::print(problem.where + QStringLiteral("：") + problem.message);
        if (errors == 0)
            console::print(QStringLiteral("台账完好：结构、日志链、引用和内容均已核对。查不出的两种情形：整条日志链被重"
                                          "写，最新若干步被截去（可与已印发报表页脚的校验码比对）。"));
    }
    if (errors == 0) return {};
    return Error{QStringLiteral("台账有 %1 处问题，没有改动它；请从备份中打开完好的一份。").arg(errors)};
}

namespace {

QString eventCode(HistoryEntry::Event event)
{
    static const char *const codes[] = {"founded", "added", "changed", "removed", "restored"};
    return QString::fromLatin1(codes[static_cast<int>(event)]);
}

/// What happened to one row, newest first.
Result<void> logOfRow(LedgerSession &session, const Arguments &arguments)
{
    const Entity *entity = entityNamed(arguments.value(QStringLiteral("entity")));
    const qint64 id = arguments.value(QStringLiteral("id")).toLongLong();
    if (!entity || id <= 0) return wrongUsage(QStringLiteral("--entity 和 --id 要一起写，如 --entity tasks --id 3。"));
    auto entries = historyOf(session, entity->kind, id, nullptr);
    if (!entries) return entries.error();
    QJsonArray list;
    for (const HistoryEntry &entry : *entries)
        list << QJsonObject{
            {QStringLiteral("step"), entry.step},      {QStringLiteral("time"), entry.time.toString(Qt::ISODate)},
            {QStringLiteral("who"), entry.who},        {QStringLiteral("event"), eventCode(entry.event)},
            {QStringLiteral("column"), entry.heading}, {QStringLiteral("before"), entry.before},
            {QStringLiteral("after"), entry.after},    {QStringLiteral("what"), entry.what},
            {QStringLiteral("source"), entry.source}};
    if (arguments.has(QStringLiteral("json"))) {
        console::print(list);
        return {};
    }
    for (const HistoryEntry &entry : *entries)
        console::print(QStringList{QString::number(entry.step), entry.time.toString(Qt::ISODate), entry.who,
                                   entry.heading, entry.before, entry.after, entry.what, entry.source}
                           .join(u'\t'));
    return {};
}

} // namespace

Result<void> log(const Arguments &arguments)
{
    auto session = openLedger(arguments, Access::ReadOnly);
    if (!session) return session.error();
    if (arguments.has(QStringLiteral("entity")) || arguments.has(QStringLiteral("id")))
        return logOfRow(**session, arguments);
    auto steps = (*session)->store().log().steps();
    if (!steps) return steps.error();
    QJsonArray list;
    for (const Step &step : *steps) {
        list << QJsonObject{{QStringLiteral("step"), step.id},
                            {QStringLiteral("time"), step.time.toString(Qt::ISODate)},
                            {QStringLiteral("who"), step.who},
                            {QStringLiteral("what"), step.what},
                            {QStringLiteral("source"), step.source},
                            {QStringLiteral("changes"), step.changes},
                            {QStringLiteral("hash"), QString::fromLatin1(step.hash)}};
    }
    if (arguments.has(QStringLiteral("json"))) {
        console::print(list);
        return {};
    }
    for (const Step &step : *steps)
        console::print(QStringLiteral("%1\t%2\t%3\t%4\t%5 处\t%6")
                           .arg(step.id)
                           .arg(step.time.toString(Qt::ISODate), step.who, step.what)
                           .arg(step.changes)
                           .arg(step.source));
    return {};
}

Result<void> undo(const Arguments &arguments)
{
    auto session = openLedger(arguments, Access::ReadWrite);
    if (!session) return session.error();
    const QString text = (*session)->undoText();
    auto done = (*session)->undo();
    if (done) console::print(QStringLiteral("已撤销：") + text);
    return done;
}

Result<void> redo(const Arguments &arguments)
{
    auto session = openLedger(arguments, Access::ReadWrite);
    if (!session) return session.error();
    const QString text = (*session)->redoText();
    auto done = (*session)->redo();
    if (done) console::print(QStringLiteral("已重做：") + text);
    return done;
}

} // namespace tz::verbs
