#include "views/main_window.h"

#include "models/store/search_keeper.h"
#include "views/jump_box.h"
#include "views/message_band.h"
#include "views/page_registry.h"
#include "views/recent_ledgers.h"
#include "views/side_list.h"
#include "views/stray_clicks.h"
#include "views/theme/bare_layout.h"
#include "views/undo_keys.h"
#include "views/window_actions.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>

namespace tz {

namespace {

constexpr QSize usualSize{1280, 800};
const QString geometryKey = QStringLiteral("window/geometry");
const QString foldedKey = QStringLiteral("window/folded");
const QString darkKey = QStringLiteral("window/dark");
const QString zoomKey = QStringLiteral("window/zoom");

} // namespace

MainWindow::MainWindow(WindowServices services, std::unique_ptr<LedgerSession> session)
    : m_services(std::move(services))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_services.theme = {m_services.settings.value(darkKey, m_services.theme.isDark).toBool(),
                        std::clamp(m_services.settings.value(zoomKey, m_services.theme.zoom).toInt(),
                                   Theme::zooms.front(), Theme::zooms.back())};
    applyTheme(*qApp, m_services.theme);
    m_actions = new WindowActions(this, m_services.theme);
    m_actions->fillMenus(menuBar());
    qApp->installEventFilter(new UndoKeys(this));
    qApp->installEventFilter(new StrayClicks(this));
    connect(m_actions, &WindowActions::triggered, this, &MainWindow::run);
    buildBody();
    buildStatus();
    buildPageMenu();
    applyLengths();
    resize(usualSize);
    restoreGeometry(m_services.settings.value(geometryKey).toByteArray());
    setFolded(m_services.settings.value(foldedKey).toBool());
    take(std::move(session));
}

MainWindow::~MainWindow()
{
    dropPages();
}

void MainWindow::buildBody()
{
    auto *body = new QWidget;
    auto *whole = bareLayout<QVBoxLayout>(body, 0);
    whole->addWidget(makeBar());
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    whole->addLayout(line, 1);
    m_side = new SideList(m_services.theme, body);
    line->addWidget(m_side);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_readOnly = new MessageBand(m_services.theme, false, body);
    m_band = new MessageBand(m_services.theme, true, body);
    m_stack = new QStackedWidget;
    column->addWidget(m_readOnly);
    column->addWidget(m_stack, 1);
    // Below the page, as the page's own: what is under the pointer stays where it is when a sentence comes or goes.
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(m_services.theme.margin(), 0, m_services.theme.margin(), m_services.theme.px(8));
    foot->addWidget(m_band);
    column->addLayout(foot);
    line->addLayout(column, 1);
    setCentralWidget(body);
    connect(m_side, &SideList::pageChosen, this, &MainWindow::showPage, Qt::QueuedConnection); // it may ask
}

QFrame *MainWindow::makeBar()
{
    m_bar = new QFrame;
    m_bar->setObjectName(QStringLiteral("toolBar"));
    auto *line = new QHBoxLayout(m_bar);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(4);
    m_actions->fillToolBar(line);
    line->addStretch(1);
    m_jump = new JumpBox(m_services.theme, m_bar);
    line->addWidget(m_jump);
    connect(m_jump, &JumpBox::jumped, this, &MainWindow::follow);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, m_jump,
            [this] { m_jump->setFocus(Qt::ShortcutFocusReason); }); // which selects what was searched last
    return m_bar;
}

void MainWindow::buildStatus()
{
    m_saved = new QLabel;
    m_undoText = new QLabel;
    statusBar()->addWidget(m_saved);
    statusBar()->addPermanentWidget(m_undoText);
    statusBar()->setSizeGripEnabled(false);
}

/// Pages in the view menu with Ctrl+1 … Ctrl+9; those of documents in the report menu too.
void MainWindow::buildPageMenu()
{
    QMenu *view = m_actions->menu(Menu::View);
    QMenu *reports = m_actions->menu(Menu::Reports);
    QAction *first = view->actions().value(0);
    std::map<QString, QMenu *> groups; // the menu of all pages would be higher than a small screen
    int number = 0;
    for (const PageSpec &spec : allPages()) {
        if (!spec.group) continue; // a command or another page leads there
        auto *action = new QAction(QString::fromUtf8(spec.title), this);
        if (++number <= 9) action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)));
        connect(action, &QAction::triggered, this, [this, name = QString::fromLatin1(spec.name)] { showPage(name); });
        const QString group = QString::fromUtf8(spec.group);
        if (group.isEmpty()) {
            view->insertAction(first, action);
        } else {
            QMenu *&menu = groups[group];
            if (!menu) view->insertMenu(first, menu = new QMenu(group, view));
            menu->addAction(action);
        }
        if (group == QStringLiteral("公文")) reports->addAction(action);
    }
    view->insertSeparator(first);
    reports->menuAction()->setVisible(!reports->isEmpty());
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown), this), &QShortcut::activated, this,
            [this] { stepPage(1); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageUp), this), &QShortcut::activated, this,
            [this] { stepPage(-1); });
}

void MainWindow::stepPage(int by)
{
    const auto pages = allPages();
    for (size_t i = 0; i < pages.size(); ++i) {
        const auto shown = m_pages.find(QString::fromLatin1(pages[i].name));
        if (shown == m_pages.end() || shown->second != currentPage()) continue;
        const size_t next = by > 0 ? i + 1 : i + pages.size() - 1;
        showPage(QString::fromLatin1(pages[next % pages.size()].name));
        return;
    }
}

void MainWindow::take(std::unique_ptr<LedgerSession> session)
{
    dropPages();
    m_session = std::move(session);
    m_jump->setSession(m_session.get());
    m_side->setVisible(m_session != nullptr);
    m_bar->setVisible(m_session != nullptr);
    m_band->showSentence({}, MessageBand::Kind::Note);
    m_readOnly->showSentence(m_session ? m_session->store().readOnlyReason() : QString(), MessageBand::Kind::Note);
    if (!m_session) {
        setWindowTitle(QStringLiteral("医改台账"));
        refreshActions();
        return showStart();
    }
    const QString path = m_session->store().path();
    setWindowTitle(QFileInfo(path).completeBaseName() + QStringLiteral(" — 医改台账"));
    new SearchKeeper(*m_session);
    noteOpened(m_services.settings, {path, m_session->policy().office});
    connect(m_session.get(), &LedgerSession::changed, this, &MainWindow::refreshStatus);
    connect(m_session.get(), &LedgerSession::changed, m_band, &MessageBand::forgetNews);
    connect(m_session.get(), &LedgerSession::failed, this,
            [this](const QString &sentence) { m_band->showSentence(sentence, MessageBand::Kind::Problem); });
    constexpr std::chrono::milliseconds untilRest{1500};
    if (m_services.atRest) QTimer::singleShot(untilRest, m_session.get(), [this] { m_services.atRest(*m_session); });
    showPage(QStringLiteral("today"));
    refreshStatus();
}

void MainWindow::takeOrTell(Result<std::unique_ptr<LedgerSession>> opened)
{
    if (opened) return take(*std::move(opened));
    m_band->showSentence(opened.error().sentence, MessageBand::Kind::Problem);
}

/// Pages hold references to the session, so they go first.
void MainWindow::dropPages()
{
    for (const auto &[name, shown] : m_pages) delete shown;
    m_pages.clear();
    delete std::exchange(m_start, nullptr);
    if (m_session) m_session->disconnect(this);
}

void MainWindow::showStart()
{
    delete m_start;
    m_start = new StartPage(
        m_services.theme, [this](Command command) { return m_actions->action(command); },
        recentLedgers(m_services.settings), this);
    connect(m_start, &StartPage::recentChosen, this, &MainWindow::openLedger, Qt::QueuedConnection);
    m_stack->addWidget(m_start);
    m_stack->setCurrentWidget(m_start);
    refreshStatus();
}

Page *MainWindow::page(const QString &name)
{
    if (const auto known = m_pages.find(name); known != m_pages.end()) return known->second;
    const PageSpec *spec = pageNamed(name);
    if (!spec || !m_session) return nullptr;
    const PageContext context{*m_session,
                              m_services.theme,
                              m_services.settings,
                              m_services.exchange,
                              [this](Command command) { return m_actions->action(command); },
                              [this](const PageLink &link) { follow(link); }};
    Page *made = spec->make(context);
    m_pages.emplace(name, made);
    m_stack->addWidget(made);
    connect(made, &Page::commandsChanged, this, &MainWindow::refreshActions);
    return made;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

QString MainWindow::currentPageName() const
{
    for (const auto &[name, shown] : m_pages)
        if (shown == m_stack->currentWidget()) return name;
    return {};
}

bool MainWindow::showPage(const QString &name)
{
    if (name == QStringLiteral("start") && !m_session) return true;
    Page *shown = page(name);
    if (!shown) return false;
    if (shown != currentPage()) {
        if (!mayLeavePage()) return false;
        m_band->forgetNews();
    }
    m_stack->setCurrentWidget(shown);
    m_side->setCurrentPage(name);
    shown->setFocus();
    refreshActions();
    return true;
}

bool MainWindow::follow(const PageLink &link)
{
    if (!mayLeavePage()) return false;
    const QString left = currentPageName();
    if (!showPage(link.page)) return false;
    currentPage()->follow(link);
    const PageSpec *spec = pageNamed(link.page), *from = pageNamed(left);
    if (spec && !spec->group && from && from != spec)
        currentPage()->offerWayBack(QString::fromUtf8(from->title), [this, left] { showPage(left); });
    return true;
}

void MainWindow::showOnScreen()
{
    constexpr int frame = 40; // px of a title bar and borders
    const QSize room = screen()->availableGeometry().size();
    const bool isKnown = m_services.settings.contains(geometryKey);
    const bool fits = room.width() >= usualSize.width() && room.height() >= usualSize.height() + frame;
    isKnown || fits ? show() : showMaximized();
}

QPixmap MainWindow::picture(QSize size)
{
    setAttribute(Qt::WA_DontShowOnScreen);
    resize(size);
    show();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents();
    return grab();
}

void MainWindow::openLedger(const QString &path)
{
    if (m_services.open) takeOrTell(m_services.open(path));
}

void MainWindow::setTheme(bool isDark, int zoom)
{
    m_services.theme = {isDark, zoom};
    statusBar()->clearMessage(); // a hint that is shown would be laid over what comes back below it
    m_services.settings.setValue(darkKey, isDark);
    m_services.settings.setValue(zoomKey, zoom);
    applyTheme(*qApp, m_services.theme);
    applyLengths();
    for (const auto &[name, shown] : m_pages) shown->applyLengths();
    if (m_start) showStart();
    refreshActions();
}

void MainWindow::applyLengths()
{
    m_side->applyLengths();
    m_bar->setFixedHeight(m_services.theme.toolBarHeight());
    m_jump->setFixedSize(m_services.theme.px(300), m_services.theme.px(32));
}

void MainWindow::setFolded(bool folded)
{
    m_services.settings.setValue(foldedKey, folded);
    m_side->setFolded(folded);
    m_actions->action(Command::FoldSide)->setChecked(folded);
}

void MainWindow::refreshActions()
{
    m_actions->refresh([this](Command command) { return canRun(command); });
    m_actions->action(Command::DarkTheme)->setChecked(m_services.theme.isDark);
    m_actions->action(Command::LargeText)->setChecked(m_services.theme.isLarge());
}

void MainWindow::refreshStatus()
{
    const QString undo = m_session ? m_session->undoText() : QString();
    const QString redo = m_session ? m_session->redoText() : QString();
    const auto name = [&](Command command, const QString &text, const QString &step) {
        QAction *action = m_actions->action(command);
        action->setToolTip(step.isEmpty() ? action->property("hint").toString() : text + u'：' + step);
    };
    name(Command::Undo, QStringLiteral("撤销"), undo);
    name(Command::Redo, QStringLiteral("重做"), redo);
    const bool canUndo = canRun(Command::Undo) && !undo.isEmpty();
    m_undoText->setText(canUndo ? QStringLiteral("可撤销：") +
                                      fontMetrics().elidedText(undo, Qt::ElideRight, m_services.theme.px(420))
                                : QString());
    m_undoText->setToolTip(undo);
    statusBar()->setVisible(m_session != nullptr);
    if (!m_session) return;
    const auto count = [this](EntityKind kind, std::vector<Condition> conditions = {}) {
        const auto rows = m_session->store().count({.kind = kind, .conditions = std::move(conditions)});
        return rows ? *rows : 0;
    };
    const QString saved = m_session->savedAt().isValid() ? QStringLiteral("已自动保存 ") +
                                                               m_session->savedAt().toString(QStringLiteral("HH:mm:ss"))
                                                         : QStringLiteral("改动随时自动保存");
    m_saved->setText(QStringLiteral("%1 · 任务 %2 · 县 %3 · 分解 %4")
                         .arg(saved)
                         .arg(count(EntityKind::Task))
                         .arg(count(EntityKind::County, {{QStringLiteral("in_scope"), Condition::Operator::Equals, 1}}))
                         .arg(count(EntityKind::Assignment)));
    refreshActions();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeavePage()) return event->ignore();
    m_services.settings.setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace tz
