#include "models/charts/chart_style.h"

namespace tz {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

constexpr size_t at(Light light)
{
    return static_cast<size_t>(light);
}

void setLights(ChartStyle &style, LightColours late, LightColours near, LightColours onTrack, LightColours done,
               LightColours quiet)
{
    style.lights[at(Light::Overdue)] = late;
    style.lights[at(Light::Near)] = near;
    style.lights[at(Light::OnTrack)] = onTrack;
    style.lights[at(Light::Done)] = style.lights[at(Light::Awaiting)] = style.lights[at(Light::Closed)] = done;
    style.lights[at(Light::Continuous)] = style.lights[at(Light::NoDate)] = style.lights[at(Light::Unread)] = quiet;
}

ChartStyle lightStyle()
{
    ChartStyle style;
    style.paper = rgb(0xFFFFFF);
    style.raised = rgb(0xF4F6F8);
    style.ink = rgb(0x1D2430);
    style.secondInk = rgb(0x566070);
    style.hairline = rgb(0xDCE1E7);
    style.accent = rgb(0x1F5AA6);
    style.accentTint = rgb(0xE6EFF9);
    style.selected = rgb(0xDCE9F8);
    style.weekend = rgb(0xF6F7F9);
    style.holiday = rgb(0xEBEEF2);
    style.makeUp = rgb(0x8A5A00);
    setLights(style, {rgb(0xB3261E), rgb(0xFCEBEA)}, {rgb(0x8A5A00), rgb(0xFFF3DC)}, {rgb(0x1E6B35), rgb(0xE8F4EB)},
              {rgb(0x1F5AA6), rgb(0xE6EFF9)}, {rgb(0x566070), rgb(0xEEF1F4)});
    return style;
}

ChartStyle darkStyle()
{
    ChartStyle style;
    style.paper = rgb(0x1E2126);
    style.raised = rgb(0x262A30);
    style.ink = rgb(0xE6E9EE);
    style.secondInk = rgb(0xA3ACB8);
    style.hairline = rgb(0x363C45);
    style.accent = rgb(0x7FB0EE);
    style.accentTint = rgb(0x21344C);
    style.selected = rgb(0x2A3F5A);
    style.weekend = rgb(0x22262B);
    style.holiday = rgb(0x2A2F36);
    style.makeUp = rgb(0xFFCC70);
    setLights(style, {rgb(0xFF8A80), rgb(0x43211F)}, {rgb(0xFFCC70), rgb(0x40331A)}, {rgb(0x85D69A), rgb(0x1D3524)},
              {rgb(0x8FBBF2), rgb(0x21344C)}, {rgb(0xA3ACB8), rgb(0x2B3037)});
    return style;
}

} // namespace

ChartStyle ChartStyle::of(ChartMedium medium, const QString &family)
{
    ChartStyle style = medium == ChartMedium::DarkScreen ? darkStyle() : lightStyle();
    style.medium = medium;
    style.family = family;
    return style;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return qRound(x * share + y * (1 - share)); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

ChartSizes ChartSizes::screen(double zoom)
{
    return {14 * zoom, 12 * zoom, 20 * zoom, 8 * zoom, 1, 4 * zoom};
}

ChartSizes ChartSizes::paper(double points)
{
    const double text = std::max(points, paperFontFloor);
    const double small = std::max(text - 1.5, paperFontFloor);
    return {text * mmPerPoint,      small * mmPerPoint, (text + 7) * mmPerPoint, 0.45 * text * mmPerPoint, 0.12,
            0.3 * text * mmPerPoint};
}

} // namespace tz
