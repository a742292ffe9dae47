#pragma once

#include "models/ledger/evidence.h"
#include "models/store/ledger_session.h"

namespace tz {

/// A file that somebody brings as proof.
struct GivenFile {
    QString path;
    QString name;                     ///< empty: the file's own
    std::optional<EvidenceKind> kind; ///< none: what its name says
};

/// Takes files into the ledger for an assignment, as one step. All or none: on an Error the rows are as they were.
/// `replaces` is the older evidence that the (one) file stands for.
Result<std::vector<EvidenceId>> addEvidence(LedgerSession &session, AssignmentId assignment,
                                            std::span<const GivenFile> files, const QString &givenBy,
                                            EvidenceId replaces = {});

/// The evidence of an assignment in the order in which it came; what a newer one stands for is left out.
Result<std::vector<Evidence>> evidenceOf(LedgerSession &session, AssignmentId assignment);

/// Writes a copy to this path, over what may be there.
Result<void> writeOut(LedgerSession &session, const Evidence &evidence, const QString &path);

/// Writes a copy beside nothing that exists: into `folder`, under the name it was given by. Returns its path.
Result<QString> copyOut(LedgerSession &session, const Evidence &evidence, const QString &folder);

} // namespace tz
