#include "models/store/row_image.h"

#include "models/store/table_on_file.h"

#include <algorithm>
#include <charconv>

namespace tz {

namespace {

/// Everything but the two characters that JSON wants escaped and control characters goes over in one piece.
bool isPlain(char c)
{
    return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
}

void appendEscaped(QByteArray &json, char c)
{
    switch (c) {
    case '"':
        json += "\\\"";
        break;
    case '\\':
        json += "\\\\";
        break;
    case '\n':
        json += "\\n";
        break;
    case '\r':
        json += "\\r";
        break;
    case '\t':
        json += "\\t";
        break;
    default:
        json += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
    }
}

void appendString(QByteArray &json, QByteArrayView text)
{
    json += '"';
    const char *from = text.cbegin();
    while (from != text.cend()) {
        const char *to = std::find_if_not(from, text.cend(), isPlain);
        json.append(from, to - from);
        if (to != text.cend()) appendEscaped(json, *to++);
        from = to;
    }
    json += '"';
}

void appendNumber(QByteArray &json, qint64 number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number);
    json.append(digits, end.ptr - digits);
}

} // namespace

void RowImage::begin()
{
    m_values.clear();
    m_texts.resize(0); // keeps the memory
    m_json.resize(0);
    m_json += '{';
}

void RowImage::add(QByteArrayView key, const StoredValue &stored)
{
    m_values.push_back(valueOf(stored));
    if (m_values.size() > 1) append(key, m_values.back()); // the id comes first and is not told
}

void RowImage::take(const AnyRow &row)
{
    begin();
    if (row.isNull()) {
        m_json = QByteArray();
        return;
    }
    for (const Column &column : row.type().columns)
        if (column.isStored()) add(column.key, row.stored(column));
    m_json += '}';
}

void RowImage::take(const TableOnFile &table, const engine::NativeStatement &statement)
{
    begin();
    int result = 0;
    for (const QByteArray &column : table.columns()) add(column, statement.value(result++));
    m_json += '}';
}

RowImage::Value RowImage::valueOf(const StoredValue &stored)
{
    if (stored.isNull()) return {};
    if (stored.isNumber()) return {Value::Kind::Number, stored.toLongLong(), 0, 0};
    const qsizetype begin = m_texts.size();
    if (const QLatin1StringView *code = stored.code()) {
        m_texts.append(code->data(), code->size());
    } else {
        const QString &text = *stored.text();
        m_texts.resize(begin + m_encoder.requiredSpace(text.size()));
        const char *end = m_encoder.appendToBuffer(m_texts.data() + begin, text);
        m_texts.resize(end - m_texts.constData());
    }
    return {Value::Kind::Text, 0, begin, m_texts.size() - begin};
}

void RowImage::append(QByteArrayView key, const Value &value)
{
    if (value.kind == Value::Kind::Null) return;
    if (m_json.size() > 1) m_json += ',';
    m_json += '"';
    m_json += key;
    m_json += "\":";
    if (value.kind == Value::Kind::Number)
        appendNumber(m_json, value.number);
    else
        appendString(m_json, QByteArrayView(m_texts).sliced(value.begin, value.length));
}

void RowImage::bind(engine::NativeStatement &statement) const
{
    int parameter = 0;
    for (const Value &value : m_values) {
        switch (value.kind) {
        case Value::Kind::Null:
            statement.bindNull(parameter);
            break;
        case Value::Kind::Number:
            statement.bind(parameter, value.number);
            break;
        case Value::Kind::Text:
            statement.bind(parameter, QByteArrayView(m_texts).sliced(value.begin, value.length));
            break;
        }
        ++parameter;
    }
}

} // namespace tz
