#include "models/exchange/ledger_layout.h"

#include "models/base/chinese_numerals.h"
#include "models/base/text_fold.h"
#include "models/ledger/assignment.h"

#include <QRegularExpression>

namespace tz {

NumberedTitle numberedTitle(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s"));
    qsizetype length = 0;
    const auto number = leadingOrdinal(text, &length);
    const bool isWord =
        text.startsWith(u'第') && !QStringLiteral("、，,：:").contains(text[std::max<qsizetype>(length, 1) - 1]);
    if (!number || *number == 0 || length >= text.size() || isWord) return {{}, 0, text};
    QString numbering = text.left(length).remove(blanks);
    if (QStringLiteral("（(〔[").contains(numbering.front()))
        numbering = QStringLiteral("（%1）").arg(halfWidth(numbering.mid(1, numbering.size() - 2)));
    return {numbering, *number, text.mid(length).trimmed()};
}

int ordinalOf(const QString &text)
{
    const QString plain = halfWidth(text).trimmed();
    bool isNumber = false;
    const int number = plain.toInt(&isNumber);
    if (isNumber) return std::max(number, 0);
    if (const auto said = readChineseNumber(plain)) return *said;
    return leadingOrdinal(plain).value_or(0);
}

QString oneLine(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("\\s*[\\r\\n]+\\s*"));
    return withoutMarkup(text).remove(breaks);
}

QString onlyText(const SheetRow &row)
{
    QString text;
    for (const Cell &cell : row.cells) {
        if (cell.isEmpty() || cell.text == text) continue;
        if (!text.isEmpty()) return {};
        text = cell.text;
    }
    return text.trimmed();
}

bool looksLikeGroup(const QString &text)
{
    static const QRegularExpression group(QStringLiteral("^[一二三四五六七八九十]{1,3}、"));
    return group.match(text).hasMatch();
}

LedgerLayout::LedgerLayout(const Headings &headings) : leftOut(headings.unknown)
{
    static const QRegularExpression leading(QStringLiteral("牵头|主办|汇总"));
    std::vector<Headings::Match> all = headings.matches;
    all.insert(all.end(), headings.doubles.begin(), headings.doubles.end());
    for (const Headings::Match &match : all) {
        const std::string_view key(match.column->key);
        const bool second = m_cells.contains(key);
        if (key == "lead_units")
            (match.heading.contains(leading) ? lead : shared).push_back(match.cell);
        else if (!second)
            m_cells[key] = match.cell;
        else if (key == "title" && !headings.of(u"content") && !m_cells.contains("content"))
            m_cells["content"] = match.cell;
        else
            unused.push_back(match);
    }
}

void LedgerLayout::takeAssignmentColumns(const SheetRow &headingRow, bool hasFindings)
{
    for (const char *key : {"county", "community", "person"}) {
        const bool hasPlace = has("county") || has("community");
        if (std::string_view(key) == "person" && !hasPlace && !hasFindings) return; // nobody knows of where
        const Column &column = *entityOf<Assignment>().column(QString::fromLatin1(key));
        QStringList spellings = QString::fromUtf8(column.options.aliases).split(u'|');
        spellings << column.heading();
        for (QString &spelling : spellings) spelling = folded(spelling);
        for (size_t cell = 0; cell < headingRow.cells.size() && !m_cells.contains(key); ++cell) {
            const QString heading = oneLine(headingRow.cells[cell].text);
            if (!leftOut.contains(heading) || !spellings.contains(folded(heading))) continue;
            m_cells[key] = cell;
            leftOut.removeAll(heading);
        }
    }
}

const Cell &LedgerLayout::cell(const SheetRow &row, const char *key) const
{
    static const Cell none;
    const auto found = m_cells.find(key);
    return found == m_cells.end() ? none : row.cell(found->second);
}

QString LedgerLayout::text(const SheetRow &row, const char *key) const
{
    return withoutMarkup(cell(row, key).text);
}

} // namespace tz
