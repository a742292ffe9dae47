#include "app/console.h"
#include "app/verb.h"

#include <QGuiApplication>

namespace {

/// Headless verbs need no display; those that draw nothing need no fonts either and start faster.
int runHeadless(const tz::Verb &verb, int argc, char *argv[])
{
    if (!verb.needsFonts) {
        const QCoreApplication application(argc, argv);
        return tz::runVerb(verb, QCoreApplication::arguments().mid(2));
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return tz::runVerb(verb, QCoreApplication::arguments().mid(2));
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 1)
        if (const tz::Verb *verb = tz::verbNamed(QString::fromLocal8Bit(argv[1]))) return runHeadless(*verb, argc, argv);
    return tz::WrongUsage;
}
