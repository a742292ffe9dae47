#pragma once

#include "models/tables/move_list.h"
#include "models/tables/notice_entry.h"
#include "models/tables/notice_table.h"
#include "views/theme/theme.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace tz {

/// 录入放假通知: a notice is pasted or its days are typed; beside it stands, at once, every date of the ledger that
/// would move, old and new. Nothing is written before 确认录入, which is one step.
class NoticeDialog : public QDialog
{
    Q_OBJECT

public:
    /// The rows are those of the session as they stand now.
    NoticeDialog(LedgerSession &session, const Theme &theme, DatedRows rows, QWidget *parent);

    /// What was entered, in a sentence; empty when it was called off.
    const QString &outcome() const { return m_outcome; }

private:
    void buildEntry(QVBoxLayout *column);
    void buildEffect(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void readText();
    /// Reckons what the days would move; pending text is read first.
    void reckon();
    void store();
    std::vector<MarkedDay> days() const;

    LedgerSession &m_session;
    const Theme &m_theme;
    DatedRows m_rows;
    NoticeTable *m_days;
    MoveList *m_moves;
    QPlainTextEdit *m_text = nullptr;
    QLineEdit *m_name = nullptr;
    QTableView *m_daysView = nullptr;
    QTableView *m_movesView = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_store = nullptr;
    QTimer m_pause; ///< until the hand that types rests
    QString m_outcome;
};

/// Opens the dialog; gives the sentence of what was entered, empty when it was called off.
Result<QString> askForNotice(LedgerSession &session, const Theme &theme, QWidget *parent);

} // namespace tz
