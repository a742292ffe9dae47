#pragma once

#include "models/store/ledger_session.h"
#include "models/tables/id_list.h"

namespace tz {

/// What a typed word finds in a long table, as the search index tells it at once: rows whose key texts contain the word
/// or match its letters, and rows that refer to something whose name matches. What two neighbouring characters do not
/// settle is confirmed while the rows are listed.
class TypedHits
{
public:
    /// Nothing when the index cannot tell.
    static std::optional<TypedHits> of(LedgerSession &session, const Entity &entity, const QString &typed);

    /// How many rows it finds; at most so many while isCertain() is false.
    qint64 count() const;
    bool isCertain() const { return m_texts.possible.isEmpty(); }
    /// Appends the hits among `ids` from the place `from` on to `found`, in their order, at most `most`, and gives the
    /// place up to which it has looked. That is not the end when much had to be confirmed, so that the caller can do
    /// other things in between.
    Result<size_t> filter(LedgerSession &session, const IdList &ids, size_t from, size_t most, IdList &found);

private:
    const Entity *m_entity = nullptr;
    QString m_typed;
    SearchIndex::Hits m_texts;
    IdSet m_named;
};

/// The first rows, by id, whose own key texts contain the typed word or match its letters; for suggestions. By the
/// search index; where it cannot tell, the file is read.
Result<std::vector<qint64>> textHits(LedgerSession &session, const Entity &entity, const QString &typed, qint64 limit);

/// Every row that the typed word finds by the index, texts and names; nothing when the index cannot tell.
Result<std::optional<IdSet>> allHits(LedgerSession &session, const Entity &entity, const QString &typed);

} // namespace tz
