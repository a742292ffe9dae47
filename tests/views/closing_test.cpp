#include "tests/support/catch.h"
#include "tests/views/clerk.h"
#include "tests/views/table_desk.h"

#include "models/tables/closing_steps.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/evidence_steps.h"
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
