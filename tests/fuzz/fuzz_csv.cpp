#include "models/exchange/ledger_document.h"
#include "models/exchange/source_reader.h"

/// The first byte chooses the kind of text, the others are the file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2) return 0;
    static const char *const names[] = {"a.csv", "a.txt", "a.json", "a.tsv"};
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    if (const auto source = tz::readSource(bytes, QString::fromLatin1(names[data[0] % 4])))
        (void)tz::readLedgerDocument(*source);
    return 0;
}
