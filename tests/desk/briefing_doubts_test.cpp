#include "tests/desk/briefing_office.h"

using namespace tz;
using namespace tz::test;

TEST_CASE("doubts: numbers against facts, facts against the ledger, what changed and what is missing")
{
    Office office;
    CHECK(office.doubts().isEmpty());
    ChangeSet set{QStringLiteral("口径"), {}, {}};
    Fact fact = shippedFacts()[0];
    fact.value = 11;
    set.add(fact);
    REQUIRE(office.session().perform(std::move(set)));
    office.write(QStringLiteral("全市13个县市区。\n〖满意度〗很高。\n〖图3〗"), {});
    CHECK(office.doubts() == QStringList{QStringLiteral("数据口径“县市区总数”确定为11，台账里数得5，请核对。"),
                                         QStringLiteral("第1篇还没有标题。"),
                                         QStringLiteral("第1篇第1行写的是13，“县市区总数”是11。"),
                                         QStringLiteral("第1篇第2行的〖满意度〗不是台账里的数，会照原样印出来。"),
                                         QStringLiteral("第1篇第3行的〖图3〗没有对应的图片。")});
    const auto doubts = doubtsOf(office.session(), office.issue(), office.figures());
    CHECK(office.first().article.text.mid(doubts[2].from, doubts[2].length) == QStringLiteral("13"));
    CHECK(doubts[2].replacement == QStringLiteral("11"));
}

TEST_CASE("what was compared is told, and what could not be for want of a figure")
{
    Office office;
    const auto told = [&] { return words(factsCompared(office.session(), office.issue(), office.figures())); };
    office.write(QStringLiteral("全市5个县市区、16个医共体。"));
    CHECK(told() == QStringLiteral("数据口径里还没有数（台账里没有名册，也没有写定数），文中的数字没有核对。"));
    office.layDownFacts(); // all counted, and the small office has no village clinic
    CHECK(told().contains(QStringLiteral("文中 1 处数字与“县市区总数”核对过。")));
    office.write(QStringLiteral("全市5个县市区、5099个村卫生室，西峡县299个村卫生室。"));
    CHECK(told() == QStringLiteral("文中 1 处数字与“县市区总数”核对过。“村卫生室总数”没有核对：台账里一个也没有数到，"
                                   "也没有写定数，请在“数据口径”里写定。"));
    CHECK(office.doubts().isEmpty());
    office.write(QStringLiteral("各地工作扎实推进。"));
    CHECK(told() == QStringLiteral("文中没有可与数据口径核对的数字。"));
    office.write(QStringLiteral("全市〖村卫生室总数〗个村卫生室。"));
    CHECK(office.doubts() ==
          QStringList{QStringLiteral("第1篇第1行的〖村卫生室总数〗会印成0：台账里一个也没有数到，也没有写定数。")});
}

TEST_CASE("a drafted sentence whose rows are others now is in doubt, and can be written anew")
{
    Office office;
    office.finish(assignmentOf(office.session(), 1, 1));
    const auto doubts = doubtsOf(office.session(), office.issue(), office.figures());
    REQUIRE(doubts.size() == 3); // newly done, newly late; what the county had reported of is not open any more
    REQUIRE(doubts[1].rewritten);
    for (const BriefingDoubt &doubt : doubts) REQUIRE(takeSentence(office.session(), doubt.article, *doubt.rewritten));
    CHECK(office.doubts().isEmpty());
    CHECK(office.text().contains(QStringLiteral("本期没有新增逾期事项。")));
    CHECK(office.text().contains(QStringLiteral("本期新完成11项：西峡县1项")));
}

TEST_CASE("a doubt that was left as it is comes back when its words change, not when others do")
{
    Office office;
    office.layDownFacts();
    office.write(QStringLiteral("全市13个县市区，逾期〖逾期项数〗项。\n〖满意度〗。"));
    REQUIRE(office.doubts().size() == 2);
    office.leaveAll();
    CHECK(office.doubts().isEmpty());
    office.ledger.reopen();
    CHECK(office.doubts().isEmpty());
    office.write(QStringLiteral("开头另加一段。\n全市13个县市区，逾期〖逾期项数〗项。\n〖满意度〗提高。"));
    CHECK(office.doubts().isEmpty());
    office.finish(assignmentOf(office.session(), 1, 1)); // the figure of the sentence moves, its words do not
    CHECK(office.doubts().isEmpty());
    office.write(QStringLiteral("全市共13个县市区，逾期〖逾期项数〗项。\n〖满意度〗提高。"));
    CHECK(office.doubts() == QStringList{QStringLiteral("第1篇第1行写的是13，“县市区总数”是5。")});
    REQUIRE(office.session().undo());
    CHECK(office.doubts().isEmpty());
    REQUIRE(lookAgain(office.session(), office.id));
    CHECK(office.doubts().size() == 2);
    REQUIRE(office.session().undo());
    CHECK(office.doubts().isEmpty());
}

TEST_CASE("leaving a doubt is one step that says which, and undo takes it back")
{
    Office office;
    office.layDownFacts();
    office.write(QStringLiteral("全市13个县市区。"));
    office.leaveAll();
    CHECK(office.session().undoText() == QStringLiteral("不改：第1篇第1行写的是13，“县市区总数”是5。"));
    REQUIRE(office.session().undo());
    CHECK(office.doubts().size() == 1);
}

TEST_CASE("a drafted sentence left as it is comes back when the ledger moves again")
{
    Office office;
    office.finish(assignmentOf(office.session(), 1, 1));
    REQUIRE_FALSE(office.doubts().isEmpty());
    office.leaveAll();
    CHECK(office.doubts().isEmpty());
    office.finish(assignmentOf(office.session(), 2, 1));
    CHECK_FALSE(office.doubts().isEmpty());
}

TEST_CASE("an issue keeps what was left of it when it is issued, and it is not left or taken up then")
{
    Office office;
    office.layDownFacts();
    office.write(QStringLiteral("全市13个县市区，逾期〖逾期项数〗项。"));
    const auto doubts = doubtsOf(office.session(), office.issue(), office.figures());
    office.leaveAll();
    REQUIRE(issueBriefing(office.session(), office.id, who));
    CHECK(office.doubts().isEmpty());
    CHECK(doubtsOf(office.session(), office.issue(), office.figures()).size() == 1);
    CHECK_FALSE(lookAgain(office.session(), office.id));
    CHECK_FALSE(leaveDoubt(office.session(), office.id, doubts.front()));
}
