#include "app/open_ledger.h"

#include "app/verb.h"
#include "models/ledger/closing_rules.h"
#include "models/ledger/setting.h"

#include <QDir>
#include <QFileInfo>

namespace tz {

QString currentPerson()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? nobodyNamed() : name;
}

Result<QDate> todayFor(const Arguments &arguments, const QString &ledgerPath)
{
    auto asked = arguments.date(QStringLiteral("today"));
    if (!asked) return asked.error();
    if (asked->isValid()) return *asked;
    if (auto store = LedgerStore::open(ledgerPath, Access::ReadOnly, currentPerson())) {
        auto rows = (*store)->rows(
            {.kind = EntityKind::Setting,
             .conditions = {{QStringLiteral("key"), Condition::Operator::Equals, QStringLiteral("sample_today")}}});
        if (rows && !rows->empty()) {
            const QDate day = QDate::fromString(rows->front().as<Setting>()->value, Qt::ISODate);
            if (day.isValid()) return day;
        }
    }
    return QDate::currentDate();
}

Result<void> checkFolderOf(const QString &path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    const QString name = QDir::toNativeSeparators(folder.filePath());
    if (!folder.isDir())
        return Error{QStringLiteral("文件夹“%1”不存在，没有写任何文件；请先建好文件夹，或换一个位置。").arg(name)};
    if (!folder.isWritable())
        return Error{QStringLiteral("文件夹“%1”不能写入，没有写任何文件；请检查权限，或换一个位置。").arg(name)};
    if (QFileInfo(path).isDir())
        return Error{
            QStringLiteral("“%1”是文件夹，没有写任何文件；请写明文件名。").arg(QDir::toNativeSeparators(path))};
    return {};
}

Result<void> checkNewLedger(const QString &path)
{
    if (!path.endsWith(u".taizhang", Qt::CaseInsensitive))
        return wrongUsage(
            QStringLiteral("“%1”的后缀应是 .taizhang，台账没有新建。").arg(QDir::toNativeSeparators(path)));
    return checkFolderOf(path);
}

Result<std::unique_ptr<LedgerSession>> openLedger(const Arguments &arguments, Access access)
{
    const QString path = arguments.position(0);
    auto today = todayFor(arguments, path);
    if (!today) return today.error();
    auto session = LedgerSession::open(path, access, currentPerson(), *today);
    if (session && access == Access::ReadWrite && !(*session)->store().isWritable())
        return Error{(*session)->store().readOnlyReason() +
                     QStringLiteral("没有改动；要修改，请先关闭占用它的程序，或换成可写的文件。")};
    return session;
}

} // namespace tz
