#pragma once

#include "models/ledger/county.h"

#include <optional>
#include <vector>

namespace tz {

/// 市本级: the county under which matters stand that no county does. It is out of scope, so that no figure of the
/// counties counts it.
bool isCityItself(const County &county);

/// Whether words in a column of counties mean it: 市本级, 市级, 市直.
bool meansCityItself(const QString &words);

/// The one among these; nothing when the ledger has none yet.
std::optional<CountyId> cityItselfIn(const std::vector<County> &counties);

/// One to be added behind these, without an id.
County newCityItself(const std::vector<County> &counties);

} // namespace tz
