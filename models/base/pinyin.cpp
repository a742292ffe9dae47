#include "models/base/pinyin.h"

#include "models/base/text_fold.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <atomic>
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
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            "Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC", UTRANS_FORWARD, status));
    }();
    const std::scoped_lock lock(mutex);
    if (latin) latin->transliterate(text);
    return text;
}

QString latinOf(QStringView text)
{
    const auto latin = transliterated(
        icu::UnicodeString(reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size())));
    return QString(reinterpret_cast<const QChar *>(latin.getBuffer()), latin.length()).toLower();
}

constexpr char16_t firstIdeograph = 0x2E80;

/// Null for punctuation and for what has no pinyin.
QChar initialIn(QStringView character)
{
    const QString syllable = latinOf(character).trimmed();
    return !syllable.isEmpty() && syllable.front().isLetterOrNumber() ? syllable.front() : QChar();
}

/// The same for one code unit, remembered: a search by initials asks for the same few thousand characters at every key,
/// and the transliterator takes some ten microseconds for each.
QChar initialOf(QChar c)
{
    constexpr char16_t none = 1;
    static std::array<std::atomic<char16_t>, 0x10000 - firstIdeograph> known{};
    auto &entry = known[c.unicode() - firstIdeograph];
    char16_t initial = entry.load(std::memory_order_relaxed);
    if (initial == 0) {
        const QChar found = initialIn(QStringView(&c, 1));
        initial = found.isNull() ? none : found.unicode();
        entry.store(initial, std::memory_order_relaxed);
    }
    return initial == none ? QChar() : QChar(initial);
}

} // namespace

QString pinyinInitials(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.unicode() < firstIdeograph) {
            if (c.isLetterOrNumber()) result += c.toLower();
            continue;
        }
        const QChar initial = c.isHighSurrogate() ? initialIn(QStringView(text).mid(i, 2)) : initialOf(c);
        if (!initial.isNull()) result += initial;
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
