#pragma once

#include "models/ledger/light.h"

#include <QColor>
#include <QString>

#include <array>

namespace tz {

/// Where a chart is shown. Paper is always light: what is printed does not depend on the screen's theme.
enum class ChartMedium { LightScreen, DarkScreen, Paper };

struct LightColours {
    QColor ink;
    QColor fill;
    bool operator==(const LightColours &) const = default;
};

/// Colours by role and the font's family: all that painting needs beyond the layout.
struct ChartStyle {
    ChartMedium medium = ChartMedium::LightScreen;
    QString family; ///< a Chinese sans; empty: the system's own
    QColor paper, raised, ink, secondInk, hairline, accent, accentTint, selected;
    QColor weekend, holiday; ///< shading of days nobody works
    QColor makeUp;           ///< ink of 班
    std::array<LightColours, EnumWords<Light>::values.size()> lights;

    const LightColours &light(Light light) const { return lights[static_cast<size_t>(light)]; }
    bool isPaper() const { return medium == ChartMedium::Paper; }

    static ChartStyle of(ChartMedium medium, const QString &family);
};

/// `share` of a over b, opaque (0 = b, 1 = a): prints the same everywhere, unlike transparency.
QColor mixed(const QColor &a, const QColor &b, double share);

/// Lengths of text and its surroundings in the unit of the layout that holds them: logical pixels on screen, mm on
/// paper.
struct ChartSizes {
    double text = 14;  ///< em of the body
    double small = 12; ///< em of notes and header bands; on paper never under 9 pt
    double title = 20; ///< em of the page title
    double pad = 8;    ///< between a cell's edge and its text
    double hair = 1;   ///< thickness of a hairline
    double radius = 4; ///< of bars and pills
    bool operator==(const ChartSizes &) const = default;

    /// From one line's foot to the next one's.
    static double lineHeight(double em) { return em * 1.26; }
    /// Height of the pill that holds a light.
    double pill() const { return text * 1.5; }

    /// 10.5 pt at 96 dpi, times `zoom` (大字: 1.25).
    static ChartSizes screen(double zoom = 1);
    /// Millimetres, the body in `points` (at least 9, 小五).
    static ChartSizes paper(double points);
};

/// The smallest type allowed on paper, 小五.
inline constexpr double paperFontFloor = 9;
inline constexpr double mmPerPoint = 25.4 / 72;

} // namespace tz
