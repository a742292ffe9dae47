#include "tests/support/catch.h"
#include "tests/views/table_desk.h"

#include "models/tables/entity_table_model.h"
#include "views/editors/cell_editor.h"
#include "views/editors/line_editor.h"
#include "views/table/ledger_table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QTest>

using namespace tz;
using namespace tz::test;

TEST_CASE("typing replaces a cell, Enter stores it and goes down")
{
    TableDesk desk("counties");
    desk.goTo(0, "phone");
    QTest::keyClick(desk.view().viewport(), Qt::Key_1);
    REQUIRE(desk.editor());
    QTest::keyClicks(desk.editor(), QStringLiteral("23"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    CHECK(desk.text(0, "phone") == QStringLiteral("123"));
    CHECK(desk.view().currentIndex().row() == 1);
}

TEST_CASE("F2 goes on behind the text, Tab stores it and goes right, Esc keeps the old value")
{
    TableDesk desk("counties");
    desk.goTo(0, "contact");
    QTest::keyClick(desk.view().viewport(), Qt::Key_F2);
    REQUIRE(desk.editor());
    QTest::keyClicks(desk.editor(), QStringLiteral("x"));
    QTest::keyClick(desk.editor(), Qt::Key_Tab);
    CHECK(desk.text(0, "contact") == QStringLiteral("王某x"));
    CHECK(desk.view().currentIndex().column() == desk.view().entityModel().sectionOf(u"phone"));

    desk.goTo(1, "contact");
    QTest::keyClick(desk.view().viewport(), Qt::Key_F2);
    REQUIRE(desk.editor());
    QTest::keyClicks(desk.editor(), QStringLiteral("y"));
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    CHECK(desk.text(1, "contact") == QStringLiteral("李某"));
}

TEST_CASE("an input method's first letter starts the edit and is not lost: nihao becomes 你好")
{
    TableDesk desk("counties");
    desk.goTo(0, "contact");
    for (const char *typed : {"n", "ni", "nih", "niha", "nihao"}) {
        QInputMethodEvent preedit(QString::fromLatin1(typed), {});
        QApplication::sendEvent(&desk.view(), &preedit);
    }
    REQUIRE(desk.editor());
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("你好"));
    QApplication::sendEvent(&desk.view(), &commit);
    CHECK(cellEditorOf(desk.editor())->typed() == QStringLiteral("你好"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    CHECK(desk.text(0, "contact") == QStringLiteral("你好"));
}

TEST_CASE("a value that cannot be read stays in its editor, marked, and the old value stays in the ledger")
{
    TableDesk desk("communities");
    ChangeSet set{QStringLiteral("添加"), {}, {}};
    Community community;
    community.county = {1};
    community.name = QStringLiteral("西峡县总医院");
    community.foundedOn = QDate(2021, 3, 1);
    set.add(community);
    REQUIRE(desk.session().perform(set));
    desk.goTo(0, "founded_on");
    QTest::keyClick(desk.view().viewport(), Qt::Key_F2);
    REQUIRE(desk.editor());
    cellEditorOf(desk.editor())->setTyped(QStringLiteral("年前吧"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    REQUIRE(desk.editor());
    CHECK(cellEditorOf(desk.editor())->hasProblem());
    CHECK(desk.editor()->toolTip().contains(QStringLiteral("年前吧")));
    CHECK(desk.text(0, "founded_on") == QStringLiteral("2021-03-01"));

    cellEditorOf(desk.editor())->setTyped(QStringLiteral("3.15"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    CHECK(desk.text(0, "founded_on") == QStringLiteral("2021-03-15"));
}

TEST_CASE("Delete clears the selected cells and removes no row; undo brings them back")
{
    TableDesk desk("counties");
    desk.goTo(0, "contact");
    QTest::keyClick(desk.view().window(), Qt::Key_Delete);
    CHECK(desk.text(0, "contact").isEmpty());
    CHECK(desk.view().entityModel().rowCount() == 6);
    QTest::keyClick(desk.view().window(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.text(0, "contact") == QStringLiteral("王某"));
}

TEST_CASE("a block goes to the clipboard for WPS and Word, and comes back onto other cells")
{
    TableDesk desk("counties");
    desk.goTo(0, "contact");
    desk.view().selectionModel()->select(
        QItemSelection(desk.view().currentIndex(), desk.view().currentIndex().siblingAtRow(1)),
        QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(desk.view().window(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("王某\n李某"));
    desk.goTo(3, "contact");
    QTest::keyClick(desk.view().window(), Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.text(3, "contact") == QStringLiteral("王某"));
    CHECK(desk.text(4, "contact") == QStringLiteral("李某"));
}

TEST_CASE("a date's meaning is echoed while it is typed")
{
    Theme theme;
    LineEditor line(theme, nullptr);
    QStringList asked;
    line.setEcho([&](const QString &typed) {
        asked << typed;
        return TypedEcho{};
    });
    QTest::keyClicks(&line, QStringLiteral("8."));
    CHECK(asked == QStringList{QStringLiteral("8"), QStringLiteral("8.")});
}
