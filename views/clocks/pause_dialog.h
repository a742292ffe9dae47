#pragma once

#include "models/ledger/clock_pause.h"
#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace tz {

/// 暂停: from when, until when, and why. A clock that was paused before lists its pauses; each can be given an end,
/// changed or taken away, and behind them stands a new one.
class PauseDialog : public QDialog
{
    Q_OBJECT

public:
    PauseDialog(LedgerSession &session, const Theme &theme, const ClockRun &run, QWidget *parent);

private:
    void addList(QVBoxLayout *column);
    void addFields(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    /// The chosen pause, a new one behind the last.
    ClockPause chosen() const;
    void showChosen();
    void store();
    void takeAway();

    LedgerSession &m_session;
    const Theme &m_theme;
    ClockRunId m_run;
    std::vector<ClockPause> m_pauses;
    QTableWidget *m_list = nullptr; ///< only where there are pauses
    QWidget *m_from;
    QWidget *m_until;
    QPlainTextEdit *m_reason;
    QLabel *m_problem = nullptr;
    QPushButton *m_store = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace tz
