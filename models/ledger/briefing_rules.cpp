#include "models/ledger/briefing_rules.h"

#include "models/ledger/briefing_article.h"

namespace tz {

namespace {

/// The issue that a row belongs to; nullptr for rows of other matters.
std::shared_ptr<const Briefing> issueOf(const AnyRow &row, const Reading &reading)
{
    if (row.as<Briefing>()) return row.shared<Briefing>();
    auto article = row.shared<BriefingArticle>();
    if (const auto *picture = row.as<BriefingPicture>()) article = reading.directory.find(picture->article);
    if (const auto *source = row.as<BriefingSource>()) article = reading.directory.find(source->article);
    return article ? reading.directory.find(article->briefing) : nullptr;
}

} // namespace

QString whyIssueStays(const AnyRow &before, const AnyRow &after, const Reading &reading)
{
    for (const AnyRow *row : {&before, &after}) {
        const auto briefing = row->isNull() ? nullptr : issueOf(*row, reading);
        if (briefing && briefing->state == BriefingState::Issued)
            return QStringLiteral("%1已经出具，内容不再改。要更正，请先在“已出具”里作废这一期。")
                .arg(issueName(*briefing));
    }
    return {};
}

Result<void> mayEditIssue(const AnyRow &before, const AnyRow &after, const Reading &reading)
{
    const QString why = whyIssueStays(before, after, reading);
    if (why.isEmpty()) return {};
    return Error{QStringLiteral("没有改动：") + why};
}

} // namespace tz
