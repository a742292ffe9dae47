#pragma once

#include "views/import/import_draft.h"
#include "views/import/import_queue.h"
#include "views/theme/theme.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QMimeData;
class QPushButton;
class QStackedLayout;

namespace tz {

class ImportAnswersView;
class ImportPlanView;
class ImportSheetView;
class MessageBand;

/// Shows what an import would do before anything is written: what the source is, what becomes of each of its rows, its
/// sheets as they were found with the column that each of theirs becomes, and the doubts. Files are dropped, a table is
/// pasted; of several, and of an archive's members, one is shown after the other. A source that is refused is said here
/// too, with the way on.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `as` null: told by the source's headings.
    ImportDialog(LedgerSession &session, const Theme &theme, const Entity *as, QWidget *parent);
    ~ImportDialog() override;

    /// Reads and plans; shows the plan or why the file is refused.
    void load(const QString &path) { loadFiles({path}); }
    void loadFiles(const QStringList &paths);
    /// A table as WPS and Excel put it on the clipboard.
    void loadPasted(const QString &tabSeparatedText);
    /// Asks for a file at once; the dialog stays and takes drops and pastes when none is chosen.
    void askForFile(const QString &folder);
    /// What was done; empty until something was.
    QString sentence() const { return m_sentences.join(u' '); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Sight { PlanSight, SheetSight, AnswersSight, RefusalSight };

    void buildPages();
    QWidget *makeHead();
    QWidget *makeSights();
    QWidget *makeRefusal();
    QWidget *makeFoot();
    void showNext();
    void makeDraft();
    void takeDraft(ImportDraft draft);
    void showEmpty();
    void showRefusal(const Error &error);
    void showPlan();
    void showFoot();
    void showSheets();
    void showQuestions();
    void showSight(Sight sight);
    void recallColumns();
    void adopt(const Issue &issue);
    void carryOutPlan();
    void leaveOrGoOn();
    void chooseAnother();

    LedgerSession &m_session;
    const Theme &m_theme;
    const Entity *m_asked; ///< what the caller wants
    QString m_folder;
    ImportQueue m_queue;
    SourceDocument m_source; ///< when no draft could be made of it
    ImportOptions m_said;    ///< of the source in sight, by a person
    std::unique_ptr<ImportDraft> m_draft;
    QStringList m_sentences;

    QLabel *m_name;
    QLabel *m_what;
    MessageBand *m_band;
    QWidget *m_sights;
    QButtonGroup *m_sightButtons;
    QStackedLayout *m_stack;
    ImportPlanView *m_plan;
    ImportSheetView *m_sheets;
    ImportAnswersView *m_answers;
    QLabel *m_refusalSign;
    QLabel *m_refusal;
    QLabel *m_promise;
    QPushButton *m_confirm;
    QPushButton *m_another;
    QPushButton *m_leave;
};

/// The files of a drag; empty when it carries something else.
QStringList filesOf(const QMimeData *data);

} // namespace tz
