#include "views/closing/assignment_steps.h"
#include "views/pages/table_page.h"

#include "models/desk/table_paper.h"
#include "models/ledger/assignment.h"
#include "models/tables/block_edit.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/row_removal.h"
#include "views/change_link.h"
#include "views/memory/history_dialog.h"
#include "views/memory/past_page.h"
#include "views/message_band.h"
#include "views/pages/confirm.h"
#include "views/pages/county_page.h"
#include "views/pages/expand_dialog.h"
#include "views/pages/row_form.h"
#include "views/paper/print_pages.h"
#include "views/table/ledger_table_view.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>

/// What a table's page does with a command.

namespace tz {

namespace {

/// Which row it is, and what goes with it, by kinds: 删除重点任务“…”，连带 11 个任务分解、92 个周进展。
QString removalInWords(const ChangeSet &removal, const Entity &entity, const std::vector<qint64> &rows,
                       const Reading &reading)
{
    std::map<const Entity *, int> others;
    int emptied = 0;
    QString name;
    for (const Change &change : removal.changes) {
        const bool isOwn =
            change.type().kind == entity.kind && std::find(rows.begin(), rows.end(), change.id()) != rows.end();
        if (!change.after.isNull())
            ++emptied;
        else if (!isOwn)
            ++others[&change.type()];
        else if (name.isEmpty())
            name = change.before.label(reading);
    }
    QString text = rows.size() == 1 ? QStringLiteral("删除%1“%2”").arg(entity.word(), name)
                                    : QStringLiteral("删除“%2”等 %3 行%1").arg(entity.word(), name).arg(rows.size());
    QStringList parts;
    for (const auto &[kind, count] : others) parts << QStringLiteral("%1 %2 行").arg(kind->word()).arg(count);
    if (!parts.isEmpty()) text += QStringLiteral("，连带") + parts.join(u'、');
    if (emptied > 0) text += QStringLiteral("；另有 %1 行里提到它的地方会清空").arg(emptied);
    return text + QStringLiteral("。删除后可以撤销，也可以从回收站恢复。");
}

} // namespace

void TablePage::showCellMenu(const QPoint &at)
{
    QMenu menu(this);
    const std::vector<Command> groups[] = {
        {Command::EditCell, Command::Cut, Command::Copy, Command::Paste, Command::ClearCells},
        {Command::FillDown, Command::EditMany, Command::Replace, Command::FilterColumn},
        {Command::AddRow, Command::RemoveRows},
        {Command::RecordWord, Command::ExtendDeadline, Command::Remind, Command::ShowEvidence},
        {Command::AskClosing, Command::CheckClosing, Command::ReturnClosing, Command::ReopenClosed},
        {Command::StartClock, Command::PlanBackwards},
        {Command::OpenCounty, Command::OpenRow, Command::ShowHistory}};
    for (const std::vector<Command> &group : groups) {
        menu.addSeparator(); // of several in a row and of the first and last ones none is shown
        for (const Command command : group)
            if (QAction *action = m_context.action(command); action && action->isEnabled()) menu.addAction(action);
    }
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

bool TablePage::canRun(Command command) const
{
    const bool isWritable = m_context.session.store().isWritable();
    const bool hasSelection = m_view->selectionModel()->hasSelection();
    const QModelIndex current = m_view->currentIndex();
    switch (command) {
    case Command::Find:
        return true;
    case Command::FilterColumn:
        return m_model->totalRows() > 0 || !m_model->filters().empty();
    case Command::Copy:
        return hasSelection;
    case Command::Paste:
        return isWritable;
    case Command::Replace:
        return isWritable && m_model->totalRows() > 0;
    case Command::EditMany:
    case Command::EnterToday:
    case Command::Cut:
    case Command::ClearCells:
        return isWritable && hasSelection;
    case Command::FillDown:
        return isWritable && hasSelection && (current.row() > 0 || m_view->selectedRowNumbers().size() > 1);
    case Command::EditCell:
        return current.isValid() && current.flags().testFlag(Qt::ItemIsEditable);
    case Command::AddRow:
        return isWritable && !m_entity.isRecorded();
    case Command::RemoveRows:
        return isWritable && hasSelection;
    case Command::ImportRows:
        return isWritable && m_context.exchange.importRows && !m_entity.isRecorded();
    case Command::ExportRows:
        return m_context.exchange.exportRows && m_model->totalRows() > 0;
    case Command::Print:
        return m_model->totalRows() > 0 && m_model->totalRows() <= mostPaperRows;
    case Command::ExpandTasks:
        return isWritable && m_entity.kind == EntityKind::Assignment;
    case Command::OpenCounty:
        return bool(currentCounty());
    case Command::OpenRow:
    case Command::ShowHistory:
        return current.isValid();
    case Command::ShowPast:
        return true;
    default:
        return canStep(command, m_context.session, m_entity.kind == EntityKind::Assignment && current.isValid());
    }
}

void TablePage::run(Command command)
{
    const bool onlyLooks = command == Command::Find || command == Command::Copy || command == Command::EditCell;
    if (!onlyLooks && !isSettled()) return;
    const QModelIndex current = m_view->currentIndex();
    switch (command) {
    case Command::Find:
        m_search->setFocus();
        return m_search->selectAll();
    case Command::FilterColumn:
        return openFilter(current.isValid() ? current.column() : m_view->horizontalHeader()->logicalIndexAt(1));
    case Command::Copy:
        return copyCells();
    case Command::Cut:
        copyCells();
        return store(planClear(m_context.session, selectedCells()), QStringLiteral("剪切"));
    case Command::Paste:
        return pasteCells();
    case Command::ClearCells:
        return store(planClear(m_context.session, selectedCells()), QStringLiteral("清空"));
    case Command::FillDown:
        return store(planFillDown(m_context.session, cellsToFill()), QStringLiteral("填充"));
    case Command::EnterToday:
        return enterToday();
    case Command::EditMany:
        return editMany();
    case Command::Replace:
        return replace();
    case Command::EditCell:
        return m_view->edit(m_view->currentIndex());
    case Command::AddRow:
        return addRow();
    case Command::RemoveRows:
        return removeRows();
    case Command::ImportRows:
        return exchangeRows(true);
    case Command::ExportRows:
        return exchangeRows(false);
    case Command::Print:
        return print();
    case Command::ExpandTasks:
        return expandTasks();
    case Command::OpenCounty:
        return m_context.go(
            countyLink(currentCounty(), {m_entity.kind == EntityKind::Assignment ? m_model->idAt(current.row()) : 0}));
    case Command::OpenRow:
        return openRow();
    case Command::ShowHistory:
        return showHistory();
    case Command::ShowPast:
        return m_context.go(pastLink(m_entity));
    default:
        if (isAssignmentStep(command)) showTold(*m_band, step(command, m_context, chosenAssignments(), this));
    }
}

void TablePage::addRow()
{
    RowForm form(m_entity, m_context.session, m_context.theme, neighbourhood(), this);
    if (form.exec() == QDialog::Accepted) showRow(form.rowId());
}

void TablePage::openRow()
{
    const qint64 id = m_model->idAt(m_view->currentIndex().row());
    RowForm form(m_entity, m_context.session, m_context.theme, id, this);
    form.setNeighbours([this](qint64 of, int by) {
        m_model->complete();
        const int row = m_model->rowOf(of) + by;
        return row >= 0 && row < m_model->rowCount() ? m_model->idAt(row) : 0;
    });
    form.exec();
    showRow(form.rowId());
}

/// The county of the current row: itself, or the one that it names.
CountyId TablePage::currentCounty() const
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid()) return {};
    if (m_entity.kind == EntityKind::County) return {m_model->idAt(current.row())};
    const Column *column = m_entity.column(u"county");
    const AnyRow row = column ? m_model->rowAt(current.row()) : AnyRow();
    return {row.isNull() ? 0 : row.stored(*column).toLongLong()};
}

void TablePage::removeRows()
{
    const CellBlock cells = selectedCells();
    auto planned = plannedRemoval(m_context.session, m_entity.kind, cells.rows);
    if (!planned) return say(planned.error().sentence, true);
    const QString question = removalInWords(*planned, m_entity, cells.rows, m_context.session.reading());
    if (!confirm(this, m_context.theme, question, QStringLiteral("删除 %1 行").arg(cells.rows.size()),
                 QStringLiteral("不删除")))
        return;
    if (auto done = m_context.session.perform(*std::move(planned)); !done) say(done.error().sentence, true);
}

bool TablePage::isNarrowed() const
{
    return !m_model->typed().isEmpty() || !m_model->filters().empty() || !m_model->conditions().empty();
}

PageLink TablePage::storedDuring(const std::function<void()> &work)
{
    QObject hearer; // of these steps only
    PageLink link;
    connect(&m_context.session, &LedgerSession::changed, &hearer,
            [&](const ChangeNotice &notice) { link = linkTo(notice, m_entity.kind); });
    work();
    return link;
}

QString TablePage::wordsOnHidden(const PageLink &stored)
{
    if (!isNarrowed() || stored.page != m_entity.name()) return {};
    m_model->complete();
    const auto hidden =
        std::count_if(stored.rows.begin(), stored.rows.end(), [this](qint64 id) { return m_model->rowOf(id) < 0; });
    return hidden == 0 ? QString() : QStringLiteral("其中 %1 行不在现在的筛选里，清除筛选就能看到。").arg(hidden);
}

/// The listed rows in their order; nothing when all of them stand in the official one.
std::optional<std::vector<qint64>> TablePage::rowsAsSeen()
{
    if (!isNarrowed() && m_model->isOfficialOrder()) return std::nullopt;
    m_model->complete();
    std::vector<qint64> ids;
    for (int row = 0; row < m_model->rowCount(); ++row) ids.push_back(m_model->idAt(row));
    return ids;
}

void TablePage::exchangeRows(bool isImport)
{
    Result<QString> done = QString();
    const PageLink stored = storedDuring([&] {
        done = isImport ? m_context.exchange.importRows(this, m_context.session, m_entity)
                        : m_context.exchange.exportRows(this, m_context.session, m_entity, rowsAsSeen());
    });
    if (stored.page == m_entity.name()) selectRows(stored.rows);
    if (done) *done += wordsOnHidden(stored);
    m_band->showOutcome(done);
}

/// The rows that are listed, with the columns in sight and their widths. Remarks give way where not all of them fit.
void TablePage::print()
{
    m_model->complete();
    std::vector<PaperColumn> columns;
    const QHeaderView *header = m_view->horizontalHeader();
    for (const int section : m_view->sectionsFrom(header->logicalIndex(0)))
        columns.push_back(
            {section, double(m_view->columnWidth(section)), m_model->columnAt(section).name() == u"note"});
    const LedgerSession &session = m_context.session;
    const Document paper = tablePaper(*m_model, columns,
                                      {.title = tableTitle(m_entity),
                                       .office = session.policy().office,
                                       .state = QStringLiteral("共 %1 行").arg(m_model->rowCount()),
                                       .asOf = session.today(),
                                       .at = QTime::currentTime()});
    m_band->showOutcome(askAndPrint(this, paper));
}

void TablePage::expandTasks()
{
    ExpandDialog dialog(m_context.session, m_context.theme, this);
    dialog.exec();
}

void TablePage::showHistory()
{
    const QModelIndex current = m_view->currentIndex();
    const Column &column = m_model->columnAt(current.column());
    HistoryDialog dialog(m_context.session, m_context.theme, m_entity.kind, m_model->idAt(current.row()),
                         column.isStored() ? &column : nullptr, this);
    dialog.exec();
}

/// The assignments on which a step is to be taken: the selected rows.
std::vector<AssignmentId> TablePage::chosenAssignments() const
{
    std::vector<AssignmentId> chosen;
    for (int row : m_view->selectedRowNumbers()) chosen.push_back({m_model->idAt(row)});
    if (chosen.empty()) chosen.push_back({m_model->idAt(m_view->currentIndex().row())});
    return chosen;
}

AssignmentId TablePage::assignmentAt(QPoint global) const
{
    if (m_entity.kind != EntityKind::Assignment) return {};
    const QWidget *cells = m_view->viewport();
    const QPoint place = cells->mapFromGlobal(global);
    const int row = cells->rect().contains(place) ? m_view->rowAt(place.y()) : -1;
    return row < 0 ? AssignmentId() : AssignmentId{m_model->idAt(row)};
}

} // namespace tz
