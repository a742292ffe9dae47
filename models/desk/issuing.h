#pragma once

#include "models/desk/report_catalogue.h"
#include "models/ledger/issued_paper.h"

#include <QStringList>

#include <optional>

namespace tz {

/// 出具: a report leaves the office under a number. Its PDF and its figures are kept in the ledger for ever; later
/// edits change nothing of them.

/// Whether a matter that has a valid letter and is still in hand gets another one.
enum class Again { Refused, Allowed };

/// Issues what the order asks for, each paper as a step of its own; numbers go on by themselves. What stands issued
/// already is passed by, an Error when nothing else was asked for. On another Error those issued before it stay issued.
/// A briefing's number is that of its order: any for the first of a year, then the next; an office that writes its
/// briefings issues none that is not written. A finished matter gets no
/// letter (letter_bars.h), one that has a letter another only when it is meant to.
Result<std::vector<IssuedPaper>> issue(LedgerSession &session, const ReportKind &kind, const ReportOrder &order,
                                       const QString &by, Again again = Again::Refused);

/// Issues an issue that the office wrote: its text is frozen with the figures of now in the same step.
Result<IssuedPaper> issueBriefing(LedgerSession &session, BriefingId briefing, const QString &by);

/// The last number that a briefing of a series has within a year, or through the years for year 0; 0 when there is
/// none. One whose issuing was undone has none.
Result<int> lastBriefing(LedgerSession &session, const QString &series, int year);

/// A voided paper keeps its row and its number. The reason must be said. A briefing that the office wrote is open for
/// editing again, under the next number and with live figures.
Result<void> voidPaper(LedgerSession &session, IssuedPaperId paper, const QString &reason, const QString &by);

/// Issues the same order anew from the ledger as it is now, under the next number; the old one is voided for the reason
/// (unless it is already), and named by the new one. A briefing that the office wrote is voided and issued again where
/// it is written.
Result<IssuedPaper> reissue(LedgerSession &session, IssuedPaperId paper, const QString &reason, const QString &by);

/// All of one report, or of every one when `report` is empty; in the order in which they were issued.
std::vector<IssuedPaper> issuedPapers(LedgerSession &session, QStringView report = {});

/// The number that the next paper of a report gets in the year of a day.
QString nextNumber(LedgerSession &session, const ReportKind &kind, const ReportOrder &order);

/// The number of the next issue of a series that bears one (a briefing) this year; 1 when there is none yet.
Result<int> nextIssue(LedgerSession &session, const ReportKind &kind);

/// The valid paper that says the same: of the same week or month and scope, else of the same scope and day.
std::optional<IssuedPaper> standingIssue(LedgerSession &session, const ReportKind &kind, const ReportOrder &order);

/// The numbers of the papers that the next undo would take out of the ledger; none for any other step. A paper that was
/// handed out is voided rather than undone.
QStringList issuedByLastStep(LedgerSession &session);

/// The PDF as it was issued, verified.
Result<QByteArray> pdfOf(LedgerSession &session, const IssuedPaper &paper);

/// A file name for it: 〔2021〕第3期 标题.pdf
QString fileNameOf(const IssuedPaper &paper);

} // namespace tz
