#include "models/exchange/xlsx_sheet.h"

#include "models/exchange/package_part.h"
#include "models/exchange/refusal.h"
#include "models/exchange/xlsx_numbers.h"

#include <cmath>

namespace tz::xlsx {

namespace {

struct Address {
    int row = 0;    ///< from 1
    int column = 0; ///< from 0
};

/// "AB12"; nothing unless it lies on a sheet.
std::optional<Address> addressOf(QStringView text)
{
    Address address;
    qsizetype at = 0;
    while (at < text.size() && text[at] >= u'A' && text[at] <= u'Z' && at < 4)
        address.column = address.column * 26 + text[at++].unicode() - u'A' + 1;
    bool isNumber = false;
    address.row = text.mid(at).toInt(&isNumber);
    --address.column;
    if (!isNumber || address.row < 1 || address.row > limits::rows || address.column < 0 ||
        address.column >= limits::columns)
        return {};
    return address;
}

/// What WPS stores as the result of a picture's formula.
bool isPicture(const QString &value)
{
    return value.startsWith(u'=') && value.contains(QStringLiteral("DISPIMG("));
}

struct Area {
    Address first;
    Address last;
};

/// Takes the tokens of one worksheet part.
class SheetParser
{
public:
    SheetParser(const Workbook &book, Sheet &sheet, qint64 &cells, Issues &issues)
        : m_book(book), m_sheet(sheet), m_cells(cells), m_issues(issues)
    {
    }

    Result<void> take(const QXmlStreamReader &xml)
    {
        if (xml.isStartElement()) return start(xml);
        if (xml.isCharacters() && m_inValue) {
            m_value += xml.text();
            if (m_value.size() > limits::cellLength)
                return Error{QStringLiteral("有一格超过 %1 个字符").arg(limits::cellLength)};
        }
        if (xml.isEndElement()) return end(xml.name());
        return {};
    }

    Result<void> fillMerged()
    {
        for (const Area &area : m_merged)
            if (auto done = fill(area); !done) return done;
        return {};
    }

private:
    Error misplaced() const { return {QStringLiteral("已损坏（工作表“%1”的单元格位置有误）").arg(m_sheet.name)}; }

    Result<void> start(const QXmlStreamReader &xml)
    {
        const auto name = xml.name();
        if (name == u"row") return startRow(xml.attributes().value(QStringLiteral("r")));
        if (name == u"c") return startCell(xml.attributes());
        if (name == u"rPh") m_inAid = true;
        if (name == u"v" || (name == u"t" && !m_inAid)) m_inValue = true;
        if (name == u"f") m_hasFormula = true;
        if (name == u"mergeCell") {
            const QString range = xml.attributes().value(QStringLiteral("ref")).toString();
            const auto first = addressOf(range.section(u':', 0, 0));
            const auto last = addressOf(range.section(u':', -1));
            if (!first || !last) return misplaced();
            m_merged.push_back({*first, *last});
            if (m_merged.size() > 100'000) return Error{QStringLiteral("的合并单元格太多，一次装不下")};
        }
        return {};
    }

    Result<void> startRow(QStringView reference)
    {
        bool isNumber = true;
        const int number = reference.isEmpty() ? m_row + 1 : reference.toInt(&isNumber);
        if (!isNumber || number <= m_row || number > limits::rows) return misplaced();
        m_row = number;
        m_column = -1;
        return {};
    }

    Result<void> startCell(const QXmlStreamAttributes &attributes)
    {
        const auto reference = attributes.value(QStringLiteral("r"));
        const auto address = reference.isEmpty() ? std::optional(Address{m_row, m_column + 1}) : addressOf(reference);
        if (!address || address->row != m_row || address->column <= m_column || address->column >= limits::columns)
            return misplaced();
        m_column = address->column;
        m_type = attributes.value(QStringLiteral("t")).toString();
        m_style = attributes.value(QStringLiteral("s")).toUInt();
        m_value.clear();
        m_hasFormula = false;
        return {};
    }

    Result<void> end(QStringView name)
    {
        if (name == u"v" || name == u"t") m_inValue = false;
        if (name == u"rPh") m_inAid = false;
        if (name != u"c") return {};
        if (m_value.isEmpty()) {
            if (m_hasFormula && m_type != u"str")
                note(QStringLiteral("公式没有存下结果，这一格按空格处理。请在 WPS 或 Excel 里打开、保存一次再导入。"));
            return {};
        }
        auto cell = cellOf();
        if (!cell) return cell.error();
        if (cell->isEmpty()) return {};
        m_lastColumn = std::max(m_lastColumn, m_column);
        return put(m_row, m_column, *cell);
    }

    Result<Cell> cellOf()
    {
        if (m_type == u"s") {
            bool isNumber = false;
            const size_t index = m_value.toUInt(&isNumber);
            if (!isNumber || index >= m_book.strings.size()) return Error{QStringLiteral("已损坏（缺少共享文字）")};
            return Cell::ofText(m_book.strings[index]);
        }
        if (m_type == u"str" && isPicture(m_value)) {
            note(QStringLiteral("这一格是图片，图片没有导入，这一格按空格处理。"));
            return Cell();
        }
        if (m_type == u"str" || m_type == u"inlineStr") return Cell::ofText(unescaped(m_value));
        if (m_type == u"b") return Cell::ofText(m_value == u"1" ? QStringLiteral("是") : QStringLiteral("否"));
        if (m_type == u"e") {
            note(QStringLiteral("公式出错（%1），这一格按空格处理。").arg(m_value));
            return Cell();
        }
        if (m_type == u"d") {
            const QDate date = QDate::fromString(m_value.left(10), Qt::ISODate);
            return date.isValid() ? Cell{date.toString(Qt::ISODate), date, Cell::Kind::Date, false}
                                  : Cell::ofText(m_value);
        }
        return numberCell();
    }

    Cell numberCell()
    {
        bool isNumber = false;
        const double value = m_value.toDouble(&isNumber);
        if (!isNumber) return Cell::ofText(m_value);
        if (!std::isfinite(value)) {
            note(QStringLiteral("“%1”不是数，这一格按空格处理。").arg(m_value));
            return Cell();
        }
        const NumberFormat format = m_style < m_book.formats.size() ? m_book.formats[m_style] : NumberFormat::Plain;
        if (format == NumberFormat::Date) {
            const Cell cell = dateCell(value, m_book.from1904);
            if (!cell.isEmpty()) return cell;
            note(QStringLiteral("数字 %1 不是日期，这一格按空格处理。").arg(m_value));
            return cell;
        }
        if (format == NumberFormat::Percent)
            return {QString::number(value * 100, 'g', 12) + u'%', {}, Cell::Kind::Number, false};
        const QString text = plainNumber(m_value);
        if (text.size() > 15 && !text.contains(u'.'))
            note(QStringLiteral("长号码“%1”存成了数字，末几位可能已不准。请改成文本格式后核对。").arg(text));
        return {text, {}, Cell::Kind::Number, false};
    }

    void note(const QString &message)
    {
        m_issues.push_back(
            {Severity::Warning, {m_sheet.name, m_row, columnLetters(static_cast<size_t>(m_column))}, message, {}});
    }

    Result<void> put(int row, int column, const Cell &cell)
    {
        if (m_sheet.rows.empty() || m_sheet.rows.back().number != row) m_sheet.rows.push_back({row, {}});
        return put(m_sheet.rows.back(), column, cell);
    }

    Result<void> put(SheetRow &row, int column, const Cell &cell)
    {
        const auto wanted = static_cast<size_t>(column) + 1;
        if (row.cells.size() < wanted) {
            m_cells += static_cast<qint64>(wanted - row.cells.size());
            if (m_cells > limits::cells) return Error{QStringLiteral("的单元格太多，一次装不下")};
            row.cells.resize(wanted);
        }
        row.cells[wanted - 1] = cell;
        return {};
    }

    Result<void> fill(const Area &area)
    {
        const auto byNumber = [](const SheetRow &row, int number) { return row.number < number; };
        auto row = std::lower_bound(m_sheet.rows.begin(), m_sheet.rows.end(), area.first.row, byNumber);
        if (row == m_sheet.rows.end() || row->number != area.first.row) return {};
        Cell first = row->cell(static_cast<size_t>(area.first.column));
        if (first.isEmpty()) return {};
        first.continued = true;
        const int lastColumn = std::min(area.last.column, m_lastColumn);
        for (; row != m_sheet.rows.end() && row->number <= area.last.row; ++row)
            for (int column = area.first.column; column <= lastColumn; ++column) {
                if (row->number == area.first.row && column == area.first.column) continue;
                if (++m_filled > limits::cells) return Error{QStringLiteral("的合并单元格太多，一次装不下")};
                if (auto done = put(*row, column, first); !done) return done;
            }
        return {};
    }

    const Workbook &m_book;
    Sheet &m_sheet;
    qint64 &m_cells;
    Issues &m_issues;
    std::vector<Area> m_merged;
    int m_row = 0;
    int m_column = -1;
    int m_lastColumn = -1; ///< of the cells that hold something; merged areas beyond it say nothing
    qint64 m_filled = 0;
    bool m_hasFormula = false;
    size_t m_style = 0;
    QString m_type;
    QString m_value;
    bool m_inValue = false;
    bool m_inAid = false;
};

} // namespace

Result<Sheet> readSheet(const ZipPackage &package, const Workbook &book, const Workbook::SheetPart &part, qint64 &cells,
                        Issues &issues)
{
    Sheet sheet{part.name, {}};
    SheetParser parser(book, sheet, cells, issues);
    auto done = readPart(package, part.part, [&](const QXmlStreamReader &xml) { return parser.take(xml); });
    if (done) done = parser.fillMerged();
    if (!done) return done.error();
    return sheet;
}

} // namespace tz::xlsx
