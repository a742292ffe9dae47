#include "tests/support/catch.h"
#include "tests/views/clerk.h"
#include "tests/views/table_desk.h"

#include "models/ledger/closing_rules.h"
#include "models/tables/closing_steps.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/evidence_steps.h"
#include "models/tables/reminder.h"
#include "views/table/ledger_table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace tz;
using namespace tz::test;

namespace {

/// The table of assignments, with a file that somebody sent.
struct ClosingDesk : TableDesk {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("会议纪要.pdf"));

    ClosingDesk() : TableDesk("assignments")
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("纪要");
        goTo(0, "task");
    }
    LedgerSession &session() { return *window().session(); }
    AssignmentId current() { return {view().entityModel().idAt(0)}; }
    /// Lets the file fall on a row, as the file manager does.
    void drop(int row)
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(path)});
        const QPoint place = view().viewport()->mapTo(
            &window(), view().visualRect(view().entityModel().index(row, section("task"))).center());
        QDragEnterEvent enter(place, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &enter);
        QDropEvent fall(place, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &fall);
    }
    /// Every sentence in sight.
    QString said()
    {
        QString words;
        for (const QLabel *label : window().findChildren<QLabel *>())
            if (label->isVisible()) words += label->text() + u'|';
        return words;
    }
    void giveEvidence()
    {
        REQUIRE(addEvidence(session(), current(), std::array{GivenFile{path, {}, {}}}, QStringLiteral("王某")));
    }
    /// Presses the button behind the sentence of the band.
    void clickWay(const QString &text)
    {
        for (QToolButton *button : window().findChildren<QToolButton *>())
            if (button->isVisible() && button->text() == text) return button->click();
        FAIL("no such button");
    }
    /// A dialog leaves the window inactive where there is no window manager.
    void press(int key, Qt::KeyboardModifiers with = {})
    {
        window().activateWindow();
        QCoreApplication::processEvents();
        QTest::keyClick(&window(), Qt::Key(key), with);
    }
};

} // namespace

TEST_CASE("story 4: a file dropped on a row is its evidence with Enter, F8 asks to close, F9 closes: 1 drag and 3 keys")
{
    ClosingDesk desk;
    const AssignmentId id = desk.current();
    desk.drop(0);
    {
        const NextAnswer enter{QString()};
        QTest::qWait(50);
        CHECK(enter.question().contains(QStringLiteral("文件会收进台账")));
    }
    const auto evidences = evidenceOf(desk.session(), id);
    REQUIRE(evidences->size() == 1);
    CHECK(evidences->front().kind == EvidenceKind::Minutes);

    desk.press(Qt::Key_F8);
    INFO(desk.said().toStdString());
    CHECK((*lastClosing(desk.session(), id))->state == ClosingState::Asked);
    desk.session().store().setWho(QStringLiteral("另一人"));
    desk.press(Qt::Key_F9);
    const auto closing = *lastClosing(desk.session(), id);
    CHECK(closing->state == ClosingState::Closed);
    CHECK(closing->checkedBy == QStringLiteral("另一人"));
}

TEST_CASE("without evidence F8 asks for the reason, and the one who asked is asked who checks")
{
    ClosingDesk desk;
    const AssignmentId id = desk.current();
    const auto problemOf = [](const QWidget &dialog) {
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->property("problem").toBool()) return label->text();
        return QString();
    };
    QString refusal;
    inNextDialog(qApp, [&](QWidget &dialog) {
        QTest::keyClick(dialog.findChild<QLineEdit *>(), Qt::Key_Return);
        refusal = problemOf(dialog);
        qobject_cast<QDialog *>(&dialog)->reject();
    });
    desk.press(Qt::Key_F8);
    CHECK(refusal.contains(QStringLiteral("佐证")));
    CHECK_FALSE(*lastClosing(desk.session(), id));

    REQUIRE(askToClose(desk.session(), std::array{id}, desk.session().store().who(), QStringLiteral("纸质存档")));
    inNextDialog(qApp, [&](QWidget &dialog) {
        auto *checker = dialog.findChild<QLineEdit *>();
        QTest::keyClick(checker, Qt::Key_Return);
        refusal = problemOf(dialog);
        checker->setText(QStringLiteral("李四"));
        QTest::keyClick(checker, Qt::Key_Return);
    });
    desk.press(Qt::Key_F9);
    CHECK(refusal.contains(QStringLiteral("验收人")));
    CHECK((*lastClosing(desk.session(), id))->checkedBy == QStringLiteral("李四"));
}

TEST_CASE("催办 puts the words for each county on the clipboard")
{
    ClosingDesk desk;
    desk.press(Qt::Key_U, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    CHECK(text.startsWith(QStringLiteral("【催办】西峡县：\n1. ")));
    CHECK(text.contains(QStringLiteral("时限")));
}

TEST_CASE("催办 twice on a day counts once, says so, and counts again when that is asked for")
{
    ClosingDesk desk;
    const AssignmentId id = desk.current();
    const auto times = [&] { return timesOf(*timesReminded(desk.session(), desk.session().today()), id); };
    const int before = times();
    desk.press(Qt::Key_U, Qt::ControlModifier);
    CHECK(times() == before + 1);
    QApplication::clipboard()->clear();
    desk.press(Qt::Key_U, Qt::ControlModifier);
    CHECK(times() == before + 1);
    CHECK(QApplication::clipboard()->text().startsWith(QStringLiteral("【催办】")));
    CHECK(desk.said().contains(QStringLiteral("今天已催过（已催 %1 次），没有重复计数").arg(before + 1)));
    desk.clickWay(QStringLiteral("再记一次"));
    CHECK(times() == before + 2);
    REQUIRE(desk.session().undo());
    CHECK(times() == before + 1);
}

TEST_CASE("F8 with evidence says who asks, and the name can be changed")
{
    ClosingDesk desk;
    const AssignmentId id = desk.current();
    desk.session().store().setWho(QStringLiteral("王某"));
    desk.giveEvidence();
    desk.press(Qt::Key_F8);
    CHECK((*lastClosing(desk.session(), id))->askedBy == QStringLiteral("王某"));
    CHECK(desk.said().contains(QStringLiteral("申请人“王某”")));
    inNextDialog(qApp, [&](QWidget &dialog) {
        auto *name = dialog.findChild<QLineEdit *>();
        name->setText(QStringLiteral("李某"));
        QTest::keyClick(name, Qt::Key_Return);
    });
    desk.clickWay(QStringLiteral("换申请人…"));
    CHECK((*lastClosing(desk.session(), id))->askedBy == QStringLiteral("李某"));
}

TEST_CASE("where the machine names nobody, F8 asks who applies and F9 who checks")
{
    ClosingDesk desk;
    const AssignmentId id = desk.current();
    desk.session().store().setWho(nobodyNamed());
    desk.giveEvidence();
    const auto answer = [](const QString &name) {
        inNextDialog(qApp, [name](QWidget &dialog) {
            auto *line = dialog.findChild<QLineEdit *>();
            CHECK(line->text().isEmpty());
            line->setText(name);
            QTest::keyClick(line, Qt::Key_Return);
        });
    };
    answer(QStringLiteral("王某"));
    desk.press(Qt::Key_F8);
    CHECK((*lastClosing(desk.session(), id))->askedBy == QStringLiteral("王某"));
    answer(QStringLiteral("李某"));
    desk.press(Qt::Key_F9);
    CHECK((*lastClosing(desk.session(), id))->checkedBy == QStringLiteral("李某"));
}

TEST_CASE("moving a task's deadline says how many closed counties keep theirs")
{
    TableDesk desk("tasks");
    const TaskId task{desk.view().entityModel().idAt(0)};
    int closed = 0;
    for (const Assignment &each : desk.session().all<Assignment>()) {
        if (each.task != task || each.status == AssignmentStatus::Closed || closed == 2) continue;
        const std::array one{each.id};
        if (!askToClose(desk.session(), one, QStringLiteral("王某"), QStringLiteral("纸质存档"))) continue;
        REQUIRE(close(desk.session(), one, {QStringLiteral("李某"), {}, {}}));
        ++closed;
    }
    REQUIRE(closed > 0);
    const auto isTold = [&desk] {
        const auto labels = desk.window().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("个已销号县保持原时限；撤销时一并恢复"));
        });
    };
    const Column &words = *entityOf<Task>().column(QStringLiteral("deadline_words"));
    REQUIRE(desk.session().edit(EntityKind::Task, task.value, words, QStringLiteral("2021年12月31日")));
    CHECK(isTold());
    REQUIRE(desk.session().undo());
    CHECK_FALSE(isTold());
}

TEST_CASE("several lines of the day's desk are reminded in one message, a county under the other")
{
    TableDesk desk("today");
    auto *list = desk.window().findChild<QTableView *>(QStringLiteral("deskTable"));
    REQUIRE(list);
    REQUIRE(list->model()->rowCount() > 1);
    list->selectAll();
    QApplication::clipboard()->clear();
    desk.window().activateWindow();
    QCoreApplication::processEvents();
    QTest::keyClick(&desk.window(), Qt::Key_U, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    CHECK(text.count(QRegularExpression(QStringLiteral("(?m)^\\d+\\. "))) == list->model()->rowCount());
}
