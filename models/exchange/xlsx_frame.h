#pragma once

#include "models/exchange/exported_rows.h"

namespace tz {

/// An exported workbook without its rows: one sheet named after the entity, its heading, widths, filters, frozen pane
/// and print set-up. The rows are streamed into it (xlsx_rows.h, streamed_part.h), which takes a third of the time that
/// libxlsxwriter takes for them.
struct XlsxFrame {
    /// Indices of cell formats.
    struct Styles {
        int text = 0;
        int date = 0;
        int percent = 0;
    };

    QByteArray before; ///< the sheet's part up to its last heading
    QByteArray behind; ///< and from the end of its rows
    Styles styles;

    static constexpr const char *sheetPart = "xl/worksheets/sheet1.xml";
};

/// Writes it into a new file; the filters reach over `rows` rows. An Error without a sentence means that the file could
/// not be written.
Result<XlsxFrame> writeXlsxFrame(const Entity &entity, qint64 rows, const QString &path);

} // namespace tz
