#include "models/desk/briefing_steps.h"

#include "models/desk/left_doubts.h"
#include "models/desk/sentence_sources.h"
#include "models/ledger/briefing_rules.h"

namespace tz {

namespace {

using Op = Condition::Operator;

/// An article with its sources, as far as it may be edited.
Result<IssueArticle> articleNow(LedgerSession &session, BriefingArticleId id)
{
    auto row = session.store().row(EntityKind::BriefingArticle, id.value);
    if (!row) return row.error();
    if (row->isNull()) return Error{QStringLiteral("这篇文章已不在台账里，没有改动。")};
    if (auto may = mayEditIssue(*row, *row, session.reading()); !may) return may.error();
    return IssueArticle{*row->as<BriefingArticle>(),
                        {},
                        session.all<BriefingSource>({{QStringLiteral("article"), Op::Equals, id.value}})};
}

QString nameOf(const BriefingArticle &article, LedgerSession &session)
{
    return Schema<BriefingArticle>::label(article, session.reading());
}

BriefingSource sourceOf(BriefingArticleId article, const DraftSentence &sentence)
{
    BriefingSource source{{}, article, sentence.rule, sentence.text, {}};
    for (const AssignmentId id : sentence.rows) source.assignments.values.push_back(id.value);
    return source;
}

BriefingArticle withText(BriefingArticle article, const QString &text)
{
    article.text = text;
    return article;
}

/// The article as it is to be, with every source following its sentence, except the one left out.
void addFollowing(ChangeSet &set, const IssueArticle &now, const BriefingArticle &after, BriefingSourceId leftOut = {})
{
    set.update(now.article, after);
    std::vector<BriefingSource> kept;
    for (const BriefingSource &source : now.sources)
        if (source.id != leftOut) kept.push_back(source);
    const auto places = placesOf(kept, after.text);
    for (size_t i = 0; i < kept.size(); ++i) {
        if (!places[i]) {
            set.remove(kept[i]);
            continue;
        }
        BriefingSource source = kept[i];
        source.sentence = after.text.mid(places[i]->from, places[i]->length);
        set.update(kept[i], source);
    }
}

/// Where a new sentence goes: below the last drafted one, else at the top.
qsizetype placeBelow(const IssueArticle &now)
{
    qsizetype place = 0;
    for (const auto &found : placesOf(now.sources, now.article.text))
        if (found) place = std::max(place, found->from + found->length);
    return place;
}

QString withSentence(const IssueArticle &now, const QString &sentence)
{
    QString text = now.article.text;
    if (text.trimmed().isEmpty()) return sentence;
    const qsizetype place = placeBelow(now);
    if (place == 0) return sentence + u'\n' + text;
    const qsizetype end = text.indexOf(u'\n', place);
    return text.insert(end < 0 ? text.size() : end, u'\n' + sentence);
}

/// A line that a sentence had for itself goes with it.
QString without(QString text, const SentencePlace &place)
{
    qsizetype from = place.from, end = place.from + place.length;
    const bool beginsLine = from == 0 || text[from - 1] == u'\n';
    const bool endsLine = end == text.size() || text[end] == u'\n';
    if (beginsLine && endsLine) {
        if (end < text.size())
            ++end;
        else if (from > 0)
            --from;
    }
    return text.remove(from, end - from);
}

} // namespace

Result<void> storeArticle(LedgerSession &session, const BriefingArticle &written)
{
    const auto now = articleNow(session, written.id);
    if (!now) return now.error();
    ChangeSet set{QStringLiteral("修改简报文章“%1”").arg(nameOf(written, session)), {}, {}};
    BriefingArticle after = withText(now->article, written.text);
    after.title = written.title;
    addFollowing(set, *now, after);
    return session.perform(std::move(set));
}

Result<void> takeSentence(LedgerSession &session, BriefingArticleId id, const DraftSentence &sentence)
{
    const auto now = articleNow(session, id);
    if (!now) return now.error();
    const auto places = placesOf(now->sources, now->article.text);
    QString text = now->article.text;
    BriefingSourceId replaced;
    for (size_t i = 0; i < now->sources.size(); ++i) {
        if (now->sources[i].rule != sentence.rule || !places[i]) continue;
        replaced = now->sources[i].id;
        text.replace(places[i]->from, places[i]->length, sentence.text);
    }
    if (!replaced) text = withSentence(*now, sentence.text);
    ChangeSet set{QStringLiteral("写入“%1”一句").arg(sentence.title), {}, {}};
    addFollowing(set, *now, withText(now->article, text), replaced);
    for (const BriefingSource &source : now->sources)
        if (source.id == replaced) {
            BriefingSource after = sourceOf(id, sentence);
            after.id = source.id;
            set.update(source, after);
        }
    if (!replaced) set.add(sourceOf(id, sentence));
    return session.perform(std::move(set));
}

Result<void> dropSentence(LedgerSession &session, BriefingArticleId id, const QString &rule)
{
    const auto now = articleNow(session, id);
    if (!now) return now.error();
    const auto places = placesOf(now->sources, now->article.text);
    for (size_t i = 0; i < now->sources.size(); ++i) {
        if (now->sources[i].rule != rule || !places[i]) continue;
        ChangeSet set{QStringLiteral("从“%1”删去一句").arg(nameOf(now->article, session)), {}, {}};
        addFollowing(set, *now, withText(now->article, without(now->article.text, *places[i])), now->sources[i].id);
        set.remove(now->sources[i]);
        return session.perform(std::move(set));
    }
    return {};
}

std::vector<AssignmentId> rowsBehind(const IssueArticle &article, const QString &text, qsizetype place,
                                     const LiveFigures &figures)
{
    std::vector<AssignmentId> rows;
    const auto add = [&](const std::vector<AssignmentId> &more) {
        for (const AssignmentId id : more)
            if (std::find(rows.begin(), rows.end(), id) == rows.end()) rows.push_back(id);
    };
    const auto places = placesOf(article.sources, text);
    for (size_t i = 0; i < places.size(); ++i) {
        if (!places[i] || !places[i]->holds(place)) continue;
        for (const qint64 id : article.sources[i].assignments.values) add({{id}});
    }
    for (const SentencePlace &sentence : sentencesOf(text)) {
        if (!sentence.holds(place)) continue;
        for (const PlacedFigure &figure : figuresIn(text.mid(sentence.from, sentence.length)))
            if (const auto found = figures.find(figure.name)) add(found->rows);
    }
    return rows;
}

void addFreezing(ChangeSet &set, const BriefingIssue &issue, const LiveFigures &figures, IssuedPaperId paper)
{
    Briefing frozen = issue.briefing;
    frozen.state = BriefingState::Issued;
    frozen.paper = paper;
    set.update(issue.briefing, frozen);
    if (issue.left.id) set.update(issue.left, frozenLeft(issue.left, figures));
    for (const IssueArticle &each : issue.articles) {
        BriefingArticle article = each.article;
        article.text = figures.filled(article.text);
        set.update(each.article, article);
        const auto places = placesOf(each.sources, each.article.text);
        for (size_t i = 0; i < each.sources.size(); ++i) {
            BriefingSource source = each.sources[i];
            source.sentence = figures.filled(source.sentence);
            if (places[i]) {
                source.assignments.values.clear();
                for (const AssignmentId id : rowsBehind(each, each.article.text, places[i]->from + 1, figures))
                    source.assignments.values.push_back(id.value);
            }
            set.update(each.sources[i], source);
        }
    }
}

} // namespace tz
