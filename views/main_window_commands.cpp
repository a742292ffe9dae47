#include "views/main_window.h"

#include "models/desk/issuing.h"
#include "views/calendar/notice_dialog.h"
#include "views/change_link.h"
#include "views/closing/pack_dialog.h"
#include "views/file_choice.h"
#include "views/message_band.h"
#include "views/orders/order_dialog.h"
#include "views/page_registry.h"
#include "views/pages/about_dialogs.h"
#include "views/pages/confirm.h"
#include "views/paper/friday_dialog.h"
#include "views/side_list.h"
#include "views/window_actions.h"

#include <QAction>
#include <QFileInfo>
#include <QSettings>

/// What the window does with a command of the table; the rest goes to the page in sight.

namespace tz {

namespace {

const QString folderKey = QStringLiteral("window/folder");

/// Rows may go or move, or the file is looked at from outside: nothing may be left unstored in a cell.
bool needsSettledPage(Command command)
{
    switch (command) {
    case Command::Undo:
    case Command::Redo:
    case Command::OpenLedger:
    case Command::NewLedger:
    case Command::OpenDemo:
    case Command::ImportRedHeader:
    case Command::TakeOrder:
    case Command::CloseLedger:
    case Command::CheckLedger:
    case Command::BackUp:
    case Command::EnterNotice:
        return true;
    default:
        return false;
    }
}

} // namespace

void MainWindow::askForLedger(bool isNew)
{
    const FileQuestion question{isNew ? QStringLiteral("新建台账") : QStringLiteral("打开台账"),
                                m_services.settings.value(folderKey).toString(),
                                {QStringLiteral("医改台账 (*.taizhang)")}};
    QString path = (isNew ? chooseNewFile(this, question) : chooseFile(this, question)).path;
    if (path.isEmpty()) return;
    if (isNew && !path.endsWith(QStringLiteral(".taizhang"))) path += QStringLiteral(".taizhang");
    m_services.settings.setValue(folderKey, QFileInfo(path).absolutePath());
    takeOrTell(isNew ? m_services.create(path) : m_services.open(path));
}

void MainWindow::importRedHeader()
{
    if (!m_session) askForLedger(true);
    if (!m_session) return;
    QObject hearer; // of this import's steps only
    PageLink link;
    connect(m_session.get(), &LedgerSession::changed, &hearer,
            [&link](const ChangeNotice &notice) { link = linkTo(notice, EntityKind::Task); });
    const auto outcome = m_services.importRedHeader(this, *m_session);
    if (!link.page.isEmpty()) follow(link);
    tell(outcome);
}

void MainWindow::takeOrder()
{
    const auto outcome = askAndTakeOrder(*m_session, m_services.theme, m_unwrittenOrder, this);
    if (!outcome || outcome->isEmpty()) return tell(outcome);
    tellOfStep(*outcome, EntityKind::Assignment);
}

bool MainWindow::mayLeavePage()
{
    Page *left = currentPage();
    const QString problem = left ? left->settleEditor() : QString();
    if (problem.isEmpty()) return true;
    const QString question = QStringLiteral(
        "正在输入的一格还没有存入台账：%1\n可以留下来改好，也可以放弃这一格的输入，台账里仍是原来的值。");
    if (confirm(this, m_services.theme, question.arg(problem), QStringLiteral("放弃这一格的输入"),
                QStringLiteral("留下来改"))) {
        left->dropEditor();
        return true;
    }
    m_side->setCurrentPage(currentPageName());
    left->setFocus();
    return false;
}

void MainWindow::tell(const Result<QString> &outcome)
{
    m_band->showOutcome(outcome);
}

void MainWindow::undoOrRedo(bool isUndo)
{
    if (isUndo && !mayUndoIssue()) return;
    const QString step = isUndo ? m_session->undoText() : m_session->redoText();
    auto done = isUndo ? m_session->undo() : m_session->redo();
    if (!done) return m_band->showSentence(done.error().sentence, MessageBand::Kind::Problem);
    tellOfStep((isUndo ? QStringLiteral("已撤销：") : QStringLiteral("已重做：")) + step);
}

/// A number that went out on paper is not taken back by a key pressed once too often.
bool MainWindow::mayUndoIssue()
{
    const QStringList numbers = issuedByLastStep(*m_session);
    if (numbers.isEmpty()) return true;
    const QString question = QStringLiteral("上一步出具了%1。撤销后它不在“已出具”里，编号留给它自己，不给别的文件。\n"
                                            "已经打印、发出的，请不要撤销，到“已出具”里作废，编号和原件都留着。");
    return confirm(this, m_services.theme, question.arg(numbers.join(u'、')), QStringLiteral("撤销出具"),
                   QStringLiteral("不撤销"));
}

/// Rows and cells in sight are selected and speak for themselves; of others the band says what happened, and leads
/// there.
void MainWindow::tellOfStep(const QString &sentence, EntityKind wanted)
{
    const PageLink link = linkTo(m_session->store().lastNotice(), wanted);
    const PageSpec *spec = pageNamed(link.page);
    const auto shown = m_pages.find(link.page);
    const bool isHere = shown != m_pages.end() && shown->second == currentPage();
    if (isHere && (currentPage()->selectCells(link.cells) || currentPage()->selectRows(link.rows)))
        return m_band->showSentence({}, MessageBand::Kind::Note);
    MessageBand::Way way;
    if (spec && !isHere)
        way = {QStringLiteral("去“%1”查看").arg(QString::fromUtf8(spec->title)), [this, link] { follow(link); }};
    m_band->showSentence(sentence, MessageBand::Kind::Done, std::move(way));
}

bool MainWindow::canRun(Command command) const
{
    const bool isWritable = m_session && m_session->store().isWritable();
    switch (command) {
    case Command::OpenLedger:
        return bool(m_services.open);
    case Command::NewLedger:
        return bool(m_services.create);
    case Command::OpenDemo:
        return bool(m_services.openDemo);
    case Command::ImportRedHeader:
        return m_services.importRedHeader && (isWritable || (!m_session && m_services.create));
    case Command::CloseLedger:
        return m_session != nullptr;
    case Command::Undo:
        return isWritable && !m_session->store().history().done.empty();
    case Command::Redo:
        return isWritable && !m_session->store().history().undone.empty();
    case Command::TakeOrder:
    case Command::EnterNotice:
        return isWritable;
    case Command::CheckLedger:
        return m_session && m_services.check;
    case Command::BackUp:
        return m_session && m_services.backUp;
    case Command::FoldSide:
    case Command::PackEvidence:
    case Command::FridayPack:
    case Command::ShowSteps:
    case Command::ShowBin:
    case Command::ShowPast:
        return m_session != nullptr;
    case Command::Quit:
    case Command::DarkTheme:
    case Command::LargeText:
    case Command::ZoomIn:
    case Command::ZoomOut:
    case Command::ZoomNormal:
    case Command::Shortcuts:
    case Command::About:
        return true;
    default:
        return currentPage() && currentPage()->canRun(command);
    }
}

void MainWindow::run(Command command)
{
    if (!runOwn(command) && currentPage()) currentPage()->run(command);
    refreshActions();
}

bool MainWindow::runOwn(Command command)
{
    const Theme theme = m_services.theme;
    if (needsSettledPage(command) && !mayLeavePage()) return true;
    switch (command) {
    case Command::OpenLedger:
        askForLedger(false);
        break;
    case Command::NewLedger:
        askForLedger(true);
        break;
    case Command::OpenDemo:
        takeOrTell(m_services.openDemo());
        break;
    case Command::ImportRedHeader:
        importRedHeader();
        break;
    case Command::TakeOrder:
        takeOrder();
        break;
    case Command::CloseLedger:
        take(nullptr);
        break;
    case Command::Quit:
        close();
        break;
    case Command::Undo:
        undoOrRedo(true);
        break;
    case Command::Redo:
        undoOrRedo(false);
        break;
    case Command::ShowSteps:
        showPage(QStringLiteral("steps"));
        break;
    case Command::ShowBin:
        showPage(QStringLiteral("bin"));
        break;
    case Command::ShowPast: // a table's own page shows its table
        if (currentPage() && currentPage()->canRun(command)) return false;
        showPage(QStringLiteral("past"));
        break;
    case Command::FoldSide:
        setFolded(m_actions->action(command)->isChecked());
        break;
    case Command::DarkTheme:
        setTheme(!theme.isDark, theme.zoom);
        break;
    case Command::LargeText:
        setTheme(theme.isDark, theme.isLarge() ? 100 : Theme::largeZoom);
        break;
    case Command::ZoomIn:
    case Command::ZoomOut:
        setTheme(theme.isDark, theme.nextZoom(command == Command::ZoomIn ? 1 : -1));
        break;
    case Command::ZoomNormal:
        setTheme(theme.isDark, 100);
        break;
    case Command::CheckLedger:
        tell(m_services.check(*m_session));
        break;
    case Command::BackUp:
        tell(m_services.backUp(*m_session));
        break;
    case Command::PackEvidence:
        showWritten(*m_band, askAndPack(*m_session, theme, this));
        break;
    case Command::FridayPack:
        showWritten(*m_band, askAndWriteFridayPack(*m_session, theme, this));
        break;
    case Command::EnterNotice:
        tell(askForNotice(*m_session, theme, this));
        break;
    case Command::Shortcuts:
        showShortcutList(this, m_services.theme);
        break;
    case Command::About:
        showAbout(this, m_services.theme);
        break;
    default:
        return false;
    }
    return true;
}

} // namespace tz
