#include "models/store/row_codec.h"

#include "models/store/row_image.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tz::row_codec {

namespace {

bool isId(const Column &column)
{
    return qstrcmp(column.key, "id") == 0;
}

} // namespace

QByteArray encode(const AnyRow &row)
{
    return RowImage(row).json();
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
        if (!value.isUndefined()) row.restore(column, StoredValue::of(value.toVariant()));
    }
    return row;
}

} // namespace tz::row_codec
