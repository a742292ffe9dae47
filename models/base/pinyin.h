#pragma once

#include <QString>

namespace tz {

/// The initials of a Chinese text by ICU's Han-Latin transliterator: 西峡县 → "xxx", 总额预付 → "zeyf".
/// Letters and digits stay in lower case, punctuation is dropped.
QString pinyinInitials(const QString &text);

/// Pinyin without tones, syllables joined: 西峡 → "xixia". The key for sorting by pinyin.
QString pinyin(const QString &text);

/// Whether what a person typed finds this text: as a part of it (width and case folded), or as pinyin of a part of it:
/// xianshiqu, xsq, xianshq and xians find 县市区.
bool matchesTyped(const QString &text, const QString &typed);

} // namespace tz
