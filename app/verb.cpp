#include "app/verb.h"

#include "app/console.h"
#include "app/verbs.h"
#include "app/window.h"

namespace tz {

namespace {

const QString usageMark = QStringLiteral("\x01");

QStringList options(std::initializer_list<const char *> names)
{
    QStringList result;
    for (const char *name : names) result << QString::fromLatin1(name);
    return result;
}

/// A script reads one sentence: what the program says in several is joined. What stands in “” is the user's.
QString oneSentence(const QString &text)
{
    QString joined;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        depth += c == u'“' ? 1 : c == u'”' ? -1 : 0;
        const bool isInside = i + 1 < text.size() && depth <= 0;
        joined += isInside && c == u'。' ? QChar(u'；') : c == u'\n' ? QChar(u' ') : c;
    }
    return joined;
}

} // namespace

std::span<const Verb> allVerbs()
{
    static const std::array table{
        Verb{"demo", "LEDGER [--scale nanyang|province|nation]", 1, options({"scale"}), {}, Needs::Fonts, verbs::demo},
        Verb{"new", "LEDGER", 1, {}, {}, Needs::Nothing, verbs::create},
        Verb{"import", "LEDGER FILE… [--as ENTITY] [--ref-date D] [--dry-run] [--json]", 2, options({"as", "ref-date"}),
             options({"dry-run", "json"}), Needs::Nothing, verbs::importFiles},
        Verb{"export", "LEDGER ENTITY --out FILE", 2, options({"out"}), {}, Needs::Nothing, verbs::exportFile},
        Verb{"expand",
             "LEDGER [--program TITLE] [--county NAME]…",
             1,
             options({"program", "county"}),
             {},
             Needs::Nothing,
             verbs::expand},
        Verb{"edit", "LEDGER ENTITY ID KEY=VALUE…", 4, {}, {}, Needs::Nothing, verbs::edit},
        Verb{"list", "LEDGER ENTITY [--where KEY=VALUE]… [--as-of D] [--json]", 2, options({"where", "as-of"}),
             options({"json"}), Needs::Nothing, verbs::list},
        Verb{"report",
             "LEDGER NAME --out FILE [--week D | --month D] [--county NAME] [--task TITLE] [--unit NAME] "
             "[--paper A3|A4] [--issue [--by NAME] [--again]]",
             2, options({"out", "week", "month", "county", "task", "unit", "paper", "by"}), options({"issue", "again"}),
             Needs::Fonts, verbs::report},
        Verb{"chart",
             "LEDGER gantt|wall|calendar --out FILE [--from D --to D] [--paper A4|A3|A2|A0] [--portrait] "
             "[--group goal|county|unit|light]",
             2, options({"out", "from", "to", "paper", "group"}), options({"portrait"}), Needs::Fonts, verbs::chart},
        Verb{"friday", "LEDGER --out FOLDER [--week D]", 1, options({"out", "week"}), {}, Needs::Fonts, verbs::friday},
        Verb{"conform", "FILE.pdf [--out FILE] [--ledger LEDGER --layout NAME] [--json]", 1,
             options({"out", "ledger", "layout"}), options({"json"}), Needs::Fonts, verbs::conform},
        Verb{"attach", "LEDGER ID FILE… [--by NAME]", 3, options({"by"}), {}, Needs::Nothing, verbs::attach},
        Verb{"pack",
             "LEDGER --out FILE.zip [--county NAME] [--program TITLE]",
             1,
             options({"out", "county", "program"}),
             {},
             Needs::Fonts,
             verbs::pack},
        Verb{"show", "LEDGER PAGE --out FILE.png [--size WxH] [--scale-factor F] [--dark]", 2,
             options({"out", "size", "scale-factor"}), options({"dark"}), Needs::Widgets, drawPage},
        Verb{"deadline", "[--ref-date D] [--json]", 0, options({"ref-date"}), options({"json"}), Needs::Nothing,
             verbs::deadline},
        Verb{"check", "LEDGER [--json]", 1, {}, options({"json"}), Needs::Nothing, verbs::check},
        Verb{"log", "LEDGER [--entity ENTITY --id N] [--json]", 1, options({"entity", "id"}), options({"json"}),
             Needs::Nothing, verbs::log},
        Verb{"undo", "LEDGER", 1, {}, {}, Needs::Nothing, verbs::undo},
        Verb{"redo", "LEDGER", 1, {}, {}, Needs::Nothing, verbs::redo},
    };
    return table;
}

const Verb *verbNamed(const QString &name)
{
    for (const Verb &verb : allVerbs())
        if (name == QLatin1StringView(verb.name)) return &verb;
    return nullptr;
}

Error wrongUsage(const QString &sentence)
{
    return {usageMark + sentence};
}

int runVerb(const Verb &verb, const QStringList &words)
{
    const auto complainOfUsage = [&](const QString &sentence) {
        console::complain(oneSentence(
            sentence +
            QStringLiteral("用法：taizhang %1 %2").arg(QLatin1StringView(verb.name), QString::fromUtf8(verb.usage))));
        return WrongUsage;
    };
    auto arguments = Arguments::read(words, verb.valued + options({"today"}), verb.flags);
    if (!arguments) return complainOfUsage(arguments.error().sentence);
    if (arguments->positions().size() < verb.positions) return complainOfUsage(QStringLiteral("参数不够。"));
    if (auto today = arguments->date(QStringLiteral("today")); !today) return complainOfUsage(today.error().sentence);
    const Result<void> done = verb.run(*arguments);
    if (done) return Done;
    const QString &sentence = done.error().sentence;
    if (sentence.startsWith(usageMark)) return complainOfUsage(sentence.mid(usageMark.size()));
    console::complain(oneSentence(sentence));
    return NotDone;
}

} // namespace tz
