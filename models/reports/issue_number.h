#pragma once

#include "models/reports/document.h"

namespace tz {

/// Puts a paper's number where its form has a place for it: below the name of a red head, under the line of a letter
/// head, and in the middle of the lines above tables that begin a sheet.
void setIssueNumber(Document &document, const QString &number);

} // namespace tz
