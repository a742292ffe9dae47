#include "models/store/row_codec.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tz::row_codec {

namespace {

/// The two characters that JSON wants escaped, and control characters; everything else goes over in one piece.
bool isPlain(char c)
{
    return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
}

void appendEscaped(QByteArray &json, char c)
{
    switch (c) {
    case '"': json += "\\\""; break;
    case '\\': json += "\\\\"; break;
    case '\n': json += "\\n"; break;
    case '\r': json += "\\r"; break;
    case '\t': json += "\\t"; break;
    default: json += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
    }
}

void appendString(QByteArray &json, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    json += '"';
    const char *from = bytes.cbegin();
    while (from != bytes.cend()) {
        const char *to = std::find_if_not(from, bytes.cend(), isPlain);
        json.append(from, to - from);
        if (to != bytes.cend()) appendEscaped(json, *to++);
        from = to;
    }
    json += '"';
}

bool isId(const Column &column)
{
    return qstrcmp(column.key, "id") == 0;
}

} // namespace

QByteArray encode(const AnyRow &row)
{
    if (row.isNull()) return {};
    QByteArray json("{");
    json.reserve(512);
    for (const Column &column : row.type().columns) {
        if (!column.isStored() || isId(column)) continue;
        const QVariant value = row.stored(column);
        if (value.isNull()) continue;
        if (json.size() > 1) json += ',';
        json += '"';
        json += column.key;
        json += "\":";
        if (value.typeId() == QMetaType::QString) appendString(json, value.toString());
        else json += QByteArray::number(value.toLongLong());
    }
    json += '}';
    return json;
}

AnyRow decode(const Entity &entity, qint64 id, const QByteArray &json)
{
    if (json.isEmpty()) return {};
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    AnyRow row = AnyRow::blank(entity);
    row.setId(id);
    for (const Column &column : entity.columns) {
        if (!column.isStored() || isId(column)) continue;
        const QJsonValue value = object.value(QLatin1StringView(column.key));
        if (!value.isUndefined()) row.restore(column, value.toVariant());
    }
    return row;
}

} // namespace tz::row_codec
