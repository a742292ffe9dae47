#include "models/exchange/simplified.h"

#include <unicode/translit.h>

#include <memory>

namespace tz {

QString simplified(const QString &text)
{
    // Making the converter reads its table; using it is not safe from two threads at once.
    thread_local const std::unique_ptr<icu::Transliterator> converter = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    }();
    if (!converter) return text;
    icu::UnicodeString converted(reinterpret_cast<const char16_t *>(text.utf16()), static_cast<int32_t>(text.size()));
    converter->transliterate(converted);
    return QString(reinterpret_cast<const QChar *>(converted.getBuffer()), converted.length());
}

} // namespace tz
