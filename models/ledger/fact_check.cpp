#include "models/ledger/fact_check.h"

#include "models/base/chinese_numerals.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace tz {

namespace {

const QString measures = QStringLiteral("个家所处项");
const QString clauseEnds = QStringLiteral("，。；！？,;!?\n");

struct WrittenNumber {
    qsizetype from = 0, end = 0;
    int value = 0;
};

/// Full-width digits and blanks as plain ones, at the same places.
QString withPlainDigits(QString text)
{
    for (QChar &c : text) {
        if (c >= u'０' && c <= u'９') c = QChar(char16_t(c.unicode() - u'０' + u'0'));
        if (c.isSpace() && c != u'\n') c = u' ';
    }
    return text;
}

/// Arabic numbers with their thousands apart (5,099, 5 099) and Chinese ones before a measure word. Parts of dates,
/// ordinals, decimals, percents and live figures are none.
std::vector<WrittenNumber> numbersIn(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("〖[^〗\\n]*〗|(?<![\\d.第])(\\d{1,3}(?:[, ]\\d{3})+|\\d+)(?![\\d.%年月日时])|"
                       "(?<!第)([零〇一二三四五六七八九十百千两]+)(?=[个家所处])"));
    std::vector<WrittenNumber> numbers;
    for (auto match = shape.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const int group = found.hasCaptured(1) ? 1 : 2;
        if (!found.hasCaptured(group)) continue;
        QString digits = found.captured(group);
        if (group == 1) digits.remove(QRegularExpression(QStringLiteral("\\D")));
        if (digits == QStringLiteral("两")) digits = QStringLiteral("二");
        if (const auto value = readChineseNumber(digits))
            numbers.push_back({found.capturedStart(group), found.capturedEnd(group), *value});
    }
    return numbers;
}

/// Words that, following a fact's, make another thing of it: 医共体牵头医院.
bool isOtherThing(QStringView after)
{
    static constexpr QStringView followers[] = {u"牵头", u"成员", u"总医院", u"办公室", u"管理",     u"党委",
                                                u"信息", u"内",   u"试点",   u"乡",     u"人民医院", u"中医院"};
    return std::any_of(std::begin(followers), std::end(followers),
                       [&](QStringView follower) { return after.startsWith(follower); });
}

class FactFinder
{
public:
    FactFinder(const QString &text, const std::vector<KnownFact> &facts) : m_text(text), m_facts(facts) {}

    /// The fact whose words the number counts; nullptr when there is none.
    const KnownFact *counted(const WrittenNumber &number) const
    {
        QStringView after = QStringView(m_text).mid(number.end);
        while (!after.isEmpty() && after.front() == u' ') after = after.mid(1);
        if (after.startsWith(u'余') || after.startsWith(u'多')) return nullptr;
        const bool isMeasured = !after.isEmpty() && measures.contains(after.front());
        if (const KnownFact *fact = following(isMeasured ? after.mid(1) : after, isMeasured ? longestAttribute : 0))
            return fact;
        return isMeasured ? preceding(number.from, after.front()) : nullptr;
    }

private:
    /// 紧密型县域 may stand between number and noun.
    static constexpr qsizetype longestAttribute = 8;

    const KnownFact *following(QStringView after, qsizetype mostBetween) const
    {
        static const QRegularExpression barrier(QStringLiteral("[\\d，。；、：！？（）()\\n]"));
        const KnownFact *best = nullptr;
        qsizetype place = mostBetween + 1, length = 0;
        for (const KnownFact &fact : m_facts) {
            for (const QString &word : fact.words) {
                const qsizetype at = after.indexOf(word);
                if (at < 0 || at > place || (at == place && word.size() <= length) || at > mostBetween) continue;
                if (after.left(at).toString().contains(barrier)) continue;
                best = &fact;
                place = at;
                length = word.size();
            }
        }
        return best && !isOtherThing(after.mid(place + length)) ? best : nullptr;
    }

    /// 村卫生室共有5099个. Matters alone are counted in 项: of 11个县市区共165项 the 165 are no counties.
    const KnownFact *preceding(qsizetype from, QChar measure) const
    {
        const auto isCountedSo = [measure](const QString &word) {
            static const QRegularExpression matter(QStringLiteral("(?:任务|事项|问题|项目)$"));
            return measure != u'项' || word.contains(matter);
        };
        static const QRegularExpression joint(QStringLiteral("(?:共有|达到|增至|共|达|为|有|：|:| )+$"));
        QString before = m_text.left(from).right(30);
        before.remove(joint);
        const KnownFact *best = nullptr;
        qsizetype length = 0;
        for (const KnownFact &fact : m_facts)
            for (const QString &word : fact.words)
                if (before.endsWith(word) && word.size() > length && isCountedSo(word)) {
                    best = &fact;
                    length = word.size();
                }
        return best;
    }

    const QString &m_text;
    const std::vector<KnownFact> &m_facts;
};

QString clauseBefore(const QString &text, qsizetype place)
{
    qsizetype from = place;
    while (from > 0 && !clauseEnds.contains(text[from - 1])) --from;
    return text.mid(from, place - from);
}

bool isOfPart(const QString &clause)
{
    static const QRegularExpression part(QStringLiteral("其中|涉及|新增|新建|另有|还有|尚有|仅有|只有|首批|抽查|走访"));
    return clause.contains(part);
}

bool isOfWhole(const QString &clause)
{
    static const QRegularExpression whole(QStringLiteral("全市|我市|全省|全国"));
    return clause.contains(whole);
}

/// The county whose sub-head stands above a place.
QString subHeadAbove(const QString &text, qsizetype place, const QStringList &counties)
{
    const QStringList lines = text.left(place).split(u'\n');
    for (auto line = lines.rbegin() + 1; line < lines.rend(); ++line)
        if (counties.contains(line->trimmed())) return line->trimmed();
    return {};
}

} // namespace

QString countyNamedIn(const QString &text, const QStringList &counties)
{
    QString named;
    qsizetype place = text.size();
    for (const QString &county : counties) {
        qsizetype at = text.indexOf(county);
        if (at < 0 && county.size() > 2) at = text.indexOf(county.chopped(1));
        if (at < 0 || at >= place) continue;
        place = at;
        named = county;
    }
    return named;
}

std::vector<FactMention> factMentions(const QString &written, const std::vector<KnownFact> &facts,
                                      const QStringList &counties, const QString &county)
{
    const QString text = withPlainDigits(written);
    const FactFinder finder(text, facts);
    std::vector<FactMention> mentions;
    for (const WrittenNumber &number : numbersIn(text)) {
        const KnownFact *fact = finder.counted(number);
        if (!fact) continue;
        const QString clause = clauseBefore(text, number.from);
        if (isOfPart(clause)) continue;
        QString of = countyNamedIn(clause, counties);
        if (of.isEmpty() && !isOfWhole(clause)) {
            of = subHeadAbove(text, number.from, counties);
            if (of.isEmpty()) of = county;
        }
        const auto own = fact->ofCounty.find(of);
        if (!of.isEmpty() && own == fact->ofCounty.end()) continue;
        const int expected = of.isEmpty() ? fact->value : own->second;
        mentions.push_back({number.from, number.end - number.from, number.value, expected, fact->name, of});
    }
    return mentions;
}

std::vector<FigureDoubt> figuresInDoubt(const QString &text, const std::vector<KnownFact> &facts,
                                        const QStringList &counties, const QString &county)
{
    std::vector<FigureDoubt> doubts;
    for (const FactMention &mention : factMentions(text, facts, counties, county))
        if (mention.number != mention.expected)
            doubts.push_back({mention.from, mention.length, text.mid(mention.from, mention.length), mention.expected,
                              mention.fact, mention.county});
    return doubts;
}

} // namespace tz
