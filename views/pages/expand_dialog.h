#pragma once

#include "models/ledger/assignment.h"
#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace tz {

/// 展开到各县: tasks on the left, counties on the right (those in scope chosen), and how many rows that makes. One
/// step.
class ExpandDialog : public QDialog
{
    Q_OBJECT

public:
    ExpandDialog(LedgerSession &session, const Theme &theme, QWidget *parent);

private:
    QWidget *makeColumn(const QString &title, QListWidget *list);
    std::vector<Task> chosenTasks() const;
    std::vector<County> chosenCounties() const;
    void preview();
    void store();

    LedgerSession &m_session;
    const Theme &m_theme;
    std::vector<Task> m_tasks;
    std::vector<County> m_counties;
    std::vector<Assignment> m_existing;
    QListWidget *m_taskList;
    QListWidget *m_countyList;
    QLabel *m_figures;
    QPushButton *m_expand;
};

} // namespace tz
