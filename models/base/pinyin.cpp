#include "models/base/pinyin.h"

#include "models/base/text_fold.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <mutex>

namespace tz {

namespace {

/// ICU builds its rules once (about 20 ms); a transliterator may be used by one thread at a time.
icu::UnicodeString transliterated(icu::UnicodeString text)
{
    static std::mutex mutex;
    static const std::unique_ptr<icu::Transliterator> latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC", UTRANS_FORWARD, status));
    }();
    const std::scoped_lock lock(mutex);
    if (latin) latin->transliterate(text);
    return text;
}

QString latinOf(QStringView text)
{
    const auto latin = transliterated(icu::UnicodeString(reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size())));
    return QString(reinterpret_cast<const QChar *>(latin.getBuffer()), latin.length()).toLower();
}

} // namespace

QString pinyinInitials(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.unicode() < 0x2E80) {
            if (c.isLetterOrNumber()) result += c.toLower();
            continue;
        }
        const QString syllable = latinOf(QStringView(text).mid(i, c.isHighSurrogate() ? 2 : 1)).trimmed();
        if (!syllable.isEmpty() && syllable.front().isLetterOrNumber()) result += syllable.front();
        if (c.isHighSurrogate()) ++i;
    }
    return result;
}

QString pinyin(const QString &text)
{
    return latinOf(text).remove(u' ');
}

bool matchesTyped(const QString &text, const QString &typed)
{
    const QString wanted = folded(typed);
    if (wanted.isEmpty() || folded(text).contains(wanted)) return true;
    const bool latin = std::all_of(wanted.begin(), wanted.end(), [](QChar c) { return c.unicode() < 0x80; });
    return latin && pinyinInitials(text).contains(wanted);
}

} // namespace tz
