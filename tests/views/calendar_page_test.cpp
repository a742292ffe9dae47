#include "models/ledger/shipped_clocks.h"
#include "models/tables/clock_edits.h"
#include "models/tables/clock_list.h"
#include "models/tables/schedule_edits.h"
#include "tests/support/catch.h"
#include "tests/views/window_support.h"
#include "views/charts/month_canvas.h"
#include "views/charts/sheet_dialog.h"
#include "views/clocks/clocks_page.h"
#include "views/pages/calendar_page.h"
#include "views/pages/extension_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace tz;
using namespace tz::test;

namespace {

MonthCanvas &openCalendar(WindowOnLedger &place)
{
    REQUIRE(place.window().showPage(QStringLiteral("calendar")));
    place.window().picture({1280, 800});
    return place.window().findChild<CalendarPage *>()->canvas();
}

void press(QDialog &dialog, const char *text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text() == QString::fromUtf8(text)) return button->click();
    FAIL("no button");
}

} // namespace

TEST_CASE("arrow keys walk the days of the calendar and go on into the next month")
{
    WindowOnLedger place;
    MonthCanvas &canvas = openCalendar(place);
    const QDate today = place.session().today();
    CHECK(canvas.current() == today);
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_Down);
    CHECK(canvas.current() == today.addDays(8));
    QTest::keyClick(&canvas, Qt::Key_PageDown);
    CHECK(canvas.current() == today.addDays(8).addMonths(1));
    CHECK(canvas.chart().options.month.month() == today.month() + 1);
    QTest::keyClick(&canvas, Qt::Key_PageUp);
    QTest::keyClick(&canvas, Qt::Key_Home);
    CHECK(canvas.current() == today);
    while (canvas.current().month() == today.month()) QTest::keyClick(&canvas, Qt::Key_Down);
    CHECK(canvas.chart().cellOf(canvas.current())->isInMonth);
}

TEST_CASE("Enter on a day of the calendar lists what falls due then")
{
    WindowOnLedger place;
    MonthCanvas &canvas = openCalendar(place);
    const QDate due(2021, 8, 16);
    canvas.setCurrent(due);
    const MonthDay &day = canvas.days().at(due);
    REQUIRE(day.dues.size() == 1);
    CHECK(day.dues.front().text.contains(QStringLiteral("完善医保支付方式（5县")));
    QTest::keyClick(&canvas, Qt::Key_Return);
    bool isNarrowed = false;
    QWidget *page = place.window().findChild<QStackedWidget *>()->currentWidget();
    for (QToolButton *button : page->findChildren<QToolButton *>())
        isNarrowed = isNarrowed || (button->isChecked() && button->text().contains(QStringLiteral("8月16日到期")));
    CHECK(isNarrowed);
}

TEST_CASE("a day without deadlines opens nothing")
{
    WindowOnLedger place;
    MonthCanvas &canvas = openCalendar(place);
    canvas.setCurrent(QDate(2021, 8, 1));
    QTest::keyClick(&canvas, Qt::Key_Return);
    CHECK(place.window().findChild<QStackedWidget *>()->currentWidget() == place.window().findChild<CalendarPage *>());
}

TEST_CASE("Enter on a day with stages and steps asks which of them to list, and lists them alone")
{
    WindowOnLedger place;
    LedgerSession &session = place.session();
    ChangeSet presets{QStringLiteral("预置"), {}, {}};
    for (AnyRow &row : shippedClocks()) presets.add(std::move(row));
    REQUIRE(session.perform(std::move(presets)));
    const auto preset = session.directory().named(EntityKind::ClockPreset, QStringLiteral("13710"));
    const AssignmentId ids[] = {assignmentOf(session, 4, 1)};
    const AssignmentId later[] = {assignmentOf(session, 4, 2)};
    REQUIRE(startClocks(session, ids, {preset.front()}, QDate(2021, 8, 12)));
    REQUIRE(startClocks(session, later, {preset.front()}, QDate(2021, 8, 13)));
    BackwardsPlan plan;
    plan.steps = {{QStringLiteral("征求意见"), 2, QDate(2021, 8, 16), QDate(2021, 8, 19)}};
    REQUIRE(storeSchedule(session, ids, plan, true));
    MonthCanvas &canvas = openCalendar(place);
    auto *page = place.window().findChild<CalendarPage *>();

    canvas.setCurrent(QDate(2021, 8, 15)); // a stage and nothing else
    QTest::keyClick(&canvas, Qt::Key_Return);
    auto *clocks = place.window().findChild<ClocksPage *>();
    REQUIRE(place.window().findChild<QStackedWidget *>()->currentWidget() == clocks);
    CHECK(clocks->findChild<ClockList *>()->rowCount() == 1);

    REQUIRE(place.window().showPage(QStringLiteral("calendar")));
    canvas.setCurrent(QDate(2021, 8, 19));
    QTest::keyClick(&canvas, Qt::Key_Return);
    auto *menu = page->findChild<QMenu *>();
    REQUIRE(menu);
    QStringList asked;
    for (const QAction *action : menu->actions()) asked << action->text();
    CHECK(asked == QStringList{QStringLiteral("列出 1 个时钟阶段"), QStringLiteral("列出 1 个工作节点")});
    menu->actions().back()->trigger();
    bool isNarrowed = false;
    for (QToolButton *button :
         place.window().findChild<QStackedWidget *>()->currentWidget()->findChildren<QToolButton *>())
        isNarrowed = isNarrowed || (button->isChecked() && button->text().contains(QStringLiteral("8月19日的节点")));
    CHECK(isNarrowed);
}

TEST_CASE("an extension asks for a day and a reason, says what it gains, and keeps the old deadline")
{
    WindowOnLedger place;
    const AssignmentId id = assignmentOf(place.session(), 4, 1);
    const Theme theme;
    ExtensionDialog dialog(place.session(), theme, id, nullptr);
    auto *day = dialog.findChild<QLineEdit *>();
    auto *reason = dialog.findChild<QPlainTextEdit *>();
    REQUIRE(day);
    day->setText(QStringLiteral("2021-10-13"));
    press(dialog, "延期");
    CHECK(dialog.result() != QDialog::Accepted);
    CHECK(dialog.outcome().isEmpty());
    reason->setPlainText(QStringLiteral("领导小组会议同意"));
    press(dialog, "延期");
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.outcome().contains(QStringLiteral("2021-09-30 → 2021-10-13")));
    const auto row = place.session().store().row(EntityKind::Assignment, id.value);
    CHECK(row->as<Assignment>()->extendedTo == QDate(2021, 10, 13));
    CHECK(row->as<Assignment>()->extensionReason == QStringLiteral("领导小组会议同意"));
}

TEST_CASE("the sheet dialog gives what was chosen, says how many sheets that is, and remembers it")
{
    WindowOnLedger place;
    const WorkInHand work = workInHand(place.session());
    SheetQuestion question;
    question.title = QStringLiteral("甘特图");
    question.today = place.session().today();
    question.scale = GanttScale::Day;
    question.periods = {{QStringLiteral("全期"), {}, {}}, {QStringLiteral("今年"), {2021, 1, 1}, {2021, 12, 31}}};
    question.count = [&](const ChartOrder &order) {
        return chartSheetCount(place.session(), work, ChartKind::Gantt, order);
    };
    const Theme theme;
    {
        SheetDialog dialog(theme, question, SheetDialog::Way::Save, place.settings(), nullptr);
        CHECK(dialog.order().paper.size == QPageSize::A3);
        CHECK_FALSE(dialog.order().scale);
        place.settings().setValue(QStringLiteral("charts/gantt/paper"), 0);
        place.settings().setValue(QStringLiteral("charts/gantt/rows"), 0);
        place.settings().setValue(QStringLiteral("charts/gantt/oneWide"), false);
        place.settings().setValue(QStringLiteral("charts/gantt/period"), 1);
    }
    SheetDialog dialog(theme, question, SheetDialog::Way::Save, place.settings(), nullptr);
    const ChartOrder order = dialog.order();
    CHECK(order.paper.size == QPageSize::A4);
    CHECK(order.scale == GanttScale::Day);
    CHECK(order.from == QDate(2021, 1, 1));
    CHECK(order.gantt.folding.tasksAreOpen);
    const auto pages = chartSheets(place.session(), work, ChartKind::Gantt, order);
    QString said;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) said += label->text();
    CHECK(said.contains(QStringLiteral("共 %1 张 A4").arg(pages.size())));
    press(dialog, "打印…");
    CHECK(dialog.way() == SheetDialog::Way::Print);
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("the sheet dialog keeps its width whatever is chosen, and no sheet size is framed that was not chosen")
{
    WindowOnLedger place;
    SheetQuestion question;
    question.title = QStringLiteral("甘特图");
    question.today = place.session().today();
    question.periods = {{QStringLiteral("多数任务的时段"), {}, {}},
                        {QStringLiteral("今年"), {2021, 1, 1}, {2021, 12, 31}}};
    question.count = [](const ChartOrder &order) { return order.from.isValid() ? SheetCount{15, 12} : SheetCount(); };
    const Theme theme;
    SheetDialog dialog(theme, question, SheetDialog::Way::Print, place.settings(), nullptr);
    dialog.setAttribute(Qt::WA_DontShowOnScreen);
    dialog.show();
    dialog.activateWindow();
    CHECK(qobject_cast<QPushButton *>(dialog.focusWidget()));
    const QSize before = dialog.size();
    for (QComboBox *combo : dialog.findChildren<QComboBox *>()) {
        if (combo->accessibleName() != QStringLiteral("时间")) continue;
        for (int i = 0; i < combo->count(); ++i) {
            combo->setCurrentIndex(i);
            QTest::qWait(120); // the sheets are counted anew
            dialog.adjustSize();
            CHECK(dialog.size() == before);
        }
    }
}

TEST_CASE("Enter in the sheet dialog does what it was opened for")
{
    WindowOnLedger place;
    SheetQuestion question;
    question.kind = ChartKind::Wall;
    question.title = QStringLiteral("挂图");
    question.count = [](const ChartOrder &) { return SheetCount(); };
    const Theme theme;
    for (const SheetDialog::Way way : {SheetDialog::Way::Save, SheetDialog::Way::Print}) {
        SheetDialog dialog(theme, question, way, place.settings(), nullptr);
        dialog.setAttribute(Qt::WA_DontShowOnScreen);
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return);
        CHECK(dialog.result() == QDialog::Accepted);
        CHECK(dialog.way() == way);
    }
}
