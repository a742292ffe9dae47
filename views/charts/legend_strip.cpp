#include "views/charts/legend_strip.h"

#include "models/charts/paint_chart.h"
#include "views/charts/chart_look.h"

#include <cmath>

namespace tz {

LegendStrip::LegendStrip(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // Fixed would hold it to one line
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LegendStrip::setItems(std::vector<LegendItem> items)
{
    m_items = std::move(items);
    QStringList words;
    for (const LegendItem &item : m_items) words << item.word;
    setAccessibleName(QStringLiteral("图例：") + words.join(u'、'));
    updateGeometry();
    update();
}

void LegendStrip::applyLengths()
{
    updateGeometry();
    update();
}

LegendLayout LegendStrip::laidOut(int width) const
{
    return layOutLegend(m_items, std::max(1, width), chartSizesOf(m_theme));
}

int LegendStrip::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(laidOut(width).size.height()));
}

QSize LegendStrip::sizeHint() const
{
    const LegendLayout wide = laidOut(QWIDGETSIZE_MAX);
    return {static_cast<int>(std::ceil(wide.size.width())), static_cast<int>(std::ceil(wide.size.height()))};
}

QSize LegendStrip::minimumSizeHint() const
{
    return {m_theme.px(120), sizeHint().height()};
}

void LegendStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ChartStyle style = chartStyleOf(m_theme);
    style.paper = m_theme.colour(Role::Desk); // signs are cut out of what they lie on
    paintLegend(painter, laidOut(width()), style);
}

} // namespace tz
