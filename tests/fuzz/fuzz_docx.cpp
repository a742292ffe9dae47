#include "models/exchange/ledger_document.h"
#include "models/exchange/source_reader.h"
#include "tests/fuzz/stored_zip.h"

/// A document and its lists and styles; the body without its outer elements, so that most inputs are well begun.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> parts = tz::fuzz::partsOf(data, size, 3);
    const QByteArray space = " xmlns:w=\"w\"";
    const QByteArray file = tz::fuzz::storedZip(
        {{"word/document.xml", "<w:document" + space + "><w:body>" + parts[0] + "</w:body></w:document>"},
         {"word/numbering.xml", "<w:numbering" + space + ">" + parts[1] + "</w:numbering>"},
         {"word/styles.xml", "<w:styles" + space + ">" + parts[2] + "</w:styles>"}});
    if (const auto source = tz::readSource(file, QStringLiteral("a.docx"))) (void)tz::readLedgerDocument(*source);
    return 0;
}
