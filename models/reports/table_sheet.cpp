#include "models/reports/table_sheet.h"

#include "models/reports/date_words.h"

namespace tz {

QString programStem(const QString &programTitle)
{
    const QString ledger = QStringLiteral("台账");
    const qsizetype place = programTitle.lastIndexOf(ledger);
    if (place < 0) return programTitle;
    const QString rest = programTitle.mid(place + ledger.size());
    const bool endsIt = rest.isEmpty() || (rest.startsWith(u'（') && rest.endsWith(u'）'));
    return endsIt ? programTitle.left(place) + rest : programTitle;
}

Document tableSheet(const SheetWords &words)
{
    Document document;
    document.title = words.title;
    document.page = PageFormat::landscapeTable(words.paper);
    document.running.number = PageNumber::PageOfPages;
    const QString asOf = QStringLiteral("截至") + dateWords(words.asOf);
    document.running.footLeft = asOf;
    if (!words.chainHead.isEmpty())
        document.running.footRight = QStringLiteral("台账校验码 %1").arg(words.chainHead.left(12));
    document.blocks.push_back(Title{words.title, 18});
    document.blocks.push_back(SplitLine{words.left, words.middle, asOf});
    return document;
}

SignatureLine sheetSignatures()
{
    return {{{QStringLiteral("制表"), {}},
             {QStringLiteral("审核"), {}},
             {QStringLiteral("负责人"), {}},
             {QStringLiteral("日期"), {}}}};
}

Table tableOf(std::span<const ColumnTitle> columns, Paper paper)
{
    Table table;
    table.sizePt = paper == Paper::A3 ? TypeSize::five : TypeSize::smallFive;
    TableRow head;
    for (const ColumnTitle &column : columns) {
        table.columns.push_back({column.weight, column.align, column.optional});
        head.push_back({.text = QString::fromUtf8(column.title)});
    }
    table.head.push_back(std::move(head));
    return table;
}

TableRow bandRow(const QString &text, size_t columns, int bookmark)
{
    TableRow row(columns);
    row.front() = {
        .text = text, .emphasis = Emphasis::Strong, .columnSpan = static_cast<int>(columns), .bookmark = bookmark};
    return row;
}

void shareCells(std::span<TableRow> group, size_t column)
{
    if (group.empty()) return;
    const QString &text = group.front()[column].text;
    if (std::all_of(group.begin(), group.end(), [&](const TableRow &row) { return row[column].text == text; }))
        group.front()[column].rowSpan = static_cast<int>(group.size());
}

TableCell dateCell(QDate date)
{
    return {.text = dateWords(date), .date = date};
}

TableCell deadlineCell(const QString &words)
{
    const QDate day = QDate::fromString(words, QStringLiteral("yyyy年M月d日"));
    return {.text = words, .date = dateWords(day) == words ? day : QDate()};
}

TableCell numberCell(qint64 number, Emphasis emphasis)
{
    return {.text = QString::number(number), .emphasis = emphasis, .number = static_cast<double>(number)};
}

} // namespace tz
