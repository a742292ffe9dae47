#pragma once

#include "models/reports/font_set.h"
#include "models/reports/pages.h"
#include "views/paper/page_stack.h"
#include "views/theme/theme.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

namespace tz {

/// Pages as white paper on the desk, one under the other: what the printer and the PDF will show, painted by the same
/// loop. A page is painted when it comes in sight. Ctrl and the wheel zoom about the pointer.
class PaperView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// Both references outlive the view.
    PaperView(const FontSet &fonts, const Theme &theme, QWidget *parent);

    /// Shows other pages and keeps the place that was in sight.
    void setPages(Pages pages);
    void showTop();
    const Pages &pages() const { return m_pages; }

    /// What a page is made to fit while the view changes its size.
    enum class Fit { Nothing, Width, WholePage };

    /// 1 is the size on paper. Held between 0.25 and 4.
    void setZoom(double zoom);
    void setFit(Fit fit);
    Fit fit() const { return m_fit; }
    double zoom() const;
    void zoomBy(double factor);
    /// The page at the upper third of the view, from 0.
    size_t currentPage() const;
    /// The top of a page comes to the top of the view; a page that there is not changes nothing.
    void showPage(size_t page);
    /// As a printer without colours shows it.
    void setBlackAndWhite(bool isBlackAndWhite);

Q_SIGNALS:
    void moved(); ///< to another page or another zoom
    void pagesChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    double paperScale() const; ///< logical pixels for a millimetre at 100 %
    QPoint offset() const;     ///< of the stack in the viewport
    void layOut();
    void zoomAbout(QPoint point, double zoom);
    void paintSheet(QPainter &painter, size_t index, const QRect &place);
    QPixmap picture(size_t index, QSize size);
    double fittingScale() const;

    const FontSet &m_fonts;
    const Theme &m_theme;
    Pages m_pages;
    std::vector<QSizeF> m_sizes;
    double m_zoom = 1; ///< when it fits nothing
    Fit m_fit = Fit::Width;
    bool m_isBlackAndWhite = false;
    double m_scale = 0; ///< logical pixels for a millimetre
    PageStack m_stack;
    QCache<size_t, QPixmap> m_pictures; ///< of the pages seen last, at this scale
    bool m_isLayingOut = false;
};

} // namespace tz
