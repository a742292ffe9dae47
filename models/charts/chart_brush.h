#pragma once

#include "models/charts/chart_style.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QRectF>
#include <QStaticText>
#include <QStringList>

#include <vector>

namespace tz {

/// The few strokes that charts are made of, on any device. Lengths in the painter's units.
class ChartBrush
{
public:
    ChartBrush(QPainter &painter, const ChartStyle &style, const ChartSizes &sizes);

    QPainter &painter() { return m_painter; }
    const ChartStyle &style() const { return m_style; }
    const ChartSizes &sizes() const { return m_sizes; }

    /// Edges on whole device pixels, so that neighbours meet without a seam.
    QRectF snapped(const QRectF &rect) const;
    void fill(const QRectF &rect, const QColor &colour);
    void rounded(const QRectF &rect, double radius, const QColor &fill, const QColor &stroke = {},
                 double thickness = 0);
    /// A line of whole device pixels, at least one.
    void horizontal(double left, double right, double y, const QColor &colour, double thickness = 0);
    void vertical(double x, double top, double bottom, const QColor &colour, double thickness = 0);

    struct Face {
        double em;
        QColor colour;
        Qt::Alignment align = Qt::AlignLeft;
        bool bold = false;
    };
    /// One line in the middle of the rectangle's height. A line that the font makes a little too wide is narrowed, more
    /// is cut with ….
    void line(const QRectF &rect, const QString &text, const Face &face);
    /// Lines that are already broken, around the middle of the rectangle.
    void lines(const QRectF &rect, const QStringList &lines, const Face &face);
    /// Columns of characters read downwards, around the middle of the rectangle.
    void upright(const QRectF &rect, const QStringList &columns, const Face &face);

    /// Character and count of a light: a pill on the screen, a ringed character on paper. `framed` false: on a tile of
    /// the same colour.
    void light(const QRectF &rect, Light light, const QString &count, Qt::Alignment align, bool framed = true);

    void diamond(QPointF middle, double radius, const QColor &fill, const QColor &rim);
    /// Its tip up, its foot a little under `at`.
    void triangle(QPointF at, double radius, const QColor &fill, const QColor &ink);
    /// A disc with a tick: the day on which it was done.
    void tick(QPointF middle, double radius, const QColor &fill, const QColor &mark);

private:
    void ring(QPointF middle, Light light);

    /// A text as its font sets it. Charts say the same few words again and again; each is shaped once.
    struct Shaped {
        double width = 0;
        QStaticText glyphs; ///< for the screen only: paper keeps its text
    };
    /// A font costs a search each time it is changed: each size and weight is made once.
    struct Type {
        double em;
        bool bold;
        double scale;
        QFont font;
        QFontMetricsF metrics;
        QHash<QString, Shaped> texts = {};
    };
    Type &type(double em, bool bold);
    const Shaped &shaped(Type &type, const QString &text) const;

    QPainter &m_painter;
    const ChartStyle &m_style;
    ChartSizes m_sizes;
    std::vector<Type> m_types;
};

} // namespace tz
