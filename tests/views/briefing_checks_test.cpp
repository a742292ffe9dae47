#include "tests/views/briefing_desk.h"

#include "views/briefing/doubt_list.h"

#include <QLabel>

/// 核对 beside an issue.

using namespace tz;
using namespace tz::test;

TEST_CASE("a figure that differs from a fact is marked with its place, and mended by one click")
{
    BriefingDesk desk;
    desk.writeDoubtfulFigure();
    CHECK(desk.page->doubts()[0].sentence == QStringLiteral("第1篇第1行写的是13，“县市区总数”是5。"));
    CHECK(desk.editor().extraSelections().size() == 1);
    desk.button(QStringLiteral("看"))->click();
    CHECK(desk.editor().textCursor().selectedText() == QStringLiteral("13"));
    desk.button(QStringLiteral("改为5"))->click();
    CHECK(desk.article().text == QStringLiteral("全市5个县市区。"));
    CHECK(desk.editor().source() == QStringLiteral("全市5个县市区。"));
    CHECK(desk.page->doubts().empty());
}

TEST_CASE("what the clerk leaves as it is is not asked again, until it is looked at once more")
{
    BriefingDesk desk;
    desk.writeDoubtfulFigure();
    desk.button(QStringLiteral("不改"))->click();
    CHECK(desk.page->doubts().empty());
    CHECK(desk.editor().extraSelections().empty());
    CHECK(desk.article().text == QStringLiteral("全市13个县市区。"));
    REQUIRE(desk.place.window().showPage(QStringLiteral("today")));
    REQUIRE(desk.place.window().showPage(QStringLiteral("briefing")));
    CHECK(desk.page->doubts().empty());
    desk.button(QStringLiteral("重新核对"))->click();
    CHECK(desk.page->doubts().size() == 1);
}

TEST_CASE("an issue in which nothing is doubtful says what its numbers were compared with, and what not")
{
    BriefingDesk desk;
    const auto said = [&] {
        QStringList lines;
        for (const QLabel *label : desk.page->findChild<DoubtList *>()->findChildren<QLabel *>())
            if (label->isVisible()) lines << label->text();
        return lines.join(u'\n');
    };
    desk.writeAll(QStringLiteral("全市16个医共体。"));
    CHECK(QTest::qWaitFor([&] { return said().contains(QStringLiteral("文中的数字没有核对")); }));
    desk.layDown(5);
    desk.writeAll(QStringLiteral("全市5个县市区、5099个村卫生室。"));
    CHECK(QTest::qWaitFor([&] { return said().contains(QStringLiteral("核对：有数字没有核对")); }));
    CHECK(QTest::qWaitFor([&] { return said().contains(QStringLiteral("“村卫生室总数”没有核对")); }));
    desk.writeAll(QStringLiteral("全市5个县市区。"));
    CHECK(QTest::qWaitFor([&] { return said().contains(QStringLiteral("核对：1 处数字与数据口径对得上")); }));
}
