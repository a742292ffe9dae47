#include "tests/desk/briefing_office.h"
#include "tests/support/golden.h"
#include "tests/support/photo.h"

#include "models/desk/issuing.h"
#include "models/desk/sentence_sources.h"
#include "models/store/integrity.h"

using namespace tz;
using namespace tz::test;

namespace {

const char *const pasted = "新野县迎接省核查组\n实地核查\n\n7月11日，核查组到新野县。\n　　查看了远程中心。";

} // namespace

TEST_CASE("a new issue goes on from the one before: number, style, lists and period")
{
    Office office;
    CHECK(office.issue().briefing.number == 1);
    office.edit([](Briefing &briefing) {
        briefing.number = 4;
        briefing.style = NumberStyle::Arabic;
        briefing.reportTo = QStringLiteral("省医改办");
        briefing.to = QDate(2021, 8, 1);
    });
    const auto next = startIssue(office.session());
    REQUIRE(next);
    const Briefing begun = readIssue(office.session(), *next)->briefing;
    CHECK(begun.number == 5);
    CHECK(begun.style == NumberStyle::Arabic);
    CHECK(begun.reportTo == QStringLiteral("省医改办"));
    CHECK(begun.from == QDate(2021, 8, 2));
    CHECK(begun.to == today);
    CHECK(office.session().undoText() == QStringLiteral("新建工作简报第5期"));
    const auto other = startIssue(office.session(), QStringLiteral("督查通报"));
    REQUIRE(other);
    CHECK(readIssue(office.session(), *other)->briefing.number == 1);
}

TEST_CASE("the first article is drafted, every sentence with its rows, in one step")
{
    Office office;
    const IssueArticle article = office.first();
    CHECK(article.article.title == QStringLiteral("县域医共体建设重点任务台账推进情况"));
    const auto places = placesOf(article.sources, article.article.text);
    REQUIRE(article.sources.size() == 4);
    for (size_t i = 0; i < places.size(); ++i) {
        CAPTURE(article.sources[i].rule.toStdString());
        REQUIRE(places[i]);
        CHECK(article.article.text.mid(places[i]->from, places[i]->length) == article.sources[i].sentence);
    }
    const qsizetype done = article.article.text.indexOf(QStringLiteral("本期新完成"));
    CHECK(rowsBehind(article, article.article.text, done + 2, office.figures()).size() == 10);
    const qsizetype whole = article.article.text.indexOf(QStringLiteral("截至"));
    CHECK(rowsBehind(article, article.article.text, whole + 2, office.figures()).size() == 25);
    REQUIRE(office.session().undo());
    CHECK(office.session().all<Briefing>().empty());
    CHECK(office.session().all<BriefingSource>().empty());
}

TEST_CASE("the catalogue prints the edited issue of its number, else the drafted one")
{
    Office office;
    const ReportKind &kind = *reportNamed(u"briefing");
    office.write(QStringLiteral("亲手写的一句，逾期〖逾期项数〗项。"), QStringLiteral("亲手写的标题"));
    const QString first = renderText(kind.make(office.session(), {.issue = 1}));
    CHECK(first.contains(QStringLiteral("亲手写的一句，逾期1项。")));
    CHECK_FALSE(renderText(kind.make(office.session(), {.issue = 2})).contains(QStringLiteral("亲手写的")));
    CHECK(*nextIssue(office.session(), kind) == 1);
    CHECK(nextNumber(office.session(), kind, {.issue = 1}) == QStringLiteral("第一期"));
}

TEST_CASE("an edited issue reads as approved")
{
    Office office;
    office.edit([](Briefing &briefing) {
        briefing.number = 5;
        briefing.issuer = QStringLiteral("南阳市深化医药卫生体制改革领导小组办公室");
        briefing.reportTo = QStringLiteral("省医改办，市委、市政府领导");
        briefing.distributeTo = QStringLiteral("各县市区医改办");
        briefing.copies = 50;
    });
    REQUIRE(addArticle(office.session(), office.id, QString::fromUtf8(pasted)));
    const BriefingArticleId second = office.issue().articles.back().article.id;
    REQUIRE(addPictures(office.session(), second, {{QStringLiteral("核查组查看远程中心.jpg"), photoHeld(6)}}, 3));
    CHECK(differenceFromGolden(QStringLiteral("briefing_edited.txt"), office.text()) == QString());
}

TEST_CASE("a pasted text's first lines are its title when they are no sentences")
{
    struct Line {
        const char *pasted, *title, *text;
    };
    const Line lines[] = {
        {pasted, "新野县迎接省核查组\n实地核查", "7月11日，核查组到新野县。\n查看了远程中心。"},
        {"只有一句话。", "", "只有一句话。"},
        {"标题\r\n正文一。\r\n正文二。", "标题", "正文一。\n正文二。"},
        {"一、总体情况\n正文。", "", "一、总体情况\n正文。"},
        {"标题\n县市区\t完成\n西峡县\t3", "标题", "县市区\t完成\n西峡县\t3"},
    };
    for (const Line &line : lines) {
        CAPTURE(line.pasted);
        const PastedArticle article = readArticle(QString::fromUtf8(line.pasted));
        CHECK(article.title == QString::fromUtf8(line.title));
        CHECK(article.text == QString::fromUtf8(line.text));
    }
}

TEST_CASE("articles change places and go, and undo brings them back with what hung on them")
{
    Office office;
    REQUIRE(addArticle(office.session(), office.id, QStringLiteral("第二篇\n正文。")));
    const BriefingArticleId second = office.issue().articles[1].article.id;
    REQUIRE(addPictures(office.session(), second, {{QStringLiteral("a.jpg"), photoHeld(1)}}, -1));
    REQUIRE(moveArticle(office.session(), second, -1));
    CHECK(office.first().article.id == second);
    REQUIRE(moveArticle(office.session(), second, -1)); // at the top already
    CHECK(office.first().article.id == second);
    REQUIRE(removeArticle(office.session(), second));
    CHECK(office.issue().articles.size() == 1);
    CHECK(office.session().all<BriefingPicture>().empty());
    REQUIRE(office.session().undo());
    CHECK(office.first().pictures.size() == 1);
}

TEST_CASE("sources follow their sentences through edits and go with them")
{
    Office office;
    const QString before = office.first().article.text;
    office.write(QString(before).replace(QStringLiteral("本期新完成"), QStringLiteral("据各县报告，本期共完成")));
    REQUIRE(office.first().sources.size() == 4);
    CHECK(office.first().sources[1].sentence.startsWith(QStringLiteral("据各县报告")));
    office.write(QStringLiteral("全部另写。"));
    CHECK(office.first().sources.empty());
    REQUIRE(office.session().undo());
    CHECK(office.first().sources.size() == 4);
}

TEST_CASE("a drafted sentence is put in below the last one, once, and taken out with its line")
{
    Office office;
    const auto drafts = draftSentences(office.figures().period());
    const BriefingArticleId article = office.first().article.id;
    const QString before = office.first().article.text;
    REQUIRE(dropSentence(office.session(), article, QStringLiteral("newly-late")));
    CHECK_FALSE(office.first().article.text.contains(QStringLiteral("新增逾期")));
    CHECK(office.first().article.text.count(u'\n') == before.count(u'\n') - 1);
    REQUIRE(takeSentence(office.session(), article, drafts[2]));
    REQUIRE(takeSentence(office.session(), article, drafts[2]));
    CHECK(office.first().article.text.count(QStringLiteral("新增逾期")) == 1);
    CHECK(office.first().sources.size() == 4);
    office.write({});
    REQUIRE(takeSentence(office.session(), article, drafts[0]));
    CHECK(office.first().article.text == drafts[0].text);
}

TEST_CASE("pictures stand below the paragraph of the cursor, and the marks count on when one goes")
{
    Office office;
    const BriefingArticleId article = office.first().article.id;
    office.write(QStringLiteral("第一段。\n第二段。"));
    REQUIRE(addPictures(
        office.session(), article,
        {{QStringLiteral("IMG_2021.jpg"), photoHeld(1)}, {QStringLiteral("核查现场.jpg"), photoHeld(3)}}, 2));
    CHECK(office.first().article.text == QStringLiteral("第一段。\n〖图1〗\n〖图2〗\n第二段。"));
    CHECK(office.first().pictures[0].caption.isEmpty());
    CHECK(office.first().pictures[1].caption == QStringLiteral("核查现场"));
    REQUIRE(removePicture(office.session(), office.first().pictures[0].id));
    CHECK(office.first().article.text == QStringLiteral("第一段。\n〖图1〗\n第二段。"));
    CHECK(office.first().pictures[0].caption == QStringLiteral("核查现场"));
    CHECK_FALSE(addPictures(office.session(), article, {{QStringLiteral("a.txt"), "没有图"}}, -1));
    const auto problems = checkLedger(office.session());
    REQUIRE(problems);
    for (const Problem &problem : *problems) CHECK(problem.severity != Severity::Error);
}

TEST_CASE("an issued issue has its numbers as text, whatever the ledger becomes")
{
    Office office;
    const auto paper = issueBriefing(office.session(), office.id, who);
    if (!paper) FAIL(paper.error().sentence.toStdString());
    CHECK(paper->number == QStringLiteral("第一期"));
    CHECK(paper->asOf == today);
    CHECK(office.issue().briefing.state == BriefingState::Issued);
    const QString frozen = office.first().article.text;
    CHECK(figuresIn(frozen).empty());
    CHECK(frozen.contains(QStringLiteral("本期新增逾期1项")));
    CHECK(frozen.contains(QStringLiteral("合计\t25\t10\t4\t5\t1\t5")));
    CHECK(office.first().sources[0].assignments.values.size() == 25);
    const QString before = office.text();
    office.finish(assignmentOf(office.session(), 1, 1));
    CHECK(office.text() == before);
    CHECK_FALSE(storeArticle(office.session(), office.first().article));
    CHECK_FALSE(addArticle(office.session(), office.id, {}));
    CHECK_FALSE(office.session().edit(EntityKind::Briefing, office.id.value, *entityOf<Briefing>().column(u"issuer"),
                                      QStringLiteral("别的单位")));
    CHECK_FALSE(issueBriefing(office.session(), office.id, who));
    CHECK(renderText(reportNamed(u"briefing")->make(office.session(), {.issue = 1})) == before);
}

TEST_CASE("issuing by the catalogue freezes the edited issue too, and undo opens it again")
{
    Office office;
    const auto issued = issue(office.session(), *reportNamed(u"briefing"), {.issue = 1}, who);
    if (!issued) FAIL(issued.error().sentence.toStdString());
    CHECK(issued->front().title == QStringLiteral("医改办工作简报第一期"));
    CHECK(office.issue().briefing.paper == issued->front().id);
    CHECK_FALSE(issue(office.session(), *reportNamed(u"briefing"), {.issue = 1}, who));
    REQUIRE(office.session().undo());
    CHECK(office.issue().briefing.state == BriefingState::Draft);
    CHECK_FALSE(figuresIn(office.first().article.text).empty());
}

TEST_CASE("an issue whose issuing was undone goes out under its own number, which is what comes next")
{
    Office office;
    const ReportKind &kind = *reportNamed(u"briefing");
    REQUIRE(issueBriefing(office.session(), office.id, who));
    CHECK(*nextIssue(office.session(), kind) == 2);
    REQUIRE(office.session().undo());
    CHECK(*nextIssue(office.session(), kind) == 1);
    const auto again = issueBriefing(office.session(), office.id, who);
    if (!again) FAIL(again.error().sentence.toStdString());
    CHECK(again->number == office.session().all<IssuedPaper>().front().number);
    CHECK(office.session().all<IssuedPaper>().size() == 1);
}

TEST_CASE("nothing goes out that nobody wrote: neither an issue without articles nor one after the written ones")
{
    Office office;
    const auto unwritten = issue(office.session(), *reportNamed(u"briefing"), {.issue = 2}, who);
    REQUIRE_FALSE(unwritten);
    CHECK(unwritten.error().sentence.contains(QStringLiteral("第2期还没有编写")));
    REQUIRE(removeArticle(office.session(), office.first().article.id));
    const auto bare = issueBriefing(office.session(), office.id, who);
    REQUIRE_FALSE(bare);
    CHECK(bare.error().sentence.contains(QStringLiteral("还没有文章")));
    CHECK(office.session().all<IssuedPaper>().empty());
}

TEST_CASE("a voided issue is open again under the next number, and the new paper names the old one")
{
    Office office;
    const auto paper = issueBriefing(office.session(), office.id, who);
    REQUIRE(paper);
    CHECK_FALSE(reissue(office.session(), paper->id, QStringLiteral("有误"), who));
    REQUIRE(voidPaper(office.session(), paper->id, QStringLiteral("有误"), who));
    CHECK(office.issue().briefing.state == BriefingState::Draft);
    CHECK(office.issue().briefing.number == 2);
    CHECK_FALSE(figuresIn(office.first().article.text).empty());
    CHECK_FALSE(reissue(office.session(), paper->id, QStringLiteral("有误"), who)); // that would be another text
    office.write(QStringLiteral("改正后的正文。"));
    const auto again = issueBriefing(office.session(), office.id, who);
    if (!again) FAIL(again.error().sentence.toStdString());
    CHECK(again->number == QStringLiteral("第二期"));
    CHECK(again->replaces == paper->id);
}

TEST_CASE("each series has its own run of numbers, and one may run through the years")
{
    Office office;
    REQUIRE(issueBriefing(office.session(), office.id, who));
    const auto other = startIssue(office.session(), QStringLiteral("督查通报"));
    REQUIRE(other);
    const auto paper = issueBriefing(office.session(), *other, who);
    if (!paper) FAIL(paper.error().sentence.toStdString());
    CHECK(paper->number == QStringLiteral("第一期"));
    const auto next = startIssue(office.session(), QStringLiteral("督查通报"));
    REQUIRE(next);
    office.id = *next;
    CHECK(office.issue().briefing.number == 2);
    office.edit([](Briefing &briefing) {
        briefing.style = NumberStyle::Running;
        briefing.number = 138;
    });
    const auto gap = issueBriefing(office.session(), *next, who);
    REQUIRE_FALSE(gap);
    CHECK(gap.error().sentence.contains(QStringLiteral("应是第2期")));
}
