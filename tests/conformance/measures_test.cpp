#include "tests/support/catch.h"

#include "models/conformance/measures.h"

#include <set>

using namespace tz;

TEST_CASE("every measure has a name of its own, a clause, words and something that observes it")
{
    std::set<QString> names;
    for (const Measure &measure : officialMeasures().measures) {
        CAPTURE(measure.name);
        CHECK(names.insert(QString::fromUtf8(measure.name)).second);
        CHECK(*measure.clause != 0);
        CHECK(*measure.wanted != 0);
        CHECK(measure.observe != nullptr);
        CHECK(measure.kinds != 0);
        CHECK(measure.tolerance >= 0);
    }
}

TEST_CASE("the words of a measure name the value that it is judged by")
{
    const struct {
        const char *name;
        double value;
        const char *said;
    } table[] = {{"天头", 37, "37 mm"},
                 {"订口", 28, "28 mm"},
                 {"版心宽", 156, "156 mm"},
                 {"版心高", 225, "225 mm"},
                 {"每面行数", 22, "22"},
                 {"每行字数", 28, "28"},
                 {"红线距上一行", 4, "4 mm"},
                 {"标题字号", 22, "22磅"},
                 {"首末分隔线粗细", 0.35, "0.35 mm"},
                 {"中间分隔线粗细", 0.25, "0.25 mm"},
                 {"一字线距版心下边缘", 7, "7 mm"}};
    for (const auto &line : table)
        for (const Measure &measure : officialMeasures().measures) {
            if (QString::fromUtf8(measure.name) != QString::fromUtf8(line.name)) continue;
            CAPTURE(line.name);
            CHECK(measure.value == line.value);
            CHECK(QString::fromUtf8(measure.wanted).contains(QString::fromUtf8(line.said)));
        }
}
