#pragma once

#include "models/base/result.h"
#include "models/store/ledger_session.h"

#include <QStringList>

#include <functional>

namespace tz {

/// Told before each file of a pack: how many are written, of how many, and which comes now. False calls the rest off.
using PackProgress = std::function<bool(int written, int of, const QString &file)>;

/// 周五材料: what is printed, signed and sent out at the end of a week, in one new folder: the weekly table (PDF and
/// xlsx), the wall chart, the reminder list of all counties and one of each.
struct FridayPack {
    QString folder;    ///< as it was named; a second pack of a week gets a number behind its name
    QStringList files; ///< names inside it
    QStringList notes; ///< what gave way so that tables fit their sheets, one sentence each
};

/// Nothing is left behind when it is called off or fails: the folder appears whole or not at all. Called off gives an
/// empty pack.
Result<FridayPack> writeFridayPack(LedgerSession &session, QDate monday, const QString &into,
                                   const PackProgress &progress);

} // namespace tz
