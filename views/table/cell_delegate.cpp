#include "views/table/cell_delegate.h"

#include "models/tables/cell_facts.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/table_roles.h"
#include "views/editors/editor_factory.h"
#include "views/editors/line_editor.h"
#include "views/table/wrapped_text.h"
#include "views/theme/pill.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QTableView>

namespace tz {

namespace {

constexpr qsizetype shortText = 12; ///< characters that stand on one line where the column has room for them

/// The first whole row in sight shows its group's name even when the group began above.
bool isTopRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    return view && option.rect.top() >= 0 && index.row() > 0 && option.rect.top() < view->rowHeight(index.row() - 1);
}

} // namespace

CellDelegate::CellDelegate(EntityTableModel &model, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_theme(theme)
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    const QVariant light = index.data(LightRole);
    if (light.isValid())
        paintPill(*painter, option.rect.adjusted(padding - 2, 0, -4, 0), light.value<LightMark>(), m_theme);
    else
        paintText(painter, option, index);
    if (index.data(IssueRole).isValid()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(Role::Near));
        painter->drawEllipse(QPointF(option.rect.right() - 6, option.rect.top() + 7), 3, 3);
    }
    painter->restore();
}

void CellDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, m_theme.colour(isSelected ? Role::Selected : Role::Paper));
    const QModelIndex below = index.siblingAtRow(index.row() + 1);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool joinsBelow = below.isValid() && below.data(RepeatsAboveRole).toBool() &&
                            (!view || (view->currentIndex() != index && view->currentIndex() != below));
    if (!joinsBelow) {
        painter->setPen(m_theme.colour(Role::Hairline));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    if (!view || view->currentIndex() != index || !view->hasFocus()) return;
    painter->setPen(QPen(m_theme.colour(Role::Accent), 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
}

/// Longer text of a column that reaches beyond the view's edge ends there with an ellipsis; a day is not broken in two.
void CellDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isCurrent = view && view->currentIndex() == index;
    if (index.data(RepeatsAboveRole).toBool() && !isCurrent && !isTopRow(option, index)) return;
    const Column &column = m_model.columnAt(index.column());
    const bool isMain = column.options.required && column.options.key;
    painter->setFont(m_theme.font(TextSize::Base));
    painter->setPen(m_theme.colour(column.isEditable() || isMain ? Role::Ink : Role::SecondInk));
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    QRect place = option.rect.adjusted(padding, 3, -padding, -3);
    const QString text = index.data().toString();
    const bool isShort = text.size() <= shortText && painter->fontMetrics().horizontalAdvance(text) <= place.width();
    if (view && !isShort && !alignment.testFlag(Qt::AlignRight))
        place.setRight(std::min(place.right(), view->viewport()->width() - padding));
    if (place.width() > padding) paintWrapped(*painter, place, text, alignment, mostLines);
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Column &column = m_model.columnAt(index.column());
    const EditorNeeds needs{
        m_model.session(), m_theme,
        [&model = m_model, where = QPersistentModelIndex(index)] { return model.rowAt(where.row()); }, true};
    QWidget *editor = makeEditor(column, needs, parent);
    if (auto *line = qobject_cast<LineEditor *>(editor)) {
        const bool isWholeValue = column.editor != Editor::References;
        auto *self = const_cast<CellDelegate *>(this);
        connect(line, &LineEditor::chosen, self, [self, line, isWholeValue] {
            if (isWholeValue) self->finish(line, 0, 0);
        });
    }
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    CellEditor *cell = cellEditorOf(editor);
    if (!cell || m_isFollowing) return;
    cell->setTyped(index.data(Qt::EditRole).toString());
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    CellEditor *cell = cellEditorOf(editor);
    if (!cell || cell->typed() == index.data(Qt::EditRole).toString()) return;
    const Reading reading = m_model.session().reading();
    const TypedEcho echo = echoOf(m_model.rowAt(index.row()), m_model.columnAt(index.column()), cell->typed(), reading);
    cell->showProblem(echo.problem);
    if (cell->hasProblem()) return;
    QString refusal = QStringLiteral("没有存上，原值没有改动。");
    const auto heard = connect(&m_model, &EntityTableModel::editRejected, this,
                               [&refusal](const QString &sentence) { refusal = sentence; });
    if (!model->setData(index, cell->typed(), Qt::EditRole)) cell->showProblem(refusal);
    disconnect(heard);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

/// Commits and closes, or leaves the editor open with its problem.
bool CellDelegate::finish(QWidget *editor, int rows, int columns)
{
    Q_EMIT commitData(editor);
    const CellEditor *cell = cellEditorOf(editor);
    if (cell && cell->hasProblem()) {
        Q_EMIT refused(cell->typed());
        return true;
    }
    Q_EMIT closeEditor(editor, NoHint);
    if (rows != 0 || columns != 0) Q_EMIT moveRequested(rows, columns);
    return true;
}

/// One unreadable text would be refused by every cell: it stays in the editor.
bool CellDelegate::fill(QWidget *editor)
{
    CellEditor *cell = cellEditorOf(editor);
    const auto *view = qobject_cast<QAbstractItemView *>(parent());
    if (!cell || !view) return false;
    const QModelIndex index = view->currentIndex();
    const TypedEcho echo = echoOf(m_model.rowAt(index.row()), m_model.columnAt(index.column()), cell->typed(),
                                  m_model.session().reading());
    cell->showProblem(echo.problem);
    if (cell->hasProblem()) return true;
    const QString typed = cell->typed();
    Q_EMIT closeEditor(editor, RevertModelCache);
    Q_EMIT fillRequested(typed);
    return true;
}

bool CellDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (!editor || event->type() != QEvent::KeyPress) return QStyledItemDelegate::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isBack = key->modifiers().testFlag(Qt::ShiftModifier);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers().testFlag(Qt::AltModifier)) return false;
        if (key->modifiers().testFlag(Qt::ControlModifier)) return fill(editor);
        return finish(editor, isBack ? -1 : 1, 0);
    case Qt::Key_Tab:
        return finish(editor, 0, 1);
    case Qt::Key_Backtab:
        return finish(editor, 0, -1);
    default:
        return QStyledItemDelegate::eventFilter(object, event);
    }
}

} // namespace tz
