#pragma once

#include "models/desk/chart_papers.h"

#include <QSettings>

#include <functional>

class QWidget;

namespace tz {

using SheetMaker = std::function<std::vector<ChartPage>(const ChartOrder &)>;

/// Asks for a printer and prints the sheets on the paper chosen there, the order's own unless somebody says otherwise.
/// The sentence says what was done; empty when called off.
Result<QString> printSheets(QWidget *parent, const QString &title, ChartOrder order, const SheetMaker &make);

/// Asks where, and writes the sheets as PDF, or one endless sheet as PNG or SVG. `title` is the name proposed.
Result<QString> saveSheets(QWidget *parent, const QString &title, ChartOrder order, const SheetMaker &make,
                           QSettings &settings);

} // namespace tz
