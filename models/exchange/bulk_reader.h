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
        const Column *column;
        const QString *heading;
        QString sentence;
        QString suggestion;
    };
    struct Record {
        AnyRow row;             ///< what the cells say, everything else empty
        std::vector<bool> said; ///< which of the file's columns had a value
        std::vector<Failure> failures;
        QString selfText; ///< the cell of selfReference(), which is left to the caller
    };
    Record read(const std::vector<QByteArrayView> &cells);
    /// The stored row with the record's values over its own.
    AnyRow merged(const AnyRow &stored, const Record &record) const;

    /// The columns that the record had a value for.
    std::vector<const Column *> saidBy(const Record &record) const;

    /// The column that names rows of this same table (上级机构), nullptr when the file has none.
    const Column *selfReference() const { return m_self.column; }

private:
    struct Word {
        StoredValue stored;
        QString failure;    ///< why it cannot be read
        QString suggestion; ///< what may have been meant
        bool fits = false;  ///< several rows have this name: the rest of the row decides
    };
    struct Source {
        const Column *column = nullptr;
        size_t cell = 0;
        QString heading;
        bool repeats = false;
        QHash<QByteArray, Word> words;
    };
    /// Whether the cell was read; else why not is among `failures`.
    bool readWord(Source &source, QByteArrayView bytes, std::shared_ptr<void> &row, std::vector<Failure> &failures);
    bool readTyped(Source &source, const QString &typed, std::shared_ptr<void> &row, std::vector<Failure> &failures);
    Word wordOf(const Column &column, const QString &typed);

    const Entity &m_entity;
    ImportDirectory &m_directory;
    Reading m_reading;
    std::vector<Source> m_sources;
    Source m_self;
};

} // namespace tz
