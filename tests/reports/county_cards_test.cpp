#include "tests/support/catch.h"

#include "models/reports/county_cards.h"
#include "models/reports/paginate.h"
#include "models/reports/qt_text_measurer.h"
#include "models/reports/text_renderer.h"

using namespace tz;

namespace {

/// A county with so many of everything, each text `length` characters long.
CardCounty county(size_t communities, size_t tasks, size_t words, int length)
{
    const QString text(length, QChar(u'长'));
    CardCounty county{text, text, text, text, text, text, text, {}, {}, text, {}};
    county.communities.assign(communities, {text, text, text, {12, 345, 6, 1789, 0}});
    county.tasks.assign(tasks, {text, text, text, text, QStringLiteral("100%"), text, true});
    county.words.assign(words, {QDate(2021, 12, 31), text, text, text});
    return county;
}

CountyCardInput inputOf(std::vector<CardCounty> counties)
{
    CountyCardInput input;
    input.office = QStringLiteral("医改办");
    input.asOf = QDate(2021, 9, 27);
    for (const char *kind : {"县级医院", "乡镇卫生院", "社区中心", "村卫生室", "其他"})
        input.kinds.push_back(QString::fromUtf8(kind));
    input.counties = std::move(counties);
    return input;
}

size_t sheets(const CountyCardInput &input)
{
    const FontSet fonts = FontSet::ofThisMachine();
    return paginate(countyCards(input), QtTextMeasurer(fonts)).size();
}

} // namespace

TEST_CASE("a card is one sheet, however much there is to say and however long the words are")
{
    for (const size_t communities : {0, 1, 3, 40})
        for (const size_t tasks : {0, 1, 15, 30, 400})
            for (const size_t words : {0, 2, 60})
                for (const int length : {1, 9, 18, 300}) {
                    CAPTURE(communities, tasks, words, length);
                    // A county's name is its title and is never that long.
                    CardCounty one = county(communities, tasks, words, length);
                    one.name = QStringLiteral("西峡县");
                    CHECK(sheets(inputOf({one})) == 1);
                }
}

TEST_CASE("several counties have a sheet each")
{
    CHECK(sheets(inputOf({county(2, 15, 15, 8), county(1, 3, 0, 8), county(3, 60, 60, 8)})) == 3);
    CHECK(sheets(inputOf({})) == 1);
}

TEST_CASE("what finds no place on the sheet is counted, and the sums are of all")
{
    CardCounty full = county(9, 100, 5, 6);
    const QString text = renderText(countyCards(inputOf({full})));
    CHECK(text.contains(QStringLiteral("另有4个")));
    const qsizetype shown = text.count(QStringLiteral("100%"));
    CHECK(shown > 10);
    CHECK(text.contains(QStringLiteral("另有%1项").arg(100 - shown)));
    CHECK(text.contains(QString::number(9 * 1789)));
    full.tasks.resize(12);
    CHECK(renderText(countyCards(inputOf({full}))).count(QStringLiteral("100%")) == 12);
}
