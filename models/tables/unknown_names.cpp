#include "models/tables/unknown_names.h"

#include "models/base/text_fold.h"
#include "models/tables/new_row.h"

namespace tz {

namespace {

const Column *aliasColumn(EntityKind kind)
{
    return kind == EntityKind::None ? nullptr : entityOf(kind).column(u"aliases");
}

bool isAddedOnTheWay(EntityKind kind)
{
    return hasAliases(kind) || kind == EntityKind::Goal;
}

} // namespace

bool hasAliases(EntityKind kind)
{
    return aliasColumn(kind);
}

Result<void> addNamed(LedgerSession &session, const AnyRow &beside, EntityKind kind, const QString &name)
{
    TypedRow typed;
    for (const Column &column : entityOf(kind).columns) {
        if (!column.options.required) continue;
        if (column.editor != Editor::Reference) {
            typed.emplace(column.name(), name);
            continue;
        }
        for (const Column &other : beside.type().columns)
            if (other.editor == Editor::Reference && other.target == column.target)
                typed.emplace(column.name(), beside.text(other, session.reading()));
    }
    auto added = addRow(session, kind, typed);
    return added ? Result<void>() : Result<void>(added.error());
}

QStringList unknownNames(const LedgerSession &session, const Column &column, const QString &typed)
{
    QStringList unknown;
    if (!isAddedOnTheWay(column.target)) return unknown;
    const QStringList names =
        column.editor == Editor::References ? splitOutsideBrackets(typed) : QStringList{typed.trimmed()};
    for (const QString &name : names)
        if (!name.isEmpty() && session.directory().named(column.target, name).empty()) unknown << name;
    return unknown;
}

Result<void> addAlias(LedgerSession &session, EntityKind kind, qint64 id, const QString &alias)
{
    const Column *aliases = aliasColumn(kind);
    Q_ASSERT(aliases);
    const AnyRow row = session.directory().row(kind, id);
    const QString known = row.text(*aliases, session.reading());
    return session.edit(kind, id, *aliases, known.isEmpty() ? alias : known + u'|' + alias);
}

} // namespace tz
