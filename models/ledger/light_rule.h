#pragma once

#include "models/ledger/light.h"

namespace tz {

/// The rule behind a light in one short sentence, as standingOf() (light.h) applies it: 过了时限还没有完成，为“逾期”。
QString lightRule(Light light, const Policy &policy);

} // namespace tz
