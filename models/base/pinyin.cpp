#include "models/base/pinyin.h"

#include "models/base/text_fold.h"

#include <QThreadPool>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>

namespace tz {

namespace {

/// ICU builds its rules once (see preparePinyin); a transliterator may be used by one thread at a time.
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

/// Letters and digits only: "xian"; empty for punctuation and for what has no pinyin.
QByteArray syllableIn(QStringView character)
{
    QByteArray syllable;
    for (const QChar c : latinOf(character))
        if (c.unicode() < 0x80 && c.isLetterOrNumber()) syllable += char(c.unicode());
    return syllable;
}

/// A syllable has at most six letters ("zhuang"): five bits each, so that what is known of a character is one word.
constexpr quint32 notAsked = 0;
constexpr quint32 packedNothing = 1U << 31;

quint32 packed(const QByteArray &syllable)
{
    quint32 word = packedNothing;
    for (qsizetype i = 0; i < std::min<qsizetype>(syllable.size(), 6); ++i) {
        const char c = syllable[i];
        word |= static_cast<quint32>(c >= 'a' && c <= 'z' ? c - 'a' + 1 : 31) << (5 * i);
    }
    return word;
}

/// The same for one code unit, remembered: a search by pinyin asks for the same few thousand characters at every key,
/// and the transliterator takes some ten microseconds for each.
struct Syllable {
    std::array<char, 6> letters{};
    int length = 0;

    static Syllable of(QStringView character)
    {
        static std::array<std::atomic<quint32>, 0x10000 - firstIdeograph> known{};
        if (character.size() > 1) return unpacked(packed(syllableIn(character)));
        auto &entry = known[character.front().unicode() - firstIdeograph];
        quint32 word = entry.load(std::memory_order_relaxed);
        if (word == notAsked) {
            word = packed(syllableIn(character));
            entry.store(word, std::memory_order_relaxed);
        }
        return unpacked(word);
    }

    static Syllable written(const std::array<char, 6> &letters)
    {
        const auto end = std::find(letters.begin(), letters.end(), '\0');
        return {letters, static_cast<int>(end - letters.begin())};
    }

private:
    static Syllable unpacked(quint32 word)
    {
        Syllable syllable;
        for (; syllable.length < 6; ++syllable.length) {
            const quint32 letter = word >> (5 * syllable.length) & 31;
            if (letter == 0) break;
            syllable.letters[size_t(syllable.length)] = letter == 31 ? '0' : static_cast<char>('a' + letter - 1);
        }
        return syllable;
    }
};

/// Characters that names of places and people read otherwise than the transliterator does, by code. The names' reading
/// comes first: 长垣 stands under chang and not under zhang. Only common readings: each is one more way to be found.
struct ManyReadings {
    char16_t character;
    std::array<std::array<char, 6>, 2> readings;
};

constexpr std::array<ManyReadings, 43> manyReadings{{
    {u'乐', {{{"le"}, {"yue"}}}},      {u'仇', {{{"qiu"}, {"chou"}}}},    {u'会', {{{"hui"}, {"kuai"}}}},
    {u'传', {{{"chuan"}, {"zhuan"}}}}, {u'便', {{{"bian"}, {"pian"}}}},   {u'六', {{{"liu"}, {"lu"}}}},
    {u'区', {{{"qu"}, {"ou"}}}},       {u'单', {{{"dan"}, {"shan"}}}},    {u'厦', {{{"xia"}, {"sha"}}}},
    {u'参', {{{"can"}, {"shen"}}}},    {u'圩', {{{"wei"}, {"xu"}}}},      {u'埔', {{{"pu"}, {"bu"}}}},
    {u'堡', {{{"bao"}, {"pu"}}}},      {u'尉', {{{"wei"}, {"yu"}}}},      {u'屯', {{{"tun"}, {"zhun"}}}},
    {u'朝', {{{"chao"}, {"zhao"}}}},   {u'柏', {{{"bai"}, {"bo"}}}},      {u'查', {{{"cha"}, {"zha"}}}},
    {u'泊', {{{"bo"}, {"po"}}}},       {u'泌', {{{"bi"}, {"mi"}}}},       {u'浚', {{{"xun"}, {"jun"}}}},
    {u'涡', {{{"guo"}, {"wo"}}}},      {u'漯', {{{"luo"}, {"ta"}}}},      {u'牟', {{{"mu"}, {"mou"}}}},
    {u'率', {{{"lv"}, {"shuai"}}}},    {u'盖', {{{"gai"}, {"ge"}}}},      {u'盛', {{{"sheng"}, {"cheng"}}}},
    {u'省', {{{"sheng"}, {"xing"}}}},  {u'种', {{{"zhong"}, {"chong"}}}}, {u'翟', {{{"zhai"}, {"di"}}}},
    {u'荥', {{{"xing"}, {"ying"}}}},   {u'莞', {{{"guan"}, {"wan"}}}},    {u'蔚', {{{"wei"}, {"yu"}}}},
    {u'藏', {{{"zang"}, {"cang"}}}},   {u'蚌', {{{"bang"}, {"beng"}}}},   {u'行', {{{"xing"}, {"hang"}}}},
    {u'解', {{{"jie"}, {"xie"}}}},     {u'调', {{{"diao"}, {"tiao"}}}},   {u'还', {{{"hai"}, {"huan"}}}},
    {u'都', {{{"du"}, {"dou"}}}},      {u'重', {{{"zhong"}, {"chong"}}}}, {u'铅', {{{"qian"}, {"yan"}}}},
    {u'长', {{{"chang"}, {"zhang"}}}},
}};

const ManyReadings *manyReadingsOf(char16_t character)
{
    const auto found = std::lower_bound(manyReadings.begin(), manyReadings.end(), character,
                                        [](const ManyReadings &one, char16_t c) { return one.character < c; });
    return found != manyReadings.end() && found->character == character ? &*found : nullptr;
}

/// One character of a text: how many code units it has, and how it is typed.
struct Typeable {
    qsizetype units = 1;
    Syllable syllable;
    Syllable otherwise; ///< its second reading, or empty
};

Typeable typeableAt(QStringView text)
{
    const QChar c = text.front();
    Typeable result;
    if (c.unicode() >= firstIdeograph) {
        result.units = c.isHighSurrogate() && text.size() > 1 ? 2 : 1;
        const ManyReadings *many = manyReadingsOf(c.unicode());
        result.syllable = many ? Syllable::written(many->readings[0]) : Syllable::of(text.first(result.units));
        if (many) result.otherwise = Syllable::written(many->readings[1]);
    } else if (c.isLetterOrNumber() && c.unicode() < 0x80) {
        result.syllable.letters[0] = char(c.toLower().unicode());
        result.syllable.length = 1;
    }
    return result;
}

TypedLetters::Places placesAfterOne(int place, const Syllable &syllable, QByteArrayView letters)
{
    if (syllable.length == 0) return TypedLetters::Places(1) << place;
    TypedLetters::Places places = 0;
    for (int length = 1; length <= syllable.length; ++length) {
        const int end = place + length;
        if (letters[end - 1] != syllable.letters[size_t(length) - 1]) break;
        const bool isInitial = length == 1 || (length == 2 && syllable.letters[1] == 'h');
        if (isInitial || length == syllable.length || end == letters.size()) places |= TypedLetters::Places(1) << end;
        if (end == letters.size()) break;
    }
    return places;
}

TypedLetters::Places placesAfter(int place, const Typeable &character, QByteArrayView letters)
{
    TypedLetters::Places places = placesAfterOne(place, character.syllable, letters);
    if (character.otherwise.length > 0) places |= placesAfterOne(place, character.otherwise, letters);
    return places;
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
        const Typeable character = typeableAt(QStringView(text).sliced(i));
        if (character.syllable.length > 0) result += QLatin1Char(character.syllable.letters[0]);
        i += character.units - 1;
    }
    return result;
}

QString pinyin(const QString &text)
{
    QString result;
    qsizetype start = 0;
    const auto finishAt = [&](qsizetype end) {
        if (end > start) result += latinOf(QStringView(text).sliced(start, end - start)).remove(u' ');
        start = end + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const ManyReadings *many = manyReadingsOf(text[i].unicode());
        if (!many) continue;
        finishAt(i);
        result += QLatin1StringView(many->readings[0].data());
    }
    finishAt(text.size());
    return result;
}

int compareByPinyin(QChar a, QChar b)
{
    const bool areChinese = a.unicode() >= firstIdeograph && b.unicode() >= firstIdeograph;
    if (areChinese && a != b && !a.isSurrogate() && !b.isSurrogate()) {
        const auto letters = [](const QChar &c) { return typeableAt(QStringView(&c, 1)).syllable.letters; };
        const auto first = letters(a);
        const auto second = letters(b);
        if (first != second) return first < second ? -1 : 1;
    }
    return int(a.unicode()) - int(b.unicode());
}

void preparePinyin()
{
    static std::atomic_flag isAsked;
    if (!isAsked.test_and_set()) QThreadPool::globalInstance()->start([] { transliterated({}); });
}

bool matchesTyped(const QString &text, const QString &typed)
{
    const QString wanted = folded(typed);
    if (wanted.isEmpty() || folded(text).contains(wanted)) return true;
    const auto letters = TypedLetters::of(wanted);
    return letters && letters->areIn(text);
}

std::optional<TypedLetters> TypedLetters::of(const QString &typed)
{
    TypedLetters result;
    for (const QChar c : typed) {
        if (c.unicode() >= 0x80) return std::nullopt;
        if (c.isLetterOrNumber()) result.m_letters += char(c.toLower().unicode());
    }
    if (result.m_letters.isEmpty() || result.count() > most) return std::nullopt;
    return result;
}

TypedLetters::Places TypedLetters::after(int place, QStringView character) const
{
    return placesAfter(place, typeableAt(character), m_letters);
}

bool TypedLetters::areIn(QStringView text) const
{
    Places reached = 1;
    for (QStringView rest = text; !rest.isEmpty();) {
        const Typeable character = typeableAt(rest);
        rest = rest.sliced(character.units);
        if (character.syllable.length == 0) continue;
        Places next = 1; // the match may begin at any character
        for (int place = 0; place < count(); ++place)
            if (reached >> place & 1) next |= placesAfter(place, character, m_letters);
        if (next & whole()) return true;
        reached = next;
    }
    return false;
}

} // namespace tz
