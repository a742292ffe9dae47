#pragma once

#include "views/page.h"

#include <QMainWindow>

class QFrame;
class QLabel;
class QStackedWidget;

namespace tz {

class JumpBox;
class MessageBand;
class SideList;
class StartPage;
class WindowActions;

/// What the window needs and cannot make itself. A null function means that the program does not offer it: its commands
/// are then not shown as possible. References outlive the window.
struct WindowServices {
    Theme &theme;
    QSettings &settings;
    std::function<Result<std::unique_ptr<LedgerSession>>(const QString &path)> open;
    std::function<Result<std::unique_ptr<LedgerSession>>(const QString &path)> create;
    std::function<Result<std::unique_ptr<LedgerSession>>()> openDemo;
    /// Reads a ledger document into the session; the sentence says what came of it, empty when called off.
    std::function<Result<QString>(QWidget *parent, LedgerSession &)> importRedHeader;
    std::function<Result<QString>(LedgerSession &)> check;
    std::function<Result<QString>(LedgerSession &)> backUp;
    RowExchange exchange = {};
    /// Files that were dropped on the window; the sentence as above.
    std::function<Result<QString>(QWidget *parent, LedgerSession &, const QStringList &paths)> importFiles = {};
    /// Called a little after each ledger was opened, when its first page has been painted.
    std::function<void(LedgerSession &)> atRest = {};
};

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `session` null shows the start page.
    MainWindow(WindowServices services, std::unique_ptr<LedgerSession> session);
    ~MainWindow() override;

    /// Shows a page by its name (page_registry.h; "start" when no ledger is open). False when there is none, or when
    /// the user stays with a cell that cannot be read.
    bool showPage(const QString &name);
    bool follow(const PageLink &link);
    /// Where it stood last; the first time as large as usual, or the whole of a smaller screen.
    void showOnScreen();
    /// The window as it would be seen at this size, laid out and painted without an event loop or a screen.
    QPixmap picture(QSize size);
    void openLedger(const QString &path);
    LedgerSession *session() const { return m_session.get(); }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QFrame *makeBar();
    void buildBody();
    void buildStatus();
    void buildPageMenu();
    void take(std::unique_ptr<LedgerSession> session);
    void takeOrTell(Result<std::unique_ptr<LedgerSession>> opened);
    void dropPages();
    void showStart();
    Page *page(const QString &name);
    Page *currentPage() const;
    QString currentPageName() const;
    bool canRun(Command command) const;
    void run(Command command);
    bool runOwn(Command command);
    void askForLedger(bool isNew);
    void importRedHeader();
    void takeOrder();
    void importDropped(const QStringList &paths);
    void giveDropped(AssignmentId row, const QStringList &paths);
    void undoOrRedo(bool isUndo);
    bool mayUndoIssue();
    void tellOfStep(const QString &sentence, EntityKind wanted = EntityKind::None);
    /// What is being typed is stored. When it cannot be read the user stays with it, or gives it up.
    bool mayLeavePage();
    void setTheme(bool isDark, int zoom);
    void applyLengths();
    void setFolded(bool folded);
    void refreshActions();
    void refreshStatus();
    void tell(const Result<QString> &outcome);
    void stepPage(int by);

    WindowServices m_services;
    std::unique_ptr<LedgerSession> m_session;
    WindowActions *m_actions = nullptr;
    SideList *m_side = nullptr;
    QFrame *m_bar = nullptr;
    JumpBox *m_jump = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessageBand *m_readOnly = nullptr;
    MessageBand *m_band = nullptr;
    StartPage *m_start = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_undoText = nullptr;
    std::map<QString, Page *> m_pages;
    QString m_unwrittenOrder; ///< the message of an order that was called off
};

} // namespace tz
