#include "tests/support/catch.h"

#include "models/charts/chart_text.h"

using namespace tz;

TEST_CASE("lines break where Chinese typesetting allows")
{
    struct Case {
        const char16_t *text;
        double ems;
        const char16_t *lines; ///< joined with |
    };
    const auto each = GENERATE(Catch::Generators::values<Case>({
        {u"推进管理体制改革", 4, u"推进管理|体制改革"},
        {u"推进管理体制改革", 8, u"推进管理体制改革"},
        {u"党委、政府", 2, u"党|委、|政府"},                 // no line begins with 、
        {u"县（市）党委", 3, u"县|（市）|党委"},             // nor ends with （ ; a bracket pair is taken whole
        {u"到2021年底", 3, u"到|2021|年底"},                 // figures stay whole
        {u"三级医院创建以及专", 4, u"三级医院|创建以|及专"}, // the last character does not stand alone
        {u"", 4, u""},
        {u"一行\n又一行", 9, u"一行|又一行"},
    }));
    CHECK(wrapped(QString::fromUtf16(each.text), each.ems, 99).join(u'|') == QString::fromUtf16(each.lines));
}

TEST_CASE("what has no room ends with an ellipsis in the last line")
{
    CHECK(wrapped(QStringLiteral("推进管理体制改革"), 4, 1).join(u'|') == QStringLiteral("推进管…"));
    CHECK(wrapped(QStringLiteral("推进管理体制改革再一次"), 4, 2).join(u'|') == QStringLiteral("推进管理|体制改…"));
    CHECK(wrapped(QStringLiteral("推进管理体制改革"), 4, 2).join(u'|') == QStringLiteral("推进管理|体制改革"));
}

TEST_CASE("no line is wider than asked")
{
    const QString text = QStringLiteral(
        "依据公立医院（含乡镇卫生院）2021年经费补助政策，原渠道足额安排。全面落实“六项投入”政策，达到80%以上");
    for (double ems = 5; ems < 20; ems += 0.7)
        for (const QString &line : wrapped(text, ems, 99)) CHECK(textEms(line) <= ems + 1e-9);
}

TEST_CASE("wrapping keeps every character")
{
    const QString text = QStringLiteral("建设全民健康信息平台，满足日常运行监测等需求（2021年）");
    for (double ems = 2; ems < 30; ems += 0.9) CHECK(wrapped(text, ems, 99).join(QString()) == text);
}

TEST_CASE("names over columns stand upright in one or two columns")
{
    CHECK(stacked(QStringLiteral("西峡县"), 5) == QStringList{QStringLiteral("西峡县")});
    CHECK(stacked(QStringLiteral("城乡一体化示范区"), 5) ==
          QStringList{QStringLiteral("城乡一体"), QStringLiteral("化示范区")});
    CHECK(stacked(QStringLiteral("一二三四五六七八九十百"), 5) ==
          QStringList{QStringLiteral("一二三四五"), QStringLiteral("六七八九⋮")});
}
