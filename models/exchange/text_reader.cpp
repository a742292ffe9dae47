#include "models/exchange/text_reader.h"

#include "models/exchange/csv_grammar.h"
#include "models/exchange/refusal.h"
#include "models/exchange/text_decoding.h"

#include <QRegularExpression>

namespace tz {

namespace {

bool isCsv(const QString &fileName, const QString &text)
{
    static const QStringList suffixes{QStringLiteral(".csv"), QStringLiteral(".tsv"), QStringLiteral(".tab")};
    for (const QString &suffix : suffixes)
        if (fileName.endsWith(suffix, Qt::CaseInsensitive)) return true;
    if (text.contains(u'\t')) return false;
    const QString first = text.section(u'\n', 0, 0, QString::SectionSkipEmpty);
    return first.contains(u',') && !first.contains(QRegularExpression(QStringLiteral("[。；：]")));
}

SheetRow tableLine(const QString &line, int number)
{
    SheetRow row{number, {}};
    for (const QString &cell : line.split(u'\t')) row.cells.push_back(Cell::ofText(cell.trimmed()));
    return row;
}

SourceDocument documentOf(const QString &text)
{
    SourceDocument document;
    Sheet table;
    int number = 0;
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').replace(u'\f', u' ');
    for (const QString &line : lines.split(u'\n')) {
        ++number;
        if (line.contains(u'\t') && !line.trimmed().isEmpty())
            table.rows.push_back(tableLine(line, number));
        else
            (table.rows.empty() ? document.before : document.after).push_back({number, line.trimmed()});
    }
    document.sheets.push_back(std::move(table));
    return document;
}

} // namespace

Result<SourceDocument> readText(const QByteArray &bytes, const QString &fileName)
{
    auto text = decodedText(bytes);
    if (!text)
        return refused(fileName, text.error().sentence,
                       QStringLiteral("请用 WPS 表格打开核对，另存为 UTF-8 编码的 .csv 或 .xlsx 后再导入。"));
    if (!isCsv(fileName, *text)) return documentOf(*text);
    auto rows = csv::parse(*text, csv::sniffSeparator(*text));
    if (!rows)
        return refused(fileName, rows.error().sentence, QStringLiteral("请在表格软件里检查这一处，另存后再导入。"));
    for (SheetRow &row : *rows)
        for (Cell &cell : row.cells) cell.text = csv::withoutHarmlessMark(cell.text);
    SourceDocument document;
    document.sheets.push_back({{}, *std::move(rows)});
    return document;
}

} // namespace tz
