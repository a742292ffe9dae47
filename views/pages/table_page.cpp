#include "views/pages/table_page.h"

#include "models/ledger/assignment.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/table_edits.h"
#include "views/change_link.h"
#include "views/message_band.h"
#include "views/page_registry.h"
#include "views/pages/confirm.h"
#include "views/pages/empty_hint.h"
#include "views/pages/expand_dialog.h"
#include "views/pages/page_header.h"
#include "views/pages/row_form.h"
#include "views/pages/word_dialog.h"
#include "views/paper/print_pages.h"
#include "views/paper/table_paper.h"
#include "views/table/column_set.h"
#include "views/table/ledger_table_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace tz {

namespace {

QString counted(qint64 number)
{
    return QLocale(QLocale::Chinese, QLocale::China).toString(number);
}

QString titleOf(const Entity &entity)
{
    const PageSpec *page = pageNamed(entity.name());
    return page ? QString::fromUtf8(page->title) : entity.word();
}

QString iconOf(const Entity &entity)
{
    const PageSpec *page = pageNamed(entity.name());
    return QString::fromLatin1(page ? page->icon : "programs");
}

/// Tables that do not open in their official order: what was reported last is looked at first.
constexpr std::pair<EntityKind, const char *> newestFirst[] = {{EntityKind::Progress, "week"}};

} // namespace

TablePage::TablePage(const Entity &entity, const PageContext &context)
    : Page(context), m_entity(entity), m_model(new EntityTableModel(entity, context.session, this)),
      m_header(new PageHeader(titleOf(entity), context, this)), m_band(new MessageBand(context.theme, true, this)),
      m_view(new LedgerTableView(*m_model, context.theme, this)), m_stack(new QStackedLayout)
{
    QVBoxLayout *column = pageColumn(this, context.theme, m_header, m_band);
    column->addLayout(m_stack, 1);
    m_empty = new EmptyHint(
        QStringLiteral("这里放%1，还没有内容。可以逐行键入，也可以从表格文件导入。").arg(entity.word()), iconOf(entity),
        entity.kind == EntityKind::Assignment ? std::vector{Command::ExpandTasks, Command::ImportRows}
                                              : std::vector{Command::AddRow, Command::ImportRows},
        context, this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    buildHeader();
    buildTable();
    showFigures();
}

void TablePage::buildHeader()
{
    m_search = m_header->addSearch(QStringLiteral("查找：汉字或拼音首字母"));
    for (const CommandSpec &spec : commandTable())
        if (spec.place == CommandPlace::PageHeader && spec.command != Command::Print &&
            (spec.menu != Menu::Ledger || m_entity.kind == EntityKind::Assignment))
            m_header->addButton(spec.command);
    connect(m_header, &PageHeader::typed, m_model, &EntityTableModel::setTyped);
    connect(m_header, &PageHeader::widened, this, [this] { m_model->setConditions({}); });
    setFocusProxy(m_view);
}

void TablePage::buildTable()
{
    m_columns = new ColumnSet(*m_view, m_context.settings);
    connect(m_model, &EntityTableModel::listed, this, &TablePage::showFigures);
    connect(m_model, &EntityTableModel::editRejected, this, [this](const QString &sentence) { say(sentence, true); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QModelIndex current = m_view->currentIndex();
        m_keptId = current.isValid() ? m_model->idAt(current.row()) : 0;
    });
    connect(
        m_model, &QAbstractItemModel::modelReset, this, [this] { showRow(m_keptId); }, Qt::QueuedConnection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Page::commandsChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::commandsChanged);
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionsClickable(true);
    for (const auto &[kind, key] : newestFirst)
        if (kind == m_entity.kind) sortAs(m_model->sectionOf(QString::fromLatin1(key)), Qt::DescendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionHandleDoubleClicked, m_view, &QTableView::resizeColumnToContents);
    connect(header, &QHeaderView::sectionClicked, this, &TablePage::sortBy);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TablePage::showHeaderMenu);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TablePage::showCellMenu);
}

void TablePage::applyLengths()
{
    m_header->applyLengths();
    m_view->applyLengths();
    m_columns->fit();
}

void TablePage::showFigures()
{
    QString text = counted(m_model->totalRows()) + QStringLiteral(" 行");
    if (!m_model->typed().isEmpty())
        text = (m_model->isSearching() ? QStringLiteral("正在查找，已找到 ") : QStringLiteral("找到 ")) + text;
    if (!m_model->isOfficialOrder())
        text += QStringLiteral(" · 按%1排列")
                    .arg(m_model->columnAt(m_view->horizontalHeader()->sortIndicatorSection()).heading());
    m_header->setFigures(text);
    const bool isEmpty = m_model->totalRows() == 0 && m_model->typed().isEmpty();
    m_stack->setCurrentWidget(isEmpty ? m_empty : static_cast<QWidget *>(m_view));
    Q_EMIT commandsChanged();
}

/// Ascending, descending, and back to the official order.
void TablePage::sortBy(int section)
{
    QHeaderView *header = m_view->horizontalHeader();
    const bool isSame = header->isSortIndicatorShown() && header->sortIndicatorSection() == section;
    if (isSame && header->sortIndicatorOrder() == Qt::DescendingOrder) {
        header->setSortIndicatorShown(false);
        return m_model->sort(-1);
    }
    const Qt::SortOrder order = isSame ? Qt::DescendingOrder : Qt::AscendingOrder;
    sortAs(section, order);
}

void TablePage::sortAs(int section, Qt::SortOrder order)
{
    m_view->horizontalHeader()->setSortIndicatorShown(true);
    m_view->horizontalHeader()->setSortIndicator(section, order);
    m_model->sort(section, order);
}

void TablePage::showHeaderMenu(const QPoint &at)
{
    QMenu menu(this);
    QAction *official = menu.addAction(QStringLiteral("恢复规定顺序"), this, [this] {
        m_view->horizontalHeader()->setSortIndicatorShown(false);
        m_model->sort(-1);
    });
    official->setEnabled(!m_model->isOfficialOrder());
    menu.addAction(QStringLiteral("恢复原来的列"), m_columns, &ColumnSet::forget);
    menu.addSeparator();
    for (int section = 0; section < m_model->columnCount(); ++section) {
        QAction *shown = menu.addAction(m_model->columnAt(section).heading());
        shown->setCheckable(true);
        shown->setChecked(!m_view->isColumnHidden(section));
        connect(shown, &QAction::toggled, m_columns,
                [this, section](bool isShown) { m_columns->setShown(section, isShown); });
    }
    menu.exec(m_view->horizontalHeader()->mapToGlobal(at));
}

void TablePage::showCellMenu(const QPoint &at)
{
    QMenu menu(this);
    for (const Command command : {Command::EditCell, Command::Copy, Command::Paste, Command::FillDown,
                                  Command::ClearCells, Command::AddRow, Command::RemoveRows, Command::RecordWord})
        if (QAction *action = m_context.action(command); action && action->isEnabled()) menu.addAction(action);
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

CellBlock TablePage::selectedCells() const
{
    CellBlock cells{m_entity.kind, {}, {}};
    for (int row : m_view->selectedRowNumbers()) cells.rows.push_back(m_model->idAt(row));
    for (int section : m_view->selectedSections()) cells.columns.push_back(&m_model->columnAt(section));
    return cells;
}

bool TablePage::canRun(Command command) const
{
    const bool isWritable = m_context.session.store().isWritable();
    const bool hasSelection = m_view->selectionModel()->hasSelection();
    const QModelIndex current = m_view->currentIndex();
    switch (command) {
    case Command::Find:
        return true;
    case Command::Copy:
        return hasSelection;
    case Command::Paste:
        return isWritable && current.isValid();
    case Command::ClearCells:
        return isWritable && hasSelection;
    case Command::FillDown:
        return isWritable && hasSelection && m_view->selectionModel()->selection().first().height() > 1;
    case Command::EditCell:
        return current.isValid() && current.flags().testFlag(Qt::ItemIsEditable);
    case Command::AddRow:
        return isWritable;
    case Command::RemoveRows:
        return isWritable && hasSelection;
    case Command::ImportRows:
        return isWritable && m_context.exchange.importRows;
    case Command::ExportRows:
        return m_context.exchange.exportRows && m_model->totalRows() > 0;
    case Command::Print:
        return m_model->totalRows() > 0 && m_model->totalRows() <= mostPaperRows;
    case Command::ExpandTasks:
        return isWritable && m_entity.kind == EntityKind::Assignment;
    case Command::RecordWord:
        return isWritable && m_entity.kind == EntityKind::Assignment && current.isValid();
    default:
        return false;
    }
}

void TablePage::run(Command command)
{
    switch (command) {
    case Command::Find:
        m_search->setFocus();
        return m_search->selectAll();
    case Command::Copy:
        return copyCells();
    case Command::Paste:
        return pasteCells();
    case Command::ClearCells:
        return tell(clearCells(m_context.session, selectedCells()), QStringLiteral("清空"));
    case Command::FillDown:
        return tell(fillDown(m_context.session, selectedCells()), QStringLiteral("填充"));
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
    case Command::RecordWord:
        return recordWord();
    default:
        return;
    }
}

void TablePage::follow(const PageLink &link)
{
    if (!link.rows.empty()) m_search->clear();
    if (!link.rows.empty()) m_model->setTyped({});
    m_model->setConditions(link.conditions);
    m_header->setNarrowing(link.caption);
    if (!selectRows(link.rows) && !link.conditions.empty() && m_model->rowCount() > 0) showRow(m_model->idAt(0));
}

bool TablePage::selectRows(std::span<const qint64> ids)
{
    m_keptId = 0; // what was current before the list changed does not matter any more
    if (ids.empty()) return false;
    m_model->complete();
    QItemSelection rows;
    for (const qint64 id : ids)
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    if (rows.isEmpty()) return false;
    showRow(m_model->idAt(rows.first().top()));
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    return true;
}

QString TablePage::settleEditor()
{
    return m_view->settleEditor();
}

void TablePage::dropEditor()
{
    m_view->dropEditor();
}

void TablePage::say(const QString &sentence, bool isProblem)
{
    m_band->showSentence(sentence, isProblem ? MessageBand::Kind::Problem : MessageBand::Kind::Note);
}

/// What went well is seen in the cells; only what did not is said.
void TablePage::tell(const Result<EditOutcome> &outcome, const QString &verb)
{
    if (!outcome) return say(outcome.error().sentence, true);
    const bool isWhole = outcome->rejections.empty() && outcome->surplusRows == 0;
    say(isWhole ? QString() : outcome->summary(verb), false);
}

void TablePage::copyCells()
{
    const TextBlock block = textsOf(m_context.session, selectedCells());
    auto *texts = new QMimeData;
    texts->setText(tabSeparated(block));
    texts->setHtml(htmlTable(block));
    QApplication::clipboard()->setMimeData(texts);
}

void TablePage::pasteCells()
{
    const TextBlock block = readTabSeparated(QApplication::clipboard()->text());
    CellBlock cells = selectedCells();
    const bool fillsSelection = block.size() == 1 && block.front().size() == 1 && !cells.rows.empty();
    if (!fillsSelection) {
        const int top = cells.rows.empty() ? m_view->currentIndex().row() : m_model->rowOf(cells.rows.front());
        const int left = cells.columns.empty() ? m_view->currentIndex().column() : m_view->selectedSections().front();
        cells = {m_entity.kind, {}, {}};
        for (int row = top; row < m_model->rowCount() && cells.rows.size() < block.size(); ++row)
            cells.rows.push_back(m_model->idAt(row));
        for (int section : m_view->sectionsFrom(left)) cells.columns.push_back(&m_model->columnAt(section));
    }
    tell(pasteOnto(m_context.session, cells, block), QStringLiteral("粘贴"));
}

/// A new row starts with the references of the row that the user stands on: mostly it is its neighbour.
void TablePage::addRow()
{
    TypedRow given;
    const AnyRow current = m_model->rowAt(m_view->currentIndex().row());
    if (!current.isNull())
        for (const Column &column : m_entity.columns)
            if (column.editor == Editor::Reference && column.options.required)
                given.emplace(column.name(), current.text(column, m_context.session.reading()));
    RowForm form(m_entity, m_context.session, m_context.theme, given, this);
    if (form.exec() == QDialog::Accepted) showRow(form.addedId());
}

void TablePage::removeRows()
{
    const CellBlock cells = selectedCells();
    auto planned = plannedRemoval(m_context.session, m_entity.kind, cells.rows);
    if (!planned) return say(planned.error().sentence, true);
    const QString question = QStringLiteral("%1。删除后可以撤销，日志里也留有记录。").arg(planned->what);
    if (!confirm(this, m_context.theme, question, QStringLiteral("删除 %1 行").arg(cells.rows.size()),
                 QStringLiteral("不删除")))
        return;
    if (auto done = m_context.session.perform(*std::move(planned)); !done) say(done.error().sentence, true);
}

void TablePage::exchangeRows(bool isImport)
{
    const auto &offered = isImport ? m_context.exchange.importRows : m_context.exchange.exportRows;
    QObject hearer; // of this import's steps only
    PageLink link;
    connect(&m_context.session, &LedgerSession::changed, &hearer,
            [&](const ChangeNotice &notice) { link = linkTo(notice, m_entity.kind); });
    const auto done = offered(this, m_context.session, m_entity);
    if (link.page == m_entity.name()) selectRows(link.rows);
    m_band->showOutcome(done);
}

/// The rows that are listed, with the columns in sight and their widths.
void TablePage::print()
{
    m_model->complete();
    std::vector<PaperColumn> columns;
    const QHeaderView *header = m_view->horizontalHeader();
    for (const int section : m_view->sectionsFrom(header->logicalIndex(0)))
        columns.push_back({section, double(m_view->columnWidth(section))});
    const LedgerSession &session = m_context.session;
    const Document paper = tablePaper(*m_model, columns,
                                      {.title = titleOf(m_entity),
                                       .office = session.policy().office,
                                       .state = QStringLiteral("共 %1 行").arg(m_model->rowCount()),
                                       .asOf = session.today()});
    m_band->showOutcome(askAndPrint(this, paper));
}

void TablePage::expandTasks()
{
    ExpandDialog dialog(m_context.session, m_context.theme, this);
    dialog.exec();
}

void TablePage::recordWord()
{
    WordDialog dialog(m_context.session, m_context.theme, {m_model->idAt(m_view->currentIndex().row())}, this);
    dialog.exec();
}

void TablePage::showRow(qint64 id)
{
    const int row = id > 0 ? m_model->rowOf(id) : -1;
    if (row < 0) return;
    const int section = std::max(0, m_view->horizontalHeader()->logicalIndexAt(1));
    m_view->setCurrentIndex(
        m_model->index(row, m_view->currentIndex().isValid() ? m_view->currentIndex().column() : section));
    m_view->showCurrent();
}

} // namespace tz
