#pragma once

#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QDialog>

class QLabel;
class QRadioButton;

namespace tz {

class LineEditor;

/// Asks once what a name means that the ledger does not know: a new row, or another name of one that it has.
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    /// `beside` is the row in whose column the name was typed.
    NameDialog(LedgerSession &session, const Theme &theme, const AnyRow &beside, const Column &column,
               const QString &name, QWidget *parent);

    /// Begins with the name being another one of something known.
    void proposeAlias();

private:
    void store();
    Result<void> remember();

    LedgerSession &m_session;
    AnyRow m_beside;
    EntityKind m_kind;
    QString m_name;
    QRadioButton *m_isNew;
    QRadioButton *m_isAlias;
    LineEditor *m_known;
    QLabel *m_problem;
};

} // namespace tz
