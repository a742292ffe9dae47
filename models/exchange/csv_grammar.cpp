#include "models/exchange/csv_grammar.h"

#include "models/exchange/refusal.h"

namespace tz::csv {

namespace {

/// Reads one text from its beginning to its end, cell by cell.
class Parser
{
public:
    Parser(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    Result<std::vector<SheetRow>> rows()
    {
        while (m_at < m_text.size()) {
            SheetRow row{++m_row, {}};
            if (auto done = readRow(row); !done) return done.error();
            if (row.cells.size() == 1 && row.cells[0].isEmpty()) row.cells.clear();
            m_cells += static_cast<qint64>(row.cells.size());
            if (m_row > limits::rows || m_cells > limits::cells) return Error{QStringLiteral("的行数太多，一次装不下")};
            m_rows.push_back(std::move(row));
        }
        return std::move(m_rows);
    }

private:
    Result<void> readRow(SheetRow &row)
    {
        for (;;) {
            auto cell = isAt(u'"') ? quotedCell() : plainCell();
            if (!cell) return cell.error();
            row.cells.push_back(Cell::ofText(*cell));
            if (row.cells.size() > static_cast<size_t>(limits::columns))
                return Error{QStringLiteral("第 %1 行超过 %2 列").arg(m_row).arg(limits::columns)};
            if (!isAt(m_separator)) break;
            ++m_at;
        }
        if (isAt(u'\r')) ++m_at;
        if (isAt(u'\n')) ++m_at;
        return {};
    }

    Result<QString> plainCell()
    {
        const qsizetype begin = m_at;
        const qsizetype farthest = std::min(m_text.size(), begin + limits::cellLength + 1);
        while (m_at < farthest && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at])) ++m_at;
        return checked(m_text.mid(begin, m_at - begin).toString());
    }

    Result<QString> quotedCell()
    {
        QString cell;
        const int startRow = m_row;
        ++m_at;
        for (;;) {
            const qsizetype quote = m_text.indexOf(u'"', m_at);
            if (quote < 0) return Error{QStringLiteral("第 %1 行有一个引号没有配对").arg(startRow)};
            cell += m_text.mid(m_at, quote - m_at);
            m_at = quote + 1;
            if (!isAt(u'"')) break;
            cell += u'"';
            ++m_at;
        }
        auto tail = plainCell(); // some programs write "a"b
        if (!tail) return tail;
        return checked(cell + *tail);
    }

    Result<QString> checked(QString cell) const
    {
        if (cell.size() > limits::cellLength)
            return Error{QStringLiteral("第 %1 行有一格超过 %2 个字符").arg(m_row).arg(limits::cellLength)};
        return cell;
    }

    bool isAt(QChar c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    static bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_row = 0;
    qint64 m_cells = 0;
    std::vector<SheetRow> m_rows;
};

} // namespace

QChar sniffSeparator(QStringView text)
{
    constexpr char16_t candidates[] = {u',', u'\t', u';'};
    qsizetype counts[] = {0, 0, 0};
    bool inQuotes = false;
    int lines = 0;
    const qsizetype farthest = std::min<qsizetype>(text.size(), 64 * 1024);
    for (qsizetype i = 0; i < farthest && lines < 20; ++i) {
        if (text[i] == u'"') inQuotes = !inQuotes;
        if (inQuotes) continue;
        if (text[i] == u'\n') ++lines;
        for (size_t c = 0; c < 3; ++c)
            if (text[i] == candidates[c]) ++counts[c];
    }
    const auto most = std::max_element(std::begin(counts), std::end(counts));
    return QChar(candidates[most - std::begin(counts)]);
}

Result<std::vector<SheetRow>> parse(QStringView text, QChar separator)
{
    return Parser(text, separator).rows();
}

namespace {

char16_t toCode(QChar c)
{
    return c.unicode();
}

char16_t toCode(char c)
{
    return static_cast<unsigned char>(c);
}

/// Begins with any number of apostrophes and then what a spreadsheet takes for a formula.
template <class Text> bool isFormula(const Text &cell)
{
    const auto signAt = [&](qsizetype i) { return QChar(toCode(cell[i])); };
    qsizetype at = 0;
    while (at < cell.size() && signAt(at) == u'\'') ++at;
    if (at == cell.size()) return false;
    const QChar sign = signAt(at);
    return sign == u'=' || sign == u'+' || sign == u'-' || sign == u'@' || sign == u'\t' || sign == u'\r';
}

} // namespace

QString harmless(const QString &cell)
{
    return isFormula(QStringView(cell)) ? u'\'' + cell : cell;
}

QString withoutHarmlessMark(const QString &cell)
{
    return cell.startsWith(u'\'') && isFormula(QStringView(cell)) ? cell.mid(1) : cell;
}

bool hasHarmlessMark(QByteArrayView cell)
{
    return !cell.isEmpty() && cell[0] == '\'' && isFormula(cell);
}

QString quoted(const QString &cell)
{
    const auto needsQuotes = [](QChar c) {
        return c == u',' || c == u';' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t';
    };
    const bool outerBlank = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    if (!outerBlank && std::none_of(cell.begin(), cell.end(), needsQuotes)) return cell;
    return u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString line(const QStringList &cells)
{
    QStringList parts;
    parts.reserve(cells.size());
    for (const QString &cell : cells) parts << quoted(harmless(cell));
    return parts.join(u',') + QStringLiteral("\r\n");
}

} // namespace tz::csv
