#pragma once

#include "models/exchange/xlsx_numbers.h"
#include "models/exchange/zip_package.h"

#include <QHash>
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

/// What a part of the package refers to.
struct Relation {
    QString type; ///< the last word of its URL: worksheet, sharedStrings, styles
    QString part; ///< its path in the package
};
/// By the ids under which a part of the folder xl refers to them.
Result<QHash<QString, Relation>> readRelations(const ZipPackage &package, const QString &part);

/// An Error's sentence is a middle part for refused().
Result<Workbook> readWorkbook(const ZipPackage &package);

/// _x000D_ and its like as the character meant.
QString unescaped(const QString &text);

} // namespace tz::xlsx
