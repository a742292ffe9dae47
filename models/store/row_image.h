#pragma once

#include "models/ledger/any_row.h"
#include "models/store/sqlite_engine.h"

#include <QStringEncoder>

#include <vector>

namespace tz {

class TableOnFile;

/// A row's stored columns as the file takes them, turned into UTF-8 once for the statement that writes the row and for
/// the log's text of it. The same image is filled again and again during a bulk load.
class RowImage
{
public:
    RowImage() = default;
    explicit RowImage(const AnyRow &row) { take(row); }
    void take(const AnyRow &row);
    /// The row on which the statement of TableOnFile::select() stands, as it is on file: values and columns that this
    /// program cannot read are kept as they are.
    void take(const TableOnFile &table, const engine::NativeStatement &statement);

    /// Binds the stored columns from parameter 0 in schema order. The image must live unchanged until the statement has
    /// run.
    void bind(engine::NativeStatement &statement) const;
    /// As the log keeps the row: a JSON object of the columns that are not empty, in schema order, without the id. Null
    /// for a null row. The bytes live as long as the image is unchanged.
    const QByteArray &json() const { return m_json; }

private:
    struct Value {
        enum class Kind { Null, Number, Text } kind = Kind::Null;
        qint64 number = 0;
        qsizetype begin = 0; ///< of a text in m_texts, in bytes
        qsizetype length = 0;
    };
    void begin();
    void add(QByteArrayView key, const StoredValue &stored);
    Value valueOf(const StoredValue &stored);
    void append(QByteArrayView key, const Value &value);

    std::vector<Value> m_values;
    QByteArray m_texts;
    QByteArray m_json;
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

} // namespace tz
