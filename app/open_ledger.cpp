#include "app/open_ledger.h"

#include "models/ledger/setting.h"

namespace tz {

QString currentPerson()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? QStringLiteral("本机用户") : name;
}

Result<QDate> todayFor(const Arguments &arguments, const QString &ledgerPath)
{
    auto asked = arguments.date(QStringLiteral("today"));
    if (!asked) return asked.error();
    if (asked->isValid()) return *asked;
    if (auto store = LedgerStore::open(ledgerPath, Access::ReadOnly, currentPerson())) {
        auto rows = (*store)->rows({.kind = EntityKind::Setting, .conditions = {{QStringLiteral("key"), Condition::Operator::Equals, QStringLiteral("sample_today")}}});
        if (rows && !rows->empty()) {
            const QDate day = QDate::fromString(rows->front().as<Setting>()->value, Qt::ISODate);
            if (day.isValid()) return day;
        }
    }
    return QDate::currentDate();
}

Result<std::unique_ptr<LedgerSession>> openLedger(const Arguments &arguments, Access access)
{
    const QString path = arguments.position(0);
    auto today = todayFor(arguments, path);
    if (!today) return today.error();
    auto session = LedgerSession::open(path, access, currentPerson(), *today);
    if (session && access == Access::ReadWrite && !(*session)->store().isWritable())
        return Error{(*session)->store().readOnlyReason() + QStringLiteral("没有改动；要修改，请先关闭占用它的程序，或换成可写的文件。")};
    return session;
}

} // namespace tz
