#include "views/theme/theme.h"

namespace tz {

namespace {

struct RoleColours {
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array<RoleColours, roleCount> palette{{
    {Role::Desk, 0xfff4f6f8, 0xff16181c},        {Role::Paper, 0xffffffff, 0xff1e2126},
    {Role::Raised, 0xffeef1f4, 0xff262a30},      {Role::Ink, 0xff1d2430, 0xffe6e9ee},
    {Role::SecondInk, 0xff566070, 0xffa3acb8},   {Role::Hairline, 0xffdce1e7, 0xff363c45},
    {Role::Accent, 0xff1f5aa6, 0xff7fb0ee},      {Role::AccentTint, 0xffe6eff9, 0xff21344c},
    {Role::Selected, 0xffdce9f8, 0xff2a3f5a},    {Role::Late, 0xffb3261e, 0xffff8a80},
    {Role::LateTint, 0xfffcebea, 0xff43211f},    {Role::Near, 0xff8a5a00, 0xffffcc70},
    {Role::NearTint, 0xfffff3dc, 0xff40331a},    {Role::OnTrack, 0xff1e6b35, 0xff85d69a},
    {Role::OnTrackTint, 0xffe8f4eb, 0xff1d3524}, {Role::Done, 0xff1f5aa6, 0xff8fbbf2},
    {Role::DoneTint, 0xffe6eff9, 0xff21344c},    {Role::Quiet, 0xff566070, 0xffa3acb8},
    {Role::QuietTint, 0xffeef1f4, 0xff2b3037},
}};

double pointsOf(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 9;
    case TextSize::Base:
        return 10.5;
    case TextSize::Heading:
        return 12;
    case TextSize::Title:
        return 15;
    case TextSize::Figure:
        return 20;
    }
    return 10.5;
}

} // namespace

QColor Theme::colour(Role role) const
{
    const RoleColours &colours = palette[static_cast<size_t>(role)];
    Q_ASSERT(colours.role == role);
    return QColor::fromRgb(isDark ? colours.dark : colours.light);
}

int Theme::nextZoom(int step) const
{
    const auto above = std::upper_bound(zooms.begin(), zooms.end(), zoom);
    const auto at = std::lower_bound(zooms.begin(), zooms.end(), zoom);
    if (step > 0) return above == zooms.end() ? zoom : *above;
    return at == zooms.begin() ? zoom : *(at - 1);
}

QFont Theme::font(TextSize size, bool isStrong) const
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei"),
                      QStringLiteral("sans-serif")});
    font.setPointSizeF(pointsOf(size) * scale());
    font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    return font;
}

Tint tintOf(const Theme &theme, Light light)
{
    const auto pair = [&](Role ink, Role ground) { return Tint{theme.colour(ink), theme.colour(ground)}; };
    switch (light) {
    case Light::Overdue:
        return pair(Role::Late, Role::LateTint);
    case Light::Near:
        return pair(Role::Near, Role::NearTint);
    case Light::OnTrack:
        return pair(Role::OnTrack, Role::OnTrackTint);
    case Light::Done:
    case Light::Awaiting:
    case Light::Closed:
        return pair(Role::Done, Role::DoneTint);
    case Light::Continuous:
    case Light::NoDate:
    case Light::Unread:
        return pair(Role::Quiet, Role::QuietTint);
    }
    return pair(Role::Quiet, Role::QuietTint);
}

} // namespace tz
