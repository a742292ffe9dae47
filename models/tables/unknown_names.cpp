#include "models/tables/unknown_names.h"

#include "models/base/text_fold.h"
#include "models/ledger/unit_names.h"
#include "models/tables/new_row.h"

namespace tz {

namespace {

const Column *aliasColumn(EntityKind kind)
{
    return kind == EntityKind::None ? nullptr : entityOf(kind).column(u"aliases");
}

/// Whether `text` has all characters of `part`, in their order.
bool holdsInOrder(const QString &text, const QString &part)
{
    qsizetype at = 0;
    for (const QChar c : part) {
        at = text.indexOf(c, at);
        if (at < 0) return false;
        ++at;
    }
    return true;
}

/// How many characters one name has more than the other, which is drawn from it; nothing when neither is.
std::optional<qsizetype> distance(const QString &known, const QString &said)
{
    constexpr qsizetype shortest = 2; // one character is in too many names
    if (std::min(known.size(), said.size()) < shortest) return {};
    if (!holdsInOrder(known, said) && !holdsInOrder(said, known)) return {};
    return std::abs(known.size() - said.size());
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
    if (kind == EntityKind::Unit) { // with the names that are known to mean the same department
        const AnyRow unit = newUnit(name, UnitAliases::shipped());
        for (const char16_t *key : {u"name", u"aliases", u"level"}) {
            const Column &column = *entityOf(kind).column(key);
            typed.insert_or_assign(column.name(), unit.text(column, session.reading()));
        }
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

QStringList likelyMeant(const LedgerSession &session, EntityKind kind, const QString &name, size_t limit)
{
    if (!StoreDirectory::keepsWhole(kind)) return {};
    const Column *aliases = aliasColumn(kind);
    std::vector<std::pair<qsizetype, QString>> likely;
    for (const AnyRow &row : session.directory().all(kind)) {
        const QString label = row.label(session.reading());
        QStringList names{label};
        if (aliases) names += row.stored(*aliases).toString().split(u'|', Qt::SkipEmptyParts);
        std::optional<qsizetype> nearest;
        for (const QString &known : names)
            if (const auto far = distance(folded(known), folded(name)); far && (!nearest || *far < *nearest))
                nearest = far;
        if (nearest) likely.emplace_back(*nearest, label);
    }
    std::stable_sort(likely.begin(), likely.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList labels;
    for (const auto &[far, label] : likely)
        if (size_t(labels.size()) < limit) labels << label;
    return labels;
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
