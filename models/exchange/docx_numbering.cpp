#include "models/exchange/docx_numbering.h"

#include "models/base/chinese_numerals.h"
#include "models/exchange/package_part.h"

namespace tz::docx {

namespace {

constexpr int deepestLevel = 8;
constexpr int highestNumber = 9999;

QString valueOf(const QXmlStreamReader &xml)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        if (attribute.name() == u"val") return attribute.value().toString();
    return {};
}

int attributeOf(const QXmlStreamReader &xml, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        if (attribute.name() == name) return attribute.value().toInt();
    return 0;
}

QString letters(int number, char16_t first)
{
    return QString((number - 1) / 26 % 8 + 1, QChar(static_cast<char16_t>(first + (number - 1) % 26)));
}

QString roman(int number)
{
    static const std::pair<int, const char *> signs[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                                         {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                                         {5, "v"},    {4, "iv"},   {1, "i"}};
    QString text;
    for (const auto &[value, sign] : signs)
        for (; number >= value; number -= value) text += QLatin1StringView(sign);
    return text;
}

/// A list's number as its format writes it.
QString written(int number, const QString &format)
{
    if (format == u"bullet" || format == u"none") return {};
    if (format.contains(QStringLiteral("hinese")) || format.contains(QStringLiteral("japanese")) ||
        format.startsWith(QStringLiteral("ideograph")))
        return chineseNumber(number);
    if (format.startsWith(QStringLiteral("decimalEnclosedCircle")) && number >= 1 && number <= 20)
        return QString(QChar(static_cast<char16_t>(0x2460 + number - 1)));
    if (number >= 1 && format == u"lowerLetter") return letters(number, u'a');
    if (number >= 1 && format == u"upperLetter") return letters(number, u'A');
    if (format == u"lowerRoman") return roman(number);
    if (format == u"upperRoman") return roman(number).toUpper();
    return QString::number(number);
}

} // namespace

Result<Numbering> Numbering::read(const ZipPackage &package)
{
    Numbering numbering;
    if (auto done = numbering.readLists(package); !done) return done.error();
    if (auto done = numbering.readStyles(package); !done) return done.error();
    return numbering;
}

Result<void> Numbering::readLists(const ZipPackage &package)
{
    const QString part = QStringLiteral("word/numbering.xml");
    if (!package.has(part)) return {};
    int pattern = -1;
    int list = -1;
    int level = -1;
    return readPart(package, part, [&](const QXmlStreamReader &xml) -> Result<void> {
        const auto name = xml.name();
        if (xml.isEndElement() && (name == u"abstractNum" || name == u"num")) pattern = list = -1;
        if (!xml.isStartElement()) return {};
        if (name == u"abstractNum") {
            pattern = attributeOf(xml, u"abstractNumId");
        } else if (name == u"num") {
            list = attributeOf(xml, u"numId");
        } else if (name == u"abstractNumId" && list >= 0) {
            m_lists.insert(list, valueOf(xml).toInt());
        } else if (name == u"lvl" && pattern >= 0) {
            level = std::clamp(attributeOf(xml, u"ilvl"), 0, deepestLevel);
        } else if (pattern >= 0 && level >= 0) {
            Level &said = m_patterns[pattern][level];
            if (name == u"start") said.start = std::clamp(valueOf(xml).toInt(), 0, highestNumber);
            if (name == u"numFmt") said.format = valueOf(xml);
            if (name == u"lvlText") said.text = valueOf(xml).left(40);
        }
        return {};
    });
}

Result<void> Numbering::readStyles(const ZipPackage &package)
{
    const QString part = QStringLiteral("word/styles.xml");
    if (!package.has(part)) return {};
    QString style;
    return readPart(package, part, [&](const QXmlStreamReader &xml) -> Result<void> {
        if (!xml.isStartElement()) return {};
        const auto name = xml.name();
        if (name == u"style") {
            style.clear();
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                if (attribute.name() == u"styleId") style = attribute.value().toString();
        } else if (!style.isEmpty()) {
            if (name == u"basedOn") m_styles[style].basedOn = valueOf(xml);
            if (name == u"numId") m_styles[style].list = valueOf(xml).toInt();
            if (name == u"ilvl") m_styles[style].level = valueOf(xml).toInt();
        }
        return {};
    });
}

void Numbering::resolve(Mark &mark) const
{
    QString style = mark.style;
    for (int steps = 0; steps < 10 && !style.isEmpty() && (mark.list < 0 || mark.level < 0); ++steps) {
        const Style said = m_styles.value(style);
        if (mark.list < 0) mark.list = said.list;
        if (mark.level < 0) mark.level = said.level;
        style = said.basedOn;
    }
    mark.level = std::clamp(mark.level, 0, deepestLevel);
}

QString Numbering::next(const Mark &asked)
{
    Mark mark = asked;
    resolve(mark);
    if (mark.list <= 0 || !m_lists.contains(mark.list)) return {};
    const int list = m_lists.value(mark.list);
    const auto pattern = m_patterns.constFind(list);
    if (pattern == m_patterns.constEnd() || !pattern->contains(mark.level)) return {};
    const auto startOf = [&](int level) { return pattern->contains(level) ? pattern->at(level).start : 1; };
    std::map<int, int> &counts = m_counts[list];
    const auto count = counts.find(mark.level);
    counts[mark.level] = count == counts.end() ? startOf(mark.level) : std::min(count->second + 1, highestNumber);
    counts.erase(counts.upper_bound(mark.level), counts.end());
    QString text = pattern->at(mark.level).text;
    for (int level = 0; level <= mark.level; ++level) {
        const auto said = counts.find(level);
        const int number = said == counts.end() ? startOf(level) : said->second;
        const QString format = pattern->contains(level) ? pattern->at(level).format : QString();
        text.replace(QStringLiteral("%%1").arg(level + 1), written(number, format));
    }
    const QString format = pattern->at(mark.level).format;
    return format == u"bullet" || format == u"none" ? QString() : text;
}

} // namespace tz::docx
