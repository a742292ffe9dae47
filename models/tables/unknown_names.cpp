#include "models/tables/unknown_names.h"

#include "models/base/text_fold.h"

namespace tz {

namespace {

const Column *aliasColumn(EntityKind kind)
{
    return kind == EntityKind::None ? nullptr : entityOf(kind).column(u"aliases");
}

} // namespace

QStringList unknownNames(const LedgerSession &session, const Column &column, const QString &typed)
{
    QStringList unknown;
    if (!aliasColumn(column.target)) return unknown;
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
