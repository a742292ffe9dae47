#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <functional>

namespace tz {

/// Writes a whole file beside its place and moves it there at the end: an existing file stays as it was if anything
/// fails.
Result<void> saveBytes(const QString &path, const QByteArray &bytes);

/// The same for what is written piece by piece; what `write` finds wrong is told in its own words.
Result<void> saveWritten(const QString &path, const std::function<Result<void>(QIODevice &)> &write);

} // namespace tz
