#include "models/desk/briefing_issue.h"

#include "models/desk/left_doubts.h"
#include "models/desk/paper_layout.h"
#include "models/reports/edited_briefing.h"
#include "models/reports/picture_file.h"
#include "models/store/evidence_files.h"

namespace tz {

namespace {

using Op = Condition::Operator;

/// A photo on its edge does not take a page for itself.
constexpr double highestPicture = 108; // mm

const QString briefingTitle = QStringLiteral("工作简报"); ///< in the catalogue of reports

PictureRoom roomOf(PictureWidth width, double core)
{
    switch (width) {
    case PictureWidth::Half:
        return {core / 2, highestPicture};
    case PictureWidth::ThreeQuarters:
        return {core * 3 / 4, highestPicture};
    case PictureWidth::Full:
        return {core, highestPicture * 4 / 3};
    }
    return {core, highestPicture};
}

template <class Row> Result<std::vector<Row>> rowsOf(const LedgerStore &store, const char *column, qint64 id)
{
    auto rows = store.rows(
        {.kind = kindOf<Row>, .conditions = {{QString::fromLatin1(column), Condition::Operator::Equals, id}}});
    if (!rows) return rows.error();
    std::vector<Row> found;
    for (const AnyRow &row : *rows) found.push_back(*row.as<Row>());
    return found;
}

} // namespace

const IssueArticle *BriefingIssue::article(BriefingArticleId id) const
{
    const auto found =
        std::find_if(articles.begin(), articles.end(), [&](const IssueArticle &each) { return each.article.id == id; });
    return found == articles.end() ? nullptr : &*found;
}

Result<BriefingIssue> readIssue(LedgerSession &session, BriefingId id)
{
    const LedgerStore &store = session.store();
    auto row = store.row(EntityKind::Briefing, id.value);
    if (!row) return row.error();
    if (row->isNull()) return Error{QStringLiteral("这一期简报已不在台账里，没有改动。")};
    BriefingIssue issue{*row->as<Briefing>(), {}};
    auto articles = rowsOf<BriefingArticle>(store, "briefing", id.value);
    if (!articles) return articles.error();
    for (BriefingArticle &article : *articles) {
        auto pictures = rowsOf<BriefingPicture>(store, "article", article.id.value);
        if (!pictures) return pictures.error();
        auto sources = rowsOf<BriefingSource>(store, "article", article.id.value);
        if (!sources) return sources.error();
        issue.articles.push_back({std::move(article), *std::move(pictures), *std::move(sources)});
    }
    issue.left = leftDoubtsOf(session, id);
    return issue;
}

std::optional<Briefing> briefingFor(LedgerSession &session, const ReportOrder &order)
{
    const QString series = order.series.isEmpty() ? usualSeries() : order.series;
    for (const Briefing &briefing : session.all<Briefing>(
             {{QStringLiteral("series"), Op::Equals, series}, {QStringLiteral("number"), Op::Equals, order.issue}}))
        if (briefing.style == NumberStyle::Running || briefing.year == session.today().year()) return briefing;
    return {};
}

Result<Picture> PictureShelf::ready(LedgerSession &session, const BriefingPicture &picture)
{
    const double core = officialSheet(session, briefingTitle).coreWidth();
    const auto key = std::tuple(picture.sha256, picture.width, core);
    auto found = m_ready.find(key);
    if (found == m_ready.end()) {
        const auto bytes = EvidenceFiles(session.store()).bytes(picture.sha256);
        if (!bytes) return bytes.error();
        auto made = pictureOf(*bytes, roomOf(picture.width, core));
        if (!made) return made.error();
        found = m_ready.emplace(key, *std::move(made)).first;
    }
    Picture ready = found->second;
    ready.caption = picture.caption;
    return ready;
}

LiveFigures figuresOf(LedgerSession &session, const Briefing &briefing)
{
    return LiveFigures(session, briefing.from, briefing.to);
}

Document documentOf(LedgerSession &session, const BriefingIssue &issue, const LiveFigures &figures, PictureShelf &shelf)
{
    const Briefing &briefing = issue.briefing;
    EditedBriefing input;
    input.office = briefing.issuer.isEmpty() ? session.policy().office : briefing.issuer;
    input.name = briefing.series;
    input.number = issueNumberWords(briefing.style, briefing.year, briefing.number);
    input.date = briefing.date;
    input.counties = countyNames(session);
    for (const IssueArticle &each : issue.articles) {
        EditedArticle article{each.article.title, figures.filled(each.article.text), {}};
        for (const BriefingPicture &picture : each.pictures) {
            auto ready = shelf.ready(session, picture);
            article.pictures.push_back(ready ? *std::move(ready) : Picture{{}, 0, 0, picture.caption});
        }
        input.articles.push_back(std::move(article));
    }
    const std::pair<const char *, QString> lists[] = {
        {"报：", briefing.reportTo}, {"送：", briefing.sendTo}, {"发：", briefing.distributeTo}};
    for (const auto &[word, list] : lists)
        if (!list.trimmed().isEmpty()) input.recipients.push_back(QString::fromUtf8(word) + list.trimmed());
    if (briefing.copies && *briefing.copies > 0) input.copies = QStringLiteral("共印%1份").arg(*briefing.copies);
    return laidOut(session, editedBriefing(input), briefingTitle);
}

} // namespace tz
