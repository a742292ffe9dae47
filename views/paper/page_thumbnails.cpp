#include "views/paper/page_thumbnails.h"

#include "models/reports/paint_page.h"
#include "views/paper/paper_view.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tz {

namespace {

constexpr int pictureWidth = 96; ///< px at 96 dpi, of the wider side for a landscape page
constexpr int margin = 8;
constexpr int keptPictures = 60;

/// The numbers of the pages.
class PageNumbers : public QAbstractListModel
{
public:
    PageNumbers(const PaperView &paper, QObject *parent) : QAbstractListModel(parent)
    {
        const auto take = [this, &paper] {
            beginResetModel();
            m_count = int(paper.pages().size());
            endResetModel();
        };
        connect(&paper, &PaperView::pagesChanged, this, take);
        take();
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_count; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return QStringLiteral("第 %1 页，共 %2 页").arg(index.row() + 1).arg(m_count);
        return {};
    }

private:
    int m_count = 0;
};

/// Paints a page when it comes in sight, and its number below.
class PagePicture : public QStyledItemDelegate
{
public:
    PagePicture(const PaperView &paper, const FontSet &fonts, const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent), m_paper(paper), m_fonts(fonts), m_theme(theme)
    {
        connect(&paper, &PaperView::pagesChanged, this, [this] { m_pictures.clear(); });
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QSize sheet = sheetSize(index.row());
        return {m_theme.px(pictureWidth + 2 * margin), sheet.height() + m_theme.px(2 * margin + 18)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, m_theme.colour(isCurrent ? Role::Selected : Role::Desk));
        const QSize sheet = sheetSize(index.row());
        const QRect place(QPoint(option.rect.center().x() - sheet.width() / 2, option.rect.top() + m_theme.px(margin)),
                          sheet);
        painter->drawPixmap(place, pictureOf(index.row(), sheet, option.widget->devicePixelRatioF()));
        painter->setPen(m_theme.colour(isCurrent ? Role::Accent : Role::Hairline));
        painter->drawRect(place.adjusted(-1, -1, 0, 0));
        painter->setFont(m_theme.font(TextSize::Small));
        painter->setPen(m_theme.colour(isCurrent ? Role::Accent : Role::SecondInk));
        painter->drawText(QRect(option.rect.left(), place.bottom() + 2, option.rect.width(), m_theme.px(20)),
                          Qt::AlignCenter, QString::number(index.row() + 1));
        painter->restore();
    }

private:
    QSize sheetSize(int row) const
    {
        const PaperPage &page = m_paper.pages()[size_t(row)];
        const double scale = m_theme.px(pictureWidth) / std::max(page.width, page.height);
        return (QSizeF(page.width, page.height) * scale).toSize();
    }

    QPixmap pictureOf(int row, QSize size, double ratio) const
    {
        if (const QPixmap *kept = m_pictures.object(row); kept && kept->size() == size * ratio) return *kept;
        QPixmap picture(size * ratio);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        const PaperPage &page = m_paper.pages()[size_t(row)];
        const double scale = picture.width() / page.width;
        painter.scale(scale, scale);
        paintPage(painter, page, m_fonts);
        painter.end();
        picture.setDevicePixelRatio(ratio);
        m_pictures.insert(row, new QPixmap(picture));
        return picture;
    }

    const PaperView &m_paper;
    const FontSet &m_fonts;
    const Theme &m_theme;
    mutable QCache<int, QPixmap> m_pictures{keptPictures};
};

} // namespace

PageThumbnails::PageThumbnails(PaperView &paper, const FontSet &fonts, const Theme &theme, QWidget *parent)
    : QListView(parent), m_paper(paper)
{
    setObjectName(QStringLiteral("thumbnails"));
    setAccessibleName(QStringLiteral("页面缩略图"));
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(theme.px(pictureWidth + 4 * margin));
    setModel(new PageNumbers(paper, this));
    setItemDelegate(new PagePicture(paper, fonts, theme, this));
    connect(&paper, &PaperView::moved, this, &PageThumbnails::follow);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_isFollowing && current.isValid()) m_paper.showPage(size_t(current.row()));
    });
    follow();
}

/// The paper was scrolled: its page is marked here, which must not scroll the paper in turn.
void PageThumbnails::follow()
{
    m_isFollowing = true;
    setCurrentIndex(model()->index(int(m_paper.currentPage()), 0));
    m_isFollowing = false;
}

} // namespace tz
