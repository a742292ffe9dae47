#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"
#include "tests/tables/small_office.h"

#include "models/desk/issue_figures.h"
#include "models/desk/issuing.h"
#include "models/desk/order_words.h"
#include "models/store/evidence_files.h"
#include "models/store/integrity.h"
#include "models/tables/reminder.h"

using namespace tz;
using namespace tz::test;

namespace {

const QString who = QStringLiteral("王某");

/// The small office as of 2021-08-13, two matters late.
struct Office {
    TemporaryLedger ledger;
    Office() { fillSmallOffice(session()); }
    LedgerSession &session() { return ledger.session(); }

    IssuedPaper issueOne(const char *name, const ReportOrder &order = {})
    {
        auto issued = issue(session(), *reportNamed(QString::fromLatin1(name)), order, who);
        if (!issued) FAIL(issued.error().sentence.toStdString());
        REQUIRE(issued->size() == 1);
        return issued->front();
    }
    void setPercent(AssignmentId id, int percent, AssignmentStatus status = AssignmentStatus::Underway)
    {
        const auto row = session().store().row(EntityKind::Assignment, id.value);
        Assignment after = *row->as<Assignment>();
        after.percent = {percent};
        after.status = status;
        ChangeSet set{QStringLiteral("改进度"), {}, {}};
        set.update(*row, after);
        REQUIRE(session().perform(std::move(set)));
    }
    /// As if it had been issued the day before.
    void dateBack(const IssuedPaper &paper)
    {
        IssuedPaper earlier = paper;
        earlier.issuedOn = paper.issuedOn.addDays(-1);
        ChangeSet set{QStringLiteral("前一天出具的"), {}, {}};
        set.update(paper, earlier);
        REQUIRE(session().perform(std::move(set)));
    }
};

QStringList numbers(LedgerSession &session, const char *name)
{
    QStringList found;
    for (const IssuedPaper &paper : issuedPapers(session, QString::fromLatin1(name))) found << paper.number;
    return found;
}

} // namespace

TEST_CASE("a letter about one matter counts as a reminder of it")
{
    Office office;
    const AssignmentId matter = assignmentOf(office.session(), 1, 1);
    office.issueOne("notice", {.county = {1}, .task = {1}});
    const auto times = timesReminded(office.session(), today);
    REQUIRE(times);
    CHECK(timesOf(*times, matter) == 1);
    CHECK(times->size() == 1);
}

TEST_CASE("numbers run by report and year without gaps")
{
    Office office;
    CHECK(office.issueOne("weekly").number == QStringLiteral("〔2021〕第1期"));
    CHECK(office.issueOne("weekly", {.county = {2}}).number == QStringLiteral("〔2021〕第2期"));
    CHECK(office.issueOne("circular").number == QStringLiteral("〔2021〕第1期"));
    CHECK(office.issueOne("notice", {.county = {1}, .task = {1}}).number == QStringLiteral("督办〔2021〕1号"));
    CHECK(nextNumber(office.session(), *reportNamed(u"weekly"), {}) == QStringLiteral("〔2021〕第3期"));
}

TEST_CASE("a number that was undone is kept for the same paper, given to no other, and comes back by redoing")
{
    Office office;
    office.issueOne("weekly");
    REQUIRE(office.session().undo());
    CHECK(nextNumber(office.session(), *reportNamed(u"weekly"), {.county = {2}}) == QStringLiteral("〔2021〕第2期"));
    REQUIRE(office.session().redo());
    CHECK(numbers(office.session(), "weekly") == QStringList{QStringLiteral("〔2021〕第1期")});
    REQUIRE(office.session().undo());
    CHECK(office.issueOne("weekly", {.paper = Paper::A3}).number == QStringLiteral("〔2021〕第1期"));
    REQUIRE(office.session().undo());
    CHECK(office.issueOne("weekly", {.county = {2}}).number == QStringLiteral("〔2021〕第2期"));
    CHECK(office.issueOne("weekly").number == QStringLiteral("〔2021〕第3期")); // another number went out meanwhile
}

TEST_CASE("the step that issued a paper is known by its number, so that undoing it can be asked about")
{
    Office office;
    CHECK(issuedByLastStep(office.session()).isEmpty());
    office.issueOne("weekly");
    CHECK(issuedByLastStep(office.session()) == QStringList{QStringLiteral("〔2021〕第1期")});
    office.issueOne("notice", {.county = {1}, .task = {1}});
    CHECK(issuedByLastStep(office.session()) == QStringList{QStringLiteral("督办〔2021〕1号")});
    REQUIRE(office.session().undo());
    REQUIRE(office.session().undo());
    CHECK(issuedByLastStep(office.session()).isEmpty());
}

TEST_CASE("a list without one row is not issued and takes no number")
{
    Office office;
    const auto empty = issue(office.session(), *reportNamed(u"rectification"), {.county = {1}}, who);
    REQUIRE_FALSE(empty);
    CHECK(empty.error().sentence.contains(QStringLiteral("没有占用编号")));
    CHECK(numbers(office.session(), "rectification").isEmpty());
}

TEST_CASE("what stands issued is not issued twice, on no size of sheet, until it is voided")
{
    Office office;
    const IssuedPaper first = office.issueOne("weekly");
    const auto again = issue(office.session(), *reportNamed(u"weekly"), {.paper = Paper::A3}, who);
    REQUIRE_FALSE(again);
    CHECK(again.error().sentence.contains(first.number));
    CHECK(issuedPapers(office.session()).size() == 1);
    REQUIRE(voidPaper(office.session(), first.id, QStringLiteral("数据有误"), who));
    CHECK(office.issueOne("weekly").number == QStringLiteral("〔2021〕第2期"));
}

TEST_CASE("an issued paper keeps its PDF through every later edit and after a restart")
{
    Office office;
    const IssuedPaper paper = office.issueOne("weekly", {.county = {1}});
    CHECK(paper.issuedBy == who);
    CHECK(paper.asOf == QDate(2021, 8, 13));
    CHECK(paper.period.contains(QStringLiteral("西峡县")));
    const auto before = pdfOf(office.session(), paper);
    REQUIRE(before);
    CHECK(before->startsWith("%PDF"));
    office.setPercent(assignmentOf(office.session(), 1, 1), 90);
    office.ledger.reopen();
    const auto papers = issuedPapers(office.session(), u"weekly");
    REQUIRE(papers.size() == 1);
    CHECK(papers.front() == paper);
    CHECK(*pdfOf(office.session(), papers.front()) == *before);
    const auto problems = checkLedger(office.session());
    REQUIRE(problems);
    for (const Problem &problem : *problems) CHECK(problem.severity != Severity::Error);
}

TEST_CASE("a voided number stays on record and is never used again")
{
    Office office;
    const IssuedPaper first = office.issueOne("weekly");
    CHECK_FALSE(voidPaper(office.session(), first.id, QStringLiteral("  "), who));
    REQUIRE(voidPaper(office.session(), first.id, QStringLiteral("数据有误"), who));
    CHECK_FALSE(voidPaper(office.session(), first.id, QStringLiteral("再来一次"), who));
    office.issueOne("weekly");
    CHECK(numbers(office.session(), "weekly").join(u' ') == QStringLiteral("〔2021〕第1期 〔2021〕第2期"));
    const IssuedPaper voided = issuedPapers(office.session(), u"weekly").front();
    CHECK(voided.state == IssueState::Voided);
    CHECK(voided.voidReason == QStringLiteral("数据有误"));
    CHECK(pdfOf(office.session(), voided));
}

TEST_CASE("a paper issued anew names the one it replaces, which is voided in the same step")
{
    Office office;
    const IssuedPaper first = office.issueOne("weekly", {.county = {2}});
    CHECK_FALSE(reissue(office.session(), first.id, QString(), who));
    const auto anew = reissue(office.session(), first.id, QStringLiteral("进度填错"), who);
    REQUIRE(anew);
    CHECK(anew->number == QStringLiteral("〔2021〕第2期"));
    CHECK(anew->replaces == first.id);
    CHECK(anew->order == first.order);
    CHECK(issuedPapers(office.session(), u"weekly").front().state == IssueState::Voided);
    REQUIRE(office.session().undo());
    REQUIRE(issuedPapers(office.session(), u"weekly").size() == 1);
    CHECK(issuedPapers(office.session(), u"weekly").front().state == IssueState::Valid);
}

TEST_CASE("notices are issued one matter a number")
{
    Office office;
    const auto late = issue(office.session(), *reportNamed(u"notice"), {}, who);
    REQUIRE(late);
    REQUIRE(late->size() == 1); // one matter is late
    CHECK(late->front().order == QStringLiteral("county=1|task=1"));
    office.setPercent(assignmentOf(office.session(), 1, 2), 10);
    const auto none = issue(office.session(), *reportNamed(u"notice"), {.county = {5}}, who);
    REQUIRE_FALSE(none);
    CHECK(none.error().sentence.contains(QStringLiteral("没有要出的督办单")));
}

TEST_CASE("a finished matter gets no letter, and is told why")
{
    Office office;
    office.setPercent(assignmentOf(office.session(), 1, 1), 100, AssignmentStatus::Done);
    const auto letter = issue(office.session(), *reportNamed(u"notice"), {.county = {1}, .task = {1}}, who);
    REQUIRE_FALSE(letter);
    CHECK(letter.error().sentence.contains(QStringLiteral("西峡县“推进管理体制改革”已完成，不需要督办")));
    CHECK(issuedPapers(office.session()).empty());
}

TEST_CASE("a matter in hand that has a letter of an earlier day gets another only when that is meant")
{
    Office office;
    const ReportKind &notice = *reportNamed(u"notice");
    const ReportOrder order{.county = {1}, .task = {1}};
    const IssuedPaper first = office.issueOne("notice", order);
    office.dateBack(first);
    const auto again = issue(office.session(), notice, order, who);
    REQUIRE_FALSE(again);
    CHECK(again.error().sentence.contains(QStringLiteral("已于8月12日出具") + first.number));
    CHECK_FALSE(issue(office.session(), notice, {}, who)); // nor among all that is late
    CHECK(issuedPapers(office.session()).size() == 1);
    const auto meant = issue(office.session(), notice, order, who, Again::Allowed);
    REQUIRE(meant);
    CHECK(meant->front().number == QStringLiteral("督办〔2021〕2号"));
    for (const IssuedPaper &paper : issuedPapers(office.session()))
        REQUIRE(voidPaper(office.session(), paper.id, QStringLiteral("没有发出"), who));
    CHECK(office.issueOne("notice", order).number == QStringLiteral("督办〔2021〕3号"));
}

TEST_CASE("a briefing's first number of the year is the office's own, then it goes on")
{
    Office office;
    CHECK(office.issueOne("briefing", {.issue = 5}).number == QStringLiteral("第五期"));
    const auto skipped = issue(office.session(), *reportNamed(u"briefing"), {.issue = 7}, who);
    REQUIRE_FALSE(skipped);
    CHECK(skipped.error().sentence.contains(QStringLiteral("这一期应是第6期")));
    CHECK(office.issueOne("briefing", {.issue = 6}).number == QStringLiteral("第六期"));
}

TEST_CASE("a paper without its issuer, or of a kind that has no numbers, is refused")
{
    Office office;
    CHECK_FALSE(issue(office.session(), *reportNamed(u"weekly"), {}, QStringLiteral(" ")));
    CHECK_FALSE(issue(office.session(), *reportNamed(u"desk"), {}, who));
    CHECK(issuedPapers(office.session()).empty());
}

TEST_CASE("the ledger is compared with the last valid issue of the same report and county")
{
    Office office;
    const ReportKind &weekly = *reportNamed(u"weekly");
    CHECK_FALSE(comparedWithLast(office.session(), weekly, {})->has_value());
    office.issueOne("weekly");
    office.issueOne("weekly", {.county = {3}});
    office.setPercent(assignmentOf(office.session(), 1, 1), 100, AssignmentStatus::Done);
    office.setPercent(assignmentOf(office.session(), 4, 2), 35);
    const auto all = comparedWithLast(office.session(), weekly, {});
    REQUIRE(all);
    REQUIRE(*all);
    CHECK((*all)->last.number == QStringLiteral("〔2021〕第1期"));
    CHECK((*all)->newlyDone == 1);
    CHECK((*all)->newlyDone + (*all)->newlyOverdue + (*all)->advanced + (*all)->fallenBack + (*all)->otherLight +
              (*all)->unchanged ==
          25);
    CHECK((*all)->advanced == 1);
    CHECK((*all)->unchanged == 23);
    CHECK(words(**all) ==
          QStringLiteral("与上期（〔2021〕第1期，截至2021年8月13日）相比：新完成1项，进度提高1项，没有变化23项。"));
    const auto one = comparedWithLast(office.session(), weekly, {.county = {3}});
    CHECK((*one)->last.number == QStringLiteral("〔2021〕第2期"));
    CHECK((*one)->unchanged == 5);
}

TEST_CASE("an order is kept as words and read back as it was")
{
    const ReportKind &weekly = *reportNamed(u"weekly");
    const ReportOrder order = settled(weekly, {.county = {3}, .paper = Paper::A3}, QDate(2021, 8, 13));
    const QString code = orderCode(weekly, order);
    CHECK(code == QStringLiteral("week=2021-08-09|county=3|paper=A3"));
    CHECK(orderCode(weekly, orderOf(code)) == code);
    CHECK(scopeOf(code) == QStringLiteral("county=3"));
}

TEST_CASE("a report that is not compared keeps its words as data, and a week without kept figures is passed by")
{
    Office office;
    const IssuedPaper list = office.issueOne("decomposition");
    const auto words = EvidenceFiles(office.session().store()).bytes(list.figures);
    REQUIRE(words);
    CHECK(QString::fromUtf8(*words).contains(list.title));
    const ReportKind &weekly = *reportNamed(u"weekly");
    IssuedPaper bare = office.issueOne("weekly");
    IssuedPaper without = bare;
    without.figures.clear();
    ChangeSet set{QStringLiteral("旧版出具的，没有留存数据"), {}, {}};
    set.update(bare, without);
    REQUIRE(office.session().perform(std::move(set)));
    const auto compared = comparedWithLast(office.session(), weekly, {});
    REQUIRE(compared);
    CHECK_FALSE(*compared);
}
