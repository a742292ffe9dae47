#include "models/desk/briefing_doubts.h"

#include "models/base/sha256.h"
#include "models/desk/sentence_sources.h"
#include "models/reports/article_text.h"

#include <set>

namespace tz {

namespace {

using Kind = BriefingDoubt::Kind;
using Part = BriefingDoubt::Part;

/// 第2篇第3行
QString placeWords(size_t article, const QString &text, qsizetype place)
{
    return QStringLiteral("第%1篇第%2行").arg(article + 1).arg(text.left(place).count(u'\n') + 1);
}

/// The sentence or line that holds a place; a title's lines too.
QString sentenceAt(const QString &text, qsizetype place)
{
    for (const SentencePlace &sentence : sentencesOf(text))
        if (sentence.holds(place)) return text.mid(sentence.from, sentence.length);
    return text.simplified();
}

QString aboutOf(const IssueArticle &each, const QString &what, const QString &words)
{
    return QStringLiteral("%1 %2 %3").arg(each.article.id.value).arg(what, words);
}

QString digestOf(const std::vector<AssignmentId> &rows)
{
    QByteArray ids;
    for (const AssignmentId id : rows) ids += QByteArray::number(id.value) + ' ';
    return QString::fromLatin1(Sha256::hexOf(ids).left(12));
}

class Examiner
{
public:
    Examiner(LedgerSession &session, const BriefingIssue &issue, const LiveFigures &figures)
        : m_issue(issue), m_figures(figures), m_known(knownFacts(figures.facts())), m_counties(countyNames(session)),
          m_drafts(draftSentences(figures.period()))
    {
    }

    std::vector<BriefingDoubt> examine()
    {
        checkFacts();
        if (m_issue.articles.empty())
            m_doubts.push_back({.kind = Kind::Missing, .sentence = QStringLiteral("这一期还没有文章。")});
        for (size_t i = 0; i < m_issue.articles.size(); ++i) {
            m_at = i;
            const IssueArticle &each = m_issue.articles[i];
            checkMissing(each);
            checkNumbers(each.article.title, each, Part::Title);
            checkNumbers(each.article.text, each, Part::Text);
            checkMarks(each);
            checkPictures(each);
            checkSources(each);
        }
        const QStringList left = m_issue.left.value.split(u'\n', Qt::SkipEmptyParts);
        for (BriefingDoubt &doubt : m_doubts) doubt.isLeft = !doubt.about.isEmpty() && left.contains(doubt.about);
        return std::move(m_doubts);
    }

private:
    QString place(const QString &text, qsizetype from) const { return placeWords(m_at, text, from); }

    void checkFacts()
    {
        for (const FactValue &value : m_figures.facts()) {
            if (!value.fact.value || !value.counted || *value.fact.value == *value.counted) continue;
            m_doubts.push_back(
                {.kind = Kind::Fact,
                 .sentence = QStringLiteral("数据口径“%1”确定为%2，台账里数得%3，请核对。")
                                 .arg(value.fact.name)
                                 .arg(*value.fact.value)
                                 .arg(*value.counted),
                 .about =
                     QStringLiteral("口径 %1 %2 %3").arg(value.fact.name).arg(*value.fact.value).arg(*value.counted)});
        }
    }

    void checkMissing(const IssueArticle &each)
    {
        if (each.article.title.trimmed().isEmpty())
            m_doubts.push_back({.kind = Kind::Missing,
                                .article = each.article.id,
                                .part = Part::Title,
                                .sentence = QStringLiteral("第%1篇还没有标题。").arg(m_at + 1),
                                .about = aboutOf(each, QStringLiteral("标题"), {})});
        if (each.article.text.trimmed().isEmpty() && each.pictures.empty())
            m_doubts.push_back({.kind = Kind::Missing,
                                .article = each.article.id,
                                .part = Part::Text,
                                .sentence = QStringLiteral("第%1篇还没有正文。").arg(m_at + 1)});
    }

    void checkNumbers(const QString &text, const IssueArticle &each, Part part)
    {
        const QString county = countyNamedIn(each.article.title, m_counties);
        for (const FigureDoubt &doubt : figuresInDoubt(text, m_known, m_counties, county)) {
            const QString where =
                part == Part::Title ? QStringLiteral("第%1篇标题").arg(m_at + 1) : place(text, doubt.from);
            m_doubts.push_back(
                {.kind = Kind::Figure,
                 .article = each.article.id,
                 .part = part,
                 .from = doubt.from,
                 .length = doubt.length,
                 .sentence = QStringLiteral("%1写的是%2，%3“%4”是%5。")
                                 .arg(where, doubt.found, doubt.county, doubt.fact)
                                 .arg(doubt.expected),
                 .replacement = QString::number(doubt.expected),
                 .about =
                     aboutOf(each, QStringLiteral("数字 %1%2=%3").arg(doubt.county, doubt.fact).arg(doubt.expected),
                             sentenceAt(text, doubt.from))});
        }
    }

    /// The fact of this name that counts nothing, and would be printed so.
    const FactValue *emptyFact(const QString &name) const
    {
        for (const FactValue &value : m_figures.facts())
            if (value.fact.name == name && value.value() && !hasFigure(value)) return &value;
        return nullptr;
    }

    /// Names in brackets that are no live figure, or one of a thing that the ledger has none of.
    void checkMarks(const IssueArticle &each)
    {
        const QString &text = each.article.text;
        for (const PlacedFigure &figure : figuresIn(text)) {
            if (const FactValue *fact = emptyFact(figure.name))
                m_doubts.push_back(
                    {.kind = Kind::Missing,
                     .article = each.article.id,
                     .part = Part::Text,
                     .from = figure.from,
                     .length = figure.length,
                     .sentence = QStringLiteral("%1的〖%2〗会印成%3：台账里一个也没有数到，也没有写定数。")
                                     .arg(place(text, figure.from), figure.name)
                                     .arg(*fact->value()),
                     .about = aboutOf(each, QStringLiteral("无数"), figure.name)});
            if (m_figures.find(figure.name)) continue;
            m_doubts.push_back({.kind = Kind::Missing,
                                .article = each.article.id,
                                .part = Part::Text,
                                .from = figure.from,
                                .length = figure.length,
                                .sentence = QStringLiteral("%1的〖%2〗不是台账里的数，会照原样印出来。")
                                                .arg(place(text, figure.from), figure.name),
                                .about = aboutOf(each, QStringLiteral("记号"), figure.name)});
        }
    }

    void checkPictures(const IssueArticle &each)
    {
        std::set<int> marked;
        qsizetype from = 0;
        for (const QString &line : each.article.text.split(u'\n')) {
            const auto number = pictureMarked(line);
            const bool isKnown = number && *number >= 1 && *number <= static_cast<int>(each.pictures.size());
            if (number && (!isKnown || !marked.insert(*number).second))
                m_doubts.push_back(
                    {.kind = Kind::Missing,
                     .article = each.article.id,
                     .part = Part::Text,
                     .from = from,
                     .length = line.size(),
                     .sentence =
                         QStringLiteral("%1的%2没有对应的图片。").arg(place(each.article.text, from), line.trimmed()),
                     .about = aboutOf(each, QStringLiteral("图位"), line.trimmed())});
            from += line.size() + 1;
        }
        for (size_t i = 0; i < each.pictures.size(); ++i)
            if (each.pictures[i].caption.trimmed().isEmpty())
                m_doubts.push_back(
                    {.kind = Kind::Missing,
                     .article = each.article.id,
                     .part = Part::Picture,
                     .picture = each.pictures[i].id,
                     .sentence = QStringLiteral("第%1篇的图%2还没有图注。").arg(m_at + 1).arg(i + 1),
                     .about = aboutOf(each, QStringLiteral("图注"), QString::number(each.pictures[i].id.value))});
    }

    /// The ledger has moved on since a sentence was drafted.
    void checkSources(const IssueArticle &each)
    {
        if (m_issue.briefing.state == BriefingState::Issued) return;
        const auto places = placesOf(each.sources, each.article.text);
        for (size_t i = 0; i < each.sources.size(); ++i) {
            const BriefingSource &source = each.sources[i];
            const auto draft = std::find_if(m_drafts.begin(), m_drafts.end(), [&](const DraftSentence &sentence) {
                return sentence.rule == source.rule;
            });
            if (!places[i] || draft == m_drafts.end() || sameRows(source, *draft)) continue;
            m_doubts.push_back({.kind = Kind::Changed,
                                .article = each.article.id,
                                .part = Part::Text,
                                .from = places[i]->from,
                                .length = places[i]->length,
                                .sentence = QStringLiteral("%1“%2”一句起草之后，台账有了变化。")
                                                .arg(place(each.article.text, places[i]->from), draft->title),
                                .rewritten = *draft,
                                .about = aboutOf(each, source.rule + u' ' + digestOf(draft->rows),
                                                 each.article.text.mid(places[i]->from, places[i]->length))});
        }
    }

    static bool sameRows(const BriefingSource &source, const DraftSentence &draft)
    {
        std::set<qint64> now;
        for (const AssignmentId id : draft.rows) now.insert(id.value);
        return std::set<qint64>(source.assignments.values.begin(), source.assignments.values.end()) == now;
    }

    const BriefingIssue &m_issue;
    const LiveFigures &m_figures;
    const std::vector<KnownFact> m_known;
    const QStringList m_counties;
    const std::vector<DraftSentence> m_drafts;
    std::vector<BriefingDoubt> m_doubts;
    size_t m_at = 0; ///< of the article being looked at
};

} // namespace

std::vector<BriefingDoubt> doubtsOf(LedgerSession &session, const BriefingIssue &issue, const LiveFigures &figures)
{
    return Examiner(session, issue, figures).examine();
}

} // namespace tz
