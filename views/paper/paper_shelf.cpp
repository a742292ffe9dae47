#include "views/paper/paper_shelf.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace tz {

namespace {

constexpr int HintRole = Qt::UserRole + 1;

/// The title, and below it the hint over as many lines as it needs.
class ShelfDelegate : public QStyledItemDelegate
{
public:
    ShelfDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = qobject_cast<const QListView *>(option.widget)->viewport()->width();
        const QRect room(0, 0, width - 2 * padding(), 1000);
        const int hint = QFontMetrics(m_theme.font(TextSize::Small))
                             .boundingRect(room, wrapped, index.data(HintRole).toString())
                             .height();
        return {width, titleHeight() + hint + 2 * padding() + gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        const QRect body = option.rect.adjusted(0, 0, 0, -gap);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.colour(isCurrent ? Role::Selected : Role::Raised));
            painter->drawRoundedRect(body, m_theme.corner(), m_theme.corner());
        }
        if (isCurrent && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(m_theme.colour(Role::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(body).adjusted(1, 1, -1, -1), m_theme.corner(), m_theme.corner());
        }
        const QRect text = body.adjusted(padding(), padding(), -padding(), -padding());
        painter->setFont(m_theme.font(TextSize::Base, isCurrent));
        painter->setPen(m_theme.colour(isCurrent ? Role::Accent : Role::Ink));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
        painter->setFont(m_theme.font(TextSize::Small));
        painter->setPen(m_theme.colour(Role::SecondInk));
        painter->drawText(text.adjusted(0, titleHeight(), 0, 0), wrapped, index.data(HintRole).toString());
        painter->restore();
    }

private:
    static constexpr int wrapped = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);
    static constexpr int gap = 4;

    int padding() const { return m_theme.px(10); }
    int titleHeight() const { return QFontMetrics(m_theme.font(TextSize::Base, true)).height() + m_theme.px(4); }

    const Theme &m_theme;
};

} // namespace

PaperShelf::PaperShelf(const Theme &theme, QWidget *parent) : QListView(parent), m_theme(theme)
{
    auto *papers = new QStandardItemModel(this);
    for (const ReportKind &kind : reportCatalogue()) {
        auto *paper = new QStandardItem(QString::fromUtf8(kind.title));
        paper->setData(QString::fromUtf8(kind.hint), HintRole);
        papers->appendRow(paper);
    }
    setObjectName(QStringLiteral("paperShelf"));
    setAccessibleName(QStringLiteral("报表种类"));
    setModel(papers);
    setItemDelegate(new ShelfDelegate(theme, this));
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setStyleSheet(QStringLiteral("background: transparent"));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid()) Q_EMIT paperChosen(reportCatalogue()[static_cast<size_t>(current.row())]);
    });
    applyLengths();
}

void PaperShelf::setCurrent(const ReportKind &kind)
{
    setCurrentIndex(model()->index(static_cast<int>(&kind - reportCatalogue().data()), 0));
}

void PaperShelf::applyLengths()
{
    setFixedWidth(m_theme.px(156));
    scheduleDelayedItemsLayout();
}

/// Hints wrap at the new width.
void PaperShelf::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace tz
