#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// The first steps of the deadline grammar (deadline_grammar.h): one spelling for every way of typing the same words.
namespace tz::deadline_text {

/// Due-date words in one spelling: half width, no blanks (one is kept between digits), Arabic numbers before units, one
/// dash (-), round brackets, no quotation marks, 底 for 末, 季 for 季度, 周 for 星期, lists and ranges written out
/// (6、9月底 → 6月、9月底).
QString canonical(const QString &words);

/// Whether a digit is hidden behind * × x ？ □ or a blank (20xx年, *月底, ＿月＿日).
bool isMasked(const QString &canonical);

/// A sign that the source lost while it was scanned or copied.
struct Damage {
    QString doubt;
    QString repaired;     ///< the canonical words with the sign put back, empty when more than one repair is possible
    bool isPlain = false; ///< only one reading is possible at all, so that it may be read with a doubt
};
std::optional<Damage> findDamage(const QString &canonical);

/// The parts that each may have a meaning of their own: split at punctuation and at 和 及 或 并, never inside brackets.
QStringList partsOf(const QString &canonical);

} // namespace tz::deadline_text
