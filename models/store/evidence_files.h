#pragma once

#include "models/store/ledger_store.h"

namespace tz {

/// The bytes of evidence, kept in the ledger file under their SHA-256, so that a copied ledger has all its proofs. A
/// file that is given twice is kept once; nothing is ever taken out: the recycle bin and past evenings may ask for it.
class EvidenceFiles
{
public:
    explicit EvidenceFiles(LedgerStore &store) : m_store(store) {}

    /// Bytes of the largest file that is taken; an office's ledger is carried on a USB stick.
    static constexpr qint64 mostBytes = 200 * 1024 * 1024;

    struct Kept {
        QString sha256; ///< lower-case hexadecimal
        int size = 0;   ///< bytes
    };
    /// Reads a file into the ledger. What cannot be read, is empty or too large is an Error; the ledger is unchanged.
    Result<Kept> keepFile(const QString &path);
    Result<Kept> keep(const QByteArray &bytes);
    /// The bytes whose hash this is, verified; an Error when they are not there or have been altered.
    Result<QByteArray> bytes(const QString &sha256) const;
    /// The hashes under which something else is kept now.
    Result<QStringList> damaged() const;

    static QStringList schema();

private:
    LedgerStore &m_store;
};

} // namespace tz
