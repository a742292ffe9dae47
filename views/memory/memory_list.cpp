#include "views/memory/memory_list.h"

#include "models/tables/table_roles.h"
#include "views/theme/pill.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tz {

namespace {

constexpr int padding = 10; ///< as the heads of the columns

class LineDelegate : public QStyledItemDelegate
{
public:
    LineDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool differs = index.data(DiffersRole).isValid();
        painter->fillRect(option.rect, m_theme.colour(isSelected ? Role::Selected
                                                      : differs  ? Role::NearTint
                                                                 : Role::Paper));
        painter->setPen(m_theme.colour(Role::Hairline));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QVariant light = index.data(LightRole);
        if (light.isValid())
            paintPill(*painter, option.rect.adjusted(padding - 2, 0, -4, 0), light.value<LightMark>(), m_theme);
        else
            paintText(*painter, option.rect, index);
        paintFocus(*painter, option, index);
        painter->restore();
    }

private:
    void paintText(QPainter &painter, const QRect &rect, const QModelIndex &index) const
    {
        const QVariant alignment = index.data(Qt::TextAlignmentRole);
        const auto side = alignment.isValid() ? alignment.value<Qt::Alignment>() : Qt::AlignLeft | Qt::AlignVCenter;
        painter.setFont(m_theme.font(TextSize::Base));
        painter.setPen(m_theme.colour(index.data(QuietRole).toBool() ? Role::SecondInk : Role::Ink));
        const QRect place = rect.adjusted(padding, 0, -padding, 0);
        const QString text = index.data().toString().replace(u'\n', u' ');
        painter.drawText(place, int(side), painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    }

    void paintFocus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        if (!view || !view->hasFocus() || view->currentIndex() != index) return;
        painter.setPen(QPen(m_theme.colour(Role::Accent), 2));
        painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
    }

    const Theme &m_theme;
};

} // namespace

MemoryList::MemoryList(const Theme &theme, QWidget *parent) : QTableView(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("deskTable"));
    setItemDelegate(new LineDelegate(theme, this));
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    applyLengths();
}

void MemoryList::setWidths(const std::vector<int> &widths)
{
    m_widths = widths;
    applyLengths();
}

void MemoryList::applyLengths()
{
    verticalHeader()->setMinimumSectionSize(m_theme.rowHeight());
    verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    horizontalHeader()->setFixedHeight(m_theme.headerHeight());
    shareWidth();
}

std::vector<int> MemoryList::selectedRows() const
{
    std::vector<int> rows;
    if (!selectionModel()) return rows;
    for (const QModelIndex &index : selectionModel()->selectedRows()) rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void MemoryList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

/// The words of a line come first: a column that takes what is left has at least a third of the width.
void MemoryList::shareWidth()
{
    if (m_widths.empty()) return;
    int fixed = 0;
    for (const int width : m_widths) fixed += m_theme.px(width);
    const int room = viewport()->width() * 2 / 3;
    for (size_t i = 0; i < m_widths.size() && int(i) < horizontalHeader()->count(); ++i) {
        const int section = int(i);
        const bool takesRest = m_widths[i] == 0;
        horizontalHeader()->setSectionResizeMode(section, takesRest ? QHeaderView::Stretch : QHeaderView::Interactive);
        const int width = m_theme.px(m_widths[i]);
        if (!takesRest) setColumnWidth(section, fixed > room && room > 0 ? width * room / fixed : width);
    }
}

} // namespace tz
