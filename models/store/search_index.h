#pragma once

#include "models/base/pinyin.h"
#include "models/store/gram_changes.h"
#include "models/store/id_set.h"
#include "models/store/sqlite_engine.h"
#include "models/store/text_grams.h"

#include <map>
#include <optional>

namespace tz {

class GramCatalogue;

/// Where each pair of neighbouring characters stands, for words typed as parts of key columns: Chinese words have no
/// spaces, and most that are looked for have two characters. A table GRAM per entity keeps, for each block of ids and
/// each pair, the ids as bits; a pair that half of a million rows contain is found and counted as fast as a rare one,
/// which no list of rows or positions (FTS5) does.
///
/// It is derived: not in the log, not digested, and an older file has none. It says for which step of the log it holds,
/// so that one left behind by a program that does not know it is noticed and made anew.
class SearchIndex
{
public:
    SearchIndex(SqlDatabase &database, GramCatalogue &catalogue) : m_database(database), m_catalogue(catalogue) {}

    static QStringList schema();
    /// The statements that a fresh file needs beside schema(): empty tables are complete.
    static QStringList firstRows();

    /// What a typed word finds in an entity's searched columns: texts that contain it, or, when it consists of letters
    /// (with digits, blanks and apostrophes), that matchesTyped() finds by their pinyin.
    struct Hits {
        IdSet certain;
        IdSet possible; ///< some of these ids may not have the word: ask confirm() block by block
    };
    /// Nothing when the index cannot tell (it is not complete yet, or the entity has none).
    Result<std::optional<Hits>> find(const Entity &entity, const QString &typed) const;
    /// Makes the possible hits of one block certain, or takes them out.
    Result<void> confirm(const Entity &entity, const QString &typed, qint64 block, Hits &hits) const;

    /// Fills it for the next few thousand rows, in a transaction of its own; true when it is complete. Call it when
    /// nothing else is to do. Makes the tables in a file that has none.
    Result<bool> buildPart();
    /// The entities whose index says something else than their rows; an index that is missing or not complete says
    /// nothing.
    Result<std::vector<const Entity *>> differing() const;
    /// Forgets it, so that buildPart() makes it anew.
    Result<void> forget();

    /// Keeps it up with the changes of one step, inside the caller's transaction.
    class Writer
    {
    public:
        /// `step` is the one that is being written.
        Writer(SqlDatabase &database, qint64 step);
        Result<void> note(const AnyRow &before, const AnyRow &after);
        Result<void> finish();

    private:
        struct Kept {
            const Entity *entity = nullptr;
            qint64 next = 0; ///< the first id that buildPart() has not reached
            GramChanges changes;
        };
        Result<void> flush(Kept &kept);

        SqlDatabase &m_database;
        qint64 m_step;
        std::map<EntityKind, Kept> m_kept;
        std::vector<Gram> m_old; ///< keep their memory from row to row
        std::vector<Gram> m_new;
    };

private:
    static std::optional<TypedLetters> lettersOf(const QString &typed);
    Result<Hits> findText(const Entity &entity, const QString &typed) const;
    Result<Hits> findLetters(const Entity &entity, const TypedLetters &letters) const;
    Result<IdSet::Block> confirmedText(const Entity &entity, const QString &typed, qint64 number,
                                       const IdSet::Block &candidates) const;
    Result<IdSet::Block> confirmedLetters(const Entity &entity, const QString &typed, qint64 number,
                                          const IdSet::Block &candidates) const;
    Result<void> buildBlocks(const Entity &entity, qint64 step, bool isThere, std::optional<qint64> reach);
    Result<bool> matchesRows(const Entity &entity) const;

    SqlDatabase &m_database;
    GramCatalogue &m_catalogue;
};

} // namespace tz
