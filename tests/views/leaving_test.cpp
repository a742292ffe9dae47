#include "models/tables/entity_table_model.h"
#include "tests/support/catch.h"
#include "tests/views/table_desk.h"
#include "views/editors/cell_editor.h"
#include "views/pages/table_page.h"
#include "views/table/ledger_table_view.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTest>

using namespace tz;
using namespace tz::test;

namespace {

const QString stay = QStringLiteral("留下来改");
const QString giveUp = QStringLiteral("放弃这一格的输入");
const QString unreadable = QStringLiteral("那年年底吧");

/// A task's deadline is being typed, and cannot be read.
struct Typing {
    TableDesk desk{"programs"};

    Typing() { desk.type(0, "issued_on", unreadable); }
    QString stored() { return desk.session().all<Program>().front().issuedOn.toString(Qt::ISODate); }
    bool isOn(const char *page)
    {
        auto *shown = qobject_cast<TablePage *>(desk.window().findChild<QStackedWidget *>()->currentWidget());
        return shown && desk.view().entityModel().entity().name() == QString::fromLatin1(page);
    }
};

} // namespace

TEST_CASE("leaving a page with a cell that cannot be read asks; who stays keeps what was typed")
{
    Typing typing;
    const QString before = typing.stored();
    const NextAnswer answer(stay);
    CHECK_FALSE(typing.desk.window().showPage(QStringLiteral("counties")));
    CHECK(answer.question().contains(unreadable));
    CHECK(answer.question().contains(QStringLiteral("原来的值")));
    CHECK(typing.isOn("programs"));
    REQUIRE(typing.desk.editor());
    CHECK(cellEditorOf(typing.desk.editor())->typed() == unreadable);
    CHECK(typing.stored() == before);
}

TEST_CASE("Enter stays: nothing is given up by a key pressed in haste")
{
    Typing typing;
    const NextAnswer enter({});
    CHECK_FALSE(typing.desk.window().close());
    CHECK(enter.question().contains(unreadable));
    CHECK(typing.desk.editor());
}

TEST_CASE("who gives the cell up leaves the page, and the ledger keeps the old value")
{
    Typing typing;
    const QString before = typing.stored();
    const NextAnswer answer(giveUp);
    CHECK(typing.desk.window().showPage(QStringLiteral("counties")));
    CHECK(typing.isOn("counties"));
    CHECK(typing.stored() == before);
    REQUIRE(typing.desk.window().showPage(QStringLiteral("programs")));
    CHECK_FALSE(typing.desk.editor());
}

TEST_CASE("closing the window with such a cell asks too")
{
    Typing typing;
    {
        const NextAnswer answer(stay);
        CHECK_FALSE(typing.desk.window().close());
        CHECK(typing.desk.window().isVisible());
        REQUIRE(typing.desk.editor());
    }
    const NextAnswer answer(giveUp);
    CHECK(typing.desk.window().close());
}

TEST_CASE("closing the ledger with such a cell asks too")
{
    Typing typing;
    const NextAnswer answer(stay);
    typing.desk.trigger(QStringLiteral("关闭台账"));
    CHECK(answer.question().contains(unreadable));
    CHECK(typing.desk.window().session());
}

TEST_CASE("sorting and searching close no cell that cannot be read")
{
    Typing typing;
    Q_EMIT typing.desk.view().horizontalHeader()->sectionClicked(typing.desk.section("title"));
    REQUIRE(typing.desk.editor());
    CHECK(cellEditorOf(typing.desk.editor())->typed() == unreadable);
    QLineEdit *search = nullptr;
    for (auto *line : typing.desk.window().findChild<QStackedWidget *>()->currentWidget()->findChildren<QLineEdit *>())
        if (line->placeholderText().startsWith(QStringLiteral("查找"))) search = line;
    REQUIRE(search);
    search->setText(QStringLiteral("县"));
    CHECK(QTest::qWaitFor([&] { return search->text().isEmpty(); }));
    REQUIRE(typing.desk.editor());
    CHECK(cellEditorOf(typing.desk.editor())->typed() == unreadable);
}

TEST_CASE("what can be read is stored without a question when the page is left or the window is closed")
{
    TableDesk desk("counties");
    desk.type(0, "contact", QStringLiteral("吴某"));
    CHECK(desk.window().showPage(QStringLiteral("units")));
    CHECK(desk.session().all<County>().front().contact == QStringLiteral("吴某"));
    REQUIRE(desk.window().showPage(QStringLiteral("counties")));
    desk.type(1, "contact", QStringLiteral("郑某"));
    CHECK(desk.window().close());
    CHECK(desk.session().all<County>()[1].contact == QStringLiteral("郑某"));
}
