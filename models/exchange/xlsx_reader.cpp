#include "models/exchange/xlsx_reader.h"

#include "models/exchange/refusal.h"
#include "models/exchange/xlsx_pictures.h"
#include "models/exchange/xlsx_sheet.h"

namespace tz {

namespace {

Error notTaken(const QString &fileName, const Error &why)
{
    return refused(
        fileName, why.sentence,
        QStringLiteral("请用 WPS 或 Excel 打开核对，另存为不加密的 .xlsx（数据很多时另存为 .csv）后再导入。"));
}

} // namespace

Result<SourceDocument> readXlsx(const ZipPackage &package, const QString &fileName)
{
    auto book = xlsx::readWorkbook(package);
    if (!book) return notTaken(fileName, book.error());
    SourceDocument document;
    qint64 cells = 0;
    for (const xlsx::Workbook::SheetPart &part : book->sheets) {
        if (part.hidden) {
            document.issues.push_back({Severity::Note,
                                       {part.name, 0, {}},
                                       QStringLiteral("工作表“%1”是隐藏的，没有导入。").arg(part.name),
                                       {}});
            continue;
        }
        auto sheet = xlsx::readSheet(package, *book, part, cells, document.issues);
        if (!sheet) return notTaken(fileName, sheet.error());
        document.sheets.push_back(*std::move(sheet));
    }
    if (auto done = xlsx::readPictures(package, document.sheets, document.issues); !done)
        return notTaken(fileName, done.error());
    return document;
}

} // namespace tz
