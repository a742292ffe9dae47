#include "models/ledger/shipped_clocks.h"
#include "models/store/milestones.h"
#include "models/tables/clock_edits.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/schedule_edits.h"
#include "tests/support/catch.h"
#include "tests/views/table_desk.h"
#include "views/charts/segmented_choice.h"
#include "views/clocks/backwards_dialog.h"
#include "views/clocks/clocks_page.h"
#include "views/clocks/pause_dialog.h"
#include "views/clocks/stage_report_dialog.h"
#include "views/clocks/start_clock_dialog.h"
#include "views/editors/cell_editor.h"
#include "views/memory/memory_list.h"
#include "views/message_band.h"
#include "views/pages/figure_tile.h"
#include "views/table/ledger_table_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace tz;
using namespace tz::test;

namespace {

void addShippedClocks(LedgerSession &session)
{
    ChangeSet set{QStringLiteral("预置"), {}, {}};
    for (AnyRow &row : shippedClocks()) set.add(std::move(row));
    REQUIRE(session.perform(std::move(set)));
}

/// Does something with the dialog that opens next.
template <class Dialog> class WithDialog
{
public:
    explicit WithDialog(std::function<void(Dialog &)> act)
    {
        QTimer::singleShot(0, qApp, [this, act = std::move(act)] {
            auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            if (!dialog) return;
            m_wasSeen = true;
            act(*dialog);
            if (dialog->isVisible()) dialog->reject();
        });
    }
    bool wasSeen() const { return m_wasSeen; }

private:
    bool m_wasSeen = false;
};

void press(QWidget &dialog, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
{
    QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, key, with);
}

QString sentences(QWidget &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        if (!label->isHidden()) texts << label->text();
    return texts.join(u'\n');
}

ClockRunId startedClock(LedgerSession &session, int task, int county, QDate day)
{
    const AssignmentId ids[] = {assignmentOf(session, task, county)};
    REQUIRE(startClocks(session, ids, {1}, day));
    ClockRunId newest;
    for (const ClockRun &run : session.all<ClockRun>()) newest = std::max(newest, run.id);
    return newest;
}

} // namespace

TEST_CASE("Ctrl+T and Enter start a clock on the chosen assignments, and the band leads to it")
{
    TableDesk desk("assignments");
    addShippedClocks(desk.session());
    desk.goTo(0, "person");
    WithDialog<StartClockDialog> dialog([](StartClockDialog &shown) {
        CHECK(sentences(shown).contains(QStringLiteral("研究部署 8月14日 周六")));
        CHECK(sentences(shown).contains(QStringLiteral("通行理解，非法定依据")));
        press(shown, Qt::Key_Return);
    });
    desk.trigger(QStringLiteral("启动时钟"));
    CHECK(dialog.wasSeen());
    const auto runs = desk.session().all<ClockRun>();
    REQUIRE(runs.size() == 1);
    CHECK(runs.front().startedOn == desk.session().today());
    CHECK(desk.session().undoText().startsWith(QStringLiteral("启动督办时钟")));
}

TEST_CASE("clocks are started and schedules planned from 今日 too, for the lines that are chosen there")
{
    TableDesk desk("today");
    addShippedClocks(desk.session());
    auto *list = desk.window().findChild<QTableView *>(QStringLiteral("deskTable"));
    REQUIRE(list);
    list->selectRow(0);
    QApplication::processEvents();
    {
        WithDialog<StartClockDialog> dialog([](StartClockDialog &shown) { press(shown, Qt::Key_Return); });
        desk.trigger(QStringLiteral("启动时钟"));
        CHECK(dialog.wasSeen());
    }
    CHECK(desk.session().all<ClockRun>().size() == 1);
    CHECK(sentences(desk.window()).contains(QStringLiteral("已启动 1 条督办时钟")));
    list->selectRow(0);
    QApplication::processEvents();
    WithDialog<BackwardsDialog> planned([](BackwardsDialog &shown) { shown.reject(); });
    desk.trigger(QStringLiteral("倒排工期"));
    CHECK(planned.wasSeen());
}

TEST_CASE("Ctrl+T on what is done opens nothing and says why")
{
    TableDesk desk("assignments");
    addShippedClocks(desk.session());
    REQUIRE(desk.session().edit(EntityKind::Assignment, desk.view().entityModel().idAt(0),
                                *entityOf<Assignment>().column(u"status"), QStringLiteral("已完成")));
    desk.goTo(0, "person");
    WithDialog<StartClockDialog> dialog([](StartClockDialog &) {});
    desk.trigger(QStringLiteral("启动时钟"));
    QCoreApplication::processEvents();
    CHECK_FALSE(dialog.wasSeen());
    CHECK(desk.session().all<ClockRun>().empty());
    CHECK(sentences(desk.window()).contains(QStringLiteral("不必启动时钟")));
}

TEST_CASE("Ctrl+B plans back from the assignment's deadline, follows what is typed and stores one step")
{
    TableDesk desk("assignments");
    LedgerSession &session = desk.session();
    addShippedClocks(session);
    const AssignmentId assignment = assignmentOf(session, 4, 1); // due 2021-09-30
    const Theme theme;
    BackwardsDialog dialog(session, theme, {assignment}, nullptr);
    auto *table = dialog.findChild<QTableView *>();
    REQUIRE(table);
    CHECK(table->model()->index(6, PlanTable::DueSection).data() == QStringLiteral("9月30日 周四"));
    CHECK(table->model()->index(0, PlanTable::StartSection).data() == QStringLiteral("8月13日 周五"));
    CHECK(table->model()->setData(table->model()->index(4, PlanTable::DaysSection), QStringLiteral("16")));
    CHECK(table->model()->index(0, PlanTable::StartSection).data() == QStringLiteral("8月12日 周四"));
    CHECK(sentences(dialog).contains(QStringLiteral("已晚 1 个工作日")));
    CHECK_FALSE(table->model()->setData(table->model()->index(4, PlanTable::DaysSection), QStringLiteral("许多")));
    for (auto *line : dialog.findChildren<QLineEdit *>())
        if (line->text() == QStringLiteral("2021-09-30")) line->setText(QStringLiteral("2021-10-13"));
    CHECK(table->model()->index(6, PlanTable::DueSection).data() == QStringLiteral("10月13日 周三"));
    CHECK_FALSE(sentences(dialog).contains(QStringLiteral("已晚")));
    dialog.setAttribute(Qt::WA_DontShowOnScreen);
    dialog.show();
    table->setFocus();
    press(dialog, Qt::Key_Return);
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(milestonesOf(session, assignment)->size() == 7);
    REQUIRE(session.undo());
    CHECK(milestonesOf(session, assignment)->empty());
}

TEST_CASE("a schedule of what is done is refused in words, not asked about")
{
    TableDesk desk("assignments");
    LedgerSession &session = desk.session();
    addShippedClocks(session);
    auto *page = qobject_cast<Page *>(desk.window().findChild<QStackedWidget *>()->currentWidget());
    REQUIRE(page);
    REQUIRE(page->selectRows(std::vector<qint64>{assignmentOf(session, 1, 2).value}));
    const WithDialog<BackwardsDialog> asked([](BackwardsDialog &) {});
    page->run(Command::PlanBackwards);
    QApplication::processEvents();
    CHECK_FALSE(asked.wasSeen());
    QString said;
    for (const QLabel *label : page->findChild<MessageBand *>()->findChildren<QLabel *>()) said += label->text();
    CHECK(said.contains(QStringLiteral("”已经完成，不必倒排，没有改动。")));
}

TEST_CASE("steps are added, moved and taken out by keys, and kept as a template")
{
    TableDesk desk("assignments");
    LedgerSession &session = desk.session();
    addShippedClocks(session);
    const Theme theme;
    BackwardsDialog dialog(session, theme, {assignmentOf(session, 4, 1)}, nullptr);
    dialog.setAttribute(Qt::WA_DontShowOnScreen);
    dialog.setModal(true); // else Alt+Down is the window's
    dialog.show();
    auto *table = dialog.findChild<QTableView *>();
    table->setFocus();
    const auto names = [&] {
        QStringList list;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            list << table->model()->index(row, PlanTable::NameSection).data().toString();
        return list.join(u' ');
    };
    QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
    CHECK(names() == QStringLiteral("征求意见 方案 审议 印发 落实 自查 验收"));
    QTest::keyClick(table, Qt::Key_Delete, Qt::ControlModifier);
    CHECK(names() == QStringLiteral("征求意见 审议 印发 落实 自查 验收"));
    dialog.findChildren<QLineEdit *>().last()->setText(QStringLiteral("本办常用"));
    for (auto *button : dialog.findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("另存为模板")) button->click();
    const auto kept = session.directory().named(EntityKind::StepTemplate, QStringLiteral("本办常用"));
    REQUIRE(kept.size() == 1);
    CHECK(stepsOf(session, {kept.front()}).size() == 6);
}

TEST_CASE("on 督办时钟 Enter reports the stage that is asked for; without words nothing is stored")
{
    TableDesk desk("assignments");
    LedgerSession &session = desk.session();
    addShippedClocks(session);
    const ClockRunId run = startedClock(session, 4, 1, QDate(2021, 8, 9));
    REQUIRE(desk.window().follow(clocksLink({run.value})));
    auto *page = desk.window().findChild<ClocksPage *>();
    REQUIRE(page);
    WithDialog<StageReportDialog> dialog([](StageReportDialog &shown) {
        CHECK(sentences(shown).contains(QStringLiteral("反馈任务部署")));
        press(shown, Qt::Key_Return, Qt::ControlModifier);
        CHECK(shown.isVisible());
        CHECK(sentences(shown).contains(QStringLiteral("还没有写反馈内容")));
        shown.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("已部署到各科室"));
        press(shown, Qt::Key_Return, Qt::ControlModifier);
    });
    page->run(Command::ReportStage);
    CHECK(dialog.wasSeen());
    const auto reports = session.all<StageReport>();
    REQUIRE(reports.size() == 1);
    CHECK(reports.front().stage == ClockStageId{1});
    CHECK(reports.front().doneOn == session.today());
    CHECK(reports.front().feedback == QStringLiteral("已部署到各科室"));
}

TEST_CASE("a pause asks for its reason before it is stored")
{
    TableDesk desk("assignments");
    LedgerSession &session = desk.session();
    addShippedClocks(session);
    const ClockRunId run = startedClock(session, 4, 1, QDate(2021, 8, 12));
    REQUIRE(desk.window().follow(clocksLink({run.value})));
    auto *page = desk.window().findChild<ClocksPage *>();
    WithDialog<PauseDialog> dialog([](PauseDialog &shown) {
        press(shown, Qt::Key_Return, Qt::ControlModifier);
        CHECK(sentences(shown).contains(QStringLiteral("理由")));
        shown.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("批准延期"));
        press(shown, Qt::Key_Return, Qt::ControlModifier);
    });
    page->run(Command::PauseClock);
    CHECK(dialog.wasSeen());
    REQUIRE(session.all<ClockPause>().size() == 1);
    CHECK(session.all<ClockPause>().front().from == session.today());
    CHECK(session.all<ClockPause>().front().reason == QStringLiteral("批准延期"));
}

TEST_CASE("a clock that stands still shows its pause; given an end it makes room for the next one")
{
    TableDesk desk("assignments");
    LedgerSession &session = desk.session();
    addShippedClocks(session);
    const ClockRunId run = startedClock(session, 4, 1, QDate(2021, 8, 9));
    REQUIRE(storePause(session, {{}, run, {2021, 8, 11}, {}, QStringLiteral("防汛")}));
    REQUIRE(desk.window().follow(clocksLink({run.value})));
    auto *page = desk.window().findChild<ClocksPage *>();
    const QString today = session.today().toString(Qt::ISODate);
    WithDialog<PauseDialog> ended([&](PauseDialog &shown) {
        CHECK(shown.findChild<QPlainTextEdit *>()->toPlainText() == QStringLiteral("防汛"));
        cellEditorOf(shown.findChildren<QLineEdit *>().back())->setTyped(today);
        press(shown, Qt::Key_Return, Qt::ControlModifier);
    });
    page->run(Command::PauseClock);
    REQUIRE(ended.wasSeen());
    WithDialog<PauseDialog> again([](PauseDialog &shown) {
        auto *list = shown.findChild<QTableWidget *>();
        REQUIRE(list);
        CHECK(list->rowCount() == 2);
        list->setCurrentCell(1, 0);
        CHECK(shown.findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
        shown.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("等省级文件"));
        cellEditorOf(shown.findChildren<QLineEdit *>().front())->setTyped(QStringLiteral("明天"));
        press(shown, Qt::Key_Return, Qt::ControlModifier);
    });
    page->run(Command::PauseClock);
    REQUIRE(again.wasSeen());
    const std::vector<ClockPause> pauses = pausesOf(run, session.directory());
    REQUIRE(pauses.size() == 2);
    CHECK(pauses[0].until == session.today());
    CHECK(pauses[1].from == session.today().addDays(1));
    CHECK(pauses[1].reason == QStringLiteral("等省级文件"));
}

TEST_CASE("an office without clocks is told how to start one; figures by county stand behind a word")
{
    TableDesk desk("assignments");
    LedgerSession &session = desk.session();
    addShippedClocks(session);
    REQUIRE(desk.window().showPage(QStringLiteral("clocks")));
    auto *page = desk.window().findChild<ClocksPage *>();
    CHECK(sentences(*page).contains(QStringLiteral("还没有督办时钟")));
    CHECK_FALSE(page->canRun(Command::ReportStage));
    startedClock(session, 4, 1, QDate(2021, 8, 9));
    CHECK(page->canRun(Command::ReportStage));
    CHECK(sentences(*page).contains(QStringLiteral("13710：自交办之日起算")));
    Q_EMIT page->findChild<SegmentedChoice *>()->choose(1);
    auto *figures = page->findChild<MemoryList *>();
    REQUIRE(figures->isVisible());
    CHECK(figures->model()->index(0, 0).data() == QStringLiteral("西峡县"));
    CHECK(figures->model()->index(0, 1).data().toInt() == 2);
    CHECK_FALSE(page->canRun(Command::ReportStage));
}

/// For looking at, not run by default.
TEST_CASE("clocks, their figures and dialogs have their pictures", "[.pictures]")
{
    QDir().mkpath(QStringLiteral("pictures"));
    for (const auto &[name, theme] :
         {std::pair{"light", Theme{}}, {"dark", Theme{true}}, {"large", Theme{false, Theme::largeZoom}}}) {
        WindowOnLedger place;
        LedgerSession &session = place.session();
        place.setTheme(theme.isDark, theme.isLarge());
        addShippedClocks(session);
        const auto save = [&, look = QLatin1StringView(name)](const QPixmap &picture, const char *what) {
            CHECK(picture.save(QStringLiteral("pictures/%1-%2.png").arg(QLatin1StringView(what), look)));
        };
        REQUIRE(place.window().showPage(QStringLiteral("clocks")));
        save(place.window().picture({1366, 768}), "clocks-empty");
        const ClockRunId run = startedClock(session, 4, 1, QDate(2021, 8, 9));
        startedClock(session, 3, 2, QDate(2021, 8, 6));
        save(place.window().picture({1366, 768}), "clocks");
        Q_EMIT place.window().findChild<SegmentedChoice *>()->choose(2);
        save(place.window().picture({1366, 768}), "clocks-figures");
        const auto shoot = [&](QWidget &dialog, const char *what) {
            dialog.setAttribute(Qt::WA_DontShowOnScreen);
            dialog.show();
            QCoreApplication::processEvents();
            save(dialog.grab(), what);
        };
        const auto board = clockBoard(session);
        StartClockDialog start(session, theme, {assignmentOf(session, 4, 1), assignmentOf(session, 4, 2)}, nullptr);
        shoot(start, "clock-start");
        StageReportDialog report(session, theme, board->clocks.front(), nullptr);
        shoot(report, "clock-report");
        PauseDialog pause(session, theme, *session.directory().find(run), nullptr);
        shoot(pause, "clock-pause");
        BackwardsDialog backwards(session, theme, {assignmentOf(session, 3, 1)}, nullptr);
        shoot(backwards, "backwards-late");
        BackwardsDialog sound(session, theme, {assignmentOf(session, 4, 1)}, nullptr);
        shoot(sound, "backwards");
    }
}
