#pragma once

#include "models/desk/live_figures.h"
#include "models/desk/report_catalogue.h"
#include "models/ledger/briefing_article.h"
#include "models/ledger/setting.h"

namespace tz {

struct IssueArticle {
    BriefingArticle article;
    std::vector<BriefingPicture> pictures; ///< in their order
    std::vector<BriefingSource> sources;
};

/// One issue of a briefing with all that belongs to it.
struct BriefingIssue {
    Briefing briefing;
    std::vector<IssueArticle> articles; ///< in their order
    Setting left = {};                  ///< the doubts that the clerk left as they are (models/desk/left_doubts.h)

    const IssueArticle *article(BriefingArticleId id) const;
};

Result<BriefingIssue> readIssue(LedgerSession &session, BriefingId id);

/// The written issue of an order's series and number in this year, or through the years where the series counts so.
std::optional<Briefing> briefingFor(LedgerSession &session, const ReportOrder &order);

/// Pictures made ready for paper, kept while their files stay the same: a phone's photo takes a while to be scaled.
class PictureShelf
{
public:
    Result<Picture> ready(LedgerSession &session, const BriefingPicture &picture);

private:
    std::map<std::tuple<QString, PictureWidth, double>, Picture> m_ready; ///< the last: of the core, mm
};

/// The issue as paper. A picture that cannot be read leaves its caption behind, in brackets.
Document documentOf(LedgerSession &session, const BriefingIssue &issue, const LiveFigures &figures,
                    PictureShelf &shelf);

/// The figures of an issue's period.
LiveFigures figuresOf(LedgerSession &session, const Briefing &briefing);

} // namespace tz
