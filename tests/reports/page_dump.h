#pragma once

#include "models/reports/pages.h"

#include <QString>

namespace tz::test {

/// Where everything stands, one item a line, in hundredths of a millimetre: to be read by a person and approved.
QString dumpPages(const Pages &pages);

} // namespace tz::test
