#include "views/change_link.h"
#include "views/closing/give_evidence_dialog.h"
#include "views/import/import_dialog.h"
#include "views/main_window.h"

#include <QDropEvent>
#include <QMimeData>
#include <QTimer>

namespace tz {

namespace {

bool isLedger(const QString &path)
{
    return path.endsWith(QStringLiteral(".taizhang"), Qt::CaseInsensitive);
}

} // namespace

/// Pages do not take drops themselves, so those on any of them arrive here.
void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

/// The other program waits until its drop is taken, so the files are looked at afterwards.
void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = filesOf(event->mimeData());
    if (paths.isEmpty()) return;
    event->acceptProposedAction();
    const QPoint place = mapToGlobal(event->position().toPoint());
    const auto *page = currentPage();
    const AssignmentId row = page ? page->assignmentAt(place) : AssignmentId();
    QTimer::singleShot(0, this, [this, paths, row, place] {
        if (Page *there = currentPage(); there && !isLedger(paths.first()) && there->takeFiles(paths, place)) return;
        row ? giveDropped(row, paths) : importDropped(paths);
    });
}

/// Files that fall on an assignment prove it; a table may have been meant to be imported.
void MainWindow::giveDropped(AssignmentId row, const QStringList &paths)
{
    if (isLedger(paths.first()) || !m_session->store().isWritable()) return importDropped(paths);
    GiveEvidenceDialog dialog(*m_session, m_services.theme, row, paths, {}, this);
    dialog.exec();
    if (dialog.wantsImport()) return importDropped(paths);
    if (dialog.result() == QDialog::Accepted) tell(dialog.outcome());
}

void MainWindow::importDropped(const QStringList &paths)
{
    if (!mayLeavePage()) return;
    if (isLedger(paths.first())) return openLedger(paths.first());
    if (!m_session || !m_services.importFiles)
        return tell(Error{QStringLiteral("还没有打开台账，文件没有导入。请先打开或新建一个台账，再把文件拖进来。")});
    if (!m_session->store().isWritable()) return tell(Error{QStringLiteral("台账是只读打开的，文件没有导入。")});
    QObject hearer; // of this import's steps only
    PageLink link;
    connect(m_session.get(), &LedgerSession::changed, &hearer,
            [&link](const ChangeNotice &notice) { link = linkTo(notice); });
    const auto outcome = m_services.importFiles(this, *m_session, paths);
    if (!link.page.isEmpty()) follow(link);
    tell(outcome);
}

} // namespace tz
