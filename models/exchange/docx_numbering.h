#pragma once

#include "models/exchange/zip_package.h"

#include <QHash>

#include <map>
#include <vector>

namespace tz::docx {

/// The numbers that a word processor writes before paragraphs itself (一、 (一) 1.); they stand in no text of the file.
class Numbering
{
public:
    /// From the package's lists and styles; a package without them has no numbers. An Error's sentence is a middle part
    /// for refused().
    static Result<Numbering> read(const ZipPackage &package);

    /// What a paragraph says of its number: its list and level, or a style that has them.
    struct Mark {
        int list = -1; ///< -1: not said, 0: none even if its style has one
        int level = -1;
        QString style;
    };
    /// The number of the next paragraph with this mark; empty when it has none.
    QString next(const Mark &mark);

private:
    struct Level {
        QString format;
        QString text; ///< "%1、": %n is the number of level n
        int start = 1;
    };
    struct Style {
        QString basedOn;
        int list = -1;
        int level = -1;
    };
    Result<void> readLists(const ZipPackage &package);
    Result<void> readStyles(const ZipPackage &package);
    void resolve(Mark &mark) const;

    QHash<int, std::map<int, Level>> m_patterns; ///< by abstract list
    QHash<int, int> m_lists;                     ///< list → its abstract list
    QHash<QString, Style> m_styles;
    QHash<int, std::map<int, int>> m_counts; ///< by abstract list and level
};

} // namespace tz::docx
