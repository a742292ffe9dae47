#pragma once

#include "models/ledger/light.h"

#include <QColor>
#include <QFont>

#include <array>

class QApplication;

namespace tz {

/// What a colour is for. Views name roles, never colours.
enum class Role {
    Desk,
    Paper,
    Raised,
    Ink,
    SecondInk,
    Hairline,
    Accent,
    AccentTint,
    Selected,
    Late,
    LateTint,
    Near,
    NearTint,
    OnTrack,
    OnTrackTint,
    Done,
    DoneTint,
    Quiet,
    QuietTint,
};
inline constexpr size_t roleCount = static_cast<size_t>(Role::QuietTint) + 1;

enum class TextSize { Small, Base, Heading, Title, Figure };

/// The screen's language as one value: colours by role, text sizes in points, lengths in logical pixels at 96 dpi.
/// Light, dark and 大字 are sets of values. Lengths grow with the text.
struct Theme {
    bool isDark = false;
    int zoom = 100; ///< of text and lengths, in percent

    static constexpr int largeZoom = 125; ///< 大字
    static constexpr std::array zooms{90, 100, 110, 125, 150, 175};
    bool isLarge() const { return zoom >= largeZoom; }
    double scale() const { return zoom / 100.0; }
    /// The next larger (+1) or smaller (-1) zoom; the same at the end.
    int nextZoom(int step) const;

    QColor colour(Role role) const;
    QFont font(TextSize size, bool isStrong = false) const;
    int px(int length) const { return length * zoom / 100; }

    int rowHeight() const { return px(34); }
    int headerHeight() const { return px(36); }
    int toolBarHeight() const { return px(44); }
    int sideWidth() const { return px(188); }
    int margin() const { return px(20); }
    int spacing() const { return px(16); }
    int corner() const { return 6; }

    bool operator==(const Theme &) const = default;
};

/// Ink and ground of a light's pill.
struct Tint {
    QColor ink;
    QColor ground;
};
Tint tintOf(const Theme &theme, Light light);

/// Gives the whole program the theme: style, palette, font and style sheet.
void applyTheme(QApplication &application, const Theme &theme);

} // namespace tz
