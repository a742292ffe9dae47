#include "tests/support/catch.h"
#include "tests/views/table_desk.h"

#include "models/ledger/program.h"
#include "models/tables/entity_table_model.h"
#include "views/editors/cell_editor.h"
#include "views/editors/line_editor.h"
#include "views/edits/fill_dialog.h"
#include "views/edits/paste_dialog.h"
#include "views/edits/replace_dialog.h"
#include "views/table/ledger_table_view.h"
#include "views/table/preedit_strip.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

using namespace tz;
using namespace tz::test;

namespace {

void addCommunity(TableDesk &desk)
{
    ChangeSet set{QStringLiteral("添加"), {}, {}};
    Community community;
    community.county = {1};
    community.name = QStringLiteral("西峡县总医院");
    community.foundedOn = QDate(2021, 3, 1);
    set.add(community);
    REQUIRE(desk.session().perform(set));
}

} // namespace

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
    CHECK(desk.view().testAttribute(Qt::WA_InputMethodEnabled));
    for (const char *typed : {"n", "ni", "nih", "niha", "nihao"}) {
        QInputMethodEvent preedit(QString::fromLatin1(typed), {});
        QApplication::sendEvent(&desk.view(), &preedit);
        CHECK_FALSE(desk.editor()); // the focus stays, so that the input method keeps what it has
    }
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("你好"));
    QApplication::sendEvent(&desk.view(), &commit);
    REQUIRE(desk.editor());
    CHECK(cellEditorOf(desk.editor())->typed() == QStringLiteral("你好"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    CHECK(desk.text(0, "contact") == QStringLiteral("你好"));
}

TEST_CASE("an input method is admitted by cells that can be edited, and composing ends with the cell")
{
    TableDesk desk("assignments");
    desk.goTo(0, "light");
    CHECK_FALSE(desk.view().testAttribute(Qt::WA_InputMethodEnabled));
    desk.goTo(0, "person");
    CHECK(desk.view().testAttribute(Qt::WA_InputMethodEnabled));
    QInputMethodEvent preedit(QStringLiteral("ni"), {});
    QApplication::sendEvent(&desk.view(), &preedit);
    const auto *strip = desk.view().findChild<PreeditStrip *>();
    REQUIRE(strip);
    CHECK(strip->isVisible());
    CHECK(desk.view().inputMethodQuery(Qt::ImCursorRectangle).toRect().left() >
          desk.view().visualRect(desk.view().currentIndex()).left());
    desk.goTo(1, "person");
    CHECK_FALSE(strip->isVisible());
    CHECK_FALSE(desk.editor());
}

TEST_CASE("Ctrl+Enter puts what is typed into every selected cell, as one step")
{
    TableDesk desk("counties");
    desk.goTo(0, "contact");
    desk.view().selectionModel()->select(
        QItemSelection(desk.view().currentIndex(), desk.view().currentIndex().siblingAtRow(2)),
        QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(desk.view().viewport(), Qt::Key_Z);
    REQUIRE(desk.editor());
    QTest::keyClick(desk.editor(), Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(desk.editor());
    for (int row : {0, 1, 2}) CHECK(desk.text(row, "contact") == QStringLiteral("z"));
    CHECK(desk.session().undoText() == QStringLiteral("填入 县市区 3 格"));
    REQUIRE(desk.session().undo());
    CHECK(desk.text(0, "contact") == QStringLiteral("王某"));
}

TEST_CASE("Ctrl+; puts today into the selected cells for dates, in a cell that is edited too")
{
    TableDesk desk("communities");
    addCommunity(desk);
    desk.goTo(0, "founded_on");
    QTest::keyClick(&desk.window(), Qt::Key_Semicolon, Qt::ControlModifier);
    CHECK(desk.text(0, "founded_on") == desk.session().today().toString(Qt::ISODate));
    REQUIRE(desk.session().undo());
    QTest::keyClick(desk.view().viewport(), Qt::Key_F2);
    REQUIRE(desk.editor());
    QTest::keyClick(desk.editor(), Qt::Key_Semicolon, Qt::ControlModifier);
    CHECK(cellEditorOf(desk.editor())->typed() == desk.session().today().toString(Qt::ISODate));
}

TEST_CASE("Ctrl+D fills the selection from its first row, and one cell from the one above")
{
    TableDesk desk("counties");
    const QString first = desk.text(0, "contact");
    REQUIRE(desk.text(1, "contact") != first);
    desk.goTo(1, "contact");
    QTest::keyClick(&desk.window(), Qt::Key_D, Qt::ControlModifier);
    CHECK(desk.text(1, "contact") == first);
    CHECK(desk.text(2, "contact") != first);
    REQUIRE(desk.session().undo());
    CHECK(desk.text(1, "contact") != first);
}

TEST_CASE("an unknown unit is asked for once: new, or another name of one that is known")
{
    TableDesk desk("tasks");
    const QString before = desk.text(0, "lead_units");
    desk.type(0, "lead_units", QStringLiteral("市疾控局"));
    {
        const NextAnswer answer(QStringLiteral("回去改"));
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        CHECK(answer.question().contains(QStringLiteral("“市疾控局”")));
    }
    CHECK(desk.text(0, "lead_units") == before);
    REQUIRE(desk.editor());
    {
        const NextAnswer answer(QStringLiteral("记下"));
        QTest::keyClick(desk.editor(), Qt::Key_Return);
    }
    CHECK(desk.text(0, "lead_units") == QStringLiteral("市疾控局"));
    CHECK_FALSE(desk.editor());
}

TEST_CASE("a block with headings brings the named rows up to date and adds the others")
{
    TableDesk desk("counties");
    desk.goTo(0, "name");
    QApplication::clipboard()->setText(
        QStringLiteral("县市区\t联系人\t纳入范围\n内乡县\t新人\t是\n社旗县\t甲\t也许\n"));
    const NextAnswer answer{QString()};
    QTest::keyClick(desk.view().window(), Qt::Key_V, Qt::ControlModifier);
    CHECK(answer.question().contains(QStringLiteral("将新增 1 行")));
    CHECK(answer.question().contains(QStringLiteral("1 处不能写入")));
    CHECK(desk.view().entityModel().rowCount() == 7);
    CHECK(desk.text(1, "contact") == QStringLiteral("新人"));
    CHECK(desk.text(6, "name") == QStringLiteral("社旗县"));
    REQUIRE(desk.session().undo());
    CHECK(desk.view().entityModel().rowCount() == 6);
}

TEST_CASE("find and replace goes over the listed rows and is one step")
{
    TableDesk desk("counties");
    desk.goTo(0, "name");
    QTimer::singleShot(0, qApp, [] {
        auto *dialog = qobject_cast<ReplaceDialog *>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        const auto lines = dialog->findChildren<QLineEdit *>();
        REQUIRE(lines.size() == 2);
        lines[0]->setText(QStringLiteral("某"));
        lines[1]->setText(QStringLiteral("主任"));
        QTest::keyClick(lines[1], Qt::Key_Return); // shows what the last keys changed
        QTest::keyClick(lines[1], Qt::Key_Return);
    });
    QTest::keyClick(&desk.window(), Qt::Key_H, Qt::ControlModifier);
    CHECK(desk.text(0, "contact") == QStringLiteral("王主任"));
    CHECK(desk.text(1, "contact") == QStringLiteral("李主任"));
    REQUIRE(desk.session().undo());
    CHECK(desk.text(1, "contact") == QStringLiteral("李某"));
}

TEST_CASE("one value goes to a column of all selected rows")
{
    TableDesk desk("counties");
    desk.goTo(0, "phone");
    desk.view().selectionModel()->select(
        QItemSelection(desk.view().currentIndex(), desk.view().currentIndex().siblingAtRow(1)),
        QItemSelectionModel::ClearAndSelect);
    QTimer::singleShot(0, qApp, [] {
        auto *dialog = qobject_cast<FillDialog *>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("0377"));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    });
    QTest::keyClick(&desk.window(), Qt::Key_M, Qt::ControlModifier);
    CHECK(desk.text(0, "phone") == QStringLiteral("0377"));
    CHECK(desk.text(1, "phone") == QStringLiteral("0377"));
}

TEST_CASE("a value that cannot be read stays in its editor, marked, and the old value stays in the ledger")
{
    TableDesk desk("communities");
    addCommunity(desk);
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
    const NextAnswer answer{QString()};
    QTest::keyClick(desk.view().window(), Qt::Key_V, Qt::ControlModifier);
    CHECK(answer.question().contains(QStringLiteral("将写入 2 格")));
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

TEST_CASE("Ctrl and an arrow go to the edge and take the selection along, so that Delete empties what is framed")
{
    TableDesk desk("counties");
    desk.goTo(0, "contact");
    QTest::keyClick(&desk.view(), Qt::Key_Down, Qt::ControlModifier);
    const int last = desk.view().entityModel().rowCount() - 1;
    CHECK(desk.view().currentIndex().row() == last);
    CHECK(desk.view().selectedRowNumbers() == std::vector<int>{last});
    QTest::keyClick(&desk.window(), Qt::Key_Delete);
    CHECK(desk.text(0, "contact") == QStringLiteral("王某"));
    QTest::keyClick(&desk.view(), Qt::Key_Home, Qt::ControlModifier);
    CHECK(desk.view().selectedRowNumbers() == std::vector<int>{0});
    desk.goTo(0, "contact");
    QTest::keyClick(&desk.view(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(qsizetype(desk.view().selectedRowNumbers().size()) == last + 1);
}

TEST_CASE("after a refused value Esc gives the keyboard back to the cell")
{
    TableDesk desk("communities");
    addCommunity(desk);
    desk.type(0, "founded_on", QStringLiteral("8.99"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    REQUIRE(desk.editor());
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    CHECK_FALSE(desk.editor());
    CHECK(desk.text(0, "founded_on") == QStringLiteral("2021-03-01"));
    CHECK(desk.view().hasFocus());
    CHECK(desk.view().currentIndex() == desk.view().entityModel().index(0, desk.section("founded_on")));
}

TEST_CASE("a deadline takes the dates that clerks type, keeps words, and refuses digits that are no day")
{
    TableDesk desk("tasks");
    desk.type(0, "deadline_words", QStringLiteral("0820"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    CHECK(desk.text(0, "deadline_words") == QStringLiteral("2021年8月20日"));
    desk.type(0, "deadline_words", QStringLiteral("8.32"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    REQUIRE(desk.editor());
    CHECK(desk.text(0, "deadline_words") == QStringLiteral("2021年8月20日"));
    cellEditorOf(desk.editor())->setTyped(QStringLiteral("按上级要求"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    REQUIRE(desk.editor()); // words without a day do not take the place of one
    CHECK(desk.text(0, "deadline_words") == QStringLiteral("2021年8月20日"));
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    QTest::keyClick(&desk.view(), Qt::Key_Delete);
    desk.type(0, "deadline_words", QStringLiteral("按上级要求"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    CHECK(desk.text(0, "deadline_words") == QStringLiteral("按上级要求"));
}

TEST_CASE("a new goal can be entered from the task that names it first")
{
    TableDesk desk("tasks");
    desk.type(0, "goal", QStringLiteral("全新的目标"));
    const NextAnswer answer(QStringLiteral("记下"));
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    CHECK(answer.question().contains(QStringLiteral("“全新的目标”")));
    CHECK(desk.text(0, "goal") == QStringLiteral("全新的目标"));
}

TEST_CASE("a pasted update counts as written what it writes, under whatever heading it came")
{
    WindowOnLedger place;
    const Theme theme;
    const QString program = place.session().all<Program>().front().title;
    for (const char *heading : {"完成时限", "完成时间"}) {
        CAPTURE(heading);
        const TextBlock block{{QStringLiteral("重点任务"), QStringLiteral("主要内容"), QString::fromUtf8(heading)},
                              {QStringLiteral("开展评估"), QStringLiteral("逐县评估"), QStringLiteral("另行通知")}};
        const PasteDialog dialog(place.session(), theme,
                                 {{EntityKind::Task, {}, {}}, {}, {{QStringLiteral("program"), program}}}, block,
                                 nullptr);
        QStringList said;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) said << label->text();
        CHECK(said.join(u' ').contains(QStringLiteral("将新增 1 行")));
        CHECK(said.join(u' ').contains(QStringLiteral("处请核对")));
        CHECK_FALSE(said.join(u' ').contains(QStringLiteral("保持原样")));
    }
}
