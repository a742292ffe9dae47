#pragma once

#include "tests/support/catch.h"
#include "tests/tables/small_office.h"

#include "models/desk/facts_compared.h"
#include "models/desk/issuing.h"
#include "models/desk/left_doubts.h"
#include "models/ledger/fact.h"
#include "models/reports/text_renderer.h"

namespace tz::test {

inline const QString who = QStringLiteral("王某");

/// The small office with an issue begun, whose first article is drafted.
struct Office {
    TemporaryLedger ledger;
    BriefingId id;

    Office()
    {
        fillSmallOffice(session());
        const auto begun = startIssue(session());
        REQUIRE(begun);
        id = *begun;
    }
    LedgerSession &session() { return ledger.session(); }
    BriefingIssue issue()
    {
        auto read = readIssue(session(), id);
        REQUIRE(read);
        return *read;
    }
    IssueArticle first() { return issue().articles.front(); }
    LiveFigures figures() { return figuresOf(session(), issue().briefing); }
    QString text()
    {
        PictureShelf shelf;
        return renderText(documentOf(session(), issue(), figures(), shelf));
    }
    void edit(const std::function<void(Briefing &)> &how)
    {
        Briefing after = issue().briefing;
        how(after);
        ChangeSet set{QStringLiteral("改一期"), {}, {}};
        set.update(issue().briefing, after);
        REQUIRE(session().perform(std::move(set)));
    }
    void write(const QString &text, const QString &title = QStringLiteral("标题"))
    {
        BriefingArticle written = first().article;
        written.text = text;
        written.title = title;
        REQUIRE(storeArticle(session(), written));
    }
    void finish(AssignmentId assignment)
    {
        const auto row = session().store().row(EntityKind::Assignment, assignment.value);
        Assignment after = *row->as<Assignment>();
        after.status = AssignmentStatus::Done;
        after.percent = {100};
        after.completedOn = session().today();
        ChangeSet set{QStringLiteral("完成一项"), {}, {}};
        set.update(*row, after);
        REQUIRE(session().perform(std::move(set)));
    }
    QStringList doubts()
    {
        QStringList sentences;
        for (const BriefingDoubt &doubt : doubtsOf(session(), issue(), figures()))
            if (!doubt.isLeft) sentences << doubt.sentence;
        return sentences;
    }
    void leaveAll()
    {
        for (const BriefingDoubt &doubt : doubtsOf(session(), issue(), figures()))
            REQUIRE(leaveDoubt(session(), id, doubt));
    }
    void layDownFacts()
    {
        ChangeSet set{QStringLiteral("口径"), {}, {}};
        for (const Fact &fact : shippedFacts()) set.add(fact);
        REQUIRE(session().perform(std::move(set)));
    }
};

} // namespace tz::test
