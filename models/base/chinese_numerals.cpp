#include "models/base/chinese_numerals.h"

#include "models/base/pinyin.h"

namespace tz {

namespace {

int digitOf(QChar c)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (c.isDigit()) return c.digitValue();
    if (c == u'〇' || c == u'○') return 0;
    if (c == u'两') return 2;
    return static_cast<int>(digits.indexOf(c));
}

int unitOf(QChar c)
{
    switch (c.unicode()) {
    case u'十':
        return 10;
    case u'廿':
        return 20;
    case u'卅':
        return 30;
    case u'百':
        return 100;
    case u'千':
        return 1000;
    default:
        return 0;
    }
}

bool isNumeral(QChar c)
{
    return digitOf(c) >= 0 || unitOf(c) > 0;
}

std::optional<int> readDigits(QStringView text)
{
    qint64 value = 0;
    for (QChar c : text) {
        const int digit = digitOf(c);
        if (digit < 0) return {};
        value = value * 10 + digit;
        if (value > 99'999'999) return {};
    }
    return static_cast<int>(value);
}

std::optional<int> readPlaces(QStringView text)
{
    int value = 0;
    int pending = -1;
    for (QChar c : text) {
        if (const int unit = unitOf(c); unit == 20 || unit == 30) { // 廿三 = 23
            value += unit;
        } else if (unit > 0) {
            value += (pending < 0 ? 1 : pending) * unit;
            pending = -1;
        } else if (const int digit = digitOf(c); digit >= 0) {
            if (pending > 0) return {};
            pending = digit;
        } else {
            return {};
        }
    }
    return value + std::max(pending, 0);
}

/// The run of numeral characters at the head of a text.
QStringView numeralRun(QStringView text)
{
    qsizetype n = 0;
    while (n < text.size() && isNumeral(text[n])) ++n;
    return text.left(n);
}

} // namespace

std::optional<int> readChineseNumber(QStringView text)
{
    if (text.isEmpty() || text.size() > 12) return {};
    const bool hasUnit = std::any_of(text.begin(), text.end(), [](QChar c) { return unitOf(c) > 0; });
    return hasUnit ? readPlaces(text) : readDigits(text);
}

QString chineseNumber(int number)
{
    Q_ASSERT(number >= 0 && number <= 9999);
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (number == 0) return QStringLiteral("零");
    static constexpr struct {
        int value;
        char16_t sign;
    } places[] = {{1000, u'千'}, {100, u'百'}, {10, u'十'}, {1, u'\0'}};
    QString text;
    bool gap = false;
    for (const auto &place : places) {
        const int digit = number / place.value % 10;
        if (digit == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap) text += u'零';
        gap = false;
        const bool plainTen = place.value == 10 && digit == 1 && text.isEmpty(); // 十二, not 一十二
        if (!plainTen) text += digits[digit];
        if (place.sign) text += QChar(place.sign);
    }
    return text;
}

namespace {

/// ① ⑴ ⒈ ㈠ ㊀ ❶ ➀: one sign that is a number by itself; 0 for any other.
int enclosedNumber(QChar c)
{
    static constexpr struct {
        char16_t first;
        int count;
    } runs[] = {{0x2460, 20}, {0x2474, 20}, {0x2488, 20}, {0x3220, 10}, {0x3280, 10}, {0x2776, 10}, {0x2780, 10}};
    for (const auto &run : runs)
        if (c.unicode() >= run.first && c.unicode() < run.first + run.count) return c.unicode() - run.first + 1;
    return 0;
}

} // namespace

std::optional<int> leadingOrdinal(QStringView text, qsizetype *length)
{
    qsizetype at = 0;
    const auto skipSpace = [&] {
        while (at < text.size() && text[at].isSpace()) ++at;
    };
    const auto isAt = [&](QStringView signs) { return at < text.size() && signs.contains(text[at]); };

    skipSpace();
    if (const int enclosed = at < text.size() ? enclosedNumber(text[at]) : 0) {
        ++at;
        if (isAt(u"、.．,，")) ++at;
        skipSpace();
        if (length) *length = at;
        return enclosed;
    }
    const bool bracket = isAt(u"（(〔[");
    const bool di = isAt(u"第");
    if (bracket || di) ++at;
    skipSpace();
    const QStringView run = numeralRun(text.mid(at));
    const auto number = readChineseNumber(run);
    if (!number) return {};
    at += run.size();
    skipSpace();
    if (bracket) {
        if (!isAt(u"）)〕]")) return {};
        ++at;
    } else if (di) {
        if (isAt(u"、，,：:")) ++at;
    } else {
        if (!isAt(u"、.．,，)）")) return {};
        if (at + 1 < text.size() && text[at + 1].isDigit()) return {}; // 3.5 is a number, not an ordinal
        ++at;
    }
    skipSpace();
    if (length) *length = at;
    return number;
}

int compareOfficially(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        const QStringView runA = numeralRun(a);
        const QStringView runB = numeralRun(b);
        const auto numberA = readChineseNumber(runA);
        const auto numberB = readChineseNumber(runB);
        if (numberA.has_value() != numberB.has_value()) return numberA ? -1 : 1;
        if (numberA && *numberA != *numberB) return *numberA < *numberB ? -1 : 1;
        if (!numberA)
            if (const int order = compareByPinyin(a.front(), b.front()); order != 0) return order;
        a = a.mid(numberA ? runA.size() : 1);
        b = b.mid(numberB ? runB.size() : 1);
    }
    return static_cast<int>(!a.isEmpty()) - static_cast<int>(!b.isEmpty());
}

} // namespace tz
