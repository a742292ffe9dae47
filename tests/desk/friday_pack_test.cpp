#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"
#include "tests/tables/small_office.h"

#include "models/desk/friday_pack.h"
#include "models/desk/reminder_input.h"

#include <QDir>
#include <QTemporaryDir>

using namespace tz;
using namespace tz::test;

namespace {

const QDate monday(2021, 8, 9);

struct Office {
    TemporaryLedger ledger;
    QTemporaryDir folder;
    Office() { fillSmallOffice(session()); }
    LedgerSession &session() { return ledger.session(); }
    Result<FridayPack> write(const PackProgress &progress)
    {
        return writeFridayPack(session(), monday, folder.path(), progress);
    }
    QStringList left() const
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
};

bool always(int, int, const QString &)
{
    return true;
}

} // namespace

TEST_CASE("the Friday pack holds the weekly table, the wall chart and the reminders, all in one new folder")
{
    Office office;
    int told = 0;
    int of = 0;
    const auto pack = office.write([&](int written, int all, const QString &) {
        CHECK(written == told++);
        of = all;
        return true;
    });
    REQUIRE(pack);
    CHECK(told == of);
    CHECK(QFileInfo(pack->folder).permissions() == QFileInfo(office.folder.path()).permissions());
    CHECK(QDir(pack->folder).dirName() == QStringLiteral("周五材料 第32周（8月9日至8月15日）"));
    QStringList files = QDir(pack->folder).entryList(QDir::Files);
    QStringList named = pack->files;
    files.sort();
    named.sort();
    CHECK(files == named);
    const auto reminded = reminderInput(office.session(), monday).counties.size();
    CHECK(reminded > 0);
    CHECK(files.size() == qsizetype(4 + reminded));
    for (const QString &file : files) CHECK(QFileInfo(QDir(pack->folder).filePath(file)).size() > 1000);
}

TEST_CASE("a second pack of the week stands beside the first")
{
    Office office;
    REQUIRE(office.write(always));
    const auto second = office.write(always);
    REQUIRE(second);
    CHECK(second->folder.endsWith(QStringLiteral("（2）")));
    CHECK(office.left().size() == 2);
}

TEST_CASE("a pack that is called off leaves nothing behind")
{
    Office office;
    const auto pack = office.write([](int written, int, const QString &) { return written < 2; });
    REQUIRE(pack);
    CHECK(pack->files.isEmpty());
    CHECK(office.left().isEmpty());
}

TEST_CASE("a pack for a folder that cannot be written says so")
{
    Office office;
    const auto pack = writeFridayPack(office.session(), monday, office.folder.filePath(QStringLiteral("没有")), always);
    REQUIRE_FALSE(pack);
    CHECK(pack.error().sentence.contains(QStringLiteral("请检查这个位置")));
}

TEST_CASE("a county is reminded of what is late or near and of what it did not report, the most urgent first")
{
    Office office;
    const ReminderInput all = reminderInput(office.session(), monday);
    for (const ReminderCounty &county : all.counties) {
        CAPTURE(county.name);
        bool isLate = true;
        for (const ReminderRow &row : county.rows) {
            CAPTURE(row.task, row.asked);
            CHECK_FALSE(QStringLiteral("成验销").contains(row.lightCharacter));
            const bool asksReason = row.asked.contains(QStringLiteral("逾期原因"));
            CHECK(asksReason == (row.lightCharacter == u"逾"));
            CHECK((isLate || !asksReason)); // nothing late below what is not
            isLate = asksReason;
        }
    }
    const CountyId first = office.session().all<County>().front().id;
    const ReminderInput one = reminderInput(office.session(), monday, first);
    REQUIRE(one.counties.size() <= 1);
}
