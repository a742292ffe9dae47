#pragma once

#include "models/ledger/evidence.h"
#include "models/reports/document.h"
#include "models/store/ledger_session.h"

#include <QStringList>

namespace tz {

/// Whose evidence: of a county, of a program (an inspection is one), of both, or all there is.
struct PackOrder {
    CountyId county;
    ProgramId program;
};

/// One file of a pack, in official order.
struct PackedEvidence {
    Evidence evidence;
    QString county;
    QString task;
    QString path; ///< inside the pack: 西峡县/改革薪酬制度/01 印发方案.pdf
};

Result<std::vector<PackedEvidence>> evidenceFor(LedgerSession &session, const PackOrder &order);

/// 佐证目录: the list of the files with their hashes, as a paper.
Document evidenceIndex(LedgerSession &session, const std::vector<PackedEvidence> &files, const PackOrder &order);

struct EvidencePack {
    qsizetype files = 0;
    QStringList notes; ///< what gave way so that the list of files fits its sheets, one sentence each
};

/// 佐证包: a zip of the files with 佐证目录.pdf and 校验值.txt (what sha256sum reads). An Error when there is no file,
/// or when what is kept has been altered.
Result<EvidencePack> writeEvidencePack(LedgerSession &session, const PackOrder &order, const QString &path);

} // namespace tz
