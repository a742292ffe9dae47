#include "views/paper/print_pages.h"

#include "models/reports/fit_tables.h"
#include "models/reports/paginate.h"
#include "models/reports/paint_page.h"
#include "models/reports/pdf_writer.h"
#include "models/reports/qt_text_measurer.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QStandardPaths>

namespace tz {

void setSheet(QPrinter &printer, const PaperPage &page)
{
    const bool isLying = page.width > page.height;
    const QSizeF upright = isLying ? QSizeF(page.height, page.width) : QSizeF(page.width, page.height);
    printer.setFullPage(true);
    printer.setPageLayout(QPageLayout(QPageSize(upright, QPageSize::Millimeter),
                                      isLying ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
}

namespace {

/// The pages of the printer's range.
Pages chosenPages(const QPrinter &printer, const Pages &pages)
{
    const auto count = static_cast<int>(pages.size());
    const int first = printer.fromPage() > 0 ? std::min(printer.fromPage(), count) : 1;
    const int last = printer.toPage() > 0 ? std::clamp(printer.toPage(), first, count) : count;
    return Pages(pages.begin() + first - 1, pages.begin() + last);
}

} // namespace

void proposeFile(QPrinter &printer, const QString &title)
{
    if (!QPrinterInfo::availablePrinters().isEmpty()) return;
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir()) folder = QDir::homePath();
    printer.setOutputFileName(QDir(folder).filePath(QString(title).replace(u'/', u'-') + QStringLiteral(".pdf")));
}

QString fileChosen(const QPrinter &printer)
{
    return printer.outputFormat() == QPrinter::PdfFormat ? printer.outputFileName() : QString();
}

Result<void> printPages(QPrinter &printer, const Pages &all, const FontSet &fonts)
{
    const Error failed{
        QStringLiteral("没有打印：打印机不接受这份文件。台账没有变化，请检查打印机，或先存为 PDF 再打印。")};
    if (all.empty()) return {};
    const Pages pages = chosenPages(printer, all);
    setSheet(printer, pages.front());
    QPainter painter;
    if (!painter.begin(&printer)) return failed;
    for (size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) {
            setSheet(printer, pages[i]);
            if (!printer.newPage()) return failed;
        }
        painter.save();
        painter.scale(printer.logicalDpiX() / 25.4, printer.logicalDpiY() / 25.4);
        paintPage(painter, pages[i], fonts);
        painter.restore();
    }
    return painter.end() ? Result<void>() : failed;
}

Result<QString> askAndPrint(QWidget *parent, const Pages &pages, const FontSet &fonts, const QString &title)
{
    if (pages.empty()) return QString();
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    proposeFile(printer, title);
    setSheet(printer, pages.front());
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(QStringLiteral("打印 ") + title);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setMinMax(1, static_cast<int>(pages.size()));
    if (dialog.exec() != QDialog::Accepted) return QString();
    if (const QString file = fileChosen(printer); !file.isEmpty()) {
        if (auto done = writePdf(file, title, chosenPages(printer, pages), fonts); !done) return done.error();
        return QStringLiteral("“%1”已存为 %2").arg(title, QDir::toNativeSeparators(file));
    }
    if (auto done = printPages(printer, pages, fonts); !done) return done.error();
    return QStringLiteral("“%1”已送往打印机。").arg(title);
}

Result<QString> askAndPrint(QWidget *parent, Document document)
{
    const FontSet fonts = FontSet::ofThisMachine();
    const QtTextMeasurer measurer(fonts);
    const QStringList notes = fitTables(document, measurer);
    auto outcome = askAndPrint(parent, paginate(document, measurer), fonts, document.title);
    if (outcome && !outcome->isEmpty())
        for (const QString &note : notes) *outcome += u'\n' + note;
    return outcome;
}

} // namespace tz
