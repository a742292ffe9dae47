#pragma once

#include "models/reports/font_set.h"
#include "models/reports/text_measurer.h"

#include <QFontMetricsF>

#include <array>
#include <unordered_map>

namespace tz {

/// Advances of the machine's fonts, taken once per character from unhinted outlines: free of any screen's resolution
/// and scale. Ideographs are all one em wide and are measured once per role. Not for use from two threads at once.
class QtTextMeasurer : public TextMeasurer
{
public:
    explicit QtTextMeasurer(const FontSet &fonts);

    double advance(char32_t character, FontRole role) const override;

private:
    struct Advances {
        QFontMetricsF metrics;
        std::unordered_map<char32_t, double> known = {};
    };
    mutable std::vector<Advances> m_roles;
};

} // namespace tz
