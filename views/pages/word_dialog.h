#pragma once

#include "models/ledger/assignment.h"
#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace tz {

/// 记进展: who said what, and how, of one assignment. Ctrl+Enter stores it.
class WordDialog : public QDialog
{
    Q_OBJECT

public:
    WordDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment, QWidget *parent);

private:
    void store();

    LedgerSession &m_session;
    AssignmentId m_assignment;
    QPlainTextEdit *m_words;
    QComboBox *m_channel;
    QLineEdit *m_saidBy;
    QLineEdit *m_percent;
    QLabel *m_problem;
};

} // namespace tz
