#pragma once

#include "models/ledger/assignment.h"
#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace tz {

/// 延期: another deadline for one assignment, and why. The only way to move an official deadline by hand from a chart.
class ExtensionDialog : public QDialog
{
    Q_OBJECT

public:
    ExtensionDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment, QWidget *parent);

    /// What was done, for the page's band; empty before.
    QString outcome() const { return m_outcome; }

private:
    QWidget *makeFields();
    QDate typedDay() const;
    void showGain();
    void store();

    LedgerSession &m_session;
    const Theme &m_theme;
    AssignmentId m_assignment;
    QDate m_due;
    QWidget *m_day = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    QLabel *m_gain = nullptr;
    QLabel *m_problem = nullptr;
    QString m_outcome;
};

/// Asks and stores. The sentence says what was done, empty when called off; for what is done nothing is asked.
Result<QString> askExtension(LedgerSession &session, const Theme &theme, AssignmentId assignment, QWidget *parent);

} // namespace tz
