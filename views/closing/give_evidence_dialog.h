#pragma once

#include "models/ledger/evidence.h"
#include "models/store/ledger_session.h"
#include "views/closing/step_dialog.h"

namespace tz {

/// Files that were dropped on, or chosen for, an assignment: what each is, as its name says, and who gave them. Enter
/// takes them into the ledger.
class GiveEvidenceDialog : public StepDialog
{
    Q_OBJECT

public:
    /// `replaces`: the older evidence that the one file stands for.
    GiveEvidenceDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment, const QStringList &paths,
                       EvidenceId replaces, QWidget *parent);
};

} // namespace tz
