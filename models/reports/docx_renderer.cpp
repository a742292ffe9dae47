#include "models/reports/docx_renderer.h"

#include "models/reports/docx_body.h"
#include "models/reports/docx_package.h"
#include "models/reports/docx_parts.h"
#include "models/reports/docx_pictures.h"
#include "models/reports/docx_section.h"
#include "models/reports/save_bytes.h"

namespace tz {

Result<void> writeDocx(const Document &document, const QString &path)
{
    std::vector<PackagePart> parts{
        {QStringLiteral("[Content_Types].xml"), docxContentTypes(document)},
        {QStringLiteral("_rels/.rels"), docxPackageRelations()},
        {QStringLiteral("docProps/core.xml"), docxProperties(document)},
        {QStringLiteral("word/document.xml"), docxBody(document)},
        {QStringLiteral("word/_rels/document.xml.rels"), docxDocumentRelations(document)},
        {QStringLiteral("word/styles.xml"), docxStyles(document.page)},
        {QStringLiteral("word/fontTable.xml"), docxFontTable()},
        {QStringLiteral("word/settings.xml"), docxSettings(document)},
    };
    for (const WordFootPart &foot : wordFeet(document))
        parts.push_back(
            {QStringLiteral("word/%1.xml").arg(QLatin1StringView(foot.part)), docxFooter(document, foot.foot)});
    for (const DocxPicture &picture : docxPictures(document))
        parts.push_back({QStringLiteral("word/media/") + picture.fileName, picture.bytes});
    const QByteArray bytes = zipped(parts);
    if (bytes.isEmpty()) return Error{QStringLiteral("Word 文件没有生成，原有文件保持不变；请改用 PDF 格式导出。")};
    return saveBytes(path, bytes);
}

} // namespace tz
