#pragma once

#include "models/reports/document.h"
#include "models/reports/text_measurer.h"

#include <QStringList>

namespace tz {

/// Who chose the paper: a sheet that the user ordered is not exchanged for a larger one.
enum class PaperChoice { Ordered, Free };

/// Gives the tables of a document the widths their texts ask for, as weights that every renderer heeds. A table whose
/// texts all stand on one line already, or that has no head (a form), keeps the widths of its builder. Where pieces
/// would be torn the type shrinks, not below 9 pt; then a landscape sheet becomes A3 unless A4 was ordered; then
/// optional columns are left out, the last one first. Returns what was done to the paper beyond the size of type, and
/// what still does not fit: one Chinese sentence each. A last sheet of a few rows is spared where tighter rows do
/// (spare_sheet.h). Fitting twice changes nothing more.
QStringList fitTables(Document &document, const TextMeasurer &measurer, PaperChoice choice = PaperChoice::Ordered);

} // namespace tz
