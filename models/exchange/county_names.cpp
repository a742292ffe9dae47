#include "models/exchange/county_names.h"

#include "models/base/text_fold.h"
#include "models/exchange/simplified.h"

#include <QRegularExpression>

#include <algorithm>

namespace tz {

namespace {

QString plainOf(const QString &words)
{
    return simplified(folded(words));
}

/// Without 县, 市 or 区 at its end; a name of two signs (叶县) keeps it.
QString coreOf(const QString &plain)
{
    static const QRegularExpression level(QStringLiteral("(?<=..)(?:自治县|县|市|区)$"));
    return QString(plain).remove(level);
}

/// How many signs must be changed, added or taken away to make one text of the other.
qsizetype distanceOf(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t k = 0; k < row.size(); ++k) row[k] = static_cast<qsizetype>(k);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype corner = std::exchange(row[0], i + 1);
        for (size_t k = 1; k < row.size(); ++k) {
            const qsizetype changed = corner + (a[i] == b[static_cast<qsizetype>(k) - 1] ? 0 : 1);
            corner = row[k];
            row[k] = std::min({row[k] + 1, row[k - 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

CountyNames::CountyNames(const std::vector<County> &counties)
{
    for (const County &county : counties)
        for (const QString &name : QStringList{county.name} + county.aliases.split(u'|', Qt::SkipEmptyParts))
            m_names.push_back({county.id.value, county.name, plainOf(name), county.code});
}

std::optional<qint64> CountyNames::meaning(const QString &words) const
{
    static const QRegularExpression digits(QStringLiteral("^\\d{6}|\\d{6}$"));
    static const QRegularExpression above(
        QStringLiteral("^(?:\\p{Han}{2,7}(?:省|自治区))?(?:\\p{Han}{2,7}?(?:市|州|盟|地区))?$"));
    QString said = plainOf(words);
    const QString code = digits.match(said).captured();
    said.remove(digits);
    std::optional<qint64> found;
    for (const Name &name : m_names) {
        const bool isSame = said == name.plain || (said.size() > 1 && said == coreOf(name.plain)) ||
                            (said.endsWith(name.plain) && above.match(said.chopped(name.plain.size())).hasMatch());
        if (!isSame || (!code.isEmpty() && !name.code.isEmpty() && code != name.code)) continue;
        if (found && *found != name.id) return {};
        found = name.id;
    }
    return found;
}

QString CountyNames::nearest(const QString &words) const
{
    const QString said = coreOf(plainOf(words));
    QString best;
    qsizetype least = said.size();
    for (const Name &name : m_names) {
        const qsizetype distance = distanceOf(said, coreOf(name.plain));
        if (distance > least || (distance == least && name.name == best)) continue;
        best = distance < least ? name.name : QString();
        least = distance;
    }
    return best;
}

} // namespace tz
