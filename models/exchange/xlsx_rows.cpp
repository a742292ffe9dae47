#include "models/exchange/xlsx_rows.h"

#include "models/exchange/sheet.h"

#include <QRegularExpression>

namespace tz {

namespace {

constexpr qsizetype longestCell = 32'767; ///< the format's own limit

/// Days since 1899-12-30, one less before March 1900: spreadsheets believe in a 29 February of that year.
qint64 serialOf(QDate day)
{
    const qint64 days = QDate(1899, 12, 30).daysTo(day);
    return days <= 60 ? days - 1 : days;
}

bool isControl(QChar c)
{
    return c < u' ' && c != u'\t' && c != u'\n';
}

/// Whether a text stands in XML, and comes back, as it is.
bool isPlain(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == u'&' || c == u'<' || c == u'>' || c == u'_' || c >= u'\xFFFE' || isControl(c);
    });
}

/// Characters that XML cannot hold are written as _x000B_, and so is a text that looks like that.
QString escaped(QString text)
{
    static const QRegularExpression alike(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    if (text.contains(u"_x")) text.replace(alike, QStringLiteral("_x005F_"));
    QString result;
    for (const QChar c : text) {
        if (c == u'&')
            result += QStringLiteral("&amp;");
        else if (c == u'<')
            result += QStringLiteral("&lt;");
        else if (c == u'>')
            result += QStringLiteral("&gt;");
        else if (isControl(c))
            result += QStringLiteral("_x%1_").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c >= u'\xFFFE' ? QChar(QChar::ReplacementCharacter) : c;
    }
    return result;
}

} // namespace

XlsxRows::XlsxRows(std::vector<const Column *> columns, XlsxFrame::Styles styles)
    : m_columns(std::move(columns)), m_styles(styles)
{
    for (size_t c = 0; c < m_columns.size(); ++c) m_letters.push_back(columnLetters(c).toLatin1());
}

Result<void> XlsxRows::append(const AnyRow &row, const Reading &reading, QByteArray &xml)
{
    m_row.setNum(++m_rowNumber);
    xml.append("<row r=\"").append(m_row).append("\">");
    for (size_t c = 0; c < m_columns.size(); ++c)
        if (auto done = appendCell(c, row.text(*m_columns[c], reading), xml); !done) return done;
    xml.append("</row>");
    return {};
}

Result<void> XlsxRows::appendCell(size_t column, const QString &text, QByteArray &xml)
{
    if (text.isEmpty()) return {};
    const Editor editor = m_columns[column]->editor;
    const QDate day = editor == Editor::Date ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (day.isValid() && day.year() >= 1900) {
        appendNumber(column, m_styles.date, QByteArray::number(serialOf(day)), xml);
    } else if (editor == Editor::Percent) {
        appendNumber(column, m_styles.percent, QByteArray::number(text.chopped(1).toDouble() / 100, 'g', 15), xml);
    } else if (editor == Editor::Integer) {
        appendNumber(column, 0, QByteArray::number(text.toLongLong()), xml);
    } else if (text.size() > longestCell) {
        return Error{QStringLiteral("第 %1 行的“%2”超过 .xlsx 一格的上限（%3 个字符），没有写成文件。请导出为 .csv。")
                         .arg(m_rowNumber)
                         .arg(m_columns[column]->heading())
                         .arg(longestCell)};
    } else {
        appendText(column, text, xml);
    }
    return {};
}

void XlsxRows::beginCell(size_t column, int style, QByteArray &xml) const
{
    xml.append("<c r=\"").append(m_letters[column]).append(m_row).append('"');
    if (style > 0) xml.append(" s=\"").append(QByteArray::number(style)).append('"');
}

void XlsxRows::appendNumber(size_t column, int style, const QByteArray &number, QByteArray &xml) const
{
    beginCell(column, style, xml);
    xml.append("><v>").append(number).append("</v></c>");
}

void XlsxRows::appendText(size_t column, const QString &text, QByteArray &xml)
{
    beginCell(column, m_styles.text, xml);
    const bool keepsSpace = text.front().isSpace() || text.back().isSpace();
    xml.append(keepsSpace ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>");
    const QString content = isPlain(text) ? text : escaped(text);
    const qsizetype at = xml.size();
    xml.resize(at + m_utf8.requiredSpace(content.size()));
    const char *end = m_utf8.appendToBuffer(xml.data() + at, content);
    xml.truncate(end - xml.constData());
    xml.append("</t></is></c>");
}

} // namespace tz
