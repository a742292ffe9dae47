#include "views/table/ledger_table_view.h"

#include "models/tables/entity_table_model.h"
#include "models/tables/table_roles.h"
#include "views/editors/cell_editor.h"
#include "views/table/cell_delegate.h"
#include "views/table/filter_header.h"
#include "views/table/frozen_columns.h"
#include "views/table/preedit_strip.h"
#include "views/table/row_numbers.h"
#include "views/table/wrapped_text.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QInputMethod>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>

#include <set>

namespace tz {

namespace {

/// Above this many rows every row has the same height: measuring would make the scroll bar jump.
constexpr int measuredRows = 20'000;
constexpr int whyFixedMs = 4000; ///< long enough to read a sentence

/// Keys that write nothing, such as Esc, do not ask.
bool asksForEditor(QAbstractItemView::EditTrigger trigger, const QEvent *event)
{
    if (trigger != QAbstractItemView::AnyKeyPressed)
        return trigger == QAbstractItemView::DoubleClicked || trigger == QAbstractItemView::EditKeyPressed;
    if (!event || event->type() != QEvent::KeyPress) return event;
    const QString text = static_cast<const QKeyEvent *>(event)->text();
    return !text.isEmpty() && text.front().isPrint();
}

} // namespace

LedgerTableView::LedgerTableView(EntityTableModel &model, const Theme &theme, QWidget *parent)
    : QTableView(parent), m_model(model), m_theme(theme), m_delegate(new CellDelegate(model, theme, this)),
      m_header(new FilterHeader(model, theme, this)), m_frozen(new FrozenColumns(*this)),
      m_preedit(new PreeditStrip(theme, viewport()))
{
    setHorizontalHeader(m_header);
    setVerticalHeader(new RowNumbers(model, this));
    connect(m_header, &QHeaderView::geometriesChanged, m_frozen, &FrozenColumns::follow);
    connect(m_header, &QHeaderView::sectionMoved, m_frozen, &FrozenColumns::follow);
    connect(m_frozen, &FrozenColumns::pressed, this, [this](const QModelIndex &index, QMouseEvent *event) {
        if (returnsToProblem()) return;
        setFocus();
        selectionModel()->setCurrentIndex(index, selectionCommand(index, event));
    });
    connect(m_frozen, &FrozenColumns::doubleClicked, this,
            [this](const QModelIndex &index) { edit(index, DoubleClicked, nullptr); });
    setObjectName(QStringLiteral("ledgerTable"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setWordWrap(true);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(true);
    setAttribute(Qt::WA_InputMethodEnabled);
    setCornerButtonEnabled(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (const Column &column : model.entity().columns) {
        // Sentences, and names taken over from another row (the 牵头单位 of an assignment's task).
        const bool isSentence = column.editor == Editor::LongText && column.options.width >= 20;
        const bool isTakenOver = column.editor == Editor::None && column.options.width >= 12;
        m_hasLongText |= column.options.listed && (isSentence || isTakenOver);
    }
    connect(m_delegate, &CellDelegate::moveRequested, this, &LedgerTableView::move);
    connect(m_delegate, &CellDelegate::fillRequested, this, &LedgerTableView::fillRequested);
    connect(m_delegate, &CellDelegate::refused, this, &LedgerTableView::refused);
    connect(&model, &QAbstractItemModel::modelReset, this, &LedgerTableView::measureRowsInSight, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &LedgerTableView::measureRowsInSight,
            Qt::QueuedConnection);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &LedgerTableView::measureRowsInSight);
    // Fewer or more digits in the row numbers move the headings with the columns.
    connect(&model, &EntityTableModel::listed, this, [this] { updateGeometries(); });
    applyLengths();
}

void LedgerTableView::applyLengths()
{
    horizontalHeader()->setFixedHeight(m_theme.headerHeight());
    verticalHeader()->setFont(m_theme.font(TextSize::Small));
    verticalHeader()->setMinimumSectionSize(m_theme.rowHeight());
    verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    measureRowsInSight();
}

std::vector<int> LedgerTableView::selectedRowNumbers() const
{
    std::set<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.insert(row);
    return {rows.begin(), rows.end()};
}

std::vector<int> LedgerTableView::selectedSections() const
{
    std::set<std::pair<int, int>> sections;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int column = range.left(); column <= range.right(); ++column)
            if (!isColumnHidden(column)) sections.insert({horizontalHeader()->visualIndex(column), column});
    std::vector<int> result;
    for (const auto &[visual, column] : sections) result.push_back(column);
    return result;
}

std::vector<int> LedgerTableView::sectionsFrom(int section) const
{
    std::vector<int> result;
    for (int visual = horizontalHeader()->visualIndex(section); visual < m_model.columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column)) result.push_back(column);
    }
    return result;
}

int LedgerTableView::heightOf(int row) const
{
    const QFont font = m_theme.font(TextSize::Base);
    int lines = 1;
    for (int section = 0; section < m_model.columnCount() && lines < CellDelegate::mostLines; ++section) {
        if (isColumnHidden(section)) continue;
        const QModelIndex index = m_model.index(row, section);
        if (index.data(RepeatsAboveRole).toBool()) continue;
        const QString text = index.data().toString();
        lines = std::max(
            lines, wrappedLines(text, font, columnWidth(section) - 2 * CellDelegate::padding, CellDelegate::mostLines));
    }
    return std::max(m_theme.rowHeight(), lines * QFontMetrics(font).lineSpacing() + m_theme.px(12));
}

void LedgerTableView::measureRowsInSight()
{
    if (!m_hasLongText || m_model.rowCount() == 0 || m_model.rowCount() > measuredRows) return;
    const int top = std::max(0, rowAt(0));
    int y = rowViewportPosition(top);
    for (int row = top; row < m_model.rowCount() && y < viewport()->height(); ++row) {
        const int height = heightOf(row);
        if (rowHeight(row) != height) setRowHeight(row, height);
        y += height;
    }
}

/// Rows that come into sight are measured and push others out of it, so the scrolling is done until it is settled.
void LedgerTableView::showCurrent()
{
    constexpr int enough = 3;
    const auto scroll = [this] {
        for (int i = 0; i < enough; ++i) {
            const std::vector<int> rows = selectedRowNumbers();
            if (rows.size() > 1) scrollTo(m_model.index(rows.back(), currentIndex().column()));
            scrollTo(currentIndex());
            measureRowsInSight();
        }
    };
    scroll();
    QTimer::singleShot(0, this, scroll);
}

void LedgerTableView::paintCell(QPainter &painter, const QRect &place, const QModelIndex &index)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = place;
    if (selectionModel()->isSelected(index)) option.state |= QStyle::State_Selected;
    itemDelegateForIndex(index)->paint(&painter, option, index);
}

/// A cell that is frozen is in sight already; another one must not end up below the frozen ones.
void LedgerTableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    const bool isFrozen = m_frozen->covers(index.column());
    QTableView::scrollTo(index, hint);
    if (isFrozen) return horizontalScrollBar()->setValue(before);
    const int hidden = m_frozen->coveredWidth() - visualRect(index).left();
    if (hidden > 0) horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void LedgerTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_frozen->follow();
    Q_EMIT resized();
    measureRowsInSight();
}

void LedgerTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    m_frozen->follow();
    if (dy != 0) measureRowsInSight();
}

void LedgerTableView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    m_delegate->setFollowing(true);
    if (topLeft.row() == bottomRight.row()) {
        // Cell by cell the view repaints just these cells; of a range it repaints everything in sight.
        for (int section = topLeft.column(); section <= bottomRight.column(); ++section) {
            const QModelIndex cell = topLeft.siblingAtColumn(section);
            if (!isColumnHidden(section)) QTableView::dataChanged(cell, cell, roles);
        }
        repaintRow(topLeft.row() + 1); // which may leave out what its upper neighbour says
    } else {
        QTableView::dataChanged(topLeft, bottomRight, roles);
    }
    m_delegate->setFollowing(false);
    m_frozen->update();
    measureRowsInSight();
}

bool LedgerTableView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (index.isValid() && !index.flags().testFlag(Qt::ItemIsEditable) && asksForEditor(trigger, event))
        tellWhyFixed(index);
    const bool isAsked = trigger != CurrentChanged && trigger != SelectedClicked && asksForEditor(trigger, event);
    if ((isAsked || trigger == AllEditTriggers) && m_frozen->covers(index.column())) horizontalScrollBar()->setValue(0);
    const bool hadEditor = indexWidget(index) || state() == EditingState;
    const QScopedValueRollback handingOver(m_isHandingOver, true);
    const bool done = QTableView::edit(index, trigger, event);
    const bool goesOn = trigger != AnyKeyPressed;
    if (done && goesOn && !hadEditor)
        if (QWidget *editor = openEditor()) cellEditorOf(editor)->putCursorAtEnd();
    return done;
}

/// Said beside the cell, where the eyes are.
void LedgerTableView::tellWhyFixed(const QModelIndex &index)
{
    const QRect cell = visualRect(index);
    QToolTip::showText(viewport()->mapToGlobal(cell.bottomLeft()), m_model.whyFixed(index.column()), viewport(), cell,
                       whyFixedMs);
}

void LedgerTableView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    CellEditor *cell = cellEditorOf(editor);
    if (cell && cell->hasProblem() && hint != QAbstractItemDelegate::RevertModelCache) return;
    if (cell) cell->showProblem({}); // given up, so that the focus does not come back to it
    const QScopedValueRollback handingOver(m_isHandingOver, true);
    QTableView::closeEditor(editor, hint);
}

/// A closed editor lives on, hidden, until the event loop frees it.
QWidget *LedgerTableView::openEditor() const
{
    for (QWidget *child : viewport()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        if (cellEditorOf(child) && !child->isHidden()) return child;
    return nullptr;
}

QString LedgerTableView::settleEditor()
{
    QWidget *editor = openEditor();
    if (!editor) return {};
    if (editor->hasFocus()) QGuiApplication::inputMethod()->commit();
    commitData(editor);
    const QString problem = cellEditorOf(editor)->problem();
    if (problem.isEmpty()) closeEditor(editor, QAbstractItemDelegate::NoHint);
    return problem;
}

void LedgerTableView::reopenEditor(const QString &typed, const QString &problem)
{
    QTableView::edit(currentIndex());
    QWidget *editor = openEditor();
    if (!editor) return;
    cellEditorOf(editor)->setTyped(typed);
    cellEditorOf(editor)->showProblem(problem);
}

void LedgerTableView::dropEditor()
{
    if (QWidget *editor = openEditor()) closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
}

bool LedgerTableView::returnsToProblem()
{
    QWidget *editor = openEditor();
    if (!editor || !cellEditorOf(editor)->hasProblem()) return false;
    editor->setFocus();
    return true;
}

void LedgerTableView::focusInEvent(QFocusEvent *event)
{
    if (m_isHandingOver && currentIndex().isValid()) {
        repaintRow(currentIndex().row());
    } else {
        QTableView::focusInEvent(event);
    }
    admitInputMethod();
    returnsToProblem();
}

/// QAbstractItemView repaints every cell in sight whenever the focus comes or goes; opening an editor changes one.
void LedgerTableView::focusOutEvent(QFocusEvent *event)
{
    m_preedit->compose({}, {});
    if (m_isHandingOver)
        repaintRow(currentIndex().row());
    else
        QTableView::focusOutEvent(event);
}

/// QAbstractItemView admits an input method only for cells that are editable and nothing else.
void LedgerTableView::admitInputMethod()
{
    const bool isOpenToTyping = currentIndex().flags().testFlag(Qt::ItemIsEditable);
    setAttribute(Qt::WA_InputMethodEnabled, isOpenToTyping);
    if (hasFocus()) QGuiApplication::inputMethod()->update(Qt::ImEnabled | Qt::ImCursorRectangle);
}

void LedgerTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_preedit->compose({}, {});
    admitInputMethod();
}

void LedgerTableView::inputMethodEvent(QInputMethodEvent *event)
{
    const bool isBeginning = state() != EditingState && currentIndex().flags().testFlag(Qt::ItemIsEditable);
    if (!isBeginning) return QTableView::inputMethodEvent(event);
    const bool isComposing = event->commitString().isEmpty();
    m_preedit->compose(isComposing ? event->preeditString() : QString(), visualRect(currentIndex()));
    event->accept();
    if (!isComposing) {
        edit(currentIndex(), AnyKeyPressed, nullptr);
        if (QWidget *editor = openEditor()) QCoreApplication::sendEvent(editor, event);
        return;
    }
    QGuiApplication::inputMethod()->update(Qt::ImCursorRectangle);
}

QVariant LedgerTableView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImCursorRectangle && m_preedit->isVisible())
        return QRect(viewport()->mapTo(this, m_preedit->cursorRect().topLeft()), m_preedit->cursorRect().size());
    return QTableView::inputMethodQuery(query);
}

void LedgerTableView::repaintRow(int row)
{
    viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void LedgerTableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    m_frozen->update();
    if (m_model.totalRows() > 0 || m_model.isSearching()) return;
    QPainter painter(viewport());
    painter.setFont(m_theme.font(TextSize::Base));
    painter.setPen(m_theme.colour(Role::SecondInk));
    painter.drawText(viewport()->rect(), Qt::AlignCenter, QStringLiteral("没有符合条件的行"));
}

void LedgerTableView::mousePressEvent(QMouseEvent *event)
{
    if (!returnsToProblem()) QTableView::mousePressEvent(event);
}

void LedgerTableView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QTableView::wheelEvent(event);
    event->accept();
    if (event->angleDelta().y() != 0) Q_EMIT zoomRequested(event->angleDelta().y() > 0);
}

void LedgerTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState) return move(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1, 0);
    QTableView::keyPressEvent(event);
}

QModelIndex LedgerTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if (!modifiers.testFlag(Qt::ControlModifier) || !current.isValid())
        return QTableView::moveCursor(action, modifiers);
    const auto edge = [&](int first, int step) {
        for (int visual = first; visual >= 0 && visual < m_header->count(); visual += step)
            if (const int section = m_header->logicalIndex(visual); !isColumnHidden(section)) return section;
        return current.column();
    };
    switch (action) {
    case MoveUp:
        return current.siblingAtRow(0);
    case MoveDown:
        return current.siblingAtRow(m_model.rowCount() - 1);
    case MoveLeft:
        return current.siblingAtColumn(edge(0, 1));
    case MoveRight:
        return current.siblingAtColumn(edge(m_header->count() - 1, -1));
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

/// Qt moves only the frame with Ctrl; then Delete would empty cells that nobody looks at.
QItemSelectionModel::SelectionFlags LedgerTableView::selectionCommand(const QModelIndex &index,
                                                                      const QEvent *event) const
{
    if (!event || event->type() != QEvent::KeyPress) return QTableView::selectionCommand(index, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    const QKeyEvent plain(QEvent::KeyPress, key->key(), key->modifiers() & ~Qt::ControlModifier, key->text());
    return QTableView::selectionCommand(index, &plain);
}

void LedgerTableView::move(int rows, int columns)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid()) return;
    const int row = std::clamp(current.row() + rows, 0, m_model.rowCount() - 1);
    int visual = horizontalHeader()->visualIndex(current.column());
    for (int left = std::abs(columns); left > 0;) {
        visual += columns > 0 ? 1 : -1;
        if (visual < 0 || visual >= m_model.columnCount()) break;
        if (!isColumnHidden(horizontalHeader()->logicalIndex(visual))) --left;
    }
    const int section =
        visual < 0 || visual >= m_model.columnCount() ? current.column() : horizontalHeader()->logicalIndex(visual);
    setCurrentIndex(m_model.index(row, section));
    setFocus();
}

} // namespace tz
