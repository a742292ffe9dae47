#pragma once

#include "models/reports/document.h"

namespace tz::test {

/// Issue 5 of an office's briefing, seven articles and their counties, as somebody types it in
/// (tests/data/seed_003.txt).
Document typedBriefing();

} // namespace tz::test
