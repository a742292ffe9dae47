#include "tests/support/catch.h"

#include "models/ledger/fact_check.h"

using namespace tz;

namespace {

const QStringList counties{QStringLiteral("西峡县"), QStringLiteral("内乡县"), QStringLiteral("新野县"),
                           QStringLiteral("邓州市")};

/// The office's own figures (briefing of July 2022).
std::vector<KnownFact> officeFacts()
{
    return {{QStringLiteral("县市区总数"), {QStringLiteral("县市区"), QStringLiteral("县市")}, 11},
            {QStringLiteral("医共体总数"), {QStringLiteral("医共体")}, 16, {{QStringLiteral("西峡县"), 2}}},
            {QStringLiteral("县级公立医院总数"), {QStringLiteral("县级公立医院")}, 86},
            {QStringLiteral("乡镇卫生院总数"), {QStringLiteral("乡镇卫生院"), QStringLiteral("社区卫生服务中心")}, 205},
            {QStringLiteral("村卫生室总数"), {QStringLiteral("村卫生室")}, 5099}};
}

/// 16→17 for each doubt: what is written and what was expected.
QString doubtsIn(const char *text, const QString &county = {})
{
    QStringList found;
    for (const FigureDoubt &doubt : figuresInDoubt(QString::fromUtf8(text), officeFacts(), counties, county))
        found << QStringLiteral("%1→%2").arg(doubt.found).arg(doubt.expected);
    return found.join(u' ');
}

} // namespace

TEST_CASE("the office's own paragraph agrees with its facts")
{
    CHECK(doubtsIn("目前，南阳市11个县市（不含两区）已建成16个医共体，覆盖辖区内86家县级公立医院、205个乡镇卫生院"
                   "（社区卫生服务中心）、5099个村卫生室。") == QString());
}

TEST_CASE("a number beside a fact's words that differs is in doubt")
{
    struct Line {
        const char *text;
        const char *doubts;
    };
    const Line lines[] = {
        {"已建成17个医共体。", "17→16"},
        {"已建成十七个医共体。", "十七→16"},
        {"共有17个紧密型县域医共体。", "17→16"},
        {"17医共体", "17→16"},
        {"１７个医共体", "１７→16"},
        {"覆盖85家县级公立医院、205个乡镇卫生院、5,088个村卫生室", "85→86 5,088→5099"},
        {"5 088个村卫生室", "5 088→5099"},
        {"5 099个村卫生室", ""},
        {"村卫生室共有5088个", "5088→5099"},
        {"村卫生室5099个", ""},
        {"全市10个县市区", "10→11"},
        {"13个县市区、16个医共体", "13→11"},
    };
    for (const Line &line : lines) {
        CAPTURE(line.text);
        CHECK(doubtsIn(line.text) == QString::fromUtf8(line.doubts));
    }
}

TEST_CASE("numbers of other things are left alone")
{
    for (const char *text : {
             "2022年县级公立医院改革",
             "7月13日，乡镇卫生院",
             "第3医共体",
             "完成6项，占38%",
             "提高5.9个百分点",
             "3个医共体牵头医院",
             "人均预期寿命78.2岁",
             "下派120名医生到乡镇卫生院",
             "〖医共体总数〗个医共体",
             "5000余个村卫生室",
             "其中4个县市区",
             "涉及3个县市区",
             "新增2个医共体",
             "抽查20个村卫生室",
             "12家民营医院，医共体建设",
             "“七统一”医共体",
             "11个县市区共165项分解任务",
         }) {
        CAPTURE(text);
        CHECK(doubtsIn(text) == QString());
    }
}

TEST_CASE("what is said of a county is compared with that county's own figure, or not at all")
{
    CHECK(doubtsIn("西峡县2个医共体。") == QString());
    CHECK(doubtsIn("西峡县建成3个医共体。") == QStringLiteral("3→2"));
    CHECK(doubtsIn("西峡建成3个医共体。") == QStringLiteral("3→2"));
    CHECK(doubtsIn("内乡县建成3个医共体。") == QString()); // nobody counted that
    CHECK(doubtsIn("内乡县", QStringLiteral("西峡县")) == QString());
    CHECK(doubtsIn("全县3个医共体。", QStringLiteral("西峡县")) == QStringLiteral("3→2"));
    CHECK(doubtsIn("总则\n西峡县\n全县3个医共体。\n") == QStringLiteral("3→2"));
    CHECK(doubtsIn("西峡县\n全市17个医共体。") == QStringLiteral("17→16"));
}

TEST_CASE("a doubt says where the number stands")
{
    const QString text = QStringLiteral("覆盖86家县级公立医院、5 088个村卫生室");
    const auto doubts = figuresInDoubt(text, officeFacts(), counties);
    REQUIRE(doubts.size() == 1);
    CHECK(text.mid(doubts[0].from, doubts[0].length) == QStringLiteral("5 088"));
    CHECK(doubts[0].fact == QStringLiteral("村卫生室总数"));
}
