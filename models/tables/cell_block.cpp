#include "models/tables/cell_block.h"

#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace tz {

namespace {

const QString ownMark = QStringLiteral("class=\"taizhang-cells\""); ///< of a table that this program copied

QString quotedIfNeeded(const QString &text)
{
    const bool isPlain = std::none_of(text.begin(), text.end(),
                                      [](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t' || c == u'"'; });
    if (isPlain) return text;
    QString inner = text;
    return u'"' + inner.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// A cell is quoted only when its first character is a quote and a closing one ends it: 5" pipe stays as it is.
class TabReader
{
public:
    explicit TabReader(const QString &text) : m_text(text) {}

    TextBlock read()
    {
        while (m_at < m_text.size()) readRow();
        return std::move(m_block);
    }

private:
    void readRow()
    {
        QStringList row;
        do {
            row << readCell();
        } while (take(u'\t'));
        take(u'\r');
        take(u'\n');
        m_block.push_back(row);
    }

    QString readCell()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            if (const auto quoted = readQuoted()) return *quoted;
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'\t' && m_text[m_at] != u'\n' && m_text[m_at] != u'\r') ++m_at;
        return m_at > start ? m_text.mid(start, m_at - start) : QStringLiteral("");
    }

    std::optional<QString> readQuoted()
    {
        QString cell;
        for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] != u'"') {
                cell += m_text[i];
                continue;
            }
            if (i + 1 < m_text.size() && m_text[i + 1] == u'"') {
                cell += m_text[++i];
                continue;
            }
            const bool endsCell =
                i + 1 == m_text.size() || m_text[i + 1] == u'\t' || m_text[i + 1] == u'\n' || m_text[i + 1] == u'\r';
            if (!endsCell) return std::nullopt;
            m_at = i + 1;
            return cell.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        }
        return std::nullopt;
    }

    bool take(char16_t c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c) return false;
        ++m_at;
        return true;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    TextBlock m_block;
};

QString textOf(const QTextTableCell &cell)
{
    QStringList paragraphs;
    for (auto part = cell.begin(); !part.atEnd(); ++part)
        if (part.currentBlock().isValid()) paragraphs << part.currentBlock().text();
    QString text = paragraphs.join(u'\n');
    text.replace(QChar::LineSeparator, u'\n').replace(QChar::Nbsp, u' ').remove(QChar::ObjectReplacementCharacter);
    return text.trimmed();
}

const QTextTable *firstTable(const QTextFrame &frame)
{
    for (const QTextFrame *child : frame.childFrames()) {
        if (const auto *table = qobject_cast<const QTextTable *>(child)) return table;
        if (const QTextTable *inner = firstTable(*child)) return inner;
    }
    return nullptr;
}

} // namespace

QString plainText(const TextBlock &block)
{
    const bool isOneCell = block.size() == 1 && block.front().size() == 1;
    return isOneCell ? block.front().front() : tabSeparated(block);
}

QString tabSeparated(const TextBlock &block)
{
    QStringList lines;
    for (const QStringList &row : block) {
        QStringList cells;
        for (const QString &cell : row) cells << quotedIfNeeded(cell);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString htmlTable(const TextBlock &block)
{
    QString html = QStringLiteral("<table %1 border=\"1\" cellspacing=\"0\">").arg(ownMark);
    for (const QStringList &row : block) {
        html += QStringLiteral("<tr>");
        for (const QString &cell : row) {
            QString text = cell.toHtmlEscaped();
            html += QStringLiteral("<td style=\"mso-number-format:'\\@'\">") +
                    text.replace(u'\n', QStringLiteral("<br>")) + QStringLiteral("</td>");
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

TextBlock readTabSeparated(const QString &text)
{
    TextBlock block = TabReader(text).read();
    qsizetype width = 0;
    for (const QStringList &row : block) width = std::max(width, row.size());
    for (QStringList &row : block)
        while (row.size() < width) row << QString();
    return block;
}

TextBlock readHtmlTable(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    TextBlock block;
    const QTextTable *table = firstTable(*document.rootFrame());
    if (!table) return block;
    for (int r = 0; r < table->rows(); ++r) {
        QStringList row;
        for (int c = 0; c < table->columns(); ++c) row << textOf(table->cellAt(r, c));
        block.push_back(row);
    }
    return block;
}

TextBlock readClipboard(const QString &html, const QString &text)
{
    const bool isOwnCell = html.contains(ownMark) && html.count(u"<td") == 1; // whose plain flavour is its text
    if (isOwnCell) return {{QString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n"))}};
    const TextBlock plain = readTabSeparated(text);
    if (!html.contains(u"<table", Qt::CaseInsensitive)) return plain;
    const bool hasMerged =
        html.contains(u"rowspan", Qt::CaseInsensitive) || html.contains(u"colspan", Qt::CaseInsensitive);
    const bool isTable = text.contains(u'\t') || plain.size() <= 1;
    if (isTable && !hasMerged && !plain.empty()) return plain;
    TextBlock block = readHtmlTable(html);
    return block.empty() ? plain : block;
}

} // namespace tz
