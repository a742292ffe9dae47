#pragma once

#include "models/ledger/clock_run.h"
#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace tz {

/// 暂停: from when, until when, and why. A clock that has a pause shows it; it can be given an end or taken away.
class PauseDialog : public QDialog
{
    Q_OBJECT

public:
    PauseDialog(LedgerSession &session, const Theme &theme, const ClockRun &run, QWidget *parent);

private:
    void store();
    void takeAway();

    LedgerSession &m_session;
    ClockRunId m_run;
    QWidget *m_from;
    QWidget *m_until;
    QPlainTextEdit *m_reason;
    QLabel *m_problem;
};

} // namespace tz
