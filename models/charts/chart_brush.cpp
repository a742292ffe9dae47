#include "models/charts/chart_brush.h"

#include "models/charts/chart_text.h"

#include <cmath>

namespace tz {

namespace {

/// Text whose em is no whole number of pixels (paper, odd zooms) is drawn with a font of this size and scaled, since
/// fonts come in whole pixels only.
constexpr int modelEm = 100;
/// How far a line may be narrowed before it is cut.
constexpr double narrowest = 0.88;

double horizontalScale(const QTransform &transform)
{
    return std::hypot(transform.m11(), transform.m12());
}

} // namespace

ChartBrush::ChartBrush(QPainter &painter, const ChartStyle &style, const ChartSizes &sizes)
    : m_painter(painter), m_style(style), m_sizes(sizes)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::TextAntialiasing);
}

QRectF ChartBrush::snapped(const QRectF &rect) const
{
    const QTransform toDevice = m_painter.deviceTransform();
    if (toDevice.type() > QTransform::TxScale) return rect;
    const QRectF device = toDevice.mapRect(rect);
    const QPointF topLeft(std::round(device.left()), std::round(device.top()));
    const QPointF bottomRight(std::round(device.right()), std::round(device.bottom()));
    return toDevice.inverted().mapRect(QRectF(topLeft, bottomRight));
}

void ChartBrush::fill(const QRectF &rect, const QColor &colour)
{
    if (!rect.isEmpty()) m_painter.fillRect(snapped(rect), colour);
}

void ChartBrush::rounded(const QRectF &rect, double radius, const QColor &fill, const QColor &stroke, double thickness)
{
    if (rect.isEmpty()) return;
    m_painter.setPen(stroke.isValid() ? QPen(stroke, thickness) : QPen(Qt::NoPen));
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = stroke.isValid() ? thickness / 2 : 0;
    const double r = std::min({radius, rect.width() / 2, rect.height() / 2});
    m_painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), r, r);
}

void ChartBrush::horizontal(double left, double right, double y, const QColor &colour, double thickness)
{
    const double scale = std::max(1e-9, horizontalScale(m_painter.deviceTransform()));
    const double thick = std::max(1.0, std::round((thickness > 0 ? thickness : m_sizes.hair) * scale)) / scale;
    QRectF rect = snapped({left, y, right - left, thick});
    rect.setHeight(thick);
    m_painter.fillRect(rect, colour);
}

void ChartBrush::vertical(double x, double top, double bottom, const QColor &colour, double thickness)
{
    const double scale = std::max(1e-9, horizontalScale(m_painter.deviceTransform()));
    const double thick = std::max(1.0, std::round((thickness > 0 ? thickness : m_sizes.hair) * scale)) / scale;
    QRectF rect = snapped({x, top, thick, bottom - top});
    rect.setWidth(thick);
    m_painter.fillRect(rect, colour);
}

ChartBrush::Type &ChartBrush::type(double em, bool bold)
{
    for (Type &each : m_types)
        if (each.em == em && each.bold == bold) return each;
    const bool whole = em >= 8 && std::abs(em - std::round(em)) < 1e-6;
    QFont font;
    if (!m_style.family.isEmpty()) font.setFamilies({m_style.family});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(whole ? static_cast<int>(std::lround(em)) : modelEm);
    font.setHintingPreference(whole ? QFont::PreferDefaultHinting : QFont::PreferNoHinting);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    m_types.push_back({em, bold, whole ? 1 : em / modelEm, font, QFontMetricsF(font)});
    return m_types.back();
}

const ChartBrush::Shaped &ChartBrush::shaped(Type &type, const QString &text) const
{
    const auto found = type.texts.constFind(text);
    if (found != type.texts.constEnd()) return *found;
    Shaped shaped;
    shaped.width = type.metrics.horizontalAdvance(text);
    if (!m_style.isPaper() && type.scale == 1) {
        shaped.glyphs.setTextFormat(Qt::PlainText);
        shaped.glyphs.setText(text);
        shaped.glyphs.prepare({}, type.font);
    }
    return *type.texts.insert(text, shaped);
}

void ChartBrush::line(const QRectF &rect, const QString &text, const Face &face)
{
    if (text.isEmpty() || rect.width() <= 0) return;
    Type &used = type(face.em, face.bold);
    const double scale = used.scale;
    const QFontMetricsF &metrics = used.metrics;
    QString shown = text;
    double width = shaped(used, shown).width * scale;
    double narrow = 1;
    if (width > rect.width()) {
        narrow = std::max(narrowest, rect.width() / width);
        if (width * narrow > rect.width() + 1e-6) {
            narrow = 1;
            shown = metrics.elidedText(text, Qt::ElideRight, rect.width() / scale);
            width = shaped(used, shown).width * scale;
        }
    }
    width *= narrow;
    double x = rect.left() - hangingEms(shown) * face.em;
    if (face.align & Qt::AlignHCenter) x = rect.left() + (rect.width() - width) / 2;
    if (face.align & Qt::AlignRight) x = rect.right() - width;
    // An ideograph's box reaches from 0.12 em under the baseline to 0.88 em over it, in every Chinese font alike.
    const double baseline = rect.center().y() + face.em * 0.38;
    m_painter.setFont(used.font);
    m_painter.setPen(face.colour);
    if (scale == 1 && narrow == 1) {
        if (m_style.isPaper()) return m_painter.drawText(QPointF(x, baseline), shown);
        return m_painter.drawStaticText(QPointF(x, baseline - metrics.ascent()), shaped(used, shown).glyphs);
    }
    m_painter.save();
    m_painter.translate(x, baseline);
    m_painter.scale(scale * narrow, scale);
    m_painter.drawText(QPointF(0, 0), shown);
    m_painter.restore();
}

void ChartBrush::lines(const QRectF &rect, const QStringList &lines, const Face &face)
{
    const double step = ChartSizes::lineHeight(face.em);
    double top = rect.center().y() - step * static_cast<double>(lines.size()) / 2;
    for (const QString &each : lines) {
        line({rect.left(), top, rect.width(), step}, each, face);
        top += step;
    }
}

void ChartBrush::upright(const QRectF &rect, const QStringList &columns, const Face &face)
{
    const double step = face.em * 1.2;
    double x = rect.center().x() - step * static_cast<double>(columns.size()) / 2;
    for (const QString &column : columns) {
        double top = rect.center().y() - step * static_cast<double>(columns.front().size()) / 2;
        for (const QChar c : column) {
            line({x, top, step, step}, QString(c), {face.em, face.colour, Qt::AlignHCenter, face.bold});
            top += step;
        }
        x += step;
    }
}

void ChartBrush::ring(QPointF middle, Light light)
{
    const LightColours &colours = m_style.light(light);
    const bool urgent = light == Light::Overdue;
    const double radius = m_sizes.text * 0.74;
    const double thickness = m_sizes.text * (light == Light::Near ? 0.11 : 0.06);
    // Filled, thick, thin: told apart without colour too.
    m_painter.setPen(QPen(colours.ink, thickness));
    m_painter.setBrush(urgent ? colours.ink : m_style.paper);
    m_painter.drawEllipse(middle, radius, radius);
    const double side = radius * 2;
    line({middle.x() - radius, middle.y() - radius, side, side}, QString(lightCharacter(light)),
         {m_sizes.text, urgent ? m_style.paper : colours.ink, Qt::AlignHCenter, true});
}

void ChartBrush::light(const QRectF &rect, Light light, const QString &count, Qt::Alignment align, bool framed)
{
    const LightColours &colours = m_style.light(light);
    const double character = m_style.isPaper() ? m_sizes.text * 1.54 : m_sizes.text * 1.08;
    const double gap = count.isEmpty() ? 0 : m_sizes.text * 0.25;
    const double words = textEms(count) * m_sizes.small;
    const double spare = std::max(0.0, rect.width() - character - gap - words);
    const double sides = m_style.isPaper() || !framed ? 0 : std::min(m_sizes.text * 0.5, spare / 2);
    const double width = std::min(rect.width(), character + gap + words + 2 * sides);
    const double height = std::min(rect.height(), m_sizes.pill());
    const double left = align & Qt::AlignHCenter ? rect.center().x() - width / 2 : rect.left();
    const QRectF pill(left, rect.center().y() - height / 2, width, height);

    const QRectF inside = pill.adjusted(sides, 0, -sides, 0);
    if (m_style.isPaper())
        ring({inside.left() + character / 2, inside.center().y()}, light);
    else {
        if (framed) rounded(pill, height / 2, colours.fill);
        line({inside.left(), inside.top(), character, height}, QString(lightCharacter(light)),
             {m_sizes.text, colours.ink, Qt::AlignHCenter, true});
    }
    const QRectF rest(inside.left() + character + gap, inside.top(), inside.right() - inside.left() - character - gap,
                      height);
    line(rest, count, {m_sizes.small, colours.ink, Qt::AlignLeft});
}

void ChartBrush::diamond(QPointF middle, double radius, const QColor &fill, const QColor &rim)
{
    const QPointF corners[] = {middle + QPointF(0, -radius), middle + QPointF(radius, 0), middle + QPointF(0, radius),
                               middle + QPointF(-radius, 0)};
    m_painter.setPen(QPen(rim, radius * 0.28, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    m_painter.setBrush(rim);
    m_painter.drawPolygon(corners, 4);
    m_painter.setPen(QPen(fill, radius * 0.1, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    m_painter.setBrush(fill);
    m_painter.drawPolygon(corners, 4);
}

void ChartBrush::triangle(QPointF at, double radius, const QColor &fill, const QColor &ink)
{
    const QPointF corners[] = {at + QPointF(0, -radius), at + QPointF(radius, radius * 0.7),
                               at + QPointF(-radius, radius * 0.7)};
    m_painter.setPen(QPen(ink, radius * 0.3, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    m_painter.setBrush(fill);
    m_painter.drawPolygon(corners, 3);
}

void ChartBrush::tick(QPointF middle, double radius, const QColor &fill, const QColor &mark)
{
    m_painter.setPen(QPen(mark, radius * 0.28));
    m_painter.setBrush(fill);
    m_painter.drawEllipse(middle, radius, radius);
    const QPointF strokes[] = {middle + QPointF(-radius * 0.42, radius * 0.02),
                               middle + QPointF(-radius * 0.1, radius * 0.36),
                               middle + QPointF(radius * 0.46, -radius * 0.34)};
    m_painter.setPen(QPen(mark, radius * 0.24, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(strokes, 3);
}

} // namespace tz
