#pragma once

#include "models/base/result.h"
#include "models/reports/document.h"
#include "models/reports/font_set.h"
#include "models/reports/pages.h"

class QPrinter;
class QWidget;

namespace tz {

/// Gives the printer the pages' sheet, without margins of its own: what is laid out in millimetres from the corner of
/// the sheet comes out there.
void setSheet(QPrinter &printer, const PaperPage &page);

/// Prints the pages that the printer's range asks for.
Result<void> printPages(QPrinter &printer, const Pages &pages, const FontSet &fonts);

/// Where the machine has no printer, the system's dialog offers a PDF named after the title in the user's documents.
void proposeFile(QPrinter &printer, const QString &title);
/// The PDF that the user chose to print into; empty when the pages go to a printer.
QString fileChosen(const QPrinter &printer);

/// Asks for a printer and prints; into a file the pages are written as by "save as PDF", with text that can be
/// searched. The sentence says what was done, empty when called off.
Result<QString> askAndPrint(QWidget *parent, const Pages &pages, const FontSet &fonts, const QString &title);
/// Lays a document out first.
Result<QString> askAndPrint(QWidget *parent, Document document);

} // namespace tz
