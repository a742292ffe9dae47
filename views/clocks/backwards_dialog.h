#pragma once

#include "models/store/ledger_session.h"
#include "models/tables/plan_table.h"
#include "views/theme/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace tz {

/// 倒排工期: a template and a deadline make dates backwards; steps and days are edited in a small table, the dates and
/// what is wrong with them stand there at once. Stored, the steps are milestones of the chosen assignments. One step.
class BackwardsDialog : public QDialog
{
    Q_OBJECT

public:
    BackwardsDialog(LedgerSession &session, const Theme &theme, std::vector<AssignmentId> assignments, QWidget *parent);

private:
    void buildChoices(QVBoxLayout *column);
    void buildTable(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void takeTemplate();
    QDate commonDeadline() const;
    qsizetype openMilestones() const;
    void preview();
    void keepTemplate();
    void store();
    void goTo(int row);

    LedgerSession &m_session;
    const Theme &m_theme;
    std::vector<AssignmentId> m_assignments;
    PlanTable *m_plan;
    QComboBox *m_templates;
    QWidget *m_deadline;
    QTableView *m_table;
    QLabel *m_warning = nullptr;
    QLabel *m_caution = nullptr;
    QCheckBox *m_replaces = nullptr; ///< only where there is something to replace
    QLineEdit *m_name = nullptr;     ///< of the template to be kept
    QPushButton *m_store = nullptr;
};

} // namespace tz
