#include "tests/support/catch.h"

#include "models/ledger/deadline_grammar.h"
#include "models/ledger/light.h"

using namespace tz;

TEST_CASE("reading deadline words")
{
    const DeadlineContext context{QDate(2021, 7, 29), WorkCalendar::shipped()};
    const QStringList words{QStringLiteral("2021年8月16日"), QStringLiteral("持续提升"),
                            QStringLiteral("自发文之日起15个工作日内"), QStringLiteral("2024年底前，并长期坚持")};
    BENCHMARK("four expressions")
    {
        int dated = 0;
        for (const QString &each : words) dated += readDeadline(each, context).deadline.date.isValid();
        return dated;
    };
}

TEST_CASE("lights of a nation's assignments")
{
    const EmptyDirectory directory;
    const Reading reading{directory, WorkCalendar::shipped(), QDate(2021, 9, 27)};
    const Deadline deadline{QStringLiteral("2021年9月30日"), DeadlineKind::Date, QDate(2021, 9, 30), Confidence::High};
    BENCHMARK("42 660 standings")
    {
        int near = 0;
        for (int i = 0; i < 42'660; ++i) near += standingOf(Assignment(), deadline, reading).light == Light::Near;
        return near;
    };
}
