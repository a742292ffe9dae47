#include "models/exchange/docx_body.h"

#include "models/exchange/refusal.h"

namespace tz::docx {

namespace {

constexpr int mostColumns = 1000; ///< word processors stop at 63
constexpr size_t deepest = 20;    ///< tables and text boxes within each other

QStringView valueOf(const QXmlStreamReader &xml, const QXmlStreamAttributes &attributes)
{
    Q_UNUSED(xml)
    for (const QXmlStreamAttribute &attribute : attributes)
        if (attribute.name() == u"val") return attribute.value();
    return {};
}

bool isOn(QStringView value)
{
    return value != u"0" && value != u"false" && value != u"off";
}

/// Second versions of what is there already, and what a reviewer struck out or the page shows otherwise.
bool isLeftOut(QStringView name)
{
    static const QStringList names{QStringLiteral("Fallback"),   QStringLiteral("moveFrom"),
                                   QStringLiteral("pPrChange"),  QStringLiteral("rPrChange"),
                                   QStringLiteral("tcPrChange"), QStringLiteral("trPrChange"),
                                   QStringLiteral("del"),        QStringLiteral("tblPrChange")};
    return std::any_of(names.begin(), names.end(), [&](const QString &left) { return left == name; });
}

} // namespace

Result<void> BodyParser::take(const QXmlStreamReader &xml)
{
    if (xml.isStartElement()) {
        if (m_skipped > 0) {
            ++m_skipped;
            return {};
        }
        return start(xml);
    }
    if (xml.isEndElement()) {
        if (m_skipped > 0) {
            --m_skipped;
            return {};
        }
        return end(xml.name());
    }
    if (xml.isCharacters() && m_inText && m_skipped == 0) {
        append(xml.text().toString());
        if (!m_paragraphs.empty() && m_paragraphs.back().text.size() > limits::cellLength)
            return Error{QStringLiteral("有一段超过 %1 个字符").arg(limits::cellLength)};
    }
    return {};
}

Result<void> BodyParser::start(const QXmlStreamReader &xml)
{
    const auto name = xml.name();
    if (name == u"del" && m_inRowMark) m_tables.back().isDeleted = true;
    if (isLeftOut(name)) {
        m_skipped = 1;
        return {};
    }
    if (name == u"p") {
        if (m_paragraphs.size() >= deepest) return Error{QStringLiteral("的文本框套得太深，读不通")};
        m_paragraphs.push_back({{}, {}, !m_tables.empty() && !m_tables.back().cell.empty()});
    } else if (name == u"tbl") {
        if (m_tables.size() >= deepest) return Error{QStringLiteral("的表格套得太深，读不通")};
        m_tables.emplace_back();
    } else if (name == u"tr" && !m_tables.empty()) {
        Table &table = m_tables.back();
        table.rows.push_back({static_cast<int>(table.rows.size()) + 1, {}});
        table.isDeleted = false;
    } else if (name == u"tc" && !m_tables.empty() && !m_tables.back().rows.empty()) {
        m_tables.back().cell.assign(1, {});
    } else if (name == u"r") {
        m_isHidden = false;
    } else if (name == u"t") {
        m_inText = true;
    } else if (name == u"pPr") {
        m_inParagraphMark = true;
    } else if (name == u"trPr" && !m_tables.empty() && !m_tables.back().rows.empty()) {
        m_inRowMark = true;
    } else if (!m_inParagraphMark && name == u"tab") {
        append(QStringLiteral("\t"));
    } else if (!m_inParagraphMark && (name == u"br" || name == u"cr")) {
        append(QStringLiteral("\n"));
    } else if (name == u"noBreakHyphen") {
        append(QStringLiteral("-"));
    } else {
        startProperty(xml);
    }
    return {};
}

/// What paragraphs, cells and rows say of themselves.
void BodyParser::startProperty(const QXmlStreamReader &xml)
{
    const auto name = xml.name();
    const QXmlStreamAttributes attributes = xml.attributes();
    const QStringView value = valueOf(xml, attributes);
    if (name == u"vanish" && !m_inParagraphMark) m_isHidden = isOn(value);
    if (m_inParagraphMark && !m_paragraphs.empty()) {
        Numbering::Mark &mark = m_paragraphs.back().mark;
        if (name == u"numId") mark.list = value.toInt();
        if (name == u"ilvl") mark.level = value.toInt();
        if (name == u"pStyle") mark.style = value.toString();
    }
    if (m_tables.empty()) return;
    Table &table = m_tables.back();
    if (name == u"gridBefore" && m_inRowMark)
        table.rows.back().cells.resize(static_cast<size_t>(std::clamp(value.toInt(), 0, mostColumns)));
    if (table.cell.empty()) return;
    if (name == u"gridSpan") table.cell[0].span = std::max(1, value.toInt());
    if (name == u"vMerge") table.cell[0].fromAbove = value != u"restart";
    if (name == u"hMerge") table.cell[0].fromLeft = value != u"restart";
}

Result<void> BodyParser::end(QStringView name)
{
    if (name == u"t") m_inText = false;
    if (name == u"pPr") m_inParagraphMark = false;
    if (name == u"trPr") m_inRowMark = false;
    if (name == u"p" && !m_paragraphs.empty()) endParagraph();
    if (m_tables.empty()) return {};
    if (name == u"tc" && !m_tables.back().cell.empty()) return endCell();
    if (name == u"tr" && !m_tables.back().rows.empty()) endRow();
    if (name == u"tbl") endTable();
    return {};
}

void BodyParser::append(const QString &text)
{
    if (!m_paragraphs.empty() && !m_isHidden) m_paragraphs.back().text += text;
}

void BodyParser::endParagraph()
{
    const Paragraph paragraph = std::move(m_paragraphs.back());
    m_paragraphs.pop_back();
    const bool isEmpty = paragraph.text.trimmed().isEmpty();
    const QString text = isEmpty ? QString() : m_numbering.next(paragraph.mark) + paragraph.text;
    if (paragraph.inCell && !m_tables.empty() && !m_tables.back().cell.empty()) {
        QString &cell = m_tables.back().cell[0].text;
        if (!cell.isEmpty() && !isEmpty) cell += u'\n';
        cell += text;
        return;
    }
    if (!m_tables.empty()) return;
    ++m_lines;
    for (const QString &line : text.split(u'\n'))
        m_blocks.push_back({{m_lines, QString(line).replace(u'\t', u' ').trimmed()}, {}, false});
}

Result<void> BodyParser::endCell()
{
    Table &table = m_tables.back();
    const CellMark mark = std::move(table.cell[0]);
    table.cell.clear();
    std::vector<Cell> &cells = table.rows.back().cells;
    if (mark.text.size() > limits::cellLength)
        return Error{QStringLiteral("有一格超过 %1 个字符").arg(limits::cellLength)};
    if (cells.size() + static_cast<size_t>(std::min(mark.span, mostColumns + 1)) > static_cast<size_t>(mostColumns))
        return Error{QStringLiteral("的表格超过 %1 列").arg(mostColumns)};
    m_cells += mark.span;
    if (m_cells > limits::cells) return Error{QStringLiteral("的单元格太多，一次装不下")};
    Cell cell = Cell::ofText(mark.text.trimmed());
    const size_t above = table.rows.size() - 1;
    const bool isBelow = mark.fromAbove && above > 0;
    const bool isBeside = mark.fromLeft && !cells.empty();
    if (isBelow) cell = table.rows[above - 1].cell(cells.size());
    if (isBeside) cell = cells.back();
    cell.continued = !cell.isEmpty() && (isBelow || isBeside);
    for (int i = 0; i < mark.span; ++i) {
        cells.push_back(cell);
        cell.continued = !cell.isEmpty();
    }
    return {};
}

void BodyParser::endRow()
{
    Table &table = m_tables.back();
    if (!table.isDeleted) return;
    table.rows.pop_back();
    table.isDeleted = false;
    ++m_deletedRows;
}

void BodyParser::endTable()
{
    Table table = std::move(m_tables.back());
    m_tables.pop_back();
    if (m_tables.empty()) {
        m_blocks.push_back({{}, std::move(table.rows), true});
        return;
    }
    if (m_tables.back().cell.empty()) return;
    QString &text = m_tables.back().cell[0].text; // a table within a cell is part of what the cell says
    for (const SheetRow &row : table.rows)
        for (const Cell &cell : row.cells)
            if (!cell.isEmpty() && !cell.continued)
                text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + cell.text;
}

} // namespace tz::docx
