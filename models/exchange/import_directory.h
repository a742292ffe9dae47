#pragma once

#include "models/exchange/county_names.h"
#include "models/ledger/directory.h"

#include <QHash>
#include <QSet>

namespace tz {

/// The ledger's rows plus those that an import is about to add, so that rows of one file can refer to each other.
/// A name that several rows have means the one that fits the row being read: the 第一医共体 of its own county.
class ImportDirectory : public Directory
{
public:
    /// `counties` are the stored ones: files call them by other names too (county_names.h).
    ImportDirectory(const Directory &stored, const std::vector<County> &counties)
        : m_stored(stored), m_counties(counties)
    {
    }

    AnyRow row(EntityKind kind, qint64 id) const override;
    std::vector<qint64> named(EntityKind kind, const QString &words) const override;
    std::vector<AnyRow> rowsOf(EntityKind kind, EntityKind parent, qint64 id) const override
    {
        return m_stored.rowsOf(kind, parent, id);
    }

    /// The row is found by its id and its names from now on; one with an id that is known already takes its place.
    void add(const AnyRow &row);
    /// The name that words may have meant which name no row; empty when none is plain.
    QString nearest(EntityKind kind, const QString &words) const
    {
        return kind == EntityKind::County ? m_counties.nearest(words) : QString();
    }
    /// The row that is being read, whose references tell namesakes apart.
    void setContext(const AnyRow *row) { m_context = row; }

private:
    bool fitsContext(const AnyRow &candidate) const;

    const Directory &m_stored;
    CountyNames m_counties;
    const AnyRow *m_context = nullptr;
    QHash<std::pair<int, qint64>, AnyRow> m_added;
    QHash<std::pair<int, QString>, std::vector<qint64>> m_names;
};

} // namespace tz
