#include "models/conformance/examine_document.h"

#include "models/reports/write_document.h"

#include <QTemporaryDir>

namespace tz {

Result<Conformance> examinedAsPdf(const Document &document, const MeasurePreset &preset)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    if (auto written = writeDocument(document, path); !written) return written.error();
    auto facts = readPdf(path);
    if (!facts) return facts.error();
    return examined(*std::move(facts), preset);
}

} // namespace tz
