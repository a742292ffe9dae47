#pragma once

#include "views/import/import_draft.h"
#include "views/theme/theme.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace tz {

class ImportIssueModel;
class ImportPreviewModel;
class MessageBand;

/// Shows what an import would do before anything is written: what the file is, how many rows are new, changed, the same
/// or doubtful, each of them, and the doubts. A file that is refused is said here too, with the way on.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `as` null: told by the file's headings.
    ImportDialog(LedgerSession &session, const Theme &theme, const Entity *as, QWidget *parent);
    ~ImportDialog() override;

    /// Reads and plans; shows the plan or why the file is refused.
    void load(const QString &path);
    /// What was done; empty until the dialog is accepted.
    QString sentence() const { return m_sentence; }

private:
    QWidget *makeHead();
    QWidget *makeRefusal();
    QWidget *makePlan();
    QWidget *makeFilters();
    QWidget *makeFoot();
    QTableView *makeTable(const QString &name);
    void showRefusal(const Error &error);
    void showPlan();
    void showFilters();
    void showIssues();
    void applyFilter(int id);
    void openIssue(const QModelIndex &index);
    void goToIssue(const Issue &issue);
    void adopt(const Issue &issue);
    void takeDraft(ImportDraft draft);
    void carryOutPlan();
    void chooseAnother();

    LedgerSession &m_session;
    const Theme &m_theme;
    const Entity *m_as;
    QString m_folder;
    std::unique_ptr<ImportDraft> m_draft;
    QString m_sentence;

    QLabel *m_name;
    QLabel *m_what;
    MessageBand *m_band;
    QStackedLayout *m_stack;
    QLabel *m_refusal;
    QButtonGroup *m_filters;
    QTableView *m_preview;
    QWidget *m_issueBox;
    QLabel *m_issueTitle;
    QTableView *m_issues;
    QLabel *m_promise;
    QPushButton *m_confirm;
    QPushButton *m_another;
    QPushButton *m_leave;
    ImportPreviewModel *m_rows = nullptr;
    ImportIssueModel *m_doubts = nullptr;
};

} // namespace tz
