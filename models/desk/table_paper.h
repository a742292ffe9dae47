#pragma once

#include "models/reports/document.h"

#include <QAbstractItemModel>
#include <QTime>

namespace tz {

/// Which columns of a table go on paper; weights are shares of the width.
struct PaperColumn {
    int section = 0;
    double weight = 1;
    bool optional = false; ///< as TableColumn::optional
};

/// What stands around the table.
struct PaperWords {
    QString title;
    QString office;
    QString state; ///< what the list is narrowed to or counted as
    QDate asOf;
    QTime at = {}; ///< at which time of that day it was made, for 截至; invalid: not told
};

/// More rows than this are not printed: hundreds of sheets that nobody reads.
inline constexpr int mostPaperRows = 3000;

/// A table as it stands on the screen, as a document: the rows that are listed, in their order, lights as rings.
Document tablePaper(const QAbstractItemModel &model, const std::vector<PaperColumn> &columns, const PaperWords &words);

} // namespace tz
