#pragma once

#include "models/ledger/any_row.h"

#include <QVariant>

#include <optional>
#include <vector>

namespace tz {

/// One condition on a stored column. Contains ignores nothing but ASCII case; In takes a QVariantList.
struct Condition {
    enum class Operator { Equals, NotEquals, Contains, LessOrEqual, GreaterOrEqual, In, IsEmpty, IsNotEmpty };
    QString column;
    Operator op = Operator::Equals;
    QVariant value = {};
    bool operator==(const Condition &) const = default;
};

struct SortKey {
    QString column;
    bool descending = false;
};

/// Where a long listing goes on: with the rows whose value of the sorted column comes behind this one, empty cells left
/// out. Needs exactly one sort key.
struct Behind {
    QVariant value;
};

/// In which order rows stand that no sort key parts.
enum class Ties {
    Official,
    ById, ///< as an index gives them: for reading long tables piece by piece
};

/// Which rows of an entity, in which order; a value from which the store makes SQL.
struct RowQuery {
    EntityKind kind = EntityKind::None;
    std::vector<Condition> conditions = {}; ///< all must hold
    std::vector<SortKey> order = {};        ///< by stored columns; empty = the entity's official order
    Ties ties = Ties::Official;             ///< with an order only
    qint64 limit = -1;
    qint64 offset = 0;
    std::optional<Behind> behind = {};
};

/// WHERE … ORDER BY … LIMIT … with its arguments.
struct QueryTail {
    QString sql;
    QVariantList arguments;
};
QueryTail tailOf(const RowQuery &query);

} // namespace tz
