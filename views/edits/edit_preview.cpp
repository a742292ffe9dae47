#include "views/edits/edit_preview.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tz {

namespace {

constexpr int padding = 10;

class PreviewDelegate : public QStyledItemDelegate
{
public:
    PreviewDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isRejected = index.data(EditPreviewModel::RejectedRole).toBool();
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, m_theme.colour(isSelected   ? Role::Selected
                                                      : isRejected ? Role::LateTint
                                                                   : Role::Paper));
        painter->setPen(m_theme.colour(Role::Hairline));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->setFont(m_theme.font(TextSize::Base));
        painter->setPen(m_theme.colour(inkOf(index.column(), isRejected)));
        const QRect place = option.rect.adjusted(padding, 0, -padding, 0);
        const QString text =
            painter->fontMetrics().elidedText(index.data().toString().simplified(), Qt::ElideRight, place.width());
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->restore();
    }

private:
    static Role inkOf(int section, bool isRejected)
    {
        if (section == EditPreviewModel::AfterSection) return isRejected ? Role::Late : Role::Ink;
        return section == EditPreviewModel::BeforeSection ? Role::SecondInk : Role::Ink;
    }

    const Theme &m_theme;
};

} // namespace

void EditPreviewModel::setPlan(BlockPlan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
}

int EditPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.rejections.size() + m_plan.cells.size());
}

int EditPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : sectionCount;
}

QString EditPreviewModel::textOf(const BlockPlan::Rejection &rejection, int section) const
{
    switch (section) {
    case RowSection:
        return rejection.label;
    case ColumnSection:
        return rejection.column;
    case AfterSection:
        return rejection.sentence;
    default:
        return {};
    }
}

QString EditPreviewModel::textOf(const BlockPlan::Cell &cell, int section) const
{
    switch (section) {
    case RowSection:
        return cell.row;
    case ColumnSection:
        return cell.column->heading();
    case BeforeSection:
        return cell.before.isEmpty() ? QStringLiteral("（空）") : cell.before;
    case AfterSection:
        return cell.after.isEmpty() ? QStringLiteral("（清空）") : cell.after;
    default:
        return {};
    }
}

QVariant EditPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto line = static_cast<size_t>(index.row());
    const bool isRejected = line < m_plan.rejections.size();
    if (role == RejectedRole) return isRejected && !m_plan.rejections[line].isRemark;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    return isRejected ? textOf(m_plan.rejections[line], index.column())
                      : textOf(m_plan.cells[line - m_plan.rejections.size()], index.column());
}

QVariant EditPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const std::array headings{QStringLiteral("行"), QStringLiteral("列"), QStringLiteral("原来"),
                                     QStringLiteral("改为")};
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    return headings[static_cast<size_t>(section)];
}

EditPreview::EditPreview(const Theme &theme, QWidget *parent) : QTableView(parent), m_model(new EditPreviewModel(this))
{
    setObjectName(QStringLiteral("ledgerTable"));
    setAccessibleName(QStringLiteral("改动预览"));
    setModel(m_model);
    setItemDelegate(new PreviewDelegate(theme, this));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    horizontalHeader()->setFixedHeight(theme.headerHeight());
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->resizeSection(EditPreviewModel::RowSection, theme.px(200));
    horizontalHeader()->resizeSection(EditPreviewModel::ColumnSection, theme.px(110));
    horizontalHeader()->resizeSection(EditPreviewModel::BeforeSection, theme.px(210));
    horizontalHeader()->setStretchLastSection(true);
}

} // namespace tz
