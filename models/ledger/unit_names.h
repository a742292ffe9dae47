#pragma once

#include "models/base/result.h"
#include "models/ledger/unit.h"

#include <QHash>
#include <QStringList>

namespace tz {

/// One unit as a document names it, with its scope: "县（市、区）" + "卫健部门".
struct UnitName {
    QString scope; ///< 县（市、区） or empty; 市, 省 and the like stay in the name
    QString name;  ///< as said, without the scope
    QString text() const { return scope + name; }
    bool operator==(const UnitName &) const = default;
};

/// The units of one 责任单位 cell in their order, split by what the cell itself says.
struct UnitList {
    QStringList lead;       ///< after 牵头单位：, before …牵头, or marked （牵头）
    QStringList named;      ///< without any such mark
    QStringList supporting; ///< after 配合单位：, before …配合, or marked （配合）
    bool andOthers = false; ///< the list ends with 等
};

/// Splits outside brackets; a scope 县（市、区） at the head of one unit holds for the following ones that have no
/// scope of their own: 县(市、区)党委、政府 → 县（市、区）党委 | 县（市、区）政府.
UnitList readUnitList(const QString &cell);

/// 县(市、区)卫健部门 → {县（市、区）, 卫健部门}.
UnitName unitNameOf(const QString &text);

/// Which names mean the same department (resources/units/aliases.tsv).
class UnitAliases
{
public:
    /// Lines of canonical name, tab, other names separated by |; # starts a comment.
    explicit UnitAliases(const QByteArray &tsv);
    /// The table that ships with the program.
    static const UnitAliases &shipped();

    /// 卫健委 → 卫生健康部门; a name that is not in the table is its own canonical name.
    QString canonical(const QString &name) const;
    /// The other names of a canonical one.
    QStringList others(const QString &canonicalName) const;
    /// What two spellings of one department have in common; scopes differ, so do the keys.
    QString key(const QString &text) const;

private:
    QHash<QString, QString> m_canonical; ///< by folded name
    QHash<QString, QStringList> m_others;
};

/// A new row for a unit first met in a document: the canonical name and the aliases that it answers to.
Unit newUnit(const QString &text, const UnitAliases &aliases);

} // namespace tz
