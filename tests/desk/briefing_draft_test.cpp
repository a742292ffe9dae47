#include "tests/support/catch.h"
#include "tests/tables/small_office.h"

#include "models/desk/briefing_draft.h"
#include "models/desk/sentence_sources.h"
#include "models/ledger/fact.h"
#include "models/ledger/institution.h"
#include "models/ledger/progress.h"

#include <QRegularExpression>

using namespace tz;
using namespace tz::test;

namespace {

/// The small office as of 2021-08-13: one matter late since 8-11, ten done on 8-5, every county reported in the week.
struct Office {
    TemporaryLedger ledger;
    Office() { fillSmallOffice(session()); }
    LedgerSession &session() { return ledger.session(); }

    void change(AssignmentId id, const std::function<void(Assignment &)> &how)
    {
        const auto row = session().store().row(EntityKind::Assignment, id.value);
        Assignment after = *row->as<Assignment>();
        how(after);
        ChangeSet set{QStringLiteral("改一项"), {}, {}};
        set.update(*row, after);
        REQUIRE(session().perform(std::move(set)));
    }
    void report(AssignmentId id, QDate week, int percent, const char *problems = "")
    {
        Progress word;
        word.assignment = id;
        word.week = week;
        word.percent = {percent};
        word.thisWeek = QStringLiteral("有进展");
        word.problems = QString::fromUtf8(problems);
        ChangeSet set{QStringLiteral("报一次"), {}, {}};
        set.add(word);
        REQUIRE(session().perform(std::move(set)));
    }
    void withoutReports()
    {
        ChangeSet set{QStringLiteral("没有报"), {}, {}};
        for (const Progress &word : session().all<Progress>()) set.remove(word);
        REQUIRE(session().perform(std::move(set)));
    }

    /// The sentence of a rule with its numbers; empty when the rule says nothing.
    QString sentence(const char *rule, QDate from = {}, QDate to = {})
    {
        const LiveFigures figures(session(), from, to);
        for (const DraftSentence &draft : draftSentences(figures.period()))
            if (draft.rule == QString::fromLatin1(rule)) return figures.filled(draft.text);
        return {};
    }
    std::vector<AssignmentId> rows(const char *rule, QDate from = {}, QDate to = {})
    {
        for (const DraftSentence &draft : draftSentences(periodWork(session(), from, to)))
            if (draft.rule == QString::fromLatin1(rule)) return draft.rows;
        return {};
    }
};

} // namespace

TEST_CASE("each rule says what the ledger has of the period, in a sentence of its own")
{
    Office office;
    CHECK(
        office.sentence("whole") ==
        QStringLiteral(
            "截至8月13日，5项重点任务、5个县市区共25项分解任务中，已完成10项，占40%；正常推进4项，占16%；临近时限5项，"
            "占20%；逾期1项，占4%；长期坚持或未定时限5项，占20%。"));
    CHECK(office.sentence("newly-done") ==
          QStringLiteral("本期新完成10项：内乡县1项、淅川县2项、镇平县3项、邓州市4项。"));
    CHECK(office.sentence("newly-late") == QStringLiteral("本期新增逾期1项：西峡县“推进管理体制改革”，请抓紧推进。"));
    CHECK(office.sentence("biggest-steps") == QString());
    CHECK(office.sentence("silent") == QStringLiteral("各县市区均已报送本期进展。"));
}

TEST_CASE("every light that is told of has its share, and rounded as they are the shares add up to 100")
{
    Office office;
    office.change(assignmentOf(office.session(), 1, 1),
                  [](Assignment &assignment) { assignment.status = AssignmentStatus::Done; });
    const AssignmentId extra = assignmentOf(office.session(), 1, 2);
    ChangeSet set{QStringLiteral("少一项"), {}, {}};
    const auto row = office.session().store().row(EntityKind::Assignment, extra.value);
    for (const Progress &word : office.session().all<Progress>())
        if (word.assignment == extra) set.remove(word);
    set.remove(*row->as<Assignment>());
    REQUIRE(office.session().perform(std::move(set)));
    static const QRegularExpression share(QStringLiteral("项，占(\\d+)%"));
    int sum = 0, told = 0;
    const QString sentence = office.sentence("whole");
    for (auto match = share.globalMatch(sentence); match.hasNext(); ++told) sum += match.next().captured(1).toInt();
    INFO(sentence.toStdString());
    CHECK(told == sentence.count(u'；') + 1);
    CHECK(told >= 4);
    CHECK(sum == 100);
}

TEST_CASE("only what moved within the period is told of it")
{
    Office office;
    CHECK(office.sentence("newly-done", {2021, 8, 6}) == QStringLiteral("本期没有新完成的事项。"));
    CHECK(office.sentence("newly-done", {2021, 8, 5}).startsWith(QStringLiteral("本期新完成10项")));
    // Its last day was the 10th: late since the 11th.
    CHECK(office.rows("newly-late", {2021, 8, 11}).size() == 1);
    CHECK(office.rows("newly-late", {2021, 8, 12}).empty());
    CHECK(office.sentence("newly-late", {2021, 8, 1}, {2021, 8, 10}) == QStringLiteral("本期没有新增逾期事项。"));
    CHECK(office.sentence("whole", {}, {2021, 8, 4}).contains(QStringLiteral("已完成0项，占0%")));
}

TEST_CASE("few matters are named, each with its county")
{
    Office office;
    const QString sentence = office.sentence("newly-done", {2021, 8, 5});
    CHECK_FALSE(sentence.contains(u'“'));
    for (int county = 3; county <= 5; ++county)
        for (int task = 1; task < county; ++task)
            office.change(assignmentOf(office.session(), task, county),
                          [](Assignment &assignment) { assignment.completedOn = QDate(2021, 7, 1); });
    CHECK(office.sentence("newly-done") == QStringLiteral("本期新完成1项：内乡县“推进管理体制改革”。"));
    CHECK(office.rows("newly-done") == std::vector<AssignmentId>{assignmentOf(office.session(), 1, 2)});
}

TEST_CASE("the biggest steps are those between the last report before the period and the last one in it")
{
    Office office;
    const QDate before(2021, 8, 2), from(2021, 8, 9);
    for (int county = 1; county <= 4; ++county)
        office.report(assignmentOf(office.session(), county, county), before, county == 2 ? 60 : 10 * county);
    CHECK(office.sentence("biggest-steps", from) ==
          QStringLiteral(
              "进度提高最多的是西峡县“推进管理体制改革”由10%提高到60%，淅川县“完善医保支付方式”由30%提高到60%，"
              "镇平县“落实财政投入”由40%提高到60%。"));
    CHECK(office.rows("biggest-steps", from).size() == 3);
}

TEST_CASE("a county that reported nothing of what it has open is silent, and its open matters are the rows")
{
    Office office;
    office.withoutReports();
    office.report(assignmentOf(office.session(), 2, 1), {2021, 8, 9}, 10);
    CHECK(office.sentence("silent") ==
          QStringLiteral("4个县市区本期没有报送进展：内乡县、淅川县、镇平县、邓州市，请尽快补报。"));
    CHECK(office.rows("silent").size() == 4 + 3 + 2 + 1);
    for (int task = 1; task <= 5; ++task)
        office.change(assignmentOf(office.session(), task, 5), [](Assignment &assignment) {
            assignment.status = AssignmentStatus::Done;
            assignment.percent = {100};
        });
    CHECK_FALSE(office.sentence("silent").contains(QStringLiteral("邓州市"))); // nothing is left to report
}

TEST_CASE("a problem that several counties report is told with their names, and the rows are all that report it")
{
    Office office;
    office.withoutReports();
    CHECK(office.sentence("repeated-problem").isEmpty());
    const QDate week(2021, 8, 9);
    const auto at = [&](int task, int county) { return assignmentOf(office.session(), task, county); };
    office.report(at(3, 1), week, 10, "1.财政资金 未足额到位；2.无");
    office.report(at(2, 2), week, 10, "（1）县财政资金未足额到位，等待拨付。\n（2）人员不足");
    office.report(at(4, 3), week, 10, "财政资金，未足额到位");
    office.report(at(4, 1), week, 10, "人员不够");
    CHECK(office.sentence("repeated-problem") ==
          QStringLiteral(
              "反映集中、尚未解决的问题：西峡县、内乡县、淅川县反映“财政资金 未足额到位”，请有关部门协调解决。"));
    CHECK(office.rows("repeated-problem") == std::vector{at(2, 2), at(3, 1), at(4, 3)});
}

TEST_CASE("a problem of one matter is told when it is reported two weeks running and still stands")
{
    Office office;
    office.withoutReports();
    const QDate first(2021, 7, 26), second(2021, 8, 2), third(2021, 8, 9);
    const auto at = [&](int task, int county) { return assignmentOf(office.session(), task, county); };
    office.report(at(1, 1), second, 10, "系统接口“不通”");
    office.report(at(1, 1), third, 10, "系统接口“不通”，等待厂商");
    office.report(at(3, 1), first, 10, "资金没有到位"); // a week between
    office.report(at(3, 1), third, 10, "资金没有到位");
    office.report(at(4, 2), first, 10, "编制没有批复"); // solved since
    office.report(at(4, 2), second, 10, "编制没有批复");
    office.report(at(4, 2), third, 10);
    office.report(at(5, 3), second, 10, "无");
    office.report(at(5, 3), third, 10, "无");
    CHECK(office.sentence("repeated-problem") ==
          QStringLiteral("反映集中、尚未解决的问题：西峡县“推进管理体制改革”连续两周以上反映“系统接口‘不通’”，"
                         "请有关部门协调解决。"));
    CHECK(office.sentence("repeated-problem", third).isEmpty()); // one week of it is in the period
    office.change(at(1, 1), [](Assignment &assignment) {
        assignment.status = AssignmentStatus::Done;
        assignment.percent = {100};
    });
    CHECK(office.sentence("repeated-problem").isEmpty());
}

TEST_CASE("an empty ledger drafts nothing that it does not know")
{
    TemporaryLedger ledger;
    const LiveFigures figures(ledger.session(), {}, {});
    for (const DraftSentence &draft : draftSentences(figures.period())) CHECK(draft.rows.empty());
    CHECK(figures.filled(QStringLiteral("〖逾期项数〗项")) == QStringLiteral("0项"));
}

TEST_CASE("live figures count the whole or a county, and know their rows")
{
    Office office;
    const LiveFigures figures(office.session(), {}, {});
    struct Line {
        const char *name;
        const char *text;
        size_t rows;
    };
    for (const Line &line :
         {Line{"分解项数", "25", 25}, Line{"任务数", "5", 25}, Line{"县市区数", "5", 25}, Line{"完成项数", "10", 10},
          Line{"完成占比", "40%", 10}, Line{"临期占比", "20%", 5}, Line{"逾期项数", "1", 1}, Line{"逾期县数", "1", 1},
          Line{"邓州市完成项数", "4", 4}, Line{"西峡县逾期项数", "1", 1}, Line{"内乡县逾期项数", "0", 0},
          Line{"截至日期", "8月13日", 0}, Line{"未报县数", "0", 0}}) {
        CAPTURE(line.name);
        const auto figure = figures.find(QString::fromUtf8(line.name));
        REQUIRE(figure);
        CHECK(figure->text == QString::fromUtf8(line.text));
        CHECK(figure->rows.size() == line.rows);
    }
    for (const QString &name : figures.names()) CHECK(figures.find(name));
    CHECK_FALSE(figures.find(QStringLiteral("满意度")));
    CHECK(figures.filled(QStringLiteral("逾期〖逾期项数〗项，〖满意度〗，〖图1〗")) ==
          QStringLiteral("逾期1项，〖满意度〗，〖图1〗"));
    const QStringList table = figures.find(QStringLiteral("各县进度表"))->text.split(u'\n');
    REQUIRE(table.size() == 7);
    CHECK(table.front() == QStringLiteral("县市区\t合计\t完成\t正常\t临期\t逾期\t其他"));
    CHECK(table[1] == QStringLiteral("西峡县\t5\t0\t1\t2\t1\t1"));
    CHECK(table.back() == QStringLiteral("合计\t25\t10\t4\t5\t1\t5"));
}

TEST_CASE("facts are counted from the ledger, only of counties in scope, unless they were laid down")
{
    Office office;
    ChangeSet set{QStringLiteral("口径"), {}, {}};
    for (Fact &fact : shippedFacts()) {
        if (fact.source == FactSource::VillageClinics) fact.value = 5099;
        set.add(fact);
    }
    qint64 id = 0;
    for (const qint64 county : {1, 1, 2, 6}) {
        Institution institution;
        institution.id = {++id};
        institution.county = {county};
        institution.name = QStringLiteral("医院%1").arg(id);
        institution.kind = InstitutionKind::CountyHospital;
        set.add(institution);
    }
    REQUIRE(office.session().perform(std::move(set)));
    const LiveFigures figures(office.session(), {}, {});
    CHECK(figures.filled(QStringLiteral(
              "〖县市区总数〗个县市区、〖县级公立医院总数〗家县级公立医院、〖村卫生室总数〗个村卫生室")) ==
          QStringLiteral("5个县市区、3家县级公立医院、5099个村卫生室"));
    const auto known = knownFacts(figures.facts());
    REQUIRE(known.size() == 3); // of communities and the rest the ledger knows nothing
    CHECK(known[1].ofCounty.at(QStringLiteral("西峡县")) == 2);
}

TEST_CASE("sentences end at their marks and lines, not within quotation marks")
{
    const QString text = QStringLiteral("第一句。第二句！“引用。不断开。”还是这句？\n  没有句号的一行\n");
    QStringList sentences;
    for (const SentencePlace &place : sentencesOf(text)) sentences << text.mid(place.from, place.length);
    CHECK(sentences == QStringList{QStringLiteral("第一句。"), QStringLiteral("第二句！"),
                                   QStringLiteral("“引用。不断开。”还是这句？"), QStringLiteral("没有句号的一行")});
}

TEST_CASE("an edited sentence is still known, one that is another is not")
{
    const auto source = [](const char *sentence) {
        BriefingSource made;
        made.sentence = QString::fromUtf8(sentence);
        return made;
    };
    const std::vector<BriefingSource> sources{source("本期新完成〖新完成项数〗项：内乡县“推进管理体制改革”。"),
                                              source("各县市区均已报送本期进展。")};
    const QString text =
        QStringLiteral("开头的话。\n据统计，本期共新完成〖新完成项数〗项，其中内乡县“推进管理体制改革”率先完成。\n"
                       "另外一句话与台账无关。");
    const auto places = placesOf(sources, text);
    REQUIRE(places[0]);
    CHECK(text.mid(places[0]->from).startsWith(QStringLiteral("据统计")));
    CHECK_FALSE(places[1]);
}
