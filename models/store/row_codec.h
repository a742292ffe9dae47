#pragma once

#include "models/ledger/any_row.h"

#include <QByteArray>

namespace tz::row_codec {

/// A row as the log keeps it: a JSON object of its stored columns that are not empty, in schema order, without the id.
/// Null for a null row.
QByteArray encode(const AnyRow &row);

/// The row again; columns that the text does not name (added by a later version, or empty) stay empty.
AnyRow decode(const Entity &entity, qint64 id, const QByteArray &json);

} // namespace tz::row_codec
