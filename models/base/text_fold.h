#pragma once

#include <QString>

namespace tz {

/// For comparing words from different typists: full-width ASCII to half-width, all spaces removed, lower case.
/// （ ） and ( ) become equal; 、 。 stay. Never shown, never stored.
QString folded(const QString &text);

/// Full-width digits, letters and brackets to half-width, other characters kept; for reading numbers and codes.
QString halfWidth(const QString &text);

/// Removes what a scan or a web page left in a cell: <p>…</p> and <br> (a line break), **bold** marks,
/// soft hyphens and outer blanks. Chinese text and its punctuation stay untouched.
QString withoutMarkup(const QString &text);

/// Splits at any of the separators 、 ， , ； ; / and line breaks, but never inside ( ) （ ） 〔 〕 “ ”.
/// Parts are trimmed, empty ones dropped: 县（市、区）党委、政府 → 县（市、区）党委 | 政府.
QStringList splitOutsideBrackets(const QString &text);

} // namespace tz
