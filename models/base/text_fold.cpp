#include "models/base/text_fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace tz {

namespace {

QChar halfWidthOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= 0xFF01 && u <= 0xFF5E) return QChar(char16_t(u - 0xFEE0));
    if (u == 0x3000 || u == 0x00A0) return u' ';
    return c;
}

} // namespace

namespace {

/// Chinese characters, digits and small letters stay what they are; nearly all that is compared consists of them.
bool isFolded(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x4E00 && u <= 0x9FFF) || (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z');
}

} // namespace

QString folded(const QString &text)
{
    if (std::all_of(text.cbegin(), text.cend(), isFolded)) return text;
    QString result;
    result.reserve(text.size());
    for (QChar c : text) {
        const QChar half = halfWidthOf(c);
        if (!half.isSpace() && half.unicode() != 0xFEFF) result += half.toLower();
    }
    return result;
}

QString halfWidth(const QString &text)
{
    QString result = text;
    for (QChar &c : result) c = halfWidthOf(c);
    return result;
}

QString withoutMarkup(const QString &text)
{
    static const QRegularExpression lineBreak(QStringLiteral("</p>\\s*<p[^>]*>|<br\\s*/?>"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(QStringLiteral("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?>"));
    static const QRegularExpression bold(QStringLiteral("\\*\\*([^*]+)\\*\\*"));
    QString result = text;
    result.replace(lineBreak, QStringLiteral("\n"));
    result.remove(tag);
    result.replace(bold, QStringLiteral("\\1"));
    result.remove(QChar(0x00AD)).remove(QChar(0xFEFF)).remove(QChar(0x200B));
    return result.trimmed();
}

QStringList splitOutsideBrackets(const QString &text)
{
    static const QString opening = QStringLiteral("(（〔[【《“‘");
    static const QString closing = QStringLiteral(")）〕]】》”’");
    static const QString separators = QStringLiteral("、，,；;/\n\r");
    QStringList parts;
    QString part;
    int depth = 0;
    for (QChar c : text) {
        if (opening.contains(c)) ++depth;
        if (closing.contains(c) && depth > 0) --depth;
        if (depth == 0 && separators.contains(c)) {
            parts << part.trimmed();
            part.clear();
        } else {
            part += c;
        }
    }
    parts << part.trimmed();
    parts.removeAll(QString());
    return parts;
}

} // namespace tz
