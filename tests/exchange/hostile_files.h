#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tz::test {

/// A file that was damaged, made with malice or written by a careless program, and what becomes of it.
struct HostileFile {
    enum class Fate {
        Refused, ///< one sentence, the ledger as it was
        Read     ///< with an issue when `says` is given
    };
    const char *name;
    const char *fileName;
    QByteArray bytes;
    Fate fate;
    const char *says; ///< a part of the refusal or of one issue; empty: nothing is to be said
};

QList<HostileFile> hostileTexts();
QList<HostileFile> hostileWorkbooks();
QList<HostileFile> hostilePackages();
QList<HostileFile> hostileDocuments();

} // namespace tz::test
