#pragma once

#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

class QWidget;

namespace tz {

/// Import and export as the window offers them. Each gives the sentence that says what was done, empty when the user
/// called it off. Bound with the window's theme they fit WindowServices and RowExchange.

/// Shows what importing the files would do, one after the other, and does it when the user agrees. `as` null: told by
/// the files' headings.
Result<QString> importFiles(QWidget *parent, LedgerSession &session, const Theme &theme, const Entity *as,
                            const QStringList &paths);
/// The same after asking for a file; without one the dialog waits for a drop or a paste.
Result<QString> importChosenFile(QWidget *parent, LedgerSession &session, const Theme &theme, const Entity *as);
/// Asks for a file name and writes all rows of the entity there.
Result<QString> exportRows(QWidget *parent, LedgerSession &session, const Entity &entity,
                           const std::optional<std::vector<qint64>> &chosen);

/// Asks for a file to import, empty when called off.
QString chooseSourceFile(QWidget *parent, const QString &folder);

} // namespace tz
