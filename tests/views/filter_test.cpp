#include "tests/support/catch.h"
#include "tests/views/table_desk.h"

#include "models/ledger/assignment.h"
#include "models/tables/entity_table_model.h"
#include "views/message_band.h"
#include "views/table/filter_chips.h"
#include "views/table/filter_header.h"
#include "views/table/filter_popup.h"
#include "views/table/ledger_table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace tz;
using namespace tz::test;

namespace {

FilterPopup *popup()
{
    return qobject_cast<FilterPopup *>(QApplication::activePopupWidget());
}

QTreeWidgetItem *item(const QString &text)
{
    const auto found = popup()->findChild<QTreeWidget *>()->findItems(text, Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    return found.front();
}

void clickMark(TableDesk &desk, const char *key)
{
    FilterHeader &header = desk.view().filterHeader();
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, header.markOf(desk.section(key)).center());
    REQUIRE(popup());
}

QStringList chips(TableDesk &desk)
{
    QStringList words;
    QCoreApplication::processEvents();
    for (const QToolButton *chip : desk.window().findChildren<QToolButton *>(QStringLiteral("chip")))
        if (chip->isVisible()) words << chip->text();
    return words;
}

} // namespace

TEST_CASE("a heading's mark opens the values with their counts; one of them narrows the table and stands in a chip")
{
    TableDesk desk("assignments");
    const int all = desk.view().entityModel().rowCount();
    clickMark(desk, "county");
    CHECK(item(QStringLiteral("（全部）"))->checkState(0) == Qt::Checked);
    const int rows = item(QStringLiteral("西峡县"))->text(1).toInt();
    item(QStringLiteral("（全部）"))->setCheckState(0, Qt::Unchecked);
    item(QStringLiteral("西峡县"))->setCheckState(0, Qt::Checked);
    QTest::keyClick(popup(), Qt::Key_Return);
    CHECK(desk.view().entityModel().rowCount() == rows);
    CHECK(rows < all);
    CHECK(chips(desk) == QStringList{QStringLiteral("县市区：西峡县")});
    desk.window().findChild<QToolButton *>(QStringLiteral("chipEnd"))->click();
    CHECK(desk.view().entityModel().rowCount() == all);
    CHECK(chips(desk).isEmpty());
}

TEST_CASE("rows that are pasted under a filter that hides them are told")
{
    TableDesk desk("counties");
    desk.view().entityModel().setTyped(QStringLiteral("西峡"));
    desk.goTo(0, "name");
    QGuiApplication::clipboard()->setText(QStringLiteral("县市区\t联系人\n桐柏甲县\t甲\n桐柏乙县\t乙"));
    const NextAnswer paste{QString()};
    QTest::keyClick(desk.view().window(), Qt::Key_V, Qt::ControlModifier);
    INFO(paste.question().toStdString());
    CHECK(desk.text(0, "name") == QStringLiteral("西峡县"));
    QString said;
    for (const QLabel *label : desk.window().findChildren<QLabel *>())
        if (label->isVisible()) said += label->text();
    INFO(said.toStdString());
    CHECK(said.contains(QStringLiteral("其中 2 行不在现在的筛选里")));
}

TEST_CASE("typing pinyin initials and Enter in a filter is enough")
{
    TableDesk desk("counties");
    desk.goTo(0, "name");
    QTest::keyClick(&desk.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(popup());
    QTest::keyClicks(popup()->findChild<QLineEdit *>(), QStringLiteral("xxx"));
    QTest::keyClick(popup()->findChild<QLineEdit *>(), Qt::Key_Return);
    CHECK_FALSE(popup());
    CHECK(desk.view().entityModel().rowCount() == 1);
    CHECK(desk.text(0, "name") == QStringLiteral("西峡县"));
    CHECK(chips(desk) == QStringList{QStringLiteral("县市区：含“xxx”")});
}

TEST_CASE("a date column offers the office's groups, a light its words")
{
    TableDesk desk("assignments");
    clickMark(desk, "deadline");
    QTreeWidgetItem *group = item(QStringLiteral("已过期"));
    const int late = group->text(1).toInt();
    REQUIRE(late > 0);
    group->setCheckState(0, Qt::Checked);
    QTest::keyClick(popup(), Qt::Key_Return);
    CHECK(desk.view().entityModel().rowCount() == late);
    CHECK(chips(desk) == QStringList{QStringLiteral("到期日：已过期")});
    clickMark(desk, "light");
    CHECK(item(QStringLiteral("逾期"))->text(1).toInt() <= late);
    QTest::keyClick(popup(), Qt::Key_Escape);
}

TEST_CASE("a heading sorts, with Shift it becomes a further key, and after the third click the official order is back")
{
    TableDesk desk("counties");
    FilterHeader &header = desk.view().filterHeader();
    const auto click = [&](const char *key, Qt::KeyboardModifiers with = {}) {
        QTest::mouseClick(header.viewport(), Qt::LeftButton, with,
                          {header.sectionViewportPosition(desk.section(key)) + 12, header.height() / 2});
    };
    click("in_scope");
    click("name", Qt::ShiftModifier);
    REQUIRE(desk.view().entityModel().sorting().size() == 2);
    CHECK(desk.view().entityModel().sorting()[1].column->name() == QStringLiteral("name"));
    click("name");
    REQUIRE(desk.view().entityModel().sorting().size() == 1);
    click("name");
    CHECK(desk.view().entityModel().sorting().front().descending);
    click("name");
    CHECK(desk.view().entityModel().isOfficialOrder());
}

TEST_CASE("the marks of order and filter cover no character of a heading")
{
    TableDesk desk("assignments");
    FilterHeader &header = desk.view().filterHeader();
    const QFontMetrics metrics(header.font());
    for (const Column &column : entityOf<Assignment>().columns) {
        const int section = desk.section(column.name().toLatin1().constData());
        if (desk.view().isColumnHidden(section)) continue;
        CAPTURE(column.heading().toStdString());
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                          {header.sectionViewportPosition(section) + 12, header.height() / 2});
        REQUIRE_FALSE(desk.view().entityModel().isOfficialOrder());
        CHECK(header.marksWidth(section) > 0);
        CHECK(header.sectionSize(section) >= metrics.horizontalAdvance(column.heading()) + header.marksWidth(section));
    }
}

TEST_CASE("the word on a paste that was refused goes when the next step is stored")
{
    TableDesk desk("counties");
    const auto said = [&] {
        QStringList sentences;
        for (const MessageBand *band : desk.window().findChildren<MessageBand *>())
            if (band->isVisible()) sentences << band->findChild<QLabel *>()->text();
        return sentences.size();
    };
    QGuiApplication::clipboard()->clear();
    desk.goTo(0, "name");
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    CHECK(said() == 1);
    REQUIRE_FALSE(desk.editor());
    desk.type(0, "name", QStringLiteral("城东区"));
    REQUIRE(desk.editor());
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    CHECK(said() == 0);
}
