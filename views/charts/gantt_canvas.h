#pragma once

#include "models/charts/chart_legend.h"
#include "models/charts/gantt_layout.h"
#include "views/charts/chart_canvas.h"
#include "views/charts/gantt_drag.h"
#include "views/charts/gantt_zoom.h"

namespace tz {

/// The Gantt chart as a widget: table and header stand still, rows and time scroll; only the rows in sight are laid
/// out. Keys: up and down walk the rows, left and right fold and unfold, Enter opens, Ctrl with + − 0 or the wheel
/// zooms, F fits the chosen row. While plans may be adjusted, bars can be dragged, and Ctrl (the whole) or Shift (the
/// end) with left and right moves one by a day; Escape lets go of it.
class GanttCanvas : public ChartCanvas
{
    Q_OBJECT

public:
    GanttCanvas(const Theme &theme, const WorkCalendar &calendar, QWidget *parent);

    /// The current row and the place in time stay where they can. `range`: first and last day shown.
    void setRows(std::vector<GanttRow> rows, std::pair<QDate, QDate> range, QDate today);
    void setScale(GanttScale scale);
    GanttScale scale() const { return m_zoom.scale; }
    /// The whole period in the width that there is.
    void showWholePeriod();
    /// The chosen row's dates, or those of what belongs to it, in the width that there is.
    void showSelection();
    bool hasSelection() const { return m_current != 0; }
    /// Whether plans may be moved.
    void setAdjusting(bool isAdjusting);
    /// Today at two fifths of the chart's width, and kept there until somebody scrolls.
    void showToday();
    qint64 currentRow() const { return m_current; }
    void setCurrentRow(qint64 id);
    void applyLengths();

    const GanttLayout &chart() const { return m_layout; }
    std::vector<LegendItem> legend() const;
    const std::vector<GanttRow> &rows() const { return m_rows; }
    std::pair<QDate, QDate> daysInSight() const;

Q_SIGNALS:
    void foldAsked(qint64 row, bool open);
    void activated(qint64 row);
    void scaleChanged(tz::GanttScale scale);
    /// Another scale or width shows other kinds of days.
    void legendChanged();
    void currentChanged();
    void planMoved(qint64 row, QDate start, QDate end);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    QString tipAt(QPointF point) const override;
    void enter() override;

private:
    GanttOptions options() const;
    GanttColumns columns() const;
    double chartWidth() const;
    void relayOut();
    void placeBars();
    void placeToday();
    void zoomTo(GanttZoom zoom, double x);
    void zoomBy(double factor, double x);
    void showPeriod(QDate from, QDate to);
    bool zoomKey(const QKeyEvent &event);
    bool moveKey(const QKeyEvent &event);
    bool foldKey(int key);
    bool walkKey(int key);
    qsizetype currentIndex() const;
    void walkTo(qsizetype index);
    bool toggleAt(QPointF point);
    bool takeBar(QPointF point);
    void dragTo(QPointF point);
    void endDrag(bool isKept);
    void showGrip(QPointF point);
    void keepInSight(qsizetype index);
    int rowsInSight() const;

    const WorkCalendar &m_calendar;
    std::vector<GanttRow> m_rows;
    std::pair<QDate, QDate> m_range;
    QDate m_today;
    GanttZoom m_zoom;
    GanttLayout m_layout;
    qint64 m_current = 0;
    double m_deadlineEms = 0; ///< of the longest due-date words
    bool m_keepsToday = true; ///< nobody has scrolled in time yet
    std::optional<QPoint> m_pressed;
    QPoint m_scrollWhenPressed;
    bool m_isPanning = false;
    bool m_isAdjusting = false;
    std::optional<GanttDrag> m_drag;
    std::optional<GanttMove> m_move;
};

} // namespace tz
