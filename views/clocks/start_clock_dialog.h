#pragma once

#include "models/ledger/clock_stage.h"
#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace tz {

/// 启动时钟: a preset and a first day for the chosen assignments. The rule and the days of the stages stand below while
/// they are chosen. One step.
class StartClockDialog : public QDialog
{
    Q_OBJECT

public:
    StartClockDialog(LedgerSession &session, const Theme &theme, std::vector<AssignmentId> assignments,
                     QWidget *parent);
    /// How many clocks were started.
    qsizetype started() const { return m_started; }

private:
    ClockPresetId preset() const;
    QDate day() const;
    QString datesInWords() const;
    void preview();
    void store();

    LedgerSession &m_session;
    const Theme &m_theme;
    std::vector<AssignmentId> m_assignments;
    QComboBox *m_presets;
    QWidget *m_day;
    QLabel *m_dates;
    QLabel *m_rule;
    QLabel *m_problem;
    QPushButton *m_start;
    qsizetype m_started = 0;
};

} // namespace tz
