#pragma once

#include "models/charts/month_layout.h"
#include "views/charts/chart_canvas.h"

namespace tz {

/// A month of deadlines as a widget. Arrow keys walk the days and go on into the next month, PgUp and PgDn change the
/// month, Home goes to today, Enter or a double click opens the day.
class MonthCanvas : public ChartCanvas
{
    Q_OBJECT

public:
    MonthCanvas(const Theme &theme, const WorkCalendar &calendar, QWidget *parent);

    void setDays(MonthDays days, QDate today);
    const MonthDays &days() const { return m_days; }
    QDate current() const { return m_current; }
    /// The month that is shown is that of the current day.
    void setCurrent(QDate day);
    void stepMonths(int by);
    void applyLengths() { relayOut(); }
    MonthOptions options() const;
    const MonthLayout &chart() const { return m_layout; }

Q_SIGNALS:
    void currentChanged(QDate day);
    void activated(QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    QString tipAt(QPointF point) const override;
    void enter() override { viewport()->update(); }

private:
    void relayOut();

    const WorkCalendar &m_calendar;
    MonthDays m_days;
    MonthLayout m_layout;
    QDate m_today;
    QDate m_current;
};

} // namespace tz
