#include "views/charts/chart_output.h"

#include "views/file_choice.h"
#include "views/paper/print_pages.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace tz {

namespace {

const QString folderKey = QStringLiteral("charts/folder");
constexpr double mmPerInch = 25.4;

struct PictureKind {
    QString suffix;
    QString filter;
};

const std::vector<PictureKind> &pictureKinds()
{
    static const std::vector<PictureKind> kinds{{QStringLiteral(".pdf"), QStringLiteral("PDF 文件，分页 (*.pdf)")},
                                                {QStringLiteral(".png"), QStringLiteral("PNG 图片，一整张 (*.png)")},
                                                {QStringLiteral(".svg"), QStringLiteral("SVG 图片，一整张 (*.svg)")}};
    return kinds;
}

/// With the suffix of the filter chosen, unless the name has one that is known.
QString completed(const QString &path, const QString &filter)
{
    for (const PictureKind &kind : pictureKinds())
        if (path.endsWith(kind.suffix, Qt::CaseInsensitive)) return path;
    for (const PictureKind &kind : pictureKinds())
        if (kind.filter == filter) return path + kind.suffix;
    return path + pictureKinds().front().suffix;
}

/// Laying out many sheets takes a moment: the pointer says so.
class WaitPointer
{
public:
    WaitPointer() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    ~WaitPointer() { QGuiApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY_MOVE(WaitPointer)
};

/// The sheets have margins of their own; those of the printer may not be narrower.
ChartPaper paperOf(const QPageLayout &layout)
{
    ChartPaper paper;
    if (layout.pageSize().id() != QPageSize::Custom) paper.size = layout.pageSize().id();
    paper.orientation = layout.orientation();
    const QMarginsF least = layout.minimumMargins(); // in the layout's unit, set to mm by the caller
    paper.margins =
        QMarginsF(std::max(paper.margins.left(), least.left()), std::max(paper.margins.top(), least.top()),
                  std::max(paper.margins.right(), least.right()), std::max(paper.margins.bottom(), least.bottom()));
    return paper;
}

void paintSheets(QPainter &painter, QPrinter &printer, const std::vector<ChartPage> &sheets)
{
    const size_t first = printer.fromPage() > 0 ? static_cast<size_t>(printer.fromPage()) - 1 : 0;
    const size_t end =
        printer.toPage() > 0 ? std::min(sheets.size(), static_cast<size_t>(printer.toPage())) : sheets.size();
    for (size_t i = first; i < end; ++i) {
        if (i > first) printer.newPage();
        painter.save();
        const double unitsPerMm = printer.resolution() / mmPerInch;
        painter.scale(unitsPerMm, unitsPerMm);
        paintChartPage(painter, sheets[i]);
        painter.restore();
    }
}

} // namespace

Result<QString> printSheets(QWidget *parent, const QString &title, ChartOrder order, const SheetMaker &make)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    proposeFile(printer, title);
    printer.setPageLayout(
        QPageLayout(QPageSize(order.paper.size), order.paper.orientation, {}, QPageLayout::Millimeter));
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(QStringLiteral("打印%1").arg(title));
    dialog.setOption(QAbstractPrintDialog::PrintToFile);
    if (dialog.exec() != QDialog::Accepted) return QString();

    const WaitPointer wait;
    printer.setFullPage(true);
    QPageLayout layout = printer.pageLayout();
    layout.setUnits(QPageLayout::Millimeter);
    order.paper = paperOf(layout);
    const std::vector<ChartPage> sheets = make(order);
    if (const QString file = fileChosen(printer); !file.isEmpty()) {
        if (auto written = writeSheets(file, sheets); !written) return written.error();
        return QStringLiteral("已把%1存为 %2，共 %3 张。")
            .arg(title, QDir::toNativeSeparators(file))
            .arg(sheets.size());
    }
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{
            QStringLiteral("没有打印成：打印机没有接受这份文件。台账没有变动，请检查打印机后再试，或另存为 PDF。")};
    paintSheets(painter, printer, sheets);
    painter.end();
    return QStringLiteral("已把%1送往打印，共 %2 张。").arg(title).arg(sheets.size());
}

Result<QString> saveSheets(QWidget *parent, const QString &title, ChartOrder order, const SheetMaker &make,
                           QSettings &settings)
{
    QStringList filters;
    for (const PictureKind &kind : pictureKinds()) filters << kind.filter;
    const QString proposed = QDir(settings.value(folderKey).toString()).filePath(title + pictureKinds().front().suffix);
    const FileAnswer answer = chooseNewFile(parent, {QStringLiteral("另存为"), proposed, filters});
    if (answer.path.isEmpty()) return QString();
    const QString path = completed(answer.path, answer.filter);
    settings.setValue(folderKey, QFileInfo(path).absolutePath());

    const WaitPointer wait;
    order.paper.endless = !path.endsWith(u".pdf", Qt::CaseInsensitive);
    const std::vector<ChartPage> sheets = make(order);
    if (auto written = writeSheets(path, sheets); !written) return written.error();
    const QString count = order.paper.endless ? QString() : QStringLiteral("，共 %1 张").arg(sheets.size());
    return QStringLiteral("已另存为 %1%2").arg(QDir::toNativeSeparators(path), count);
}

} // namespace tz
