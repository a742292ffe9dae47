#pragma once

#include "models/ledger/evidence.h"
#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QDialog>
#include <QTemporaryDir>

class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace tz {

/// 佐证 of one assignment: drop files in, see what there is, open, save a copy, replace.
class EvidenceDialog : public QDialog
{
    Q_OBJECT

public:
    EvidenceDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment, QWidget *parent);

    const std::vector<Evidence> &evidences() const { return m_evidences; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addFoot(QVBoxLayout *column);
    void refresh();
    void give(const QStringList &paths, EvidenceId replaces);
    void choose(EvidenceId replaces);
    void open();
    void saveCopy();
    const Evidence *current() const;
    bool mayGiveEvidence() const;
    void say(const QString &sentence);

    LedgerSession &m_session;
    const Theme &m_theme;
    AssignmentId m_assignment;
    std::vector<Evidence> m_evidences;
    QTemporaryDir m_opened; ///< copies for other programs to show; gone with the dialog
    QTableWidget *m_list = nullptr;
    QLabel *m_empty;
    QLabel *m_problem = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace tz
