#pragma once

#include "views/import/import_draft.h"
#include "views/theme/theme.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QTableView;

namespace tz {

class ImportIssueModel;
class ImportPreviewModel;
class MoveList;

/// What an import would do: how many rows are new, changed, the same, doubtful or missing in the file, each of them,
/// the dates that days of the calendar move, and the doubts, which lead to their rows.
class ImportPlanView : public QWidget
{
    Q_OBJECT

public:
    ImportPlanView(const Theme &theme, QWidget *parent);
    ~ImportPlanView() override;

    /// The draft outlives what is shown: clear() comes before it goes.
    void show(const ImportDraft &draft);
    void clear();
    /// Shows the row that a doubt is about, whatever the filter was.
    void goToIssue(const Issue &issue);

Q_SIGNALS:
    void adoptAsked(const tz::Issue &issue);

private:
    QWidget *makeFilters();
    QTableView *makeTable(const QString &name);
    void showFilters();
    QTableView *addBox(QWidget *box, QLabel *title, const QString &name);
    void showMoves();
    void showIssues();
    void applyFilter(int id);
    void openIssue(const QModelIndex &index);

    const Theme &m_theme;
    const ImportDraft *m_draft = nullptr;
    QButtonGroup *m_filters;
    QTableView *m_preview;
    QWidget *m_moveBox; ///< of days of the calendar: the dates that they move
    QLabel *m_moveTitle;
    QTableView *m_moves;
    MoveList *m_moveList;
    QWidget *m_issueBox;
    QLabel *m_issueTitle;
    QTableView *m_issues;
    ImportPreviewModel *m_rows = nullptr;
    ImportIssueModel *m_doubts = nullptr;
};

} // namespace tz
