#pragma once

#include "models/reports/document.h"

#include <span>

namespace tz {

/// 紧密型县域医共体建设重点任务: a ledger's title without 台账 at its end (or before a bracket that ends it), so that
/// the name of a paper can follow.
QString programStem(const QString &programTitle);

/// What stands around the table of a sheet that is signed and filed.
struct SheetWords {
    QString title;
    QString left, middle; ///< of the line above the table; at its right stands 截至…
    QDate asOf;
    QString chainHead; ///< hash of the log's newest step; its first 12 digits stand in the foot
    Paper paper = Paper::A4;
};

/// A landscape sheet up to where its table begins.
Document tableSheet(const SheetWords &words);

/// 制表：　审核：　负责人：　日期：
SignatureLine sheetSignatures();

struct ColumnTitle {
    const char *title;
    double weight;
    Align align = Align::Left;
    bool optional = false; ///< as TableColumn::optional
};
/// A table with its head and no rows yet; type is larger on A3.
Table tableOf(std::span<const ColumnTitle> columns, Paper paper = Paper::A4);

/// A heading from edge to edge of the table; 0 as bookmark for a remark that nobody jumps to.
TableRow bandRow(const QString &text, size_t columns, int bookmark = 1);

/// Cells of one column that all say the same are painted once over the rows.
void shareCells(std::span<TableRow> group, size_t column);

/// A date as paper says it and a spreadsheet reckons with it; empty for an invalid one.
TableCell dateCell(QDate date);
/// Due-date words; those that are plainly a day (2021年8月16日) are one to the spreadsheet too.
TableCell deadlineCell(const QString &words);
TableCell numberCell(qint64 number, Emphasis emphasis = Emphasis::Normal);

} // namespace tz
