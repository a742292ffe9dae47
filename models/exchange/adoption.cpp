#include "models/exchange/adoption.h"

#include "models/exchange/ledger_document.h"

namespace tz {

namespace {

/// The column under a heading, found upwards from the row that the place names; nothing when there is none.
std::optional<size_t> columnAt(const std::vector<SheetRow> &rows, const Place &place)
{
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        for (size_t column = 0; row->number < place.row && column < row->cells.size(); ++column)
            if (row->cells[column].text == place.column) return column;
    return std::nullopt;
}

/// Where a place is in a source that may be changed, or in one that may not.
template <class Row> struct Spot {
    Row *row = nullptr;
    Row *below = nullptr; ///< the table's next row, if any
    size_t column = 0;
};

template <class Source>
auto spotOf(Source &source, const Place &place) -> Spot<std::remove_reference_t<decltype(source.sheets[0].rows[0])>>
{
    if (place.column.isEmpty()) return {};
    for (auto &sheet : source.sheets) {
        if (sheet.name != place.sheet) continue;
        const auto column = columnAt(sheet.rows, place);
        for (size_t i = 0; i < sheet.rows.size(); ++i)
            if (sheet.rows[i].number == place.row && column && *column < sheet.rows[i].cells.size())
                return {&sheet.rows[i], i + 1 < sheet.rows.size() ? &sheet.rows[i + 1] : nullptr, *column};
    }
    return {};
}

bool isGoals(const SourceDocument &source, const QString &heading, const ColumnChoices &columns)
{
    const auto document = readLedgerDocument(source, columns);
    return document && document->goalHeading == heading;
}

} // namespace

bool canAdopt(const SourceDocument &source, const Issue &issue)
{
    if (issue.suggestion.isEmpty()) return false;
    const auto spot = spotOf(source, issue.place);
    return spot.row && (issue.replaces.isEmpty() || spot.row->cells[spot.column].text.contains(issue.replaces));
}

void adopt(SourceDocument &source, const Issue &issue, const ColumnChoices &columns)
{
    Q_ASSERT(canAdopt(source, issue));
    const auto spot = spotOf(source, issue.place);
    QString text = spot.row->cells[spot.column].text;
    if (isGoals(source, issue.place.column, columns) && spot.below && spot.column < spot.below->cells.size() &&
        spot.below->cells[spot.column].isEmpty() && !spot.below->isBlank())
        spot.below->cells[spot.column] = Cell::ofText(text);
    if (issue.replaces.isEmpty())
        text = issue.suggestion;
    else
        text.replace(text.indexOf(issue.replaces), issue.replaces.size(), issue.suggestion);
    spot.row->cells[spot.column] = Cell::ofText(text);
}

} // namespace tz
