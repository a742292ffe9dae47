#include "tests/support/catch.h"
#include "tests/views/window_support.h"

#include "models/desk/issuing.h"
#include "models/ledger/progress.h"
#include "models/reports/fit_tables.h"
#include "models/reports/paginate.h"
#include "models/reports/qt_text_measurer.h"
#include "tests/views/clerk.h"
#include "tests/views/table_desk.h"
#include "views/message_band.h"
#include "views/pages/report_page.h"
#include "views/paper/conformance_dialog.h"
#include "views/paper/county_ask.h"
#include "views/paper/county_field.h"
#include "views/paper/issue_box.h"
#include "views/paper/issued_dialog.h"
#include "views/paper/month_field.h"
#include "views/paper/paper_shelf.h"
#include "views/paper/paper_view.h"
#include "views/paper/print_pages.h"
#include "views/paper/report_settings.h"
#include "views/paper/row_field.h"
#include "views/paper/week_field.h"

#include <QFile>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace tz;
using namespace tz::test;

namespace {

/// The reports' page in a shown window.
struct Desk {
    WindowOnLedger place;
    ReportPage *page = nullptr;

    Desk()
    {
        place.window().showPage(QStringLiteral("reports"));
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

/// The weekly table as paper: its columns as wide as their texts ask.
Document weeklyPaper(LedgerSession &session, const ReportOrder &order)
{
    Document document = reportNamed(u"weekly")->make(session, order);
    fitTables(document, QtTextMeasurer(FontSet::ofThisMachine()));
    return document;
}

} // namespace

TEST_CASE("the paper in sight is the paper that is written: the same pages, item by item")
{
    Desk weekly;
    CHECK(weekly.page->document() == weeklyPaper(weekly.place.session(), {.week = QDate(2021, 8, 13)}));
    CHECK(weekly.page->paper().pages() == laidOut(weekly.page->document()));
    Desk briefing;
    Q_EMIT briefing.page->findChild<PaperShelf *>()->paperChosen(*reportNamed(u"briefing"));
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
    CHECK(desk.page->document() == weeklyPaper(desk.place.session(), {.week = QDate(2021, 8, 13), .county = {1}}));
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

TEST_CASE("a paper is issued from its page: it gets the next number, and the page compares with it from then on")
{
    Desk desk;
    auto &box = *desk.page->findChild<IssueBox *>();
    const auto buttons = box.findChildren<QPushButton *>();
    REQUIRE(buttons.size() == 2);
    CHECK_FALSE(buttons[1]->isEnabled());
    const NextAnswer answer(QStringLiteral("出具"));
    buttons[0]->click();
    const auto issued = issuedPapers(desk.place.session(), u"weekly");
    REQUIRE(issued.size() == 1);
    CHECK(issued.front().number == QStringLiteral("〔2021〕第1期"));
    CHECK(QTest::qWaitFor([&] { return buttons[1]->text() == QStringLiteral("已出具（1）"); }));
    CHECK(box.findChild<QLabel *>()->text().contains(QStringLiteral("与上期（〔2021〕第1期")));
}

TEST_CASE("a matter that has a letter and is not finished gets another by a button that says so")
{
    Desk desk;
    LedgerSession &session = desk.place.session();
    const ReportKind &notice = *reportNamed(u"notice");
    const auto first = issue(session, notice, {}, QStringLiteral("王某"));
    REQUIRE(first);
    IssuedPaper earlier = first->front();
    earlier.issuedOn = earlier.issuedOn.addDays(-1);
    ChangeSet set{QStringLiteral("前一天出具的"), {}, {}};
    set.update(first->front(), earlier);
    REQUIRE(session.perform(std::move(set)));
    desk.page->findChild<PaperShelf *>()->setCurrent(notice);
    QPushButton *button = desk.page->findChild<IssueBox *>()->findChildren<QPushButton *>().front();
    QStringList choices, said;
    inNextDialog(desk.page, [&](QWidget &dialog) {
        for (const QPushButton *choice : dialog.findChildren<QPushButton *>()) choices << choice->text();
        for (const QLabel *label : dialog.findChildren<QLabel *>()) said << label->text();
        static_cast<QDialog &>(dialog).reject();
    });
    button->click();
    CHECK(choices == QStringList{QStringLiteral("取消"), QStringLiteral("再次督办，另编一号")});
    CHECK(said.join(u'\n').contains(QStringLiteral("已于8月12日出具督办〔2021〕1号，仍然有效，事项还没有办结")));
    CHECK(issuedPapers(session, u"notice").size() == 1);
    const NextAnswer answer(QStringLiteral("再次督办，另编一号"));
    button->click();
    CHECK(issuedPapers(session, u"notice").size() == 2);
}

TEST_CASE("a letter about a finished matter is remarked on, and is not issued")
{
    Desk desk;
    LedgerSession &session = desk.place.session();
    const AssignmentId matter = assignmentOf(session, 1, 1);
    REQUIRE(session.edit(EntityKind::Assignment, matter.value, *entityOf<Assignment>().column(u"status"),
                         QStringLiteral("已完成")));
    desk.page->findChild<PaperShelf *>()->setCurrent(*reportNamed(u"notice"));
    auto *settings = desk.page->findChild<ReportSettings *>();
    for (RowField *field : settings->findChildren<RowField *>()) {
        field->setChosen(1);
        if (field->isVisible()) Q_EMIT field->rowChosen();
    }
    settings->setCounty({1});
    const auto said = [&] {
        QStringList lines;
        for (const MessageBand *band : desk.page->findChildren<MessageBand *>())
            for (const QLabel *label : band->findChildren<QLabel *>())
                if (label->isVisible()) lines << label->text();
        return lines.join(u'\n');
    };
    const QString remark = QStringLiteral("西峡县“推进管理体制改革”已完成，不需要督办");
    CHECK(QTest::qWaitFor([&] { return said().contains(remark); }));
    desk.page->findChild<IssueBox *>()->findChildren<QPushButton *>().front()->click();
    CHECK(said().contains(QStringLiteral("没有出具：") + remark));
    CHECK(issuedPapers(session, u"notice").empty());
}

TEST_CASE("the list of issued papers has the newest first and says what became of the voided")
{
    Desk desk;
    LedgerSession &session = desk.place.session();
    const ReportKind &weekly = *reportNamed(u"weekly");
    const auto first = issue(session, weekly, {}, QStringLiteral("王某"));
    REQUIRE(first);
    REQUIRE(reissue(session, first->front().id, QStringLiteral("进度填错"), QStringLiteral("王某")));
    const Theme theme;
    IssuedDialog dialog(session, theme, weekly, nullptr);
    REQUIRE(dialog.papers().size() == 2);
    CHECK(dialog.papers().front().number == QStringLiteral("〔2021〕第2期"));
    auto &list = *dialog.findChild<QTableWidget *>();
    CHECK(list.item(1, 5)->text() == QStringLiteral("作废"));
    list.selectRow(1);
    QStringList said;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) said << label->text();
    CHECK(said.join(u'\n').contains(QStringLiteral("王某作废：进度填错。由〔2021〕第2期代替。")));
}

TEST_CASE("the paper that is shown is checked against the standard, failures first")
{
    Desk desk;
    auto &shelf = *desk.page->findChild<PaperShelf *>();
    shelf.setCurrent(*reportNamed(u"circular"));
    QStringList verdicts;
    QString head;
    QTimer::singleShot(0, desk.page, [&] {
        auto *dialog = qobject_cast<ConformanceDialog *>(QApplication::activeModalWidget());
        if (!dialog) return;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) head += label->text() + u'\n';
        const auto &list = *dialog->findChild<QTableWidget *>();
        for (int row = 0; row < list.rowCount(); ++row) verdicts << list.item(row, 0)->text();
        dialog->reject();
    });
    const auto buttons = desk.page->findChildren<QPushButton *>();
    const auto check = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == QStringLiteral("版式检查");
    });
    REQUIRE(check != buttons.end());
    (*check)->click();
    CHECK(head.contains(QStringLiteral("GB/T 9704-2012")));
    CHECK(head.contains(QStringLiteral("不适用")));
    CHECK(verdicts.count(QStringLiteral("符合")) > 20);
    CHECK(verdicts.lastIndexOf(QStringLiteral("不符合")) < verdicts.indexOf(QStringLiteral("符合")));
    CHECK(verdicts.lastIndexOf(QStringLiteral("符合")) < verdicts.indexOf(QStringLiteral("不适用")));

    shelf.setCurrent(*reportNamed(u"weekly")); // a table, in no layout of the standard
    CHECK_FALSE((*check)->isEnabled());
}

TEST_CASE("a report that needs no assignments is shown without any")
{
    Desk desk;
    LedgerSession &session = desk.place.session();
    ChangeSet set{QStringLiteral("清空"), {}, {}};
    for (const Progress &word : session.all<Progress>()) set.remove(word);
    for (const Assignment &assignment : session.all<Assignment>()) set.remove(assignment);
    REQUIRE(session.perform(std::move(set)));
    CHECK(QTest::qWaitFor([&] { return !desk.page->canRun(Command::Print); }));
    auto &shelf = *desk.page->findChild<PaperShelf *>();
    shelf.setCurrent(*reportNamed(u"county-card"));
    CHECK(desk.page->canRun(Command::Print));
    CHECK(desk.page->paper().pages().size() == 5);
}

TEST_CASE("each report asks for what it heeds and for nothing else")
{
    Desk desk;
    auto &shelf = *desk.page->findChild<PaperShelf *>();
    auto &settings = *desk.page->findChild<ReportSettings *>();
    for (const ReportKind &kind : reportCatalogue()) {
        CAPTURE(kind.name);
        shelf.setCurrent(kind);
        CHECK(settings.findChild<MonthField *>()->isVisible() == kind.heeds(OrderPart::Month));
        CHECK(settings.findChild<CountyField *>()->isVisible() == kind.heeds(OrderPart::County));
        const bool isByWeek = kind.heeds(OrderPart::Week) && !kind.heeds(OrderPart::Month);
        CHECK(settings.findChild<WeekField *>()->isVisible() == isByWeek);
        CHECK(settings.order().week.isValid() == isByWeek);
        CHECK(desk.page->findChild<IssueBox *>()->isVisible() == (kind.measure != nullptr));
    }
}
