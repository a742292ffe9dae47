#include "tests/exchange/workbook_maker.h"
#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/exchange/export.h"
#include "models/exchange/import_plan.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/county.h"
#include "models/ledger/program.h"

using namespace tz;
using namespace tz::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

struct Spelling {
    const char *typed;
    const char *day; ///< empty: it is refused and the old value stays
};

/// Against today, Friday 2021-08-13.
constexpr Spelling spellings[] = {
    {"2021-08-16", "2021-08-16"},
    {"2021-8-16", "2021-08-16"},
    {"2021/8/16", "2021-08-16"},
    {"2021/08/16", "2021-08-16"},
    {"2021.8.16", "2021-08-16"},
    {"2021.08.16", "2021-08-16"},
    {"２０２１．８．１６", "2021-08-16"},
    {"20210816", "2021-08-16"},
    {"2021年8月16日", "2021-08-16"},
    {"2021年08月16日", "2021-08-16"},
    {"2021 年 8 月 16 日", "2021-08-16"},
    {"２０２１年８月１６日", "2021-08-16"},
    {"2021年8月16号", "2021-08-16"},
    {"2021年8月16", "2021-08-16"},
    {"二〇二一年八月十六日", "2021-08-16"},
    {"二○二一年八月十六日", "2021-08-16"},
    {"二零二一年八月十六日", "2021-08-16"},
    {"二〇二一年十月十日", "2021-10-10"},
    {"二〇二一年十二月三十一日", "2021-12-31"},
    {"二〇二一年八月廿一日", "2021-08-21"},
    {"21-8-16", "2021-08-16"},
    {"21.8.16", "2021-08-16"},
    {"21/8/16", "2021-08-16"},
    {"21年8月16日", "2021-08-16"},
    {"8月16日", "2021-08-16"},
    {"8月16", "2021-08-16"},
    {"8月16号", "2021-08-16"},
    {"八月十六日", "2021-08-16"},
    {"8.16", "2021-08-16"},
    {"8/16", "2021-08-16"},
    {"8-16", "2021-08-16"},
    {"08-16", "2021-08-16"},
    {"0816", "2021-08-16"},
    {"2021-08-16 18:00", "2021-08-16"},
    {"2021-08-16T18:00:00", "2021-08-16"},
    {"2021/8/16 18:00", "2021-08-16"},
    {"2021年8月16日18时", "2021-08-16"},
    {"2021年8月16日前", "2021-08-16"},
    {"2021年8月16日（周一）", "2021-08-16"},
    {"2021年8月16日 星期一", "2021-08-16"},
    {"2021-08-16 周一", "2021-08-16"},
    {" 2021-08-16 ", "2021-08-16"},
    {"44424", "2021-08-16"},
    {"44424.75", "2021-08-16"},
    {"44424.0", "2021-08-16"},
    {"今天", "2021-08-13"},
    {"明天", "2021-08-14"},
    {"+7", "2021-08-20"},
    {"2020-02-29", "2020-02-29"},
    {"2021-02-29", ""},
    {"2021-13-01", ""},
    {"2021-08-32", ""},
    {"13/13", ""},
    {"8月", ""},
    {"2021年8月", ""},
    {"20xx年8月16日", ""},
    {"*月底", ""},
    {"尽快", ""},
    {"N/A", ""},
    {"2021", ""},
    {"0", ""},
    {"-1", ""},
    {"1e9", ""},
    {"16", ""},
};
static_assert(std::size(spellings) >= 60);

/// A ledger whose program was issued on 2019-01-01.
struct Bench {
    TemporaryLedger ledger;
    Bench()
    {
        Program program;
        program.id = {1};
        program.title = text("甲");
        program.issuedOn = QDate(2019, 1, 1);
        ChangeSet set{text("样例"), {}, {}};
        set.add(program);
        REQUIRE(ledger.session().perform(set));
    }
    /// The day that a file's row leaves in the ledger; what is refused must be an issue.
    QDate dayAfter(const QByteArray &bytes, const char *fileName)
    {
        auto source = readSource(bytes, text(fileName));
        REQUIRE(source);
        auto plan = planImport(ledger.session(), *source, {.as = &entityOf<Program>()});
        REQUIRE(plan);
        if (plan->set.changes.empty()) {
            CHECK(std::any_of(plan->issues.begin(), plan->issues.end(),
                              [](const Issue &issue) { return issue.severity != Severity::Note; }));
            return QDate(2019, 1, 1);
        }
        return plan->set.changes.at(0).after.as<Program>()->issuedOn;
    }
};

QString issuedHeading()
{
    return entityOf<Program>().column(text("issued_on"))->heading();
}

} // namespace

TEST_CASE("A date is read alike when typed, from csv and from a workbook's text, or is refused and the old one stays")
{
    Bench bench;
    const Column &issued = *entityOf<Program>().column(text("issued_on"));
    for (const Spelling &spelling : spellings) {
        INFO(spelling.typed);
        const QDate expected = *spelling.day ? QDate::fromString(text(spelling.day), Qt::ISODate) : QDate(2019, 1, 1);
        AnyRow row = bench.ledger.session().all<Program>().at(0);
        const auto typed = row.read(issued, text(spelling.typed), bench.ledger.session().reading());
        CHECK(bool(typed) == bool(*spelling.day));
        CHECK(row.as<Program>()->issuedOn == expected);
        const QByteArray csv =
            QStringLiteral("title,%1\n甲,\"%2\"\n").arg(issuedHeading(), text(spelling.typed)).toUtf8();
        CHECK(bench.dayAfter(csv, "a.csv") == expected);
        const QByteArray book = workbookOf(
            {{text("台账"), rowsXml({{text("title"), issuedHeading()}, {text("甲"), text(spelling.typed)}})}});
        CHECK(bench.dayAfter(book, "a.xlsx") == expected);
    }
}

TEST_CASE("A workbook's own date, its serial number and one with a time are the same day")
{
    Bench bench;
    for (const char *cell : {"<c s=\"1\"><v>44424</v></c>", "<c s=\"2\"><v>44424</v></c>",
                             "<c s=\"1\"><v>44424.75</v></c>", "<c><v>44424</v></c>", "<c><v>44424.75</v></c>",
                             "<c t=\"d\"><v>2021-08-16</v></c>", "<c t=\"d\"><v>2021-08-16T18:00:00</v></c>"}) {
        INFO(cell);
        const QByteArray book =
            workbookOf({{text("台账"), rowsXml({{text("title"), issuedHeading()}, {text("甲"), text(cell)}})}});
        CHECK(bench.dayAfter(book, "a.xlsx") == QDate(2021, 8, 16));
    }
}

TEST_CASE("12/3 is a date in a column of dates only")
{
    Bench bench;
    const QByteArray csv = QStringLiteral("title,%1,note\n甲,12/3,12/3\n").arg(issuedHeading()).toUtf8();
    auto plan = planImport(bench.ledger.session(), *readSource(csv, text("a.csv")), {.as = &entityOf<Program>()});
    REQUIRE(plan);
    const Program &program = *plan->set.changes.at(0).after.as<Program>();
    CHECK(program.issuedOn == QDate(2021, 12, 3));
    CHECK(program.note == text("12/3"));
}

TEST_CASE("Codes keep their leading zeros and long numbers their digits")
{
    TemporaryLedger ledger;
    auto plan = planImport(
        ledger.session(),
        *readSource(text("县市区,代码,联系电话\n西峡县,011323,0377069660000123456\n").toUtf8(), text("a.csv")));
    REQUIRE(plan);
    CHECK(plan->set.changes.at(0).after.as<County>()->code == text("011323"));
    CHECK(plan->set.changes.at(0).after.as<County>()->phone == text("0377069660000123456"));
}

TEST_CASE("Every day from 2020 to 2027 survives csv, workbooks and json")
{
    const QString suffix = text(GENERATE("csv", "xlsx", "json"));
    TemporaryLedger from;
    TemporaryLedger into;
    ChangeSet set{text("样例"), {}, {}};
    for (QDate day(2020, 1, 1); day.year() < 2028; day = day.addDays(1)) {
        Program program;
        program.id = {from.session().ids().next(EntityKind::Program)};
        program.title = text("甲") + day.toString(Qt::ISODate);
        program.issuedOn = day;
        set.add(program);
    }
    REQUIRE(from.session().perform(set));
    const QString path = from.filePath(text("日期.") + suffix);
    REQUIRE(exportEntity(from.session(), entityOf<Program>(), path));
    auto plan = planImport(into.session(), *readSource(path), {.as = &entityOf<Program>()});
    REQUIRE(plan);
    CHECK(plan->issues.empty());
    REQUIRE(plan->set.changes.size() == 2922);
    for (const Change &change : plan->set.changes) {
        const Program &program = *change.after.as<Program>();
        if (program.title != text("甲") + program.issuedOn.toString(Qt::ISODate)) FAIL(program.title.toStdString());
    }
}
