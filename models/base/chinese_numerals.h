#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace tz {

/// Reads a Chinese number: 十五, 二十, 廿三, 卅, 一百零五 by place value, 二○二一 / 二〇二一 / 二零二一 digit by digit;
/// ASCII and full-width digits are read too. Nothing if any character is not part of a number.
std::optional<int> readChineseNumber(QStringView text);

/// 1 → 一, 10 → 十, 21 → 二十一. Shape: 0 … 9999.
QString chineseNumber(int number);

/// The number at the head of an ordinal such as 一、 （三） (2) 3. 3) ① 第五 第三、; nothing if there is none.
/// `length` receives how many characters belong to the ordinal with its punctuation and spaces.
std::optional<int> leadingOrdinal(QStringView text, qsizetype *length = nullptr);

/// Orders texts as an office expects: numbers by value and first, Chinese numerals as numbers (一 二 … 十 十一),
/// characters as in a dictionary, by pinyin. Negative, zero or positive like a comparison.
int compareOfficially(QStringView a, QStringView b);

} // namespace tz
