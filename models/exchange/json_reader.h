#pragma once

#include "models/base/result.h"
#include "models/exchange/sheet.h"

namespace tz {

/// Reads an array of flat objects, as exportEntity writes them, as one sheet: keys of an entity become its headings,
/// the objects' places its rows. Lists in a value are joined with 、. `fileName` is for the sentences.
Result<SourceDocument> readJson(const QByteArray &bytes, const QString &fileName);

} // namespace tz
