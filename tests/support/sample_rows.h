#pragma once

#include "models/store/ledger_session.h"

#include <QTemporaryDir>

namespace tz::test {

/// A row of any entity with every typed cell filled by what its editor takes; `n` makes rows differ. References point
/// to the row with id 1 of their entity.
AnyRow filledRow(const Entity &entity, int n, const Reading &reading);

/// One filled row of every entity, parents first, each with id 1.
ChangeSet oneOfEach(const Reading &reading);
/// The same with the file of the evidence kept in the ledger, so that check finds nothing.
ChangeSet soundRows(LedgerSession &session);

/// A new ledger in a folder of its own, removed at the end. Today is 2021-08-13.
class TemporaryLedger
{
public:
    TemporaryLedger();
    LedgerSession &session() { return *m_session; }
    QString path() const { return m_folder.filePath(QStringLiteral("台账.taizhang")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    void close() { m_session.reset(); }
    /// Closes and opens again, as after a restart.
    void reopen(Access access = Access::ReadWrite);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<LedgerSession> m_session;
};

/// Every row of every entity, as text for comparing files: one line a row.
QStringList dump(LedgerSession &session);

const QDate today(2021, 8, 13);

} // namespace tz::test
