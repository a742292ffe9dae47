#pragma once

#include "models/desk/report_catalogue.h"
#include "models/ledger/issued_paper.h"
#include "views/theme/theme.h"

#include <QDialog>
#include <QTemporaryDir>

class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace tz {

/// 已出具 of one report: open, save a copy, void with a reason, issue anew under the next number.
class IssuedDialog : public QDialog
{
    Q_OBJECT

public:
    IssuedDialog(LedgerSession &session, const Theme &theme, const ReportKind &kind, QWidget *parent);

    const std::vector<IssuedPaper> &papers() const { return m_papers; }

private:
    void addFoot(QVBoxLayout *column);
    void refresh();
    void showRow(int row);
    void showState();
    void open();
    void saveCopy();
    void voidIt();
    void issueAnew();
    const IssuedPaper *current() const;
    void say(const QString &sentence);

    LedgerSession &m_session;
    const Theme &m_theme;
    const ReportKind &m_kind;
    std::vector<IssuedPaper> m_papers; ///< the newest first
    QTemporaryDir m_opened;            ///< copies for other programs to show; gone with the dialog
    QTableWidget *m_list = nullptr;
    QLabel *m_fate = nullptr; ///< why it was voided, what it stands for
    QLabel *m_problem = nullptr;
    QPushButton *m_void = nullptr;
    QPushButton *m_anew = nullptr;
};

} // namespace tz
