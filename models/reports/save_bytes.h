#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace tz {

/// Writes a whole file beside its place and moves it there at the end: an existing file stays as it was if anything
/// fails.
Result<void> saveBytes(const QString &path, const QByteArray &bytes);

} // namespace tz
