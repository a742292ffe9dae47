#pragma once

#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;

namespace tz {

class HistoryList;
class MemoryList;

/// F4: who changed a cell when, from what to what, by hand or from which file; the whole row's history on request.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `column` null shows the whole row.
    HistoryDialog(LedgerSession &session, const Theme &theme, EntityKind kind, qint64 id, const Column *column,
                  QWidget *parent);

private:
    QWidget *makeTexts();
    void showHistory();
    void showTexts(int row);

    LedgerSession &m_session;
    const Theme &m_theme;
    EntityKind m_kind;
    qint64 m_id;
    const Column *m_column;
    HistoryList *m_model;
    MemoryList *m_list;
    QCheckBox *m_wholeRow;
    QLabel *m_words;
    QPlainTextEdit *m_before;
    QPlainTextEdit *m_after;
};

} // namespace tz
