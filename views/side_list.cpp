#include "views/side_list.h"

#include "views/theme/icons.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace tz {

namespace {

constexpr int NameRole = Qt::UserRole + 1;

/// Entries with an icon, groups as small quiet words (a hairline when folded).
class SideDelegate : public QStyledItemDelegate
{
public:
    SideDelegate(const Theme &theme, const bool &isFolded, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_isFolded(isFolded)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {m_theme.px(40), isGroup(index) ? m_theme.px(m_isFolded ? 13 : 24) : m_theme.px(34)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (isGroup(index))
            paintGroup(painter, option, index);
        else
            paintEntry(painter, option, index);
        painter->restore();
    }

private:
    static bool isGroup(const QModelIndex &index) { return index.data(NameRole).toString().isEmpty(); }

    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        if (m_isFolded) {
            painter->setPen(m_theme.colour(Role::Hairline));
            return painter->drawLine(option.rect.left() + 12, option.rect.center().y(), option.rect.right() - 12,
                                     option.rect.center().y());
        }
        painter->setFont(m_theme.font(TextSize::Small));
        painter->setPen(m_theme.colour(Role::SecondInk));
        painter->drawText(option.rect.adjusted(m_theme.px(20), m_theme.px(6), 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
    }

    void paintEntry(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        const bool isHot = option.state.testFlag(QStyle::State_MouseOver);
        const QRect body = option.rect.adjusted(8, 2, -8, -2);
        painter->setRenderHint(QPainter::Antialiasing);
        if (isCurrent || isHot) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.colour(isCurrent ? Role::Selected : Role::Hairline));
            painter->setOpacity(isCurrent ? 1 : 0.5);
            painter->drawRoundedRect(body, m_theme.corner(), m_theme.corner());
            painter->setOpacity(1);
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && isCurrent) {
            painter->setPen(QPen(m_theme.colour(Role::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(body).adjusted(1, 1, -1, -1), m_theme.corner(), m_theme.corner());
        }
        const int size = m_theme.px(20);
        const int left = m_isFolded ? option.rect.center().x() - size / 2 : body.left() + m_theme.px(12);
        const QRect sign(left, option.rect.center().y() - size / 2, size, size);
        icon(index.data(Qt::UserRole + 2).toString(), m_theme, isCurrent ? Role::Accent : Role::SecondInk)
            .paint(painter, sign);
        if (m_isFolded) return;
        painter->setFont(m_theme.font(TextSize::Base, isCurrent));
        painter->setPen(m_theme.colour(isCurrent ? Role::Accent : Role::Ink));
        painter->drawText(body.adjusted(m_theme.px(42), 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
    }

    const Theme &m_theme;
    const bool &m_isFolded;
};

} // namespace

SideList::SideList(const Theme &theme, QWidget *parent)
    : QListView(parent), m_theme(theme), m_items(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("sideList"));
    setAccessibleName(QStringLiteral("页面"));
    setModel(m_items);
    setItemDelegate(new SideDelegate(theme, m_isFolded, this));
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fill();
    applyLengths();
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const QString name = current.data(NameRole).toString();
        if (!name.isEmpty()) Q_EMIT pageChosen(name);
    });
}

void SideList::fill()
{
    QString group;
    for (const PageSpec &page : allPages()) {
        if (!page.group) continue;
        const QString pageGroup = QString::fromUtf8(page.group);
        if (pageGroup != group) {
            auto *head = new QStandardItem(pageGroup);
            head->setFlags(Qt::NoItemFlags);
            m_items->appendRow(head);
            group = pageGroup;
        }
        auto *entry = new QStandardItem(QString::fromUtf8(page.title));
        entry->setData(QString::fromLatin1(page.name), NameRole);
        entry->setData(QString::fromLatin1(page.icon), NameRole + 1);
        entry->setToolTip(QString::fromUtf8(page.title));
        m_items->appendRow(entry);
    }
}

void SideList::setFolded(bool folded)
{
    m_isFolded = folded;
    applyLengths();
}

void SideList::applyLengths()
{
    setFixedWidth(m_isFolded ? m_theme.px(56) : m_theme.sideWidth());
    scheduleDelayedItemsLayout();
}

void SideList::setCurrentPage(const QString &name)
{
    const QSignalBlocker blocked(this);
    selectionModel()->setCurrentIndex({}, QItemSelectionModel::Clear); // a page may not be in the list
    for (int row = 0; row < m_items->rowCount(); ++row)
        if (m_items->item(row)->data(NameRole).toString() == name) setCurrentIndex(m_items->index(row, 0));
}

} // namespace tz
