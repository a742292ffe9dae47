#include "tests/support/catch.h"

#include "models/reports/page_format.h"

using namespace tz;

TEST_CASE("the core of the standard gives the sheet of the standard")
{
    CHECK(PageFormat::ofCore(37, 28, 156, 225, 22, 28) == PageFormat::official());
    CHECK(PageFormat::official().linesOfCore() == 22);
    CHECK(PageFormat::official().charactersOfCore() == 28);
}

TEST_CASE("whatever lines and characters are asked for, so many fill the core")
{
    for (const int lines : {15, 20, 22, 24, 27, 30})
        for (const int characters : {20, 26, 28, 30, 34}) {
            CAPTURE(lines, characters);
            const PageFormat page = PageFormat::ofCore(30, 26, 160, 235, lines, characters);
            CHECK(page.linesOfCore() == lines);
            CHECK(page.charactersOfCore() == characters);
            CHECK(page.coreWidth() == 160);
            CHECK(page.coreBottom() == 265);
        }
}
