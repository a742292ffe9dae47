#pragma once

#include "models/store/ledger_store.h"

#include <functional>
#include <unordered_map>

namespace tz {

/// By what a person recognises a row: its code (县市区 code, 文号) when it has one, else its other key columns
/// together, compared folded. References count by the row they mean.
struct RowKey {
    QString code; ///< empty when there is none
    QString keys; ///< empty unless every required key is there
};
RowKey keyOf(const AnyRow &row);

/// 64 bits of a key text, for sets of a million keys.
quint64 keyHash(const QString &key);

/// Whether two rows of the same name are different things after all: both have the same kind of code and the codes
/// differ, or both are articles without a title at different places of an issue.
bool codesDiffer(const AnyRow &a, const AnyRow &b);

/// The first code that a row has beside its keys (信用代码, 登记号; the place of an article without a title), with the
/// column it stands in; empty without one.
QString codeTextOf(const AnyRow &row);

/// Whether several such rows may stand under one key: a county speaks twice in one week, two articles have no title.
bool mayRepeat(const AnyRow &row);

/// Finds the stored row that a row of a file means.
class RowMatcher
{
public:
    /// Reads the keys of the stored rows once; when few rows are looked for in a large table it asks for each instead.
    static Result<RowMatcher> of(const LedgerStore &store, const Entity &entity, qint64 expected);

    /// Reads what these rows may mean in a few statements, so that find() need not ask for each of them.
    Result<void> expect(const std::vector<AnyRow> &said);
    /// How well a stored row of the same key fits, 0 best: two words of one week have the same key.
    using Rank = std::function<int(const AnyRow &stored)>;
    /// The one that fits best, of equals the oldest. Null when the ledger does not have it.
    Result<AnyRow> find(
        const AnyRow &said, const Rank &rank = [](const AnyRow &) { return 0; }) const;
    bool isEmpty() const { return m_rows == 0; }

private:
    RowMatcher(const LedgerStore &store, const Entity &entity) : m_store(&store), m_entity(&entity) {}
    Result<void> load();
    Result<AnyRow> lookUp(const AnyRow &said, const Rank &rank) const;
    Result<AnyRow> stored(qint64 id) const;
    Result<AnyRow> fitting(const std::unordered_multimap<quint64, qint64> &index, const AnyRow &said,
                           const QString &key, QString RowKey::*part, const Rank &rank) const;

    const LedgerStore *m_store;
    const Entity *m_entity;
    qint64 m_rows = 0;
    bool m_loaded = false;
    std::unordered_multimap<quint64, qint64> m_byCode;
    std::unordered_multimap<quint64, qint64> m_byKeys;
    std::unordered_map<qint64, AnyRow> m_expected; ///< by id
};

} // namespace tz
