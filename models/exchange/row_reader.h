#pragma once

#include "models/exchange/headings.h"
#include "models/exchange/import_directory.h"
#include "models/ledger/reading.h"

namespace tz {

/// Turns the cells of a table's rows into an entity's values, column by column in the entity's own order, so that a
/// county is known before its community is looked for.
class RowReader
{
public:
    RowReader(const Entity &entity, const Headings &headings);

    struct Typed {
        const Column *column;
        QString text;
        QString heading;
    };
    struct Said {
        AnyRow row;                       ///< what the cells say, everything else empty
        std::vector<const Column *> said; ///< the columns that were read
        std::vector<Typed> later;         ///< references to rows of the same entity, to be read when all rows are known
        std::vector<const Column *> unread; ///< the columns whose cells could not be read
        Issues issues; ///< cells that could not be read; what becomes of them is for the caller to say
    };
    Said read(const SheetRow &row, const Place &place, ImportDirectory &directory, const Reading &reading) const;

    /// The stored row with the said values over its own; what the file leaves empty stays.
    AnyRow merged(const AnyRow &stored, const Said &said) const;
    /// The first required column without a value, nullptr when none is missing. In a new row that is also one whose
    /// cell could not be read: what it has then is not what the file says.
    const Column *missing(const AnyRow &row, const Said &said, bool isNew) const;
    /// What the file calls a column, nullptr when it does not have it.
    const QString *headingOf(const Column &column) const;
    /// Headings that mean nothing here. Derived columns are none of them.
    QStringList leftOut() const { return m_leftOut; }

private:
    struct Source {
        const Column *column;
        size_t cell;
        QString heading;
    };
    const Entity &m_entity;
    std::vector<Source> m_sources; ///< in the entity's order
    QStringList m_leftOut;
};

} // namespace tz
