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
    /// The files are tables, and the user would rather have them imported.
    bool wantsImport() const { return m_wantsImport; }
    /// What was done, for whoever says it.
    QString outcome() const;

    GiveEvidenceDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment, const QStringList &paths,
                       EvidenceId replaces, QWidget *parent);

private:
    QString m_subject;
    qsizetype m_files;
    bool m_wantsImport = false;
};

} // namespace tz
