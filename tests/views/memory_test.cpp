#include "models/ledger/county.h"
#include "models/ledger/task.h"
#include "models/ledger/unit.h"
#include "models/store/removal.h"
#include "models/tables/bin_list.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/history_list.h"
#include "models/tables/past_table.h"
#include "models/tables/step_list.h"
#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"
#include "tests/views/table_desk.h"
#include "views/memory/history_dialog.h"
#include "views/memory/memory_list.h"
#include "views/table/ledger_table_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QTimer>

using namespace tz;
using namespace tz::test;

namespace {

void rename(LedgerSession &session, const char *name)
{
    REQUIRE(session.edit(EntityKind::County, 2, *entityOf<County>().column(u"contact"), QString::fromUtf8(name)));
}

void removeRow(LedgerSession &session, EntityKind kind, qint64 id)
{
    const qint64 ids[] = {id};
    auto set = removalOf(session.store(), kind, ids);
    REQUIRE(set);
    REQUIRE(session.perform(*set));
}

/// A page of the window's memory.
struct MemoryDesk {
    explicit MemoryDesk(MainWindow &owner, const char *page) : window(owner)
    {
        REQUIRE(window.showPage(QString::fromLatin1(page)));
        window.resize(1280, 800);
        window.show();
        QCoreApplication::processEvents();
    }
    QWidget *page() { return window.findChild<QStackedWidget *>()->currentWidget(); }
    MemoryList *list() { return page()->findChild<MemoryList *>(); }
    QPushButton *button() { return page()->findChild<QPushButton *>(); }
    QString cell(int row, int section) { return list()->model()->index(row, section).data().toString(); }
    void choose(int row) { list()->setCurrentIndex(list()->model()->index(row, 1)); }
    bool says(const char *words)
    {
        for (const QLabel *label : page()->findChildren<QLabel *>())
            if (label->text().contains(QString::fromUtf8(words))) return true;
        return false;
    }

    MainWindow &window;
};

QString contact(LedgerSession &session)
{
    return session.store().row(EntityKind::County, 2)->as<County>()->contact;
}

} // namespace

TEST_CASE("F4 shows who changed a cell from what to what and whence, newest first, and the whole row on request")
{
    TableDesk desk("counties");
    const QString first = contact(desk.session());
    rename(desk.session(), "甲");
    rename(desk.session(), "乙");
    REQUIRE(desk.session().undo());
    REQUIRE(desk.session().edit(EntityKind::County, 2, *entityOf<County>().column(u"phone"), QStringLiteral("123")));
    desk.goTo(1, "contact");
    bool wasSeen = false;
    QTimer::singleShot(0, qApp, [&] {
        auto *dialog = qobject_cast<HistoryDialog *>(QApplication::activeModalWidget());
        if (!dialog) return;
        const auto *model = dialog->findChild<HistoryList *>();
        const auto cell = [&](int row, int section) { return model->index(row, section).data().toString(); };
        wasSeen = true;
        CHECK(model->rowCount() == 4);
        CHECK(cell(0, HistoryList::BeforeSection) == QStringLiteral("乙"));
        CHECK(cell(0, HistoryList::AfterSection) == QStringLiteral("甲"));
        CHECK(cell(0, HistoryList::OriginSection) == QStringLiteral("撤销"));
        CHECK(cell(2, HistoryList::AfterSection) == QStringLiteral("甲"));
        CHECK(cell(2, HistoryList::OriginSection) == QStringLiteral("手工录入"));
        CHECK(cell(2, HistoryList::WhoSection) == QStringLiteral("测试员"));
        CHECK(cell(3, HistoryList::AfterSection).contains(QStringLiteral("新增这一行")));
        dialog->findChild<QCheckBox *>()->click();
        CHECK(model->rowCount() == 5);
        CHECK(cell(0, HistoryList::HeadingSection).contains(QStringLiteral("电话")));
        dialog->reject();
    });
    QTest::keyClick(&desk.view(), Qt::Key_F4);
    CHECK(wasSeen);
}

TEST_CASE("the list of steps says what going back would take back, goes there with one click, and again forward")
{
    WindowOnLedger place;
    LedgerSession &session = place.session();
    const QString first = contact(session);
    for (const char *name : {"甲", "乙", "丙"}) rename(session, name);
    MemoryDesk desk(place.window(), "steps");
    CHECK(desk.cell(0, StepList::WhatSection).contains(QStringLiteral("修改 县市区")));
    CHECK(desk.cell(0, StepList::CountSection) == QStringLiteral("1 行 1 格"));
    CHECK(desk.cell(0, StepList::WhoSection) == QStringLiteral("测试员"));
    CHECK(desk.cell(0, StepList::SourceSection) == QStringLiteral("手工录入"));
    desk.choose(1);
    CHECK(desk.says("依次撤销 2 步"));
    CHECK(desk.button()->text() == QStringLiteral("撤销 2 步"));
    desk.button()->click();
    CHECK(contact(session) == QStringLiteral("甲"));
    CHECK(desk.cell(0, StepList::StateSection) == QStringLiteral("已撤销，可重做"));
    CHECK(desk.cell(2, StepList::StateSection) == QStringLiteral("可撤销"));
    auto steps = session.store().log().steps(2);
    REQUIRE(steps);
    for (const Step &step : *steps) CHECK(step.kind == StepKind::Undo);
    desk.choose(0);
    CHECK(desk.button()->text() == QStringLiteral("重做 2 步"));
    desk.button()->click();
    CHECK(contact(session) == QStringLiteral("丙"));
    REQUIRE(session.undo());
    rename(session, "丁");
    CHECK(desk.cell(1, StepList::StateSection) == QStringLiteral("已撤销"));
    desk.choose(1);
    CHECK_FALSE(desk.button()->isEnabled());
}

TEST_CASE("the recycle bin shows what was removed with what went along, and brings it back though other steps came")
{
    WindowOnLedger place;
    LedgerSession &session = place.session();
    const size_t assignments = session.all<Assignment>().size();
    const QString name = session.store().row(EntityKind::County, 2)->as<County>()->name;
    removeRow(session, EntityKind::County, 2);
    const size_t left = session.all<Assignment>().size();
    REQUIRE(left < assignments);
    Unit unit;
    unit.name = QStringLiteral("后来的单位");
    REQUIRE(session.perform({QStringLiteral("添加单位"), {}, {{{}, unit}}}));
    MemoryDesk desk(place.window(), "bin");
    REQUIRE(desk.list()->model()->rowCount() == 1);
    CHECK(desk.cell(0, BinList::NameSection) == name);
    CHECK(desk.cell(0, BinList::CountSection).startsWith(QStringLiteral("连带")));
    desk.choose(0);
    CHECK(desk.says("一并恢复"));
    desk.button()->click();
    CHECK(session.all<Assignment>().size() == assignments);
    CHECK(desk.list()->model()->rowCount() == 0);
    CHECK(desk.says("回收站是空的"));
    CHECK(session.undoText().startsWith(QStringLiteral("恢复 县市区")));
    REQUIRE(session.undo());
    CHECK(desk.list()->model()->rowCount() == 1);
}

TEST_CASE("several rows of the recycle bin come back in one step, what they share only once")
{
    WindowOnLedger place;
    LedgerSession &session = place.session();
    const QStringList before = dump(session);
    const qint64 task = session.all<Task>().front().id.value;
    removeRow(session, EntityKind::Task, task);
    removeRow(session, EntityKind::County, 2);
    removeRow(session, EntityKind::County, 3);
    MemoryDesk desk(place.window(), "bin");
    REQUIRE(desk.list()->model()->rowCount() == 3);
    desk.list()->selectAll();
    CHECK(desk.says("等 3 行"));
    desk.button()->click();
    CHECK(desk.list()->model()->rowCount() == 0);
    CHECK(dump(session) == before);
    REQUIRE(session.undo());
    CHECK(desk.list()->model()->rowCount() == 3);
}

TEST_CASE("a table of a past evening says so, shows what was there and what is otherwise now, and leads back")
{
    WindowOnLedger place;
    LedgerSession &session = place.session();
    const QString first = contact(session);
    const QDate founded(2021, 8, 1);
    REQUIRE(session.store().database().run(QStringLiteral("UPDATE step SET time='2021-08-01T09:00:00.000'")));
    rename(session, "后来的人");
    removeRow(session, EntityKind::County, 3);
    REQUIRE(session.store().database().run(
        QStringLiteral("UPDATE step SET time='2021-08-10T09:00:00.000' WHERE time>'2021-09'")));
    REQUIRE(place.window().follow({QStringLiteral("counties")}));
    MemoryDesk table(place.window(), "counties");
    for (QAction *action : place.window().actions())
        if (action->iconText() == QStringLiteral("往日")) action->trigger();
    QCoreApplication::processEvents();
    QWidget *page = place.window().findChild<QStackedWidget *>()->currentWidget();
    const auto *model = page->findChild<PastTable *>();
    REQUIRE(model);
    CHECK(model->entity().kind == EntityKind::County);
    auto *day = page->findChild<QLineEdit *>();
    day->setText(QStringLiteral("8.5"));
    QTest::keyClick(day, Qt::Key_Return);
    CHECK(model->evening() == QDate(2021, 8, 5));
    CHECK(model->rowCount() == 6);
    const int section = int(entityOf<County>().column(u"contact") - entityOf<County>().columns.data());
    bool differs = false;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex cell = model->index(row, section);
        if (model->rowAt(row).id() != 2) continue;
        CHECK(cell.data().toString() == first);
        differs = cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("现在是：后来的人"));
    }
    CHECK(differs);
    MemoryDesk desk(place.window(), "past");
    CHECK(desk.says("2021-08-05 当晚的样子，只读"));
    CHECK(desk.says("改动 1 行、删除 1 行"));
    day->setText(QStringLiteral("7.1"));
    QTest::keyClick(day, Qt::Key_Return);
    CHECK(model->rowCount() == 0);
    CHECK(desk.says("才建立"));
    day->setText(QStringLiteral("乱写"));
    QTest::keyClick(day, Qt::Key_Return);
    CHECK(model->evening() == QDate(2021, 7, 1));
    for (QAbstractButton *button : desk.page()->findChildren<QAbstractButton *>())
        if (button->text() == QStringLiteral("回到现在")) button->click();
    CHECK(table.page()->findChild<LedgerTableView *>());
}

/// For looking at, not run by default.
TEST_CASE("what the ledger remembers has its pictures", "[.pictures]")
{
    QDir().mkpath(QStringLiteral("pictures"));
    for (const auto &[name, isDark, isLarge] :
         {std::tuple("light", false, false), std::tuple("dark", true, false), std::tuple("large", false, true)}) {
        WindowOnLedger place;
        place.setTheme(isDark, isLarge);
        LedgerSession &session = place.session();
        for (const char *each : {"甲", "乙", "丙"}) rename(session, each);
        removeRow(session, EntityKind::County, 3);
        removeRow(session, EntityKind::Task, 2);
        REQUIRE(session.undo());
        REQUIRE(session.redo());
        rename(session, "丁");
        REQUIRE(session.undo());
        REQUIRE(session.store().database().run(
            QStringLiteral("UPDATE step SET time=replace(time, substr(time,1,10), '2021-08-01') WHERE id<6")));
        for (const char *page : {"steps", "bin", "past"}) {
            MemoryDesk desk(place.window(), page);
            if (auto *kinds = desk.page()->findChild<QComboBox *>(); kinds && qstrcmp(page, "past") == 0)
                kinds->setCurrentIndex(kinds->findData(QStringLiteral("counties")));
            place.window()
                .picture({1280, 800})
                .save(
                    QStringLiteral("pictures/memory-%1-%2.png").arg(QLatin1StringView(name), QLatin1StringView(page)));
        }
        const Theme theme{isDark, isLarge ? Theme::largeZoom : 100};
        HistoryDialog dialog(session, theme, EntityKind::County, 2, entityOf<County>().column(u"contact"), nullptr);
        dialog.setAttribute(Qt::WA_DontShowOnScreen);
        dialog.show();
        dialog.grab().save(QStringLiteral("pictures/memory-%1-history.png").arg(QLatin1StringView(name)));
    }
}
