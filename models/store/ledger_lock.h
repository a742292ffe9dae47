#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace tz {

/// Keeps a ledger to one writer by a lock file beside it. A lock whose program is gone is taken over.
class LedgerLock
{
public:
    explicit LedgerLock(const QString &ledgerPath);

    /// Whether this program may write now.
    bool acquire();
    /// Who has the file and since when, for the one who may only read: 台账正由 …（程序 1234）自 09:31 起打开编辑。
    QString holder() const;

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_file;
};

} // namespace tz
