#include "models/reports/text_renderer.h"

#include "models/reports/span_map.h"

namespace tz {

namespace {

/// Wider tables than this (in half-width characters) do not fit a message and get tabs.
constexpr int alignedWidth = 80;
const QString wideSpace = QStringLiteral("　");

/// Half-width characters that a text takes on a terminal.
int cells(const QString &text)
{
    int count = 0;
    for (const QChar c : text) count += c.unicode() >= 0x1100 ? 2 : 1;
    return count;
}

QString onOneLine(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\t', u' ');
}

/// The rows as plain strings; a place covered by a group reads as the group, one covered sideways is empty.
std::vector<QStringList> plainRows(const std::vector<TableRow> &rows, int columns)
{
    const SpanMap spans(rows, columns);
    std::vector<QStringList> plain;
    for (int row = 0; row < rowCount(rows); ++row) {
        QStringList line;
        for (int column = 0; column < columns; ++column) {
            const SpanMap::Origin origin = spans.origin(row, column);
            line << (origin.column == column ? onOneLine(cellText(cellAt(rows, origin.row, column))) : QString());
        }
        while (line.size() > 1 && line.last().isEmpty()) line.removeLast();
        plain.push_back(std::move(line));
    }
    return plain;
}

QString aligned(const QStringList &line, const std::vector<int> &widths)
{
    QString text;
    for (qsizetype i = 0; i < line.size(); ++i) {
        text += line[i];
        if (i + 1 < line.size()) text += QString(widths[static_cast<size_t>(i)] - cells(line[i]) + 2, u' ');
    }
    return text;
}

QStringList linesOf(const Table &table)
{
    std::vector<QStringList> rows = plainRows(table.head, columnCount(table));
    for (QStringList &row : plainRows(table.rows, columnCount(table))) rows.push_back(std::move(row));
    std::vector<int> widths(table.columns.size(), 0);
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<size_t>(i)] = std::max(widths[static_cast<size_t>(i)], cells(row[i]));
    int total = 0;
    for (int width : widths) total += width + 2;
    QStringList lines;
    for (const QStringList &row : rows) lines << (total <= alignedWidth ? aligned(row, widths) : row.join(u'\t'));
    return lines;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(wideSpace + wideSpace);
}

struct TextOf {
    QStringList &out;

    void operator()(const Title &title) const { out << title.text << QString(); }
    void operator()(const Heading &heading) const { out << wideSpace + wideSpace + heading.text; }
    void operator()(const Paragraph &paragraph) const
    {
        out << wideSpace.repeated(paragraph.indentCharacters) + paragraph.text;
    }
    void operator()(const SplitLine &line) const { out << joined({line.left, line.middle, line.right}); }
    void operator()(const Table &table) const { out << linesOf(table); }
    void operator()(const Rule &) const { out << QString(28, u'─'); }
    void operator()(const Gap &) const { out << QString(); }

    void operator()(const RedHead &head) const
    {
        out << head.office << head.name << head.issue << joined({head.office, head.date});
        (*this)(Rule{});
    }

    void operator()(const SignatureLine &line) const
    {
        QStringList parts;
        for (const SignatureLine::Item &item : line.items)
            parts << item.label + u'：' + (item.value.isEmpty() ? wideSpace.repeated(4) : item.value);
        out << QString() << parts.join(wideSpace + wideSpace);
    }

    void operator()(const LetterHead &head) const
    {
        out << head.office;
        (*this)(Rule{});
        if (!head.number.isEmpty()) out << head.number;
        out << QString();
    }

    void operator()(const SignOff &signOff) const
    {
        out << QString() << wideSpace.repeated(14) + signOff.office << wideSpace.repeated(14) + signOff.date;
    }

    void operator()(const PageBreak &) const { out << QString(); }

    void operator()(const Picture &picture) const { out << QStringLiteral("〔图〕") + picture.caption; }

    void operator()(const Imprint &imprint) const
    {
        (*this)(Rule{});
        for (const QString &text : imprint.recipients) out << text;
        if (!imprint.copies.isEmpty()) out << imprint.copies;
        out << joined({imprint.office, imprint.date});
    }
};

} // namespace

QString renderText(const Document &document)
{
    QStringList lines;
    for (const Block &block : document.blocks) std::visit(TextOf{lines}, block);
    const QString foot = joined({document.running.footLeft, document.running.footRight});
    if (!foot.isEmpty()) lines << foot;
    return lines.join(u'\n') + u'\n';
}

} // namespace tz
