#pragma once

#include "models/reports/document.h"
#include "models/reports/table_grid.h"

#include <map>
#include <span>
#include <tuple>

#include <xlsxwriter.h>

namespace tz {

inline lxw_row_t rowIndex(int row)
{
    return static_cast<lxw_row_t>(row);
}
inline lxw_col_t columnIndex(int column)
{
    return static_cast<lxw_col_t>(column);
}

/// Writes blocks below one another into a sheet. Its columns are the edges of all tables among them, so that tables of
/// different columns stand below one another as on paper.
class XlsxSheet
{
public:
    XlsxSheet(lxw_workbook *book, lxw_worksheet *sheet, const Document &document, std::span<const Block> blocks);

    void write();

private:
    struct Look {
        FontRole role = FontRole::FangSong;
        double sizePt = TypeSize::five;
        Align align = Align::Left;
        Ink ink = Ink::Black;
        bool border = false;
        Ink fill = Ink::None;
        const char *number = nullptr;
        int indent = 0;
    };

    void setUpPage();
    void setUpColumns();
    void put(const Title &title);
    void put(const Heading &heading);
    void put(const Paragraph &paragraph);
    void put(const SplitLine &line);
    void put(const Table &table);
    void put(const RedHead &head);
    void put(const Rule &);
    void put(const Gap &);
    void put(const SignatureLine &line);
    void put(const Imprint &imprint);
    void put(const LetterHead &head);
    void put(const SignOff &signOff);
    void put(const PageBreak &) {}
    void put(const Picture &picture);

    void line(const QString &text, const Look &look);
    void split(const QString &left, const QString &right, const Look &look);
    void rows(const Table &table, const std::vector<TableRow> &rows, bool head);
    static Look lookOf(const Table &table, int column, const TableCell &cell, bool head);
    std::vector<int> pageTops(const TableGrid &grid, const std::vector<double> &heights);
    void setHeight(int row, double mm);
    void cell(int row, int column, const TableCell &cell, const Look &look, int lastRow, int lastColumn);
    lxw_format *format(const Look &look);

    lxw_workbook *m_book;
    lxw_worksheet *m_sheet;
    std::vector<int> gridColumns(const Table &table) const;
    bool hasOneTable() const;

    const Document &m_document;
    std::span<const Block> m_blocks;
    std::vector<double> m_edges; ///< of the sheet's columns, mm from the first one's left
    int m_columns = 1;
    int m_row = 0;
    double m_used = 0;         ///< mm of the printed page on which the next row stands
    double m_repeated = 0;     ///< mm of the rows that are printed again at the top of each page
    std::vector<int> m_breaks; ///< rows of the sheet that begin a printed page
    std::map<std::tuple<int, double, int, int, bool, int, QByteArray, int>, lxw_format *> m_formats;
};

} // namespace tz
