#include "app/console.h"
#include "app/verb.h"
#include "app/window.h"

#include <QApplication>
#include <QFileInfo>

namespace {

/// A script reads one sentence from standard error; Qt's remarks on the session's folders and plugins are not for it.
void keepQuiet(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isOwn = qstrcmp(context.category ? context.category : "", "taizhang.sql") == 0;
    if (type == QtFatalMsg || isOwn) tz::console::complain(message);
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Headless verbs need no display; those that draw nothing need no fonts either and start faster.
int runHeadless(const tz::Verb &verb, int argc, char *argv[])
{
    qInstallMessageHandler(keepQuiet);
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
        tz::console::complain(
            QStringLiteral("  taizhang %1 %2").arg(QLatin1StringView(verb.name), QString::fromUtf8(verb.usage)));
    return tz::WrongUsage;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 1)
        if (const tz::Verb *verb = tz::verbNamed(QString::fromLocal8Bit(argv[1])))
            return runHeadless(*verb, argc, argv);
    QStringList words;
    for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
    const auto arguments = tz::Arguments::read(words, {QStringLiteral("today")}, {});
    const QString ledger = arguments ? arguments->position(0) : QString();
    const bool isLedger = ledger.isEmpty() || ledger.endsWith(u".taizhang") || QFileInfo::exists(ledger);
    if (!arguments || arguments->positions().size() > 1 || !isLedger) return printUsage();
    if (!hasDisplay()) {
        tz::console::complain(
            QStringLiteral("没有图形界面，窗口打不开；可改用 taizhang list、report 等命令，或在桌面环境里运行。"));
        return tz::NotDone;
    }
    const QApplication application(argc, argv);
    return tz::runWindow(*arguments);
}
