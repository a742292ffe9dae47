#include "models/tables/named_views.h"

#include "models/base/chinese_numerals.h"
#include "models/ledger/setting.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tz {

namespace {

QString prefixOf(const Entity &entity)
{
    return QStringLiteral("view/%1/").arg(entity.name());
}

/// Stable names of the groups in the file, in their order.
constexpr std::array groupCodes{"overdue", "today", "near", "this-week", "next-week", "this-month", "later", "none"};
static_assert(groupCodes.size() == allDateGroups.size());

QJsonObject jsonOf(const ColumnFilter &filter)
{
    QJsonArray values, groups;
    for (const QString &value : filter.values) values << value;
    for (const DateGroup group : filter.groups) groups << QString::fromLatin1(groupCodes[static_cast<size_t>(group)]);
    return {{QStringLiteral("column"), filter.column->name()},
            {QStringLiteral("values"), values},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("contains"), filter.contains}};
}

ColumnFilter filterOf(const QJsonObject &json, const Entity &entity)
{
    ColumnFilter filter{entity.column(json[QStringLiteral("column")].toString()), {}, {}, {}};
    const QJsonArray values = json[QStringLiteral("values")].toArray();
    for (const QJsonValue &value : values) filter.values.insert(value.toString());
    const QJsonArray groups = json[QStringLiteral("groups")].toArray();
    for (const DateGroup group : allDateGroups)
        if (groups.contains(QString::fromLatin1(groupCodes[static_cast<size_t>(group)]))) filter.groups.insert(group);
    filter.contains = json[QStringLiteral("contains")].toString();
    return filter;
}

QJsonObject jsonOf(const NamedView &view)
{
    QJsonArray filters, sort;
    for (const ColumnFilter &filter : view.filters) filters << jsonOf(filter);
    for (const ListingSort &each : view.sort)
        sort << QJsonObject{{QStringLiteral("column"), each.column->name()},
                            {QStringLiteral("descending"), each.descending},
                            {QStringLiteral("pinyin"), each.byPinyin}};
    return {{QStringLiteral("filters"), filters},
            {QStringLiteral("sort"), sort},
            {QStringLiteral("typed"), view.typed},
            {QStringLiteral("columns"), view.columns}};
}

NamedView viewOf(const QString &name, const QJsonObject &json, const Entity &entity)
{
    NamedView view{name, {}, {}, json[QStringLiteral("typed")].toString(), json[QStringLiteral("columns")].toObject()};
    const QJsonArray filters = json[QStringLiteral("filters")].toArray();
    for (const QJsonValue &each : filters)
        if (ColumnFilter filter = filterOf(each.toObject(), entity); filter.column) view.filters.push_back(filter);
    const QJsonArray sort = json[QStringLiteral("sort")].toArray();
    for (const QJsonValue &each : sort)
        if (const Column *column = entity.column(each[QStringLiteral("column")].toString()))
            view.sort.push_back(
                {column, each[QStringLiteral("descending")].toBool(), each[QStringLiteral("pinyin")].toBool()});
    return view;
}

std::optional<Setting> stored(LedgerSession &session, const Entity &entity, const QString &name)
{
    for (const Setting &setting : session.all<Setting>())
        if (setting.key == prefixOf(entity) + name) return setting;
    return std::nullopt;
}

} // namespace

std::vector<NamedView> namedViews(LedgerSession &session, const Entity &entity)
{
    std::vector<NamedView> views;
    const QString prefix = prefixOf(entity);
    for (const Setting &setting : session.all<Setting>())
        if (setting.key.startsWith(prefix))
            views.push_back(viewOf(setting.key.mid(prefix.size()),
                                   QJsonDocument::fromJson(setting.value.toUtf8()).object(), entity));
    std::sort(views.begin(), views.end(),
              [](const NamedView &a, const NamedView &b) { return compareOfficially(a.name, b.name) < 0; });
    return views;
}

Result<void> saveView(LedgerSession &session, const Entity &entity, const NamedView &view)
{
    ChangeSet set{QStringLiteral("保存%1的视图“%2”").arg(entity.word(), view.name), {}, {}};
    Setting after;
    const auto before = stored(session, entity, view.name);
    if (before) after = *before;
    after.key = prefixOf(entity) + view.name;
    after.value = QString::fromUtf8(QJsonDocument(jsonOf(view)).toJson(QJsonDocument::Compact));
    if (!before)
        set.add(after);
    else if (!(after == *before))
        set.update(*before, after);
    return session.perform(std::move(set));
}

Result<void> removeView(LedgerSession &session, const Entity &entity, const QString &name)
{
    ChangeSet set{QStringLiteral("删除%1的视图“%2”").arg(entity.word(), name), {}, {}};
    if (const auto setting = stored(session, entity, name)) set.remove(*setting);
    return session.perform(std::move(set));
}

} // namespace tz
