#include "models/base/units.h"
#include "models/conformance/page_content.h"

#include <QFile>
#include <QFileInfo>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <exception>

namespace tz {

namespace {

/// The page's points, y upwards, as millimetres on the sheet, y downwards, after its turn. `box` is what is shown.
QTransform sheetOf(const QPDFObjectHandle::Rectangle &box, int quarters, double unit)
{
    const double mm = unit * mmPerPoint;
    switch (quarters) {
    case 1:
        return {0, mm, mm, 0, -box.lly * mm, -box.llx * mm};
    case 2:
        return {-mm, 0, 0, mm, box.urx * mm, -box.lly * mm};
    case 3:
        return {0, -mm, -mm, 0, box.ury * mm, box.urx * mm};
    default:
        return {mm, 0, 0, -mm, -box.llx * mm, box.ury * mm};
    }
}

QPDFObjectHandle::Rectangle ordered(const QPDFObjectHandle::Rectangle &box)
{
    return {std::min(box.llx, box.urx), std::min(box.lly, box.ury), std::max(box.llx, box.urx),
            std::max(box.lly, box.ury)};
}

PdfPage readPage(QPDFPageObjectHelper helper, FontShelf &fonts)
{
    const auto box = ordered(helper.getCropBox().getArrayAsRectangle());
    QPDFObjectHandle rotate = helper.getAttribute("/Rotate", false),
                     unit = helper.getObjectHandle().getKey("/UserUnit");
    const int turn = rotate.isInteger() ? rotate.getIntValueAsInt() / 90 : 0;
    const int quarters = (turn % 4 + 4) % 4;
    const QTransform toSheet = sheetOf(box, quarters, unit.isNumber() ? unit.getNumericValue() : 1);
    const QRectF sheet = toSheet.mapRect(QRectF(QPointF(box.llx, box.lly), QPointF(box.urx, box.ury)));
    PdfPage page;
    page.width = sheet.width();
    page.height = sheet.height();
    PageContent content(page, fonts, helper.getAttribute("/Resources", false), toSheet);
    helper.parseContents(&content);
    return page;
}

QString titleOf(QPDF &pdf)
{
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary() || !info.getKey("/Title").isString()) return {};
    return QString::fromStdString(info.getKey("/Title").getUTF8Value());
}

/// qpdf mends what it can and so finds the paper that a ledger keeps inside; a PDF says that it is one at its head.
bool hasHead(const QString &path)
{
    constexpr qint64 headBytes = 1024;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(headBytes).contains("%PDF-");
}

Error notWhole(const QString &name)
{
    return {QStringLiteral("“%1”不是完好的 PDF 文件，没有检查；请重新导出后再检查。").arg(name)};
}

} // namespace

Result<PdfFacts> readPdf(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (!QFileInfo(path).isFile()) return Error{QStringLiteral("没有找到文件“%1”，请核对文件名。").arg(name)};
    if (!hasHead(path)) return notWhole(name);
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        PdfFacts facts;
        facts.title = titleOf(pdf);
        FontShelf fonts(facts.fonts);
        for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages())
            facts.pages.push_back(readPage(page, fonts));
        if (facts.pages.empty()) return Error{QStringLiteral("“%1”里没有一页，没有可以检查的内容。").arg(name)};
        return facts;
    } catch (const QPDFExc &trouble) {
        if (trouble.getErrorCode() == qpdf_e_password)
            return Error{QStringLiteral("“%1”设有打开密码，没有检查；请先去掉密码再检查。").arg(name)};
        return notWhole(name);
    } catch (const std::exception &) {
        return Error{QStringLiteral("“%1”读不下去，没有检查；请重新导出后再检查。").arg(name)};
    }
}

} // namespace tz
