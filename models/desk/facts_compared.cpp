#include "models/desk/facts_compared.h"

namespace tz {

namespace {

/// Facts with words and without a figure, as if theirs were 0 everywhere, so that what the text says of them is found.
std::vector<KnownFact> factsWithoutFigure(const std::vector<FactValue> &values, const QStringList &counties)
{
    std::vector<KnownFact> facts;
    std::map<QString, int> everywhere;
    for (const QString &county : counties) everywhere[county] = 0;
    for (const FactValue &value : values) {
        const QStringList words = value.fact.words.split(u'|', Qt::SkipEmptyParts);
        if (!words.isEmpty() && !hasFigure(value)) facts.push_back({value.fact.name, words, 0, everywhere});
    }
    return facts;
}

QString quoted(const QStringList &names)
{
    return u'“' + names.join(QStringLiteral("”“")) + u'”';
}

} // namespace

FactsCompared factsCompared(LedgerSession &session, const BriefingIssue &issue, const LiveFigures &figures)
{
    const std::vector<KnownFact> known = knownFacts(figures.facts());
    const QStringList counties = countyNames(session);
    const std::vector<KnownFact> unknown = factsWithoutFigure(figures.facts(), counties);
    FactsCompared compared;
    compared.hasRegistry = !known.empty();
    QStringList met, unmet;
    for (const IssueArticle &each : issue.articles) {
        const QString county = countyNamedIn(each.article.title, counties);
        for (const QString &text : {each.article.title, each.article.text}) {
            for (const FactMention &mention : factMentions(text, known, counties, county)) {
                ++compared.numbers;
                met << mention.fact;
            }
            for (const FactMention &mention : factMentions(text, unknown, counties, county)) unmet << mention.fact;
        }
    }
    for (const FactValue &value : figures.facts()) {
        if (met.contains(value.fact.name)) compared.facts << value.fact.name;
        if (unmet.contains(value.fact.name)) compared.withoutFigure << value.fact.name;
    }
    return compared;
}

QString words(const FactsCompared &compared)
{
    QStringList sentences;
    if (compared.numbers > 0)
        sentences << QStringLiteral("文中 %1 处数字与%2核对过。").arg(compared.numbers).arg(quoted(compared.facts));
    if (!compared.withoutFigure.isEmpty())
        sentences << QStringLiteral("%1没有核对：台账里一个也没有数到，也没有写定数，请在“数据口径”里写定。")
                         .arg(quoted(compared.withoutFigure));
    if (sentences.isEmpty())
        sentences << (compared.hasRegistry ? QStringLiteral("文中没有可与数据口径核对的数字。")
                                           : QStringLiteral("数据口径里还没有数（台账里没有名册，也没有写定数），"
                                                            "文中的数字没有核对。"));
    return sentences.join(QString());
}

} // namespace tz
