#include "models/exchange/xlsx_sheet.h"

#include "models/exchange/refusal.h"
#include "models/exchange/xlsx_numbers.h"
#include "models/exchange/xlsx_pictures.h"
#include "models/exchange/xml_tokens.h"

#include <cmath>

namespace tz::xlsx {

namespace {

struct Address {
    int row = 0;    ///< from 1
    int column = 0; ///< from 0
};

/// A number of at most nine digits.
std::optional<int> numberOf(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 9) return {};
    int number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return {};
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// "AB12"; nothing unless it lies on a sheet.
std::optional<Address> addressOf(QByteArrayView text)
{
    Address address;
    qsizetype at = 0;
    while (at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && at < 4)
        address.column = address.column * 26 + text[at++] - 'A' + 1;
    const auto row = numberOf(text.sliced(at));
    address.row = row.value_or(0);
    --address.column;
    if (address.row < 1 || address.row > limits::rows || address.column < 0 || address.column >= limits::columns)
        return {};
    return address;
}

constexpr size_t mostPictures = 10'000;

struct Area {
    Address first;
    Address last;
};

/// What a cell's t attribute says of its value.
enum class Type : char { Number, Shared, Inline, Formula, Flag, Failure, Date };

Type typeOf(QByteArrayView word)
{
    static constexpr std::pair<const char *, Type> words[] = {{"s", Type::Shared},    {"inlineStr", Type::Inline},
                                                              {"str", Type::Formula}, {"b", Type::Flag},
                                                              {"e", Type::Failure},   {"d", Type::Date}};
    for (const auto &[known, type] : words)
        if (word == known) return type;
    return Type::Number;
}

/// Takes the tokens of one worksheet part.
class SheetParser
{
public:
    SheetParser(const Workbook &book, Sheet &sheet, qint64 &cells, Issues &issues)
        : m_book(book), m_sheet(sheet), m_cells(cells), m_issues(issues)
    {
    }

    Result<void> take(const XmlToken &token)
    {
        switch (token.kind) {
        case XmlToken::Kind::Start:
            return start(token);
        case XmlToken::Kind::End:
            return end(token.name);
        case XmlToken::Kind::Text:
            if (!m_inValue) return {};
            m_value.append(token.text());
            if (m_value.size() > limits::cellLength * 4) return tooLong();
            return {};
        }
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

    Error tooLong() const { return {QStringLiteral("有一格超过 %1 个字符").arg(limits::cellLength)}; }

    Result<void> start(const XmlToken &token)
    {
        const QByteArrayView name = token.name;
        if (name == "c") return startCell(token);
        if (name == "v" || (name == "t" && !m_inAid))
            m_inValue = true;
        else if (name == "row")
            return startRow(token.value("r"));
        else if (name == "f")
            m_hasFormula = true;
        else if (name == "rPh")
            m_inAid = true;
        else if (name == "mergeCell")
            return addMerged(token.value("ref"));
        return {};
    }

    Result<void> addMerged(QByteArrayView range)
    {
        const qsizetype colon = range.indexOf(':');
        const auto first = addressOf(colon < 0 ? range : range.first(colon));
        const auto last = addressOf(range.sliced(colon + 1));
        if (!first || !last) return misplaced();
        m_merged.push_back({*first, *last});
        if (m_merged.size() > 100'000) return Error{QStringLiteral("的合并单元格太多，一次装不下")};
        return {};
    }

    Result<void> startRow(QByteArrayView reference)
    {
        const int number = reference.isEmpty() ? m_row + 1 : numberOf(reference).value_or(0);
        if (number <= m_row || number > limits::rows) return misplaced();
        m_row = number;
        m_column = -1;
        return {};
    }

    Result<void> startCell(const XmlToken &token)
    {
        const QByteArrayView reference = token.value("r");
        const auto address = reference.isEmpty() ? std::optional(Address{m_row, m_column + 1}) : addressOf(reference);
        if (!address || address->row != m_row || address->column <= m_column || address->column >= limits::columns)
            return misplaced();
        m_column = address->column;
        m_type = typeOf(token.value("t"));
        const QByteArrayView style = token.value("s");
        m_style = style.isEmpty() ? 0 : static_cast<size_t>(numberOf(style).value_or(std::numeric_limits<int>::max()));
        m_value.clear();
        m_hasFormula = false;
        return {};
    }

    Result<void> end(QByteArrayView name)
    {
        if (name == "v" || name == "t") m_inValue = false;
        if (name == "rPh") m_inAid = false;
        if (name != "c") return {};
        if (m_value.isEmpty()) {
            if (m_hasFormula && m_type != Type::Formula)
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
        if (m_type == Type::Shared) {
            const auto index = numberOf(m_value);
            if (!index || static_cast<size_t>(*index) >= m_book.strings.size())
                return Error{QStringLiteral("已损坏（缺少共享文字）")};
            return Cell::ofText(m_book.strings[static_cast<size_t>(*index)]);
        }
        if (m_type == Type::Number) return numberCell();
        const QString text = QString::fromUtf8(m_value);
        if (text.size() > limits::cellLength) return tooLong();
        if (m_type == Type::Flag) return Cell::ofText(text == u"1" ? QStringLiteral("是") : QStringLiteral("否"));
        if (m_type == Type::Failure) {
            note(QStringLiteral("公式出错（%1），这一格按空格处理。").arg(text));
            return Cell();
        }
        if (m_type == Type::Date) {
            const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
            return date.isValid() ? Cell{date.toString(Qt::ISODate), date, Cell::Kind::Date, false}
                                  : Cell::ofText(text);
        }
        if (const QString picture = m_type == Type::Formula ? pictureIn(text) : QString(); !picture.isEmpty()) {
            if (m_sheet.pictures.size() >= mostPictures) return Error{QStringLiteral("里的图片太多，一次装不下")};
            m_sheet.pictures.push_back({m_row, static_cast<size_t>(m_column), picture, {}, {}});
            return Cell();
        }
        return Cell::ofText(unescaped(text));
    }

    Cell numberCell()
    {
        const QString stored = QString::fromUtf8(m_value);
        bool isNumber = false;
        const double value = m_value.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value)) {
            note(QStringLiteral("“%1”不是数，这一格按空格处理。").arg(stored));
            return Cell();
        }
        const NumberFormat format = m_style < m_book.formats.size() ? m_book.formats[m_style] : NumberFormat::Plain;
        if (format == NumberFormat::Date) {
            const Cell cell = dateCell(value, m_book.from1904);
            if (!cell.isEmpty()) return cell;
            note(QStringLiteral("数字 %1 不是日期，这一格按空格处理。").arg(stored));
            return cell;
        }
        if (format == NumberFormat::Percent)
            return {QString::number(value * 100, 'g', 12) + u'%', {}, Cell::Kind::Number, false};
        const QString text = plainNumber(stored);
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
        if (m_sheet.rows.empty() || m_sheet.rows.back().number != row) {
            m_sheet.rows.push_back({row, {}});
            m_sheet.rows.back().cells.reserve(static_cast<size_t>(std::min(m_lastColumn + 1, 64)));
        }
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
    Type m_type = Type::Number;
    QByteArray m_value; ///< as UTF-8
    bool m_inValue = false;
    bool m_inAid = false;
};

} // namespace

Result<Sheet> readSheet(const ZipPackage &package, const Workbook &book, const Workbook::SheetPart &part, qint64 &cells,
                        Issues &issues)
{
    Sheet sheet{part.name, {}};
    SheetParser parser(book, sheet, cells, issues);
    auto done = readLargePart(package, part.part, [&](const XmlToken &token) { return parser.take(token); });
    if (done) done = parser.fillMerged();
    if (!done) return done.error();
    return sheet;
}

} // namespace tz::xlsx
