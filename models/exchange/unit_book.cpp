#include "models/exchange/unit_book.h"

#include "models/exchange/simplified.h"

namespace tz {

UnitBook::UnitBook(PlanMaker &maker, const UnitAliases &aliases, const QHash<QString, UnitId> &answers)
    : m_maker(maker), m_aliases(aliases), m_answers(answers)
{
    for (const Unit &unit : maker.session().all<Unit>()) index(unit);
}

void UnitBook::index(const Unit &unit)
{
    const QString scope = unitNameOf(unit.name).scope;
    QStringList names = unit.aliases.split(u'|', Qt::SkipEmptyParts);
    for (QString &alias : names)
        if (unitNameOf(alias).scope.isEmpty()) alias.prepend(scope);
    names.prepend(unit.name);
    for (const QString &name : std::as_const(names)) {
        const QString key = m_aliases.key(name);
        if (!m_byKey.contains(key)) m_byKey.insert(key, unit.id.value);
    }
    m_order = std::max(m_order, unit.officialOrder);
}

/// By name or alias, by the shipped aliases, or (for 县（市、区）…) as a county-level unit that is called by its bare
/// name.
std::optional<qint64> UnitBook::known(const QString &name) const
{
    const auto named = m_maker.directory().named(EntityKind::Unit, name);
    if (named.size() == 1) return named.front();
    if (const auto found = m_byKey.constFind(m_aliases.key(name)); found != m_byKey.constEnd()) return *found;
    if (const QString simple = simplified(name); simple != name) return known(simple);
    const UnitName said = unitNameOf(name);
    if (said.scope.isEmpty()) return ofEachCounty(name);
    const QString canonical = m_aliases.canonical(said.name);
    for (const QString &bare : QStringList{said.name, canonical} + m_aliases.others(canonical)) {
        const auto found = m_maker.directory().named(EntityKind::Unit, bare);
        if (found.size() != 1) continue;
        const AnyRow row = m_maker.directory().row(EntityKind::Unit, found.front());
        if (row.as<Unit>() && row.as<Unit>()->level == UnitLevel::County) return found.front();
    }
    return {};
}

/// 县财政局 is the county-level unit that is known as 财政局.
std::optional<qint64> UnitBook::ofEachCounty(const QString &name) const
{
    constexpr qsizetype shortest = 3; // 县委 says no department
    if (!name.startsWith(u'县') || name.size() < shortest) return {};
    const auto found = m_maker.directory().named(EntityKind::Unit, name.mid(1));
    if (found.size() != 1) return {};
    const AnyRow row = m_maker.directory().row(EntityKind::Unit, found.front());
    const Unit *unit = row.as<Unit>();
    return unit && unit->level == UnitLevel::County ? std::optional(found.front()) : std::nullopt;
}

qint64 UnitBook::idOf(const QString &name, const Place &place)
{
    if (const auto resolved = m_resolved.constFind(name); resolved != m_resolved.constEnd()) return *resolved;
    qint64 id = 0;
    if (m_maker.directory().named(EntityKind::Unit, name).size() > 1) {
        m_maker.issue(Severity::Warning, place,
                      QStringLiteral("有几个责任单位都叫“%1”，这一个没有导入，请写全名。").arg(name));
    } else if (const auto found = known(name)) {
        id = *found;
    } else {
        m_open << name;
        id = brought(name);
    }
    m_resolved.insert(name, id);
    return id;
}

/// The unit that an unknown name was said to mean, else a new one.
qint64 UnitBook::brought(const QString &name)
{
    if (const auto answer = m_answers.constFind(name); answer != m_answers.constEnd()) {
        m_taught[answer->value] << name;
        return answer->value;
    }
    Unit unit = newUnit(name, m_aliases);
    unit.id = {m_maker.session().ids().next(EntityKind::Unit)};
    unit.officialOrder = m_order + 1;
    m_maker.bring({}, unit);
    index(unit);
    m_new << unit.name;
    return unit.id.value;
}

std::vector<qint64> UnitBook::idsOf(const QStringList &names, const Place &place)
{
    std::vector<qint64> ids;
    for (const QString &name : names) {
        const qint64 id = idOf(name, place);
        if (id > 0 && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    return ids;
}

void UnitBook::finish()
{
    m_maker.leaveUnitsOpen(m_open);
    for (const auto &[id, names] : m_taught) {
        const AnyRow row = m_maker.directory().row(EntityKind::Unit, id);
        Q_ASSERT(row.as<Unit>());
        Unit unit = *row.as<Unit>();
        unit.aliases = (unit.aliases.split(u'|', Qt::SkipEmptyParts) + names).join(u'|');
        m_maker.bring(row, unit);
    }
    if (m_new.isEmpty()) return;
    m_maker.issue(Severity::Note, {},
                  QStringLiteral("新增 %1 个责任单位：%2。若与已有单位相同，请在责任单位页把名称加为别名。")
                      .arg(m_new.size())
                      .arg(m_new.join(u'、')));
}

} // namespace tz
