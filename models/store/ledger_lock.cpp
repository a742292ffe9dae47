#include "models/store/ledger_lock.h"

#include <QDateTime>
#include <QFileInfo>

namespace tz {

LedgerLock::LedgerLock(const QString &ledgerPath)
    : m_path(ledgerPath + QStringLiteral(".lock")), m_file(std::make_unique<QLockFile>(m_path))
{
    m_file->setStaleLockTime(0); // only a dead program's lock is stale, never an old one's
}

bool LedgerLock::acquire()
{
    return m_file->tryLock(0);
}

QString LedgerLock::holder() const
{
    if (m_file->error() != QLockFile::LockFailedError) return QStringLiteral("台账所在的文件夹不能写入，只能查看。");
    qint64 pid = 0;
    QString host;
    QString program;
    const bool known = m_file->getLockInfo(&pid, &host, &program);
    const QFileInfo file(m_path);
    const QString since = file.lastModified().toString(QStringLiteral("M月d日 hh:mm"));
    const QString who =
        known ? QStringLiteral("%1@%2（进程 %3）").arg(file.owner(), host).arg(pid) : QStringLiteral("另一个程序");
    return QStringLiteral("台账正由%1自%2起打开编辑，现在只能查看。").arg(who, since);
}

} // namespace tz
