#include "models/charts/chart_text.h"

#include <limits>

namespace tz {

namespace {

constexpr QStringView closing = u"，。、；：！？）》】〕”’…%）),.;:!?]}";
constexpr QStringView opening = u"（《【〔“‘(［[{";

bool isWord(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

double ems(QChar c)
{
    const char16_t code = c.unicode();
    if (c.isLowSurrogate()) return 0; // its high half counted for both
    if (code >= 0x2E80 || (code >= 0x2010 && code <= 0x2026) || (code >= 0x2160 && code <= 0x27BF)) return 1;
    if (c.isDigit()) return 0.56;
    if (code == 'W' || code == 'M' || code == 'm' || code == 'w') return 0.9;
    if (c.isUpper()) return 0.66;
    if (c.isLetter()) return 0.58;
    if (c.isSpace()) return 0.28;
    return code < 0x250 ? 0.4 : 1;
}

/// One past the last character that stands in a line of `width` beginning at `from`: the widest run, then back to a
/// lawful break.
qsizetype lineEnd(QStringView text, qsizetype from, double width)
{
    double used = 0;
    qsizetype end = from;
    while (end < text.size() && text[end] != u'\n') {
        used += ems(text[end]);
        if (used > width + 1e-9 && end > from) break;
        ++end;
    }
    if (end >= text.size() || text[end] == u'\n') return end;

    const auto mayBreak = [text](qsizetype at) {
        if (text[at].isLowSurrogate() || closing.contains(text[at]) || opening.contains(text[at - 1])) return false;
        return !(isWord(text[at - 1]) && isWord(text[at]));
    };
    for (qsizetype at = end; at > from; --at)
        if (mayBreak(at)) return at;
    return text[end].isLowSurrogate() ? end + 1 : end;
}

QString cutWithEllipsis(QStringView rest, double width)
{
    double used = 1;
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != u'\n' && used + ems(rest[end]) <= width) used += ems(rest[end++]);
    if (end > 0 && rest[end - 1].isHighSurrogate()) --end;
    return rest.first(end).trimmed().toString() + u'…';
}

/// A last line of one character takes a second one along.
void spareLoneCharacter(QStringList &lines)
{
    if (lines.size() < 2 || lines.back().size() != 1) return;
    QString &before = lines[lines.size() - 2];
    if (before.size() < 3) return;
    const QChar moved = before.back();
    if (isWord(moved) || moved.isSurrogate() || closing.contains(moved) || opening.contains(before[before.size() - 2]))
        return;
    before.chop(1);
    lines.back().prepend(moved);
}

} // namespace

double textEms(QStringView text)
{
    double sum = 0;
    for (const QChar c : text) sum += ems(c);
    return sum;
}

QStringList wrapped(const QString &text, double width, int maxLines)
{
    QStringList lines;
    const QStringView all(text);
    for (qsizetype from = 0; from < all.size() && lines.size() < maxLines;) {
        const qsizetype end = lineEnd(all, from, width);
        const bool last = lines.size() + 1 == maxLines;
        if (last && !all.sliced(end).trimmed().isEmpty()) {
            lines += cutWithEllipsis(all.sliced(from), width);
            break;
        }
        lines += all.sliced(from, end - from).trimmed().toString();
        from = end;
        while (from < all.size() && all[from].isSpace()) ++from;
    }
    spareLoneCharacter(lines);
    return lines;
}

int lineCount(const QString &text, double width)
{
    return static_cast<int>(wrapped(text, width, std::numeric_limits<int>::max()).size());
}

double hangingEms(QStringView line)
{
    return !line.isEmpty() && QStringView(u"（《【〔［").contains(line.front()) ? 0.42 : 0;
}

QStringList stacked(const QString &name, int longest)
{
    if (name.size() <= longest) return {name};
    const qsizetype half = std::min<qsizetype>((name.size() + 1) / 2, longest);
    QString second = name.mid(half, longest);
    if (name.size() > half + longest) second.replace(longest - 1, 1, QStringLiteral("⋮"));
    return {name.first(half), second};
}

} // namespace tz
