#include "models/exchange/json_reader.h"

#include "models/exchange/refusal.h"
#include "models/ledger/entities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tz {

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isBool()) return value.toBool() ? QStringLiteral("是") : QStringLiteral("否");
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray()) parts << textOf(part);
        return parts.join(u'、');
    }
    return value.toVariant().toString();
}

/// The entity that has all of these keys as columns; nullptr when none has.
const Entity *entityWith(const QStringList &keys)
{
    for (const Entity *entity : allEntities())
        if (std::all_of(keys.begin(), keys.end(), [&](const QString &key) { return entity->column(key); }))
            return entity;
    return nullptr;
}

Error notTaken(const QString &fileName, const QString &what)
{
    return refused(fileName, what, QStringLiteral("能导入的 .json 是本程序导出的那种：一个数组，每行一个对象。"));
}

} // namespace

Result<SourceDocument> readJson(const QByteArray &bytes, const QString &fileName)
{
    QJsonParseError error{};
    const QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    const QJsonDocument json = QJsonDocument::fromJson(text, &error);
    if (json.isNull()) {
        const auto line = text.left(error.offset).count('\n') + 1;
        return notTaken(fileName, QStringLiteral("第 %1 行读不通").arg(line));
    }
    QStringList keys;
    qint64 cells = 0;
    const QJsonArray rows = json.array();
    for (const QJsonValue &row : rows) {
        if (!row.isObject()) return notTaken(fileName, QStringLiteral("不是表格数据"));
        for (const QString &key : row.toObject().keys())
            if (!keys.contains(key)) keys << key;
        cells += keys.size();
        if (keys.size() > limits::columns || cells > limits::cells)
            return notTaken(fileName, QStringLiteral("的单元格太多，一次装不下"));
    }
    if (keys.isEmpty()) return notTaken(fileName, QStringLiteral("不是表格数据"));
    const Entity *entity = entityWith(keys);
    if (entity) keys.removeAll(QStringLiteral("id")); // a number of another ledger means nothing here
    Sheet sheet;
    sheet.rows.push_back({1, {}});
    for (const QString &key : keys)
        sheet.rows[0].cells.push_back(Cell::ofText(entity ? entity->column(key)->heading() : key));
    for (const QJsonValue &row : rows) {
        const QJsonObject object = row.toObject();
        sheet.rows.push_back({static_cast<int>(sheet.rows.size()) + 1, {}});
        for (const QString &key : keys) sheet.rows.back().cells.push_back(Cell::ofText(textOf(object.value(key))));
    }
    SourceDocument document;
    document.sheets.push_back(std::move(sheet));
    return document;
}

} // namespace tz
