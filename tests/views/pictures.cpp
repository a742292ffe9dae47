#include "tests/support/catch.h"
#include "tests/views/window_support.h"
#include "views/page_registry.h"

#include <QDir>

using namespace tz;
using namespace tz::test;

namespace {

void save(WindowOnLedger &place, const QString &name)
{
    QDir().mkpath(QStringLiteral("pictures"));
    CHECK(place.window().picture({1280, 800}).save(QStringLiteral("pictures/%1.png").arg(name)));
}

} // namespace

/// For looking at, not run by default: tests_views "[pictures]" writes every page into pictures/, with QT_SCALE_FACTOR
/// at that scale.
TEST_CASE("every page has its picture in light, dark and large", "[.pictures]")
{
    struct Look {
        const char *name;
        bool isDark;
        bool isLarge;
    };
    for (const Look &look : {Look{"light", false, false}, Look{"dark", true, false}, Look{"large", false, true}}) {
        WindowOnLedger place;
        place.setTheme(look.isDark, look.isLarge);
        for (const PageSpec &page : allPages()) {
            REQUIRE(place.window().showPage(QString::fromLatin1(page.name)));
            save(place, QStringLiteral("%1-%2").arg(QLatin1StringView(look.name), QLatin1StringView(page.name)));
        }
    }
    WindowOnLedger start(WindowOnLedger::Begin::WithoutLedger);
    save(start, QStringLiteral("light-start"));
}
