#pragma once

#include "models/desk/briefing_doubts.h"
#include "models/reports/qt_text_measurer.h"
#include "views/page.h"

class QMenu;
class QPushButton;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace tz {

class ArticlePane;
class DoubtList;
class IssueForm;
class IssueTree;
class MessageBand;
class PageHeader;
class PaperStand;
class PaperView;
struct PaperFormat;

/// 简报: issues and their articles at the left, the one being written in the middle, the paper as it will be and what
/// should be checked at the right. What is written is stored a moment after the last key.
class BriefingPage : public Page
{
    Q_OBJECT

public:
    explicit BriefingPage(const PageContext &context);

    bool canRun(Command command) const override;
    void run(Command command) override;
    /// Rows are articles, or anything that belongs to one; the first is opened.
    void follow(const PageLink &link) override;
    bool selectRows(std::span<const qint64> ids) override;
    bool takeFiles(const QStringList &paths, QPoint place) override;
    QString settleEditor() override;
    void dropEditor() override;
    void applyLengths() override;

    const Document &document() const { return m_document; }
    const std::vector<BriefingDoubt> &doubts() const { return m_doubts; }

protected:
    void showEvent(QShowEvent *event) override;
    void refresh() override;

private:
    QWidget *buildSplit();
    void buildHeader();
    void fillFacts();
    QWidget *buildLeft();
    QWidget *buildMiddle();
    QWidget *buildRight();
    QWidget *buildEmpty();
    void buildTimers();
    void connectPane();

    void noteChange(const ChangeNotice &notice);
    void showChosen();
    void showIssue();
    void showPaper();
    void showArticleOnPaper();
    void showState();
    bool isEditable() const;
    const IssueArticle *current() const;
    /// The issue with what is being typed in it.
    BriefingIssue asWritten() const;

    bool storeTyped();
    /// Stores what is typed, does a step and tells of its Error.
    bool take(const std::function<Result<void>()> &step);
    void startNext();
    void addArticle(const QString &pasted);
    void pasteWhereFocusIs();
    void pasteArticle();
    void moveArticle(int by);
    void removeChosen();
    void addPictures(const std::vector<PictureFile> &files);
    void askForPictures();
    void openRows(const std::vector<AssignmentId> &rows, const QString &title);
    void mend(const BriefingDoubt &doubt);
    void goTo(const BriefingDoubt &doubt);
    void leave(const BriefingDoubt &doubt);
    void editPicture(BriefingPictureId picture, const char *column, const QString &typed);
    void issueNow();
    void listIssued();
    void save(const PaperFormat &format);
    void checkLayout();
    void print();

    FontSet m_fonts = FontSet::ofThisMachine();
    QtTextMeasurer m_measurer{m_fonts};
    std::optional<BriefingIssue> m_issue;
    std::shared_ptr<const LiveFigures> m_figures;
    PictureShelf m_shelf;
    Document m_document;
    std::vector<BriefingDoubt> m_doubts; ///< that nobody has left as they are
    bool m_isStale = true;               ///< rows moved since the page was filled
    bool m_areFiguresStale = true;       ///< rows that figures count moved

    PageHeader *m_header;
    MessageBand *m_band;
    IssueTree *m_tree;
    QStackedWidget *m_middle;
    QWidget *m_empty = nullptr;
    IssueForm *m_form;
    ArticlePane *m_pane;
    PaperView *m_paper;
    PaperStand *m_stand = nullptr; ///< holds it
    DoubtList *m_doubtList;
    QTimer *m_paperDelay;
    QTimer *m_storeDelay;
    QMenu *m_factMenu = nullptr;
    QPushButton *m_nextButton = nullptr;
    QPushButton *m_issueButton = nullptr;
    QWidget *m_left = nullptr;
    std::vector<QToolButton *> m_articleTools;
};

} // namespace tz
