#pragma once

#include <QString>

#include <optional>

namespace tz {

/// The initials of a Chinese text by ICU's Han-Latin transliterator: 西峡县 → "xxx", 总额预付 → "zeyf".
/// Letters and digits stay in lower case, punctuation is dropped.
QString pinyinInitials(const QString &text);

/// Pinyin without tones, syllables joined: 西峡 → "xixia". The key for sorting by pinyin.
QString pinyin(const QString &text);

/// < 0, 0, > 0: Chinese characters by their syllables, as in a dictionary, the others and those of one syllable by
/// their code. What is not Chinese comes first.
int compareByPinyin(QChar a, QChar b);

/// Whether what a person typed finds this text: as a part of it (width and case folded), or as pinyin of a part of it:
/// xianshiqu, xsq, xianshq and xians find 县市区.
bool matchesTyped(const QString &text, const QString &typed);

/// Makes the rules of pinyin ready in another thread, once: it takes up to a fifth of a second and some 6 MB, which the
/// first typed letter would have to wait for.
void preparePinyin();

/// Letters that were typed, as matchesTyped() looks for them: the characters of a text follow one another through the
/// letters, each by its syllable or its initial (zh, ch, sh count as one), the last one by as much as was typed.
/// Characters without pinyin are passed over.
class TypedLetters
{
public:
    static constexpr int most = 60;
    /// Nothing when there is no letter and no digit, more than `most`, or something that is not ASCII.
    static std::optional<TypedLetters> of(const QString &typed);

    int count() const { return static_cast<int>(m_letters.size()); }
    /// Bit n: the first n letters have been found.
    using Places = quint64;
    Places whole() const { return Places(1) << count(); }
    /// Where one character leads that comes when the first `place` letters, fewer than count(), have been found.
    Places after(int place, QStringView character) const;
    bool areIn(QStringView text) const;

private:
    QByteArray m_letters; ///< small ones and digits
};

} // namespace tz
