#include "models/exchange/ledger_document.h"
#include "models/exchange/source_reader.h"
#include "tests/fuzz/stored_zip.h"

/// A sheet, shared texts, styles and the workbook; an input that begins as a package is one by itself.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray whole(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QByteArray file = whole;
    if (!whole.startsWith("PK")) {
        const QList<QByteArray> parts = tz::fuzz::partsOf(data, size, 4);
        const QByteArray related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const QByteArray relation = "<Relationship Type=\"" + related + "/";
        file = tz::fuzz::storedZip(
            {{"xl/worksheets/sheet1.xml", "<worksheet>" + parts[0] + "</worksheet>"},
             {"xl/sharedStrings.xml", "<sst>" + parts[1] + "</sst>"},
             {"xl/styles.xml", "<styleSheet>" + parts[2] + "</styleSheet>"},
             {"xl/_rels/workbook.xml.rels", "<Relationships>" + relation +
                                                "worksheet\" Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>" + relation +
                                                "sharedStrings\" Id=\"r2\" Target=\"sharedStrings.xml\"/>" + relation +
                                                "styles\" Id=\"r3\" Target=\"styles.xml\"/></Relationships>"},
             {"xl/workbook.xml", "<workbook xmlns:r=\"" + related + "\">" + parts[3] +
                                     "<sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"}});
    }
    if (const auto source = tz::readSource(file, QStringLiteral("a.xlsx"))) (void)tz::readLedgerDocument(*source);
    return 0;
}
