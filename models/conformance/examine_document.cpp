#include "models/conformance/examine_document.h"

#include "models/reports/write_document.h"

#include <QTemporaryDir>

namespace tz {

MeasurePreset measuresFor(const Document &document)
{
    if (document.layout.isEmpty()) return officialMeasures();
    return measuresOf(document.page, QStringLiteral("版式“%1”，其余按 GB/T 9704-2012").arg(document.layout));
}

Result<Conformance> examinedAsPdf(const Document &document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    if (auto written = writeDocument(document, path); !written) return written.error();
    auto facts = readPdf(path);
    if (!facts) return facts.error();
    return examined(*std::move(facts), measuresFor(document));
}

} // namespace tz
