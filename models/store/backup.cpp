#include "models/store/backup.h"

#include "models/store/sqlite_engine.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace tz::backup {

namespace {

constexpr int keptDays = 30;
constexpr int keptMonths = 12;

const QString suffix = QStringLiteral(".taizhang");

/// NAME 20210813-093105 …: the date behind the ledger's name.
QDate dateOf(const QString &fileName, const QString &baseName)
{
    return QDate::fromString(fileName.mid(baseName.size() + 1, 8), QStringLiteral("yyyyMMdd"));
}

QStringList copiesOf(const QString &ledgerPath)
{
    const QDir folder(folderOf(ledgerPath));
    QStringList names = folder.entryList({QFileInfo(ledgerPath).completeBaseName() + QStringLiteral(" *") + suffix},
                                         QDir::Files, QDir::Name);
    return names;
}

Result<void> verify(const QString &path)
{
    const Error unusable{QStringLiteral("备份写出后没有通过检验，已删去，台账保持原样。请检查磁盘后再试。")};
    auto opened = SqlDatabase::open(path, true);
    if (!opened) return unusable;
    auto problems = engine::integrityProblems(**opened, false);
    if (!problems || !problems->isEmpty()) return unusable;
    return {};
}

} // namespace

QString folderOf(const QString &ledgerPath)
{
    return QFileInfo(ledgerPath).absoluteDir().filePath(QStringLiteral("备份"));
}

Result<QString> make(LedgerStore &store, const QString &reason, const QDateTime &now)
{
    const QString folder = folderOf(store.path());
    if (!QDir().mkpath(folder))
        return Error{
            QStringLiteral("备份文件夹建不了（%1），这一步没有做，台账保持原样。请检查文件夹权限。").arg(folder)};
    auto head = store.log().head();
    if (!head) return head.error();
    const QString stem =
        QStringLiteral("%1 %2 %3")
            .arg(QFileInfo(store.path()).completeBaseName(), now.toString(QStringLiteral("yyyyMMdd-hhmmss")), reason);
    const QString mark = head->isEmpty() ? QString() : u' ' + QString::fromLatin1(head->left(12));
    QString path = QDir(folder).filePath(stem + mark + suffix);
    for (int n = 2; QFile::exists(path); ++n)
        path = QDir(folder).filePath(stem + mark + QStringLiteral(" %1").arg(n) + suffix);
    if (auto done = engine::copyTo(store.database(), path); !done) return done.error();
    if (auto done = verify(path); !done) {
        QFile::remove(path);
        return done.error();
    }
    return path;
}

bool existsFor(const QString &ledgerPath, QDate day)
{
    const QString base = QFileInfo(ledgerPath).completeBaseName();
    const QStringList names = copiesOf(ledgerPath);
    return std::any_of(names.begin(), names.end(), [&](const QString &name) { return dateOf(name, base) == day; });
}

void prune(const QString &ledgerPath, QDate today)
{
    const QString base = QFileInfo(ledgerPath).completeBaseName();
    const QDir folder(folderOf(ledgerPath));
    QSet<QString> months;
    QStringList names = copiesOf(ledgerPath);
    std::reverse(names.begin(), names.end());
    for (const QString &name : names) {
        const QDate date = dateOf(name, base);
        if (!date.isValid() || date.daysTo(today) <= keptDays) continue;
        const QString month = date.toString(QStringLiteral("yyyyMM"));
        const bool lastOfMonth = !months.contains(month) && months.size() < keptMonths;
        if (lastOfMonth)
            months.insert(month);
        else
            QFile::remove(folder.filePath(name));
    }
}

} // namespace tz::backup
