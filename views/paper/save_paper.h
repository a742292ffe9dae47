#pragma once

#include "models/base/result.h"
#include "models/reports/document.h"
#include "views/page.h"

namespace tz {

/// A kind of file that a paper is saved as.
struct PaperFormat {
    const char *button; ///< 存为 PDF
    const char *suffix; ///< without a dot
    const char *filter; ///< PDF 文件 (*.pdf)
};

std::span<const PaperFormat> paperFormats();

/// A paper's title as a file name, without an ending.
QString fileNameOf(const Document &document);

/// Asks where to, beginning in the folder that papers were saved in last, else beside the ledger. The sentence says
/// what was written, empty when called off.
Result<QString> askAndSave(QWidget *parent, const Document &document, const PaperFormat &format,
                           const PageContext &context);

} // namespace tz
