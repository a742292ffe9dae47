#include "models/reports/line_breaker.h"

#include <QRegularExpression>

#include <numeric>

namespace tz {

namespace {

bool mayNotBegin(QChar c)
{
    static const QString closing = QStringLiteral("、。，；：？！）》〉」』】〕｝”’·…—～％%℃°,.;:?!)]}");
    return closing.contains(c);
}

bool mayNotEnd(QChar c)
{
    static const QString opening = QStringLiteral("（《〈「『【〔｛“‘￥¥$([{");
    return opening.contains(c);
}

bool isWordCharacter(QChar c)
{
    if (c.unicode() >= 0x2E80) return false;
    static const QString inWords = QStringLiteral("-_/.,%+#@&=:'~*");
    return c.isLetterOrNumber() || inWords.contains(c);
}

/// A number is said together with what it counts and with the 第 before it, a day with its month.
bool isOneWithNumber(QChar end, QChar begin)
{
    static const QString measures = QStringLiteral("年月日时分号期项个家次条天周人件份张页名级类元万亿户所");
    return (end.isDigit() && measures.contains(begin)) || ((end == u'第' || end == u'月') && begin.isDigit());
}

/// A stretch that stays on one line: a word, a number, or a single character.
struct Unit {
    qsizetype start = 0, length = 0;
    double width = 0;
    bool space = false;
    bool breakAfter = true;
};

qsizetype unitLength(QStringView text, qsizetype start)
{
    if (isWordCharacter(text[start])) {
        qsizetype end = start + 1;
        while (end < text.size() && isWordCharacter(text[end])) ++end;
        return end - start;
    }
    return text[start].isHighSurrogate() && start + 1 < text.size() ? 2 : 1;
}

/// The stretches of a text, their widths not measured yet.
std::vector<Unit> unitsOf(QStringView text)
{
    std::vector<Unit> units;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = unitLength(text, at);
        units.push_back({at, length, 0, text[at] == u' ', true});
        at += length;
    }
    for (size_t i = 0; i + 1 < units.size(); ++i) {
        const QChar end = text[units[i].start + units[i].length - 1], begin = text[units[i + 1].start];
        units[i].breakAfter =
            !mayNotEnd(end) && !mayNotBegin(begin) && !units[i + 1].space && !isOneWithNumber(end, begin);
    }
    return units;
}

using Units = std::vector<Unit>;

Units::iterator unitAt(Units &units, qsizetype offset)
{
    return std::lower_bound(units.begin(), units.end(), offset,
                            [](const Unit &unit, qsizetype at) { return unit.start < at; });
}

double widthOf(Units::iterator first, Units::iterator end)
{
    return std::accumulate(first, end, 0.0, [](double sum, const Unit &unit) { return sum + unit.width; });
}

/// Takes away the breaks inside a stretch where it fits a line with the closing marks that go along.
void keepWhole(Units &units, QStringView text, Units::iterator first, Units::iterator end, double room)
{
    auto marks = end;
    while (marks != units.end() && mayNotBegin(text[marks->start])) ++marks;
    if (first == end || widthOf(first, marks) > room) return;
    for (; first != end - 1; ++first) first->breakAfter = false;
}

/// Keeps the short names of lists: what stands between 、 and the next mark (or 和, 及, 等, a number), and before the
/// first 、 from a mark on.
void keepNames(Units &units, QStringView text, qsizetype longest, double room)
{
    if (longest < 2 || !text.contains(u'、')) return;
    static const QString marks = QStringLiteral("、，。；：？！（）()《》“”〔〕〖〗和及与等 ");
    for (qsizetype from = 0, at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !marks.contains(text[at]) && !text[at].isDigit()) continue;
        const bool isListed = (from > 0 && text[from - 1] == u'、') || (at < text.size() && text[at] == u'、');
        if (isListed && at - from <= longest) keepWhole(units, text, unitAt(units, from), unitAt(units, at), room);
        from = at + 1;
    }
}

/// Keeps the number of a document: 豫卫体改〔2021〕4号. Where the issuer's short name begins is not written anywhere:
/// up to five characters before the bracket go with it, from a mark or a word like 按照 on, fewer on a narrow line.
void keepDocumentNumbers(Units &units, QStringView text, double room)
{
    if (!text.contains(u'号')) return;
    static const QRegularExpression number(QStringLiteral("(?:(?![按照据依及和与见以由对在的于])[\\p{Han}A-Za-z]){0,5}"
                                                          "[〔［\\[（(](19|20)\\d\\d[〕］\\]）)]第?\\d{1,5}号"));
    for (auto found = number.globalMatch(text.toString()); found.hasNext();) {
        const auto match = found.next();
        auto first = unitAt(units, match.capturedStart());
        const auto end = unitAt(units, match.capturedEnd());
        while (first != end && widthOf(first, end) > room && !mayNotEnd(text[first->start])) ++first;
        keepWhole(units, text, first, end, room);
    }
}

/// The measured stretches of a text; `room` is the width of a line, within which names and numbers are kept.
Units unitsOf(QStringView text, const LineMeasure &measure, const TextMeasurer &measurer, double room)
{
    Units units = unitsOf(text);
    for (Unit &unit : units)
        unit.width = measurer.width(text.mid(unit.start, unit.length), measure.role, measure.sizePt);
    keepNames(units, text, measure.wholeName, room);
    keepDocumentNumbers(units, text, room);
    return units;
}

/// Breaks one paragraph that holds no line end.
class ParagraphBreaker
{
public:
    ParagraphBreaker(const QString &whole, QStringView text, const LineMeasure &measure, const TextMeasurer &measurer)
        : m_whole(whole), m_text(text), m_measure(measure), m_measurer(measurer),
          m_units(unitsOf(text, measure, measurer, measure.width))
    {
    }

    std::vector<TextLine> lines()
    {
        size_t first = 0;
        do {
            const double room = m_measure.width - (m_lines.empty() ? m_measure.firstIndent : 0);
            const size_t end = lineEnd(first, room);
            addLine(first, end);
            first = end;
            while (first < m_units.size() && m_units[first].space) ++first;
        } while (first < m_units.size());
        m_lines.back().last = true;
        return std::move(m_lines);
    }

private:
    /// Index of the unit after the line that begins with `first`.
    size_t lineEnd(size_t first, double room)
    {
        constexpr double tolerance = 1e-6;
        double used = 0;
        size_t lastBreak = first, at = first;
        for (; at < m_units.size(); ++at) {
            const bool fits = used + m_units[at].width <= room + tolerance;
            if (!fits && !m_units[at].space) break;
            used += m_units[at].width;
            if (m_units[at].breakAfter) lastBreak = at + 1;
        }
        if (at == m_units.size()) return at;
        if (const size_t closed = withClosing(first, at, used, room); closed > at) return closed;
        if (lastBreak > first) return lastBreak;
        return at > first ? cutBefore(first, at) : splitUnit(first, room);
    }

    /// Where a stretch is cut that nothing allows to break: no mark on the wrong side of the cut if that can be.
    size_t cutBefore(size_t first, size_t at) const
    {
        for (size_t cut = at; cut > first; --cut) {
            const QChar end = m_text[m_units[cut - 1].start + m_units[cut - 1].length - 1];
            if (!mayNotEnd(end) && !mayNotBegin(m_text[m_units[cut].start])) return cut;
        }
        return at;
    }

    /// Closing punctuation that does not fit stays on the line all the same when the line can be set a little tighter.
    size_t withClosing(size_t first, size_t at, double used, double room) const
    {
        const double tight = room * (1 + m_measure.squeeze);
        size_t end = at;
        while (at > first && end < m_units.size() && mayNotBegin(m_text[m_units[end].start]) &&
               used + m_units[end].width <= tight)
            used += m_units[end++].width;
        const bool complete = end == m_units.size() || (end > at && m_units[end - 1].breakAfter);
        return complete ? end : at;
    }

    /// A word wider than a whole line is cut at the character that no longer fits.
    size_t splitUnit(size_t index, double room)
    {
        Unit &unit = m_units[index];
        qsizetype count = 1;
        while (count < unit.length && widthOf(unit.start, count + 1) <= room) ++count;
        if (m_text[unit.start].isHighSurrogate()) count = unit.length;
        if (count == unit.length) return index + 1;
        const Unit rest{unit.start + count, unit.length - count, widthOf(unit.start + count, unit.length - count),
                        false, unit.breakAfter};
        unit = {unit.start, count, widthOf(unit.start, count), false, true};
        m_units.insert(m_units.begin() + static_cast<std::ptrdiff_t>(index) + 1, rest);
        return index + 1;
    }

    double widthOf(qsizetype start, qsizetype length) const
    {
        return m_measurer.width(m_text.mid(start, length), m_measure.role, m_measure.sizePt);
    }

    void addLine(size_t first, size_t end)
    {
        while (end > first && m_units[end - 1].space) --end;
        if (first >= end) {
            m_lines.push_back({});
            return;
        }
        double width = 0;
        for (size_t i = first; i < end; ++i) width += m_units[i].width;
        const qsizetype start = m_units[first].start, length = m_units[end - 1].start + m_units[end - 1].length - start;
        // Most texts of a table are one line: that line shares the text's characters.
        const bool isWhole = length == m_whole.size();
        m_lines.push_back({isWhole ? m_whole : m_text.mid(start, length).toString(), width, false});
    }

    const QString &m_whole; ///< that the paragraph is part of
    QStringView m_text;
    const LineMeasure &m_measure;
    const TextMeasurer &m_measurer;
    std::vector<Unit> m_units;
    std::vector<TextLine> m_lines;
};

} // namespace

std::vector<TextLine> breakLines(const QString &text, const LineMeasure &measure, const TextMeasurer &measurer)
{
    std::vector<TextLine> all;
    LineMeasure own = measure;
    for (const QStringView part : QStringView(text).split(u'\n')) {
        std::vector<TextLine> lines = ParagraphBreaker(text, part, own, measurer).lines();
        all.insert(all.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
        own.firstIndent = 0;
    }
    return all;
}

double widestPiece(QStringView text, FontRole role, double sizePt, const TextMeasurer &measurer)
{
    double widest = 0, piece = 0;
    for (const Unit &unit : unitsOf(text, {role, sizePt}, measurer, 0)) {
        piece += unit.width;
        widest = std::max(widest, piece);
        if (unit.breakAfter) piece = 0;
    }
    return widest;
}

std::vector<qsizetype> breakPlaces(QStringView text)
{
    std::vector<qsizetype> places;
    const std::vector<Unit> units = unitsOf(text);
    for (size_t i = 0; i + 1 < units.size(); ++i)
        if (units[i].breakAfter) places.push_back(units[i + 1].start);
    return places;
}

} // namespace tz
