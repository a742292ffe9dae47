#pragma once

#include "models/reports/text_measurer.h"

namespace tz::test {

/// Every face alike: Chinese characters and their punctuation one em wide, everything else half an em.
class FixedMeasurer : public TextMeasurer
{
public:
    double advance(char32_t character, FontRole) const override
    {
        const bool quotesAndDashes = character >= 0x2014 && character <= 0x2026;
        return character >= 0x2E80 || quotesAndDashes ? 1.0 : 0.5;
    }
};

} // namespace tz::test
