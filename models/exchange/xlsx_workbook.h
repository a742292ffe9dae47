#pragma once

#include "models/exchange/xlsx_numbers.h"
#include "models/exchange/zip_package.h"

#include <QStringList>

#include <vector>

namespace tz::xlsx {

/// What the sheets of a workbook share.
struct Workbook {
    struct SheetPart {
        QString name;
        QString part; ///< its path in the package
        bool hidden = false;
    };
    std::vector<SheetPart> sheets;
    std::vector<QString> strings;
    std::vector<NumberFormat> formats; ///< by cell style index
    bool from1904 = false;
};

/// An Error's sentence is a middle part for refused().
Result<Workbook> readWorkbook(const ZipPackage &package);

/// _x000D_ and its like as the character meant.
QString unescaped(const QString &text);

} // namespace tz::xlsx
