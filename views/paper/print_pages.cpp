#include "views/paper/print_pages.h"

#include "models/reports/paginate.h"
#include "models/reports/paint_page.h"
#include "models/reports/qt_text_measurer.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace tz {

void setSheet(QPrinter &printer, const PaperPage &page)
{
    const bool isLying = page.width > page.height;
    const QSizeF upright = isLying ? QSizeF(page.height, page.width) : QSizeF(page.width, page.height);
    printer.setFullPage(true);
    printer.setPageLayout(QPageLayout(QPageSize(upright, QPageSize::Millimeter),
                                      isLying ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
}

Result<void> printPages(QPrinter &printer, const Pages &pages, const FontSet &fonts)
{
    const Error failed{
        QStringLiteral("没有打印：打印机不接受这份文件。台账没有变化，请检查打印机，或先存为 PDF 再打印。")};
    if (pages.empty()) return {};
    const auto count = static_cast<int>(pages.size());
    const int first = printer.fromPage() > 0 ? std::min(printer.fromPage(), count) : 1;
    const int last = printer.toPage() > 0 ? std::clamp(printer.toPage(), first, count) : count;
    setSheet(printer, pages[static_cast<size_t>(first - 1)]);
    QPainter painter;
    if (!painter.begin(&printer)) return failed;
    for (int number = first; number <= last; ++number) {
        const PaperPage &page = pages[static_cast<size_t>(number - 1)];
        if (number > first) {
            setSheet(printer, page);
            if (!printer.newPage()) return failed;
        }
        painter.save();
        painter.scale(printer.logicalDpiX() / 25.4, printer.logicalDpiY() / 25.4);
        paintPage(painter, page, fonts);
        painter.restore();
    }
    return painter.end() ? Result<void>() : failed;
}

Result<bool> askAndPrint(QWidget *parent, const Pages &pages, const FontSet &fonts, const QString &title)
{
    if (pages.empty()) return false;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    setSheet(printer, pages.front());
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(QStringLiteral("打印 ") + title);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setMinMax(1, static_cast<int>(pages.size()));
    if (dialog.exec() != QDialog::Accepted) return false;
    auto done = printPages(printer, pages, fonts);
    if (!done) return done.error();
    return true;
}

Result<QString> askAndPrint(QWidget *parent, const Document &document)
{
    const FontSet fonts = FontSet::ofThisMachine();
    const auto printed = askAndPrint(parent, paginate(document, QtTextMeasurer(fonts)), fonts, document.title);
    if (!printed) return printed.error();
    return *printed ? QStringLiteral("“%1”已送往打印机。").arg(document.title) : QString();
}

} // namespace tz
