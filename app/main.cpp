#include "app/console.h"
#include "app/verb.h"
#include "app/window.h"

#include <QApplication>

namespace {

/// Headless verbs need no display; those that draw nothing need no fonts either and start faster.
int runHeadless(const tz::Verb &verb, int argc, char *argv[])
{
    const auto words = [] { return QCoreApplication::arguments().mid(2); };
    if (verb.needs == tz::Needs::Nothing) {
        const QCoreApplication application(argc, argv);
        return tz::runVerb(verb, words());
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (verb.needs == tz::Needs::Fonts) {
        const QGuiApplication application(argc, argv);
        return tz::runVerb(verb, words());
    }
    for (int i = 2; i + 1 < argc; ++i)
        if (qstrcmp(argv[i], "--scale-factor") == 0) qputenv("QT_SCALE_FACTOR", argv[i + 1]);
    const QApplication application(argc, argv);
    return tz::runVerb(verb, words());
}

int printUsage()
{
    tz::console::complain(QStringLiteral("用法：taizhang [LEDGER] [--today D]　打开窗口；或"));
    for (const tz::Verb &verb : tz::allVerbs())
        tz::console::complain(QStringLiteral("  taizhang %1 %2").arg(QLatin1StringView(verb.name), QString::fromUtf8(verb.usage)));
    return tz::WrongUsage;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 1)
        if (const tz::Verb *verb = tz::verbNamed(QString::fromLocal8Bit(argv[1]))) return runHeadless(*verb, argc, argv);
    QStringList words;
    for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
    const auto arguments = tz::Arguments::read(words, {QStringLiteral("today")}, {});
    if (!arguments || arguments->positions().size() > 1) return printUsage();
    const QApplication application(argc, argv);
    return tz::runWindow(*arguments);
}
