#pragma once

#include "models/ledger/assignment.h"
#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QDialog>

namespace tz {

class WordFields;

/// 记进展: who said what, and how, of one assignment. Ctrl+Enter stores it.
class WordDialog : public QDialog
{
    Q_OBJECT

public:
    WordDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment, QWidget *parent);

private:
    WordFields *m_fields;
};

} // namespace tz
