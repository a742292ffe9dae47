#pragma once

#include "models/exchange/xlsx_frame.h"

#include <QStringEncoder>

namespace tz {

/// Rows of a sheet as XML, from the second row on: dates and numbers as such, everything else as text in its place, so
/// that nothing a person typed is ever taken for a formula.
class XlsxRows
{
public:
    XlsxRows(std::vector<const Column *> columns, XlsxFrame::Styles styles);

    /// Appends the next row; what the format cannot hold is an Error.
    Result<void> append(const AnyRow &row, const Reading &reading, QByteArray &xml);

private:
    Result<void> appendCell(size_t column, const QString &text, QByteArray &xml);
    void appendNumber(size_t column, int style, const QByteArray &number, QByteArray &xml) const;
    void appendText(size_t column, const QString &text, QByteArray &xml);
    void beginCell(size_t column, int style, QByteArray &xml) const;

    std::vector<const Column *> m_columns;
    std::vector<QByteArray> m_letters; ///< of each column
    XlsxFrame::Styles m_styles;
    QByteArray m_row = QByteArrayLiteral("1"); ///< number of the last row
    int m_rowNumber = 1;
    QStringEncoder m_utf8{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

} // namespace tz
