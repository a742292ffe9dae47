#include "app/window.h"

#include "app/console.h"
#include "app/open_ledger.h"
#include "app/verb.h"
#include "models/base/pinyin.h"
#include "models/sample/sample_ledger.h"
#include "models/store/backup.h"
#include "models/store/integrity.h"
#include "models/store/search_keeper.h"
#include "views/import/exchange_services.h"
#include "views/main_window.h"
#include "views/page_registry.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

namespace tz {

namespace {

/// A ledger up to this size is copied at the first opening of a day; a larger one when it is asked for or before an
/// import.
constexpr qint64 dailyBackupBytes = 64 * 1024 * 1024;

using Opened = Result<std::unique_ptr<LedgerSession>>;

Opened openPath(const QString &path, const Arguments &arguments)
{
    auto today = todayFor(arguments, path);
    if (!today) return today.error();
    return LedgerSession::open(path, Access::ReadWrite, currentPerson(), *today);
}

Opened createPath(const QString &path, const Arguments &arguments)
{
    auto today = todayFor(arguments, QString());
    if (!today) return today.error();
    auto session = LedgerSession::create(path, currentPerson(), *today);
    if (!session) return session;
    if (auto founded = foundLedger(**session); !founded) return founded.error();
    return session;
}

/// The sample is made once, in the user's documents, and opened again after that.
Opened openSample(const Arguments &arguments)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = folder.filePath(QStringLiteral("示例台账.taizhang"));
    if (QFileInfo::exists(path)) return openPath(path, arguments);
    if (!folder.mkpath(QStringLiteral(".")))
        return Error{QStringLiteral("“文档”文件夹建不了，示例台账没有生成。请检查磁盘权限。")};
    auto today = todayFor(arguments, QString());
    if (!today) return today.error();
    auto scale = sampleScale(QStringLiteral("nanyang"));
    if (!scale) return scale.error();
    auto session =
        LedgerSession::create(path, currentPerson(), arguments.has(QStringLiteral("today")) ? *today : sampleToday);
    if (!session) return session;
    if (auto filled = fillSample(**session, *scale); !filled) return filled.error();
    return session;
}

/// The search index is derived, so that one that went wrong is simply made anew.
Result<void> mendSearch(LedgerSession &session)
{
    const SearchIndex index = session.store().searchIndex();
    auto differing = index.differing();
    if (!differing) return differing.error();
    if (differing->empty() || !session.store().isWritable()) return {};
    if (auto done = session.store().searchIndex().forget(); !done) return done;
    new SearchKeeper(session);
    return {};
}

Result<QString> checkWords(LedgerSession &session)
{
    auto problems = checkLedger(session);
    if (!problems) return problems.error();
    if (auto mended = mendSearch(session); !mended) return mended.error();
    QStringList lines;
    for (const Problem &problem : *problems) lines << problem.where + QStringLiteral("：") + problem.message;
    if (lines.isEmpty()) return QStringLiteral("台账完好：结构、日志链、引用和内容均已核对。");
    return Error{QStringLiteral("核对发现 %1 处：").arg(lines.size()) + lines.mid(0, 5).join(QString())};
}

Result<QString> backUpWords(LedgerSession &session)
{
    auto path = backup::make(session.store(), QStringLiteral("手动"), QDateTime::currentDateTime());
    if (!path) return path.error();
    return QStringLiteral("已备份并检验：%1").arg(QDir::toNativeSeparators(*path));
}

/// Counting a long table takes as long as the rest of its page: done before somebody waits for it, it is remembered.
void countLongTables(LedgerSession &session)
{
    for (const Entity *entity : allEntities()) {
        if (StoreDirectory::keepsWhole(entity->kind)) continue;
        if (auto count = session.store().count({.kind = entity->kind}); !count)
            Q_EMIT session.failed(count.error().sentence);
    }
}

/// The day's first copy.
void backUpDaily(LedgerSession &session)
{
    if (!session.store().isWritable()) return;
    const QString path = session.store().path();
    const QDateTime now = QDateTime::currentDateTime();
    if (QFileInfo(path).size() > dailyBackupBytes || backup::existsFor(path, now.date())) return;
    if (auto copy = backup::make(session.store(), QStringLiteral("每日"), now); !copy)
        Q_EMIT session.failed(copy.error().sentence);
    backup::prune(path, now.date());
}

WindowServices servicesFor(Theme &theme, QSettings &settings, const Arguments &arguments)
{
    WindowServices services{theme, settings, {}, {}, {}, {}, {}, {}, {}, {}};
    services.open = [arguments](const QString &path) { return openPath(path, arguments); };
    services.create = [arguments](const QString &path) { return createPath(path, arguments); };
    services.openDemo = [arguments] { return openSample(arguments); };
    services.importRedHeader = [&theme](QWidget *parent, LedgerSession &session) {
        return importChosenFile(parent, session, theme, nullptr);
    };
    services.importFiles = [&theme](QWidget *parent, LedgerSession &session, const QStringList &paths) {
        return importFiles(parent, session, theme, nullptr, paths);
    };
    services.check = checkWords;
    services.backUp = backUpWords;
    services.exchange.importRows = [&theme](QWidget *parent, LedgerSession &session, const Entity &entity) {
        return importChosenFile(parent, session, theme, &entity);
    };
    services.exchange.exportRows = exportRows;
    return services;
}

Error noSuchPage(const QString &name)
{
    QStringList names{QStringLiteral("start")};
    for (const PageSpec &page : allPages()) names << QString::fromLatin1(page.name);
    return wrongUsage(QStringLiteral("没有名为“%1”的页面。可用：%2。").arg(name, names.join(u' ')));
}

Result<QSize> sizeAsked(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("size"))) return QSize(1280, 800);
    const QStringList parts = arguments.value(QStringLiteral("size")).split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || size.width() < 200 || size.height() < 200 || size.width() > 10'000 ||
        size.height() > 10'000)
        return wrongUsage(QStringLiteral("--size 应写作 1280x800。"));
    return size;
}

} // namespace

void introduceApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("taizhang"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("医改台账"));
    QGuiApplication::setDesktopFileName(QStringLiteral("cn.taizhang"));
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    auto *words = new QTranslator(qApp);
    if (words->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(words);
}

int runWindow(const Arguments &arguments)
{
    introduceApplication();
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("taizhang"),
                       QStringLiteral("taizhang"));
    Theme theme;
    WindowServices services = servicesFor(theme, settings, arguments);
    services.atRest = [](LedgerSession &session) {
        countLongTables(session);
        backUpDaily(session);
    };
    MainWindow window(std::move(services), nullptr);
    window.showOnScreen();
    if (!arguments.positions().isEmpty()) window.openLedger(arguments.position(0));
    QObject::connect(qApp, &QApplication::focusChanged, &window, [](QWidget *, QWidget *now) {
        if (qobject_cast<QLineEdit *>(now)) preparePinyin(); // letters may be typed next
    });
    return QCoreApplication::exec();
}

Result<void> drawPage(const Arguments &arguments)
{
    introduceApplication();
    const QString path = arguments.value(QStringLiteral("out"));
    if (!path.endsWith(u".png", Qt::CaseInsensitive)) return wrongUsage(QStringLiteral("缺少 --out FILE.png。"));
    auto size = sizeAsked(arguments);
    if (!size) return size.error();
    const QString page = arguments.position(1);
    if (page != u"start" && !pageNamed(page)) return noSuchPage(page);
    if (auto folder = checkFolderOf(path); !folder) return folder;
    std::unique_ptr<LedgerSession> session;
    if (page != u"start") {
        auto opened = openPath(arguments.position(0), arguments);
        if (!opened) return opened.error();
        session = *std::move(opened);
    }
    QSettings settings(
        QDir::temp().filePath(QStringLiteral("taizhang-show-%1.ini").arg(QCoreApplication::applicationPid())),
        QSettings::IniFormat);
    Theme theme;
    theme.isDark = arguments.has(QStringLiteral("dark"));
    MainWindow window(servicesFor(theme, settings, arguments), std::move(session));
    if (!window.showPage(page)) return noSuchPage(page);
    if (!window.picture(*size).save(path))
        return Error{QStringLiteral("图片“%1”写不出来。请检查文件夹权限和磁盘空间。").arg(path)};
    return {};
}

} // namespace tz
