#include "app/console.h"
#include "app/open_ledger.h"
#include "app/verb.h"
#include "app/verbs.h"
#include "models/sample/sample_ledger.h"
#include "models/store/integrity.h"

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

Result<void> log(const Arguments &arguments)
{
    auto session = openLedger(arguments, Access::ReadOnly);
    if (!session) return session.error();
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
