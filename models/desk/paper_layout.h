#pragma once

#include "models/desk/report_catalogue.h"
#include "models/ledger/paper_preset.h"

namespace tz {

PageFormat formatOf(const PaperPreset &preset);

/// The preset that lays out a report of this title: the last one that names it; nothing when none does or what it says
/// cannot be on paper, so that the standard holds.
std::optional<PaperPreset> presetFor(LedgerSession &session, const QString &reportTitle);

/// The sheet of an official paper of this title.
PageFormat officialSheet(LedgerSession &session, const QString &reportTitle);

/// An official paper on the sheet that the office has chosen for it; every other document as it was.
Document laidOut(LedgerSession &session, Document document, const QString &reportTitle);

/// The report as it is printed: made and laid out.
Document makeReport(const ReportKind &kind, LedgerSession &session, const ReportOrder &order);

} // namespace tz
