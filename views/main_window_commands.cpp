#include "views/main_window.h"

#include "views/message_band.h"
#include "views/pages/about_dialogs.h"
#include "views/window_actions.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

/// What the window does with a command of the table; the rest goes to the page in sight.

namespace tz {

namespace {

const QString folderKey = QStringLiteral("window/folder");

QString ledgerFilter()
{
    return QStringLiteral("医改台账 (*.taizhang)");
}

} // namespace

void MainWindow::askForLedger(bool isNew)
{
    const QString folder = m_services.settings.value(folderKey).toString();
    QString path = isNew ? QFileDialog::getSaveFileName(this, QStringLiteral("新建台账"), folder, ledgerFilter())
                         : QFileDialog::getOpenFileName(this, QStringLiteral("打开台账"), folder, ledgerFilter());
    if (path.isEmpty()) return;
    if (isNew && !path.endsWith(QStringLiteral(".taizhang"))) path += QStringLiteral(".taizhang");
    m_services.settings.setValue(folderKey, QFileInfo(path).absolutePath());
    takeOrTell(isNew ? m_services.create(path) : m_services.open(path));
}

void MainWindow::importRedHeader()
{
    if (!m_session) askForLedger(true);
    if (m_session) tell(m_services.importRedHeader(this, *m_session));
}

void MainWindow::tell(const Result<QString> &outcome)
{
    m_band->showSentence(outcome ? *outcome : outcome.error().sentence,
                         outcome ? MessageBand::Kind::Note : MessageBand::Kind::Problem);
}

void MainWindow::undoOrRedo(bool isUndo)
{
    auto done = isUndo ? m_session->undo() : m_session->redo();
    m_band->showSentence(done ? QString() : done.error().sentence, MessageBand::Kind::Problem);
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
    case Command::CheckLedger:
        return m_session && m_services.check;
    case Command::BackUp:
        return m_session && m_services.backUp;
    case Command::FoldSide:
        return m_session != nullptr;
    case Command::Quit:
    case Command::DarkTheme:
    case Command::LargeText:
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
    case Command::FoldSide:
        setFolded(m_actions->action(command)->isChecked());
        break;
    case Command::DarkTheme:
        setTheme(!theme.isDark, theme.isLarge);
        break;
    case Command::LargeText:
        setTheme(theme.isDark, !theme.isLarge);
        break;
    case Command::CheckLedger:
        tell(m_services.check(*m_session));
        break;
    case Command::BackUp:
        tell(m_services.backUp(*m_session));
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
