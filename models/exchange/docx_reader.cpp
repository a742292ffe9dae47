#include "models/exchange/docx_reader.h"

#include "models/exchange/docx_body.h"
#include "models/exchange/office_heading.h"
#include "models/exchange/package_part.h"
#include "models/exchange/refusal.h"

#include <QRegularExpression>

namespace tz {

namespace {

using docx::Block;

size_t widthOf(const std::vector<SheetRow> &rows)
{
    size_t width = 0;
    for (const SheetRow &row : rows) width = std::max(width, row.cells.size());
    return width;
}

/// Page numbers, 续表 and blank lines: what a page break leaves between two halves of a table.
bool isOfPage(const QString &text)
{
    static const QRegularExpression continuation(
        QStringLiteral("^[（(]?续\\s*表?\\s*[0-9一二三四五六七八九十]*[）)]?$"));
    return text.isEmpty() || isJunk(text) || continuation.match(text).hasMatch();
}

/// Joins the tables that only a page break parts.
void joinTables(std::vector<Block> &blocks)
{
    Block *open = nullptr;
    for (Block &block : blocks) {
        if (!block.isTable) {
            if (!isOfPage(block.line.text)) open = nullptr;
        } else if (open && widthOf(open->rows) == widthOf(block.rows)) {
            for (SheetRow &row : block.rows) {
                row.number = static_cast<int>(open->rows.size()) + 1;
                open->rows.push_back(std::move(row));
            }
            block.rows.clear();
        } else {
            open = &block;
        }
    }
}

/// Letterheads are often tables without lines. Such a table of one or two rows above a larger one is text.
void unfoldLetterheads(std::vector<Block> &blocks)
{
    size_t most = 0;
    for (const Block &block : blocks) most = std::max(most, block.rows.size());
    std::vector<Block> unfolded;
    bool isPast = false;
    for (Block &block : blocks) {
        isPast = isPast || block.rows.size() > 2;
        if (!block.isTable || block.rows.size() > 2 || most <= 2 || isPast) {
            unfolded.push_back(std::move(block));
            continue;
        }
        const int line = unfolded.empty() ? 1 : unfolded.back().line.row;
        for (const SheetRow &row : block.rows)
            for (const Cell &cell : row.cells)
                if (!cell.isEmpty() && !cell.continued)
                    for (const QString &text : cell.text.split(u'\n'))
                        unfolded.push_back({{line, text.trimmed()}, {}, false});
    }
    blocks = std::move(unfolded);
}

SourceDocument documentOf(std::vector<Block> blocks)
{
    SourceDocument document;
    bool isBelow = false;
    for (Block &block : blocks) {
        if (block.isTable) {
            isBelow = true;
            if (!block.rows.empty()) document.sheets.push_back({{}, std::move(block.rows)});
        } else {
            (isBelow ? document.after : document.before).push_back(std::move(block.line));
        }
    }
    if (document.sheets.size() > 1)
        for (size_t i = 0; i < document.sheets.size(); ++i) document.sheets[i].name = QStringLiteral("表%1").arg(i + 1);
    return document;
}

Error notTaken(const QString &fileName, const Error &why)
{
    return refused(fileName, why.sentence, QStringLiteral("请用 WPS 或 Word 打开核对，另存为 .docx 后再导入。"));
}

} // namespace

Result<SourceDocument> readDocx(const ZipPackage &package, const QString &fileName)
{
    auto numbering = docx::Numbering::read(package);
    if (!numbering) return notTaken(fileName, numbering.error());
    docx::BodyParser parser(*numbering);
    const auto done = readPart(package, QStringLiteral("word/document.xml"),
                               [&](const QXmlStreamReader &xml) { return parser.take(xml); });
    if (!done) return notTaken(fileName, done.error());
    std::vector<Block> blocks = parser.blocks();
    joinTables(blocks);
    unfoldLetterheads(blocks);
    SourceDocument document = documentOf(std::move(blocks));
    if (parser.deletedRows() > 0)
        document.issues.push_back(
            {Severity::Note, {}, QStringLiteral("修订中已删去的 %1 行表格没有导入。").arg(parser.deletedRows()), {}});
    return document;
}

} // namespace tz
