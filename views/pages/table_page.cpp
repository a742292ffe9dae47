#include "views/pages/table_page.h"

#include "models/ledger/kept_deadlines.h"
#include "models/tables/entity_table_model.h"
#include "views/message_band.h"
#include "views/page_registry.h"
#include "views/pages/empty_hint.h"
#include "views/pages/page_header.h"
#include "views/table/column_set.h"
#include "views/table/filter_chips.h"
#include "views/table/ledger_table_view.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace tz {

namespace {

QString counted(qint64 number)
{
    return QLocale(QLocale::Chinese, QLocale::China).toString(number);
}

qint64 newestStep(const LedgerSession &session)
{
    const auto &done = session.store().history().done;
    return done.empty() ? 0 : done.back();
}

QString iconOf(const Entity &entity)
{
    const PageSpec *page = pageNamed(entity.name());
    return QString::fromLatin1(page ? page->icon : "programs");
}

/// Tables that do not open in their official order: what was reported last is looked at first.
constexpr std::pair<EntityKind, const char *> newestFirst[] = {{EntityKind::Progress, "week"}};

QString hintOf(const Entity &entity)
{
    if (entity.kind == EntityKind::Evidence)
        return QStringLiteral("还没有佐证。把文件拖到“任务分解”“今日”“县情”的行上，或选中一行按 F7。");
    if (entity.kind == EntityKind::Closing)
        return QStringLiteral("还没有销号记录。在“任务分解”或“今日”里选中一行，按 F8 申请销号，由另一人按 F9 验收。");
    return QStringLiteral("这里放%1，还没有内容。可以逐行键入，也可以从表格文件导入。").arg(entity.word());
}

/// What an empty page offers to begin with.
std::vector<Command> beginningsOf(const Entity &entity)
{
    if (entity.isRecorded()) return {};
    return {entity.kind == EntityKind::Assignment ? Command::ExpandTasks : Command::AddRow, Command::ImportRows};
}

} // namespace

QString tableTitle(const Entity &entity)
{
    const PageSpec *page = pageNamed(entity.name());
    return page ? QString::fromUtf8(page->title) : entity.word();
}

TablePage::TablePage(const Entity &entity, const PageContext &context)
    : Page(context), m_entity(entity), m_model(new EntityTableModel(entity, context.session, this)),
      m_header(new PageHeader(tableTitle(entity), context, this)), m_band(new MessageBand(context.theme, true, this)),
      m_view(new LedgerTableView(*m_model, context.theme, this)), m_stack(new QStackedLayout)
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    m_chips = new FilterChips(context.theme, this);
    column->addWidget(m_chips);
    column->addLayout(m_stack, 1);
    m_empty = new EmptyHint(hintOf(entity), iconOf(entity), beginningsOf(entity), context, this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    buildHeader();
    buildTable();
    buildFilters();
    showFigures();
}

void TablePage::buildHeader()
{
    m_search = m_header->addSearch(QStringLiteral("查找：汉字或拼音首字母"));
    for (const CommandSpec &spec : commandTable())
        if (spec.place == CommandPlace::PageHeader && spec.command != Command::Print &&
            (spec.menu != Menu::Ledger || m_entity.kind == EntityKind::Assignment))
            m_header->addButton(spec.command);
    buildViews();
    connect(m_header, &PageHeader::typed, this, &TablePage::find);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        find(m_search->text());
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0) showRow(m_model->idAt(0));
        m_view->setFocus();
    });
    connect(m_header, &PageHeader::widened, this, [this] {
        if (!isSettled()) return;
        m_model->setConditions({});
        m_header->hideNarrowing();
    });
    setFocusProxy(m_view);
}

bool TablePage::isSettled()
{
    const QString problem = m_view->settleEditor();
    if (problem.isEmpty()) return true;
    say(QStringLiteral("请先改好正在输入的一格，或按 Esc 放弃它。") + problem, true);
    m_view->setFocus();
    return false;
}

void TablePage::find(const QString &typed)
{
    if (typed.trimmed() == m_model->typed()) return;
    if (isSettled()) return m_model->setTyped(typed);
    const QSignalBlocker quiet(m_search);
    m_search->setText(m_model->typed());
}

void TablePage::buildTable()
{
    m_columns = new ColumnSet(*m_view, m_context.settings);
    connect(m_model, &EntityTableModel::listed, this, &TablePage::showFigures);
    connect(m_view, &LedgerTableView::zoomRequested, this,
            [this](bool isLarger) { m_context.action(isLarger ? Command::ZoomIn : Command::ZoomOut)->trigger(); });
    connect(m_view, &LedgerTableView::fillRequested, this, &TablePage::fillSelection);
    connect(m_view, &LedgerTableView::refused, this, &TablePage::askForNames);
    m_lastStep = newestStep(m_context.session);
    connect(&m_context.session, &LedgerSession::changed, this, &TablePage::tellKept);
    connect(m_model, &EntityTableModel::editRejected, this, [this](const QString &sentence) { say(sentence, true); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QModelIndex current = m_view->currentIndex();
        m_keptId = current.isValid() ? m_model->idAt(current.row()) : 0;
    });
    connect(
        m_model, &QAbstractItemModel::modelReset, this,
        [this] {
            showRow(m_keptId);
            // Whoever types on must have a cell to type into, though the current row was filtered away.
            if (m_keptId > 0 && !m_view->currentIndex().isValid() && m_model->rowCount() > 0) showRow(m_model->idAt(0));
        },
        Qt::QueuedConnection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Page::commandsChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::commandsChanged);
    QHeaderView *header = m_view->horizontalHeader();
    for (const auto &[kind, key] : newestFirst)
        if (kind == m_entity.kind) m_model->sort(m_model->sectionOf(QString::fromLatin1(key)), Qt::DescendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionHandleDoubleClicked, m_view, &QTableView::resizeColumnToContents);
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
    const bool isLetters =
        std::none_of(m_model->typed().begin(), m_model->typed().end(), [](QChar c) { return c.unicode() >= 0x80; });
    if (m_model->totalRows() == 0 && !m_model->typed().isEmpty() && isLetters && !m_model->readsPinyin())
        text += QStringLiteral("（查找用的索引还没有建好，请先用汉字或编号查找）");
    if (!m_model->filters().empty())
        if (const auto all =
                m_context.session.store().count({.kind = m_entity.kind, .conditions = m_model->conditions()}))
            text += QStringLiteral("，共 %1 行").arg(counted(*all));
    QStringList keys;
    for (const ListingSort &sort : m_model->sorting()) keys << sort.column->heading();
    if (!keys.isEmpty()) text += QStringLiteral(" · 按%1排列").arg(keys.join(u'、'));
    m_header->setFigures(text);
    m_header->setFindsAtOnce(m_model->findsAtOnce());
    const bool isNarrowed = !m_model->typed().isEmpty() || !m_model->filters().empty();
    const bool isEmpty = m_model->totalRows() == 0 && !isNarrowed;
    m_stack->setCurrentWidget(isEmpty ? m_empty : static_cast<QWidget *>(m_view));
    Q_EMIT commandsChanged();
}

void TablePage::showHeaderMenu(const QPoint &at)
{
    QMenu menu(this);
    if (const int section = m_view->horizontalHeader()->logicalIndexAt(at); section >= 0) {
        menu.addAction(QStringLiteral("筛选“%1”…").arg(m_model->columnAt(section).heading()), this,
                       [this, section] { openFilter(section); });
        menu.addAction(QStringLiteral("再按“%1”排列（Shift+单击）").arg(m_model->columnAt(section).heading()), this,
                       [this, section] { sortBy(section, true); });
        menu.addSeparator();
    }
    if (const int section = m_view->horizontalHeader()->logicalIndexAt(at); section >= 0) {
        int leading = 0;
        for (int visual = 0; visual <= m_view->horizontalHeader()->visualIndex(section); ++visual)
            leading += !m_view->isColumnHidden(m_view->horizontalHeader()->logicalIndex(visual));
        menu.addAction(QStringLiteral("冻结到“%1”").arg(m_model->columnAt(section).heading()), this,
                       [this, leading] { m_columns->setFrozen(leading); });
        QAction *thaw = menu.addAction(QStringLiteral("不冻结列"), this, [this] { m_columns->setFrozen(0); });
        thaw->setEnabled(m_columns->frozen() > 0);
        menu.addSeparator();
    }
    QAction *official = menu.addAction(QStringLiteral("恢复规定顺序"), this, [this] {
        if (isSettled()) setSort({});
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

void TablePage::offerWayBack(const QString &title, std::function<void()> back)
{
    m_header->setWayBack(title, std::move(back));
}

void TablePage::follow(const PageLink &link)
{
    if (!link.rows.empty() || !link.conditions.empty()) { // what was searched before would hide what is led to
        m_search->clear();
        m_model->setTyped({});
    }
    m_model->setConditions(link.conditions);
    m_header->setNarrowing(link.caption);
    const bool isSelected = selectCells(link.cells) || selectRows(link.rows);
    if (!isSelected && !link.conditions.empty() && m_model->rowCount() > 0) showRow(m_model->idAt(0));
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

bool TablePage::selectCells(std::span<const CellPlace> cells)
{
    m_keptId = 0;
    if (cells.empty()) return false;
    m_model->complete();
    QItemSelection selection;
    for (const auto &[id, column] : cells) {
        const QModelIndex index = m_model->index(m_model->rowOf(id), m_model->sectionOf(column->name()));
        if (index.isValid()) selection.select(index, index);
    }
    if (selection.isEmpty()) return false;
    m_view->setCurrentIndex(selection.first().topLeft());
    m_view->showCurrent();
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
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

/// After a step the band's sentence is no news any more, but for what the step did beside what was typed.
void TablePage::tellKept()
{
    const qint64 newest = newestStep(m_context.session);
    const QString kept = newest > m_lastStep ? keptDeadlineWords(m_context.session.undoText()) : QString();
    m_lastStep = std::max(m_lastStep, newest);
    say(kept.isEmpty() ? kept : kept + QStringLiteral("；撤销时一并恢复。"), false);
}

void TablePage::say(const QString &sentence, bool isProblem)
{
    m_band->showSentence(sentence, isProblem ? MessageBand::Kind::Problem : MessageBand::Kind::Note);
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
