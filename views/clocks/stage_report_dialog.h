#pragma once

#include "models/store/clock_board.h"
#include "views/theme/theme.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace tz {

/// 阶段反馈: words, day and, where the stage is missed, who answers for it. Ctrl+Enter stores it as one step.
class StageReportDialog : public QDialog
{
    Q_OBJECT

public:
    StageReportDialog(LedgerSession &session, const Theme &theme, const BoardClock &clock, QWidget *parent);

private:
    void addStages(const BoardClock &clock);
    QFormLayout *makeFields();
    void showAsked();
    void store();

    LedgerSession &m_session;
    const Theme &m_theme;
    ClockRun m_run;
    QComboBox *m_stages;
    QLabel *m_asked;
    QPlainTextEdit *m_words;
    QWidget *m_day;
    QLineEdit *m_hour = nullptr; ///< only where the preset has a cut-off hour
    QWidget *m_unit;
    QLabel *m_problem;
};

} // namespace tz
