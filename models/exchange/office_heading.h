#pragma once

#include "models/exchange/sheet.h"
#include "models/ledger/program.h"

namespace tz {

/// What the head and the end of an official document say of it: title (of the annex that 关于印发…的通知 issues),
/// number with 〔 〕, issuers in the order of the letterhead (else of the signatures), date. What is not said stays
/// empty. The lines are paragraphs, or the cells of the rows around a table (several of one row). Doubts (the table's
/// own heading differs, letterhead and signatures differ) are added to `issues`.
Program readOfficeHeading(const std::vector<SourceLine> &before, const std::vector<SourceLine> &after, Issues &issues);

/// Lines without a word of meaning at the end of a scan: 111, ——, ***.
bool isJunk(const QString &text);

/// What a title says of the kind of its program: …整改清单, …督导…; key tasks otherwise.
ProgramKind kindSaidBy(const QString &title);

} // namespace tz
