#pragma once

#include "models/exchange/sheet.h"

namespace tz {

/// Tasks that a document says as a numbered list instead of a table (1. … 牵头单位：… 完成时限：…). When at least two
/// items say who answers for them or until when, or one of a short list does, the document gets one sheet named
/// 任务清单 with the headings of a ledger, one row for each task at the line of its number; items above them are their
/// goals. What was guessed is an issue. A document without such a list stays as it is.
void takeTaskList(SourceDocument &document);

} // namespace tz
