#include "views/pages/table_page.h"

#include "models/tables/block_edit.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/unknown_names.h"
#include "views/edits/fill_dialog.h"
#include "views/edits/name_dialog.h"
#include "views/edits/paste_dialog.h"
#include "views/edits/replace_dialog.h"
#include "views/table/ledger_table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>

/// Edits of many cells, and the questions that come with them.

namespace tz {

namespace {

/// So many rows are searched in one go; more must be narrowed down before.
constexpr qint64 mostSearchedRows = 20'000;

/// The one row of a kind that has no other.
std::optional<AnyRow> onlyRow(LedgerSession &session, EntityKind kind)
{
    const auto rows = session.store().rows({.kind = kind, .limit = 2});
    return rows && rows->size() == 1 ? std::optional(rows->front()) : std::nullopt;
}

} // namespace

CellBlock TablePage::selectedCells() const
{
    CellBlock cells{m_entity.kind, {}, {}};
    for (int row : m_view->selectedRowNumbers()) cells.rows.push_back(m_model->idAt(row));
    for (int section : m_view->selectedSections()) cells.columns.push_back(&m_model->columnAt(section));
    return cells;
}

/// As in a spreadsheet: one row alone takes what stands above it.
CellBlock TablePage::cellsToFill() const
{
    CellBlock cells = selectedCells();
    if (cells.rows.size() != 1) return cells;
    if (const int row = m_model->rowOf(cells.rows.front()); row > 0)
        cells.rows.insert(cells.rows.begin(), m_model->idAt(row - 1));
    return cells;
}

/// A new row starts with the references of the row that the user stands on: mostly it is its neighbour. In an empty
/// table it starts with what there is only one of.
TypedRow TablePage::neighbourhood() const
{
    TypedRow given;
    const AnyRow current = m_model->rowAt(m_view->currentIndex().row());
    const Reading reading = m_context.session.reading();
    for (const Column &column : m_entity.columns) {
        if (column.editor != Editor::Reference || !column.options.required) continue;
        if (!current.isNull())
            given.emplace(column.name(), current.text(column, reading));
        else if (const auto only = onlyRow(m_context.session, column.target))
            given.emplace(column.name(), only->label(reading));
    }
    return given;
}

/// What went well is seen in the cells; only what did not is said.
void TablePage::store(const Result<BlockPlan> &plan, const QString &verb)
{
    if (!plan) return say(plan.error().sentence, true);
    if (auto done = perform(m_context.session, *plan); !done) return say(done.error().sentence, true);
    const bool isWhole = plan->rejections.empty() && plan->surplusRows == 0 && plan->surplusColumns == 0;
    say(isWhole ? QString() : plan->summary(verb), false);
}

void TablePage::copyCells()
{
    const TextBlock block = textsOf(m_context.session, selectedCells());
    auto *texts = new QMimeData;
    texts->setText(plainText(block));
    texts->setHtml(htmlTable(block));
    QApplication::clipboard()->setMimeData(texts);
}

/// A block is laid over the cells from the upper left of the selection on; one value fills the selection.
PasteTarget TablePage::pasteTarget(qsizetype rows) const
{
    PasteTarget target{selectedCells(), {}, neighbourhood()};
    const QModelIndex current = m_view->currentIndex();
    const std::vector<int> sections = m_view->selectedSections();
    const int left = !sections.empty()   ? sections.front()
                     : current.isValid() ? current.column()
                                         : m_view->horizontalHeader()->logicalIndex(0);
    for (int section : m_view->sectionsFrom(left)) target.across.push_back(&m_model->columnAt(section));
    if (rows == 0) return target;
    const int top = target.cells.rows.empty() ? current.row() : m_model->rowOf(target.cells.rows.front());
    target.cells = {m_entity.kind, {}, target.across};
    for (int row = std::max(top, 0); row < m_model->rowCount() && qsizetype(target.cells.rows.size()) < rows; ++row)
        target.cells.rows.push_back(m_model->idAt(row));
    return target;
}

/// One cell is written at once; whatever reaches further is shown first.
void TablePage::pasteCells()
{
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    // The program that copied may have ended since: then nothing is there, not even an empty text.
    const TextBlock block = copied ? readClipboard(copied->html(), copied->text()) : TextBlock();
    if (block.empty()) return say(QStringLiteral("剪贴板里没有文字，没有粘贴。"), true);
    const bool isOneValue = block.size() == 1 && block.front().size() == 1;
    const PasteTarget target = pasteTarget(isOneValue ? 0 : qsizetype(block.size()));
    if (isOneValue && target.cells.rows.size() == 1 && target.cells.columns.size() == 1)
        return store(planPaste(m_context.session, target.cells, block), QStringLiteral("粘贴"));
    PasteDialog dialog(m_context.session, m_context.theme, target, block, this);
    const PageLink stored = storedDuring([&dialog] { dialog.exec(); });
    if (dialog.result() != QDialog::Accepted) return;
    say(dialog.remark() + wordsOnHidden(stored), false);
    if (dialog.way() == PasteDialog::Way::Overlay && !isOneValue)
        selectBlock(target.cells, block.front().size());
    else if (!isOneValue)
        selectRows(stored.rows);
}

/// What was pasted stays selected, to be looked over, copied on or cleared.
void TablePage::selectBlock(const CellBlock &cells, qsizetype width)
{
    std::vector<CellPlace> places;
    for (const qint64 id : cells.rows)
        for (size_t i = 0; i < std::min(cells.columns.size(), size_t(width)); ++i)
            places.push_back({id, cells.columns[i]});
    selectCells(places);
}

void TablePage::fillSelection(const QString &typed)
{
    const auto plan = planPaste(m_context.session, selectedCells(), {{typed}}, QStringLiteral("填入"));
    if (plan && plan->cells.empty() && !plan->rejections.empty())
        return m_view->reopenEditor(typed, plan->rejections.front().sentence);
    store(plan, QStringLiteral("填入"));
}

void TablePage::enterToday()
{
    CellBlock cells = selectedCells();
    std::erase_if(cells.columns, [](const Column *column) { return column->editor != Editor::Date; });
    if (cells.columns.empty()) return say(QStringLiteral("选中的格不是日期，没有填入。"), true);
    const QString today = m_context.session.today().toString(Qt::ISODate);
    store(planPaste(m_context.session, cells, {{today}}, QStringLiteral("填入")), QStringLiteral("填入"));
}

void TablePage::editMany()
{
    CellBlock cells = selectedCells();
    for (int section : m_view->sectionsFrom(m_view->horizontalHeader()->logicalIndex(0)))
        if (const Column *column = &m_model->columnAt(section);
            std::find(cells.columns.begin(), cells.columns.end(), column) == cells.columns.end())
            cells.columns.push_back(column);
    std::erase_if(cells.columns, [](const Column *column) { return !column->isEditable(); });
    // The current column first; never begin with one that says which row this is.
    std::stable_partition(cells.columns.begin(), cells.columns.end(),
                          [](const Column *column) { return !column->options.key; });
    std::stable_partition(cells.columns.begin(), cells.columns.end(), [&](const Column *column) {
        return column == &m_model->columnAt(m_view->currentIndex().column());
    });
    FillDialog dialog(m_context.session, m_context.theme, cells, this);
    if (dialog.exec() == QDialog::Accepted) say(dialog.remark(), false);
}

CellBlock TablePage::searchedCells(QString &where) const
{
    CellBlock cells = selectedCells();
    if (cells.rows.size() * cells.columns.size() > 1) {
        where = QStringLiteral("在选中的 %1 行里").arg(cells.rows.size());
        return cells;
    }
    cells = {m_entity.kind, {}, {}};
    for (int row = 0; row < m_model->rowCount(); ++row) cells.rows.push_back(m_model->idAt(row));
    for (int section : m_view->sectionsFrom(m_view->horizontalHeader()->logicalIndex(0)))
        cells.columns.push_back(&m_model->columnAt(section));
    where = QStringLiteral("在列出的 %1 行里").arg(cells.rows.size());
    return cells;
}

void TablePage::replace()
{
    m_model->complete();
    QString where;
    const CellBlock cells = searchedCells(where);
    if (qint64(cells.rows.size()) > mostSearchedRows)
        return say(QStringLiteral("列出的行超过 %1 行，请先查找或筛选到少一些再替换。").arg(mostSearchedRows), true);
    ReplaceDialog dialog(m_context.session, m_context.theme, cells, where, this);
    if (dialog.exec() == QDialog::Accepted) say(dialog.remark(), false);
}

/// A name that the ledger does not know is asked for once, then the cell takes it.
void TablePage::askForNames(const QString &typed)
{
    const Column &column = m_model->columnAt(m_view->currentIndex().column());
    const QStringList names = unknownNames(m_context.session, column, typed);
    if (names.isEmpty()) return;
    for (const QString &name : names) {
        NameDialog dialog(m_context.session, m_context.theme, m_model->rowAt(m_view->currentIndex().row()), column,
                          name, this);
        if (dialog.exec() != QDialog::Accepted) return;
    }
    const bool isTaken = m_view->settleEditor().isEmpty();
    m_view->setFocus();
    if (isTaken) m_view->move(1, 0); // as Enter would have done at once
}

} // namespace tz
