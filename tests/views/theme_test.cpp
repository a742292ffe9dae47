#include "tests/support/catch.h"

#include "views/theme/theme.h"

#include <cmath>

using namespace tz;

namespace {

/// WCAG 2.1, relative luminance of an sRGB colour.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

TEST_CASE("every ink of a table can be read on every ground that it stands on, light and dark")
{
    const std::pair<Role, Role> pairs[] = {
        {Role::Ink, Role::Paper},          {Role::SecondInk, Role::Paper},     {Role::Ink, Role::Selected},
        {Role::SecondInk, Role::Selected}, {Role::Ink, Role::Raised},          {Role::SecondInk, Role::Raised},
        {Role::Ink, Role::Desk},           {Role::SecondInk, Role::Desk},      {Role::Accent, Role::Paper},
        {Role::Accent, Role::AccentTint},  {Role::Accent, Role::Raised},       {Role::Late, Role::LateTint},
        {Role::Near, Role::NearTint},      {Role::OnTrack, Role::OnTrackTint}, {Role::Done, Role::DoneTint},
        {Role::Quiet, Role::QuietTint},    {Role::Late, Role::Paper},          {Role::Ink, Role::LateTint},
        {Role::Ink, Role::AccentTint},
    };
    for (const bool isDark : {false, true}) {
        const Theme theme{isDark};
        for (const auto &[ink, ground] : pairs) {
            CAPTURE(isDark, int(ink), int(ground));
            CHECK(contrast(theme.colour(ink), theme.colour(ground)) >= 4.5);
        }
    }
}
