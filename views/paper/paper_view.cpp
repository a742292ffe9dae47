#include "views/paper/paper_view.h"

#include "models/reports/paint_page.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace tz {

namespace {

constexpr double leastZoom = 0.25;
constexpr double mostZoom = 4;
constexpr double wheelFactor = 1.1;
/// What is kept of painted pages: some sheets at reading size. A sheet above half of it is painted anew each time.
constexpr int keptKilobytes = 96 * 1024;

/// Faint frames, each a pixel wider, make a soft edge.
void paintShadow(QPainter &painter, const QRect &sheet, bool isDark)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, isDark ? 16 : 3));
    painter.setRenderHint(QPainter::Antialiasing);
    for (int width = 9; width > 0; --width)
        painter.drawRoundedRect(QRectF(sheet).adjusted(-width, -width + 2, width, width + 2), width, width);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

int kilobytesOf(QSize size)
{
    return static_cast<int>(qint64(size.width()) * size.height() * 4 / 1024);
}

} // namespace

PaperView::PaperView(const FontSet &fonts, const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent), m_fonts(fonts), m_theme(theme), m_pictures(keptKilobytes)
{
    setFrameShape(NoFrame);
    // Always there, or a page that just fits the width would make it come and go.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(QStringLiteral("纸面预览"));
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
}

void PaperView::setPages(Pages pages)
{
    m_pages = std::move(pages);
    m_sizes.clear();
    for (const PaperPage &page : m_pages) m_sizes.emplace_back(page.width, page.height);
    m_scale = 0;
    layOut();
    Q_EMIT moved();
}

void PaperView::showTop()
{
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
}

void PaperView::showPage(size_t index)
{
    verticalScrollBar()->setValue(m_stack.page(index).top() - PageStack::margin);
}

double PaperView::paperScale() const
{
    return logicalDpiX() / 25.4;
}

double PaperView::zoom() const
{
    return m_scale / paperScale();
}

void PaperView::setZoom(std::optional<double> zoom)
{
    if (zoom) return zoomAbout(viewport()->rect().center(), *zoom);
    m_zoom.reset();
    layOut();
    Q_EMIT moved();
}

void PaperView::zoomBy(double factor)
{
    zoomAbout(viewport()->rect().center(), zoom() * factor);
}

/// What lies under the point stays there.
void PaperView::zoomAbout(QPoint point, double zoom)
{
    const QPoint before = point - offset();
    const double old = m_scale;
    const ReadingPlace place = m_stack.placeAt(before.y());
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    layOut();
    verticalScrollBar()->setValue(m_stack.yOf(place) - point.y());
    if (old > 0) horizontalScrollBar()->setValue(static_cast<int>(std::lround(before.x() * m_scale / old)) - point.x());
    Q_EMIT moved();
}

size_t PaperView::currentPage() const
{
    return m_stack.placeAt(verticalScrollBar()->value() + viewport()->height() / 3).page;
}

/// A narrow stack stands in the middle.
QPoint PaperView::offset() const
{
    const int spare = std::max(0, viewport()->width() - m_stack.size().width());
    return {spare / 2 - horizontalScrollBar()->value(), -verticalScrollBar()->value()};
}

/// Gives the pages their places at the present zoom; the page at the top stays at the top.
void PaperView::layOut()
{
    if (m_isLayingOut) return; // a bar that appears resizes the viewport
    m_isLayingOut = true;
    const bool isFirst = m_stack.count() == 0;
    const ReadingPlace place = m_stack.placeAt(verticalScrollBar()->value());
    const double scale = m_zoom ? *m_zoom * paperScale() : PageStack::fittingScale(m_sizes, viewport()->width());
    if (scale != m_scale) {
        m_scale = scale;
        m_stack = PageStack(m_sizes, scale);
        m_pictures.clear();
    }
    const QSize room = viewport()->size();
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setRange(0, std::max(0, m_stack.size().height() - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, std::max(0, m_stack.size().width() - room.width()));
    verticalScrollBar()->setValue(isFirst ? 0 : m_stack.yOf(place));
    viewport()->update();
    m_isLayingOut = false;
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    Q_EMIT moved();
}

void PaperView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    Q_EMIT moved();
}

void PaperView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0) zoomAbout(event->position().toPoint(), zoom() * std::pow(wheelFactor, notches));
    event->accept();
}

void PaperView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        return bar->setValue(0);
    case Qt::Key_End:
        return bar->setValue(bar->maximum());
    case Qt::Key_PageDown:
        return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_PageUp:
        return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PaperView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.colour(Role::Desk));
    const QPoint at = offset();
    const QRect seen = event->rect().translated(-at).adjusted(0, -PageStack::margin, 0, PageStack::margin);
    const auto [first, last] = m_stack.inSight(seen.top(), seen.bottom());
    for (size_t i = first; i < last; ++i) paintSheet(painter, i, m_stack.page(i).translated(at));
}

void PaperView::paintSheet(QPainter &painter, size_t index, const QRect &place)
{
    paintShadow(painter, place, m_theme.isDark);
    const double ratio = devicePixelRatioF();
    const QSize size = (QSizeF(place.size()) * ratio).toSize();
    if (kilobytesOf(size) <= keptKilobytes / 2) return painter.drawPixmap(place.topLeft(), picture(index, size));
    painter.save();
    painter.fillRect(place, Qt::white);
    painter.translate(place.topLeft());
    painter.scale(m_scale, m_scale);
    paintPage(painter, m_pages[index], m_fonts);
    painter.restore();
}

QPixmap PaperView::picture(size_t index, QSize size)
{
    if (const QPixmap *kept = m_pictures.object(index); kept && kept->size() == size) return *kept;
    QPixmap picture(size);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    const double scale = size.width() / m_pages[index].width;
    painter.scale(scale, scale);
    paintPage(painter, m_pages[index], m_fonts);
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_pictures.insert(index, new QPixmap(picture), kilobytesOf(size));
    return picture;
}

} // namespace tz
