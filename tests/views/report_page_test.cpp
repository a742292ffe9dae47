#include "tests/support/catch.h"
#include "tests/views/window_support.h"

#include "models/reports/paginate.h"
#include "views/pages/briefing_page.h"
#include "views/paper/county_ask.h"
#include "views/paper/county_field.h"
#include "views/paper/paper_view.h"
#include "views/paper/print_pages.h"
#include "views/paper/report_settings.h"

#include <QFile>
#include <QPrinter>
#include <QScrollBar>
#include <QTest>

using namespace tz;
using namespace tz::test;

namespace {

/// The reports' page in a shown window.
struct Desk {
    WindowOnLedger place;
    ReportPage *page = nullptr;

    explicit Desk(const char *name = "reports")
    {
        place.window().showPage(QString::fromLatin1(name));
        place.window().picture({1280, 800});
        page = place.window().findChild<ReportPage *>();
        REQUIRE(page);
    }
    CountyField &county() { return *page->findChild<ReportSettings *>()->findChild<CountyField *>(); }
};

Pages laidOut(const Document &document)
{
    const FontSet fonts = FontSet::ofThisMachine();
    return paginate(document, QtTextMeasurer(fonts));
}

void addAssignments(LedgerSession &session, int count)
{
    ChangeSet set{QStringLiteral("添加分解"), {}, {}};
    for (int i = 0; i < count; ++i) {
        Assignment assignment;
        assignment.task = {1 + i % 5};
        assignment.county = {1 + i % 6};
        set.add(assignment);
    }
    REQUIRE(session.perform(std::move(set)));
}

} // namespace

TEST_CASE("the paper in sight is the paper that is written: the same pages, item by item")
{
    Desk weekly;
    CHECK(weekly.page->document() ==
          reportNamed(u"weekly")->make(weekly.place.session(), {.week = QDate(2021, 8, 13)}));
    CHECK(weekly.page->paper().pages() == laidOut(weekly.page->document()));
    Desk briefing("briefing");
    CHECK(briefing.page->document() == reportNamed(u"briefing")->make(briefing.place.session(), {}));
}

TEST_CASE("the paper follows the ledger and keeps its place")
{
    Desk desk;
    auto *bar = desk.page->paper().verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const int place = bar->value();
    REQUIRE(place > 0);
    const Document before = desk.page->document();
    REQUIRE(desk.place.session().edit(EntityKind::Task, 1, *entityOf<Task>().column(u"title"),
                                      QStringLiteral("推进管理体制再改革")));
    CHECK(QTest::qWaitFor([&] { return !(desk.page->document() == before); }));
    CHECK(bar->value() == place);
}

TEST_CASE("a report of one county holds that county only")
{
    Desk desk;
    const size_t all = desk.page->paper().pages().size();
    desk.page->follow(
        PageLink{QStringLiteral("reports"), {{QStringLiteral("county"), Condition::Operator::Equals, qint64(1)}}, {}});
    CHECK(desk.county().currentText() == QStringLiteral("西峡县"));
    CHECK(desk.page->document() ==
          reportNamed(u"weekly")->make(desk.place.session(), {.week = QDate(2021, 8, 13), .county = {1}}));
    CHECK(desk.page->paper().pages().size() <= all);
}

TEST_CASE("a ledger too large for one table asks for a county in the page")
{
    Desk desk;
    addAssignments(desk.place.session(), 3000);
    CHECK(QTest::qWaitFor([&] { return desk.page->findChild<CountyAsk *>()->isVisible(); }));
    CHECK_FALSE(desk.page->canRun(Command::Print));
    Q_EMIT desk.page->findChild<CountyAsk *>()->countyChosen({2});
    CHECK_FALSE(desk.page->findChild<CountyAsk *>()->isVisible());
    CHECK(desk.page->canRun(Command::Print));
}

TEST_CASE("an empty ledger says what to do, and there is nothing to print")
{
    Desk desk;
    while (!desk.place.session().store().history().done.empty()) REQUIRE(desk.place.session().undo());
    CHECK(QTest::qWaitFor([&] { return !desk.page->canRun(Command::Print); }));
    CHECK(desk.page->paper().pages().empty());
}

TEST_CASE("the printer gets every page on its own sheet, at its size in millimetres")
{
    Desk desk;
    Pages pages(2);
    pages[1].width = 420;
    pages[1].height = 297;
    QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("纸.pdf")));
    REQUIRE(printPages(printer, pages, FontSet::ofThisMachine()));
    QFile file(printer.outputFileName());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    CHECK(pdf.count("/MediaBox") == 2);
    CHECK(pdf.contains("/MediaBox [0 0 595"));
    CHECK(pdf.contains("/MediaBox [0 0 1191"));
}
