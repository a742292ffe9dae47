#include "models/exchange/row_reader.h"

#include "models/exchange/simplified.h"

namespace tz {

RowReader::RowReader(const Entity &entity, const Headings &headings) : m_entity(entity), m_leftOut(headings.unknown)
{
    for (const Column &column : entity.columns) {
        const Headings::Match *match = headings.of(column);
        if (match && column.isEditable()) m_sources.push_back({&column, match->cell, match->heading});
    }
}

RowReader::Said RowReader::read(const SheetRow &row, const Place &place, ImportDirectory &directory,
                                const Reading &reading) const
{
    Said result{AnyRow::blank(m_entity), {}, {}, {}, {}};
    for (const Source &source : m_sources) {
        const Cell &cell = row.cell(source.cell);
        const bool isDay = cell.kind == Cell::Kind::Date && source.column->editor == Editor::Date;
        const QString text = isDay ? cell.date.toString(Qt::ISODate) : cell.text;
        if (text.trimmed().isEmpty()) continue;
        if (source.column->target == m_entity.kind) {
            result.later.push_back({source.column, text, source.heading});
            continue;
        }
        const AnyRow context = result.row;
        directory.setContext(&context);
        auto read = result.row.read(*source.column, text, reading);
        const QString simple = read ? text : simplified(text);
        if (simple != text && result.row.read(*source.column, simple, reading)) read = {};
        if (read) {
            result.said.push_back(source.column);
            continue;
        }
        result.unread.push_back(source.column);
        result.issues.push_back({Severity::Warning,
                                 {place.sheet, place.row, source.heading},
                                 read.error().sentence,
                                 directory.nearest(source.column->target, text)});
    }
    directory.setContext(nullptr);
    return result;
}

AnyRow RowReader::merged(const AnyRow &stored, const Said &said) const
{
    AnyRow row = stored;
    for (const Column *column : said.said) row.restore(*column, said.row.stored(*column));
    return row;
}

const QString *RowReader::headingOf(const Column &column) const
{
    for (const Source &source : m_sources)
        if (source.column == &column) return &source.heading;
    return nullptr;
}

const Column *RowReader::missing(const AnyRow &row, const Said &said, bool isNew) const
{
    for (const Column &column : m_entity.columns)
        if (column.options.required && row.stored(column).isNull()) return &column;
    const auto unread = std::find_if(said.unread.begin(), said.unread.end(),
                                     [](const Column *column) { return column->options.required; });
    return isNew && unread != said.unread.end() ? *unread : nullptr;
}

} // namespace tz
