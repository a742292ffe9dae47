#include "models/exchange/briefing_rows.h"

#include "models/ledger/briefing_article.h"
#include "models/ledger/briefing_rules.h"
#include "models/store/evidence_files.h"

namespace tz {

namespace {

QString fitToFile(AnyRow &row, const BriefingPicture &picture, LedgerSession &session)
{
    const auto bytes = EvidenceFiles(session.store()).bytes(picture.sha256);
    if (!bytes)
        return QStringLiteral("台账里没有图片“%1”的文件，表格里带不来；请在“简报”页把图片加进文章。").arg(picture.name);
    BriefingPicture fitted = picture;
    fitted.size = static_cast<int>(bytes->size());
    row = fitted;
    return {};
}

} // namespace

QString whyNotTaken(const AnyRow &before, AnyRow &after, LedgerSession &session)
{
    const auto kind = after.kind();
    const bool isOfBriefing = kind == EntityKind::Briefing || kind == EntityKind::BriefingArticle ||
                              kind == EntityKind::BriefingPicture || kind == EntityKind::BriefingSource;
    if (!isOfBriefing || before == after) return {};
    if (const QString why = whyIssueStays(before, after, session.reading()); !why.isEmpty()) return why;
    const auto *was = before.as<BriefingPicture>();
    const auto *now = after.as<BriefingPicture>();
    const bool isOtherFile = now && (!was || was->sha256 != now->sha256);
    return isOtherFile ? fitToFile(after, BriefingPicture(*now), session) : QString();
}

} // namespace tz
