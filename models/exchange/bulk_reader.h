#pragma once

#include "models/exchange/csv_stream.h"
#include "models/exchange/headings.h"
#include "models/exchange/import_directory.h"
#include "models/ledger/reading.h"

#include <QHash>

namespace tz {

/// RowReader for a million rows: the same meaning, but words that repeat (counties, kinds, roles) are looked up once
/// per distinct text.
class BulkReader
{
public:
    BulkReader(const Entity &entity, const Headings &headings, ImportDirectory &directory, Reading reading);

    struct Failure {
        const QString *heading;
        QString sentence;
    };
    /// Reads a record into a new row. References to the entity's own rows are left to the caller: selfReference().
    AnyRow read(const std::vector<QByteArrayView> &cells);
    /// What could not be read in the last record.
    const std::vector<Failure> &failures() const { return m_failures; }
    /// The stored row with the last record's values over its own.
    AnyRow merged(const AnyRow &stored, const AnyRow &said) const;

    /// The column that names rows of this same table (上级机构), nullptr when the file has none.
    const Column *selfReference() const { return m_self.column; }
    QByteArrayView selfText(const std::vector<QByteArrayView> &cells) const;

private:
    struct Word {
        StoredValue stored;
        QString failure;   ///< why it cannot be read
        bool fits = false; ///< several rows have this name: the rest of the row decides
    };
    struct Source {
        const Column *column = nullptr;
        size_t cell = 0;
        QString heading;
        bool repeats = false;
        QHash<QByteArray, Word> words;
        bool said = false; ///< the last record had a value here
    };
    void readWord(Source &source, QByteArrayView bytes, std::shared_ptr<void> &row);
    void readTyped(Source &source, const QString &typed, std::shared_ptr<void> &row);
    Word wordOf(const Column &column, const QString &typed);

    const Entity &m_entity;
    ImportDirectory &m_directory;
    Reading m_reading;
    std::vector<Source> m_sources;
    Source m_self;
    std::vector<Failure> m_failures;
};

} // namespace tz
