#pragma once

#include "models/exchange/zip_package.h"

#include <QXmlStreamReader>

namespace tz {

/// Walks through one XML part of a package: `visit` sees every token while the reader stands on it. Document types,
/// absurd nesting and broken XML are refused. An Error's sentence is a middle part for refused().
Result<void> readPart(const ZipPackage &package, const QString &part,
                      const std::function<Result<void>(const QXmlStreamReader &)> &visit);

} // namespace tz
