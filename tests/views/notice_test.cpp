#include "models/ledger/calendar_day.h"
#include "tests/support/catch.h"
#include "tests/views/window_support.h"
#include "views/calendar/notice_dialog.h"
#include "views/charts/month_canvas.h"
#include "views/message_band.h"
#include "views/pages/calendar_page.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace tz;
using namespace tz::test;

namespace {

const QString mondayOff = QStringLiteral("关于2021年临时放假安排的通知\n8月16日（周一）放假，8月21日（周六）上班。");

QAbstractButton *buttonOf(QWidget &within, const char *text)
{
    for (QAbstractButton *button : within.findChildren<QAbstractButton *>())
        if (button->text() == QString::fromUtf8(text)) return button;
    FAIL("no button");
    return nullptr;
}

/// Presses the button of the calendar page and does something with the dialog that it opens.
bool withNotice(WindowOnLedger &place, std::function<void(NoticeDialog &)> act)
{
    bool wasSeen = false;
    REQUIRE(place.window().showPage(QStringLiteral("calendar")));
    place.window().picture({1280, 800});
    QTimer::singleShot(0, qApp, [&] {
        auto *dialog = qobject_cast<NoticeDialog *>(QApplication::activeModalWidget());
        if (!dialog) return;
        wasSeen = true;
        act(*dialog);
        if (dialog->isVisible()) dialog->reject();
    });
    buttonOf(*place.window().findChild<CalendarPage *>(), "录入放假通知")->click();
    return wasSeen;
}

/// As if the hand rested after pasting.
void paste(NoticeDialog &dialog, const QString &text)
{
    dialog.findChild<QPlainTextEdit *>()->setPlainText(text);
    QTest::qWait(300);
}

QStringList movesOf(NoticeDialog &dialog)
{
    const MoveList &list = *dialog.findChild<MoveList *>();
    QStringList lines;
    for (const CalendarMove &move : list.moves())
        lines << kindText(move.kind) + u' ' + move.subject + u' ' + move.before + u'>' + move.after;
    return lines;
}

} // namespace

TEST_CASE("a pasted notice lists what moves, is entered as one step, shows everywhere, and undo takes it back")
{
    WindowOnLedger place;
    const QDate monday(2021, 8, 16);
    const auto stepsBefore = place.session().store().history().done.size();
    REQUIRE(withNotice(place, [&](NoticeDialog &dialog) {
        CHECK_FALSE(buttonOf(dialog, "确认录入")->isEnabled());
        paste(dialog, mondayOff);
        CHECK(dialog.findChild<NoticeTable *>()->rowCount() == 2);
        const QString moves = movesOf(dialog).join(u'\n');
        CAPTURE(moves.toStdString());
        CHECK(moves.contains(QStringLiteral("完善医保支付方式（3 项）的时限 2021-08-16 周一>2021-08-16 周一 休")));
        CHECK(place.session().calendar().isWorkingDay(monday));
        buttonOf(dialog, "确认录入")->click();
        CHECK_FALSE(dialog.isVisible());
    }));
    CHECK_FALSE(place.session().calendar().isWorkingDay(monday));
    CHECK(place.session().calendar().isWorkingDay(QDate(2021, 8, 21)));
    CHECK(place.session().store().history().done.size() == stepsBefore + 1);
    bool isTold = false;
    for (const QLabel *label : place.window().findChildren<QLabel *>())
        isTold = isTold || label->text().startsWith(QStringLiteral("已录入 关于2021年临时放假安排的通知：2 天"));
    CHECK(isTold);
    const auto &chart = place.window().findChild<CalendarPage *>()->canvas().chart();
    CHECK(chart.cellOf(monday)->mark.startsWith(u'休'));

    for (QAction *action : place.window().findChildren<QAction *>())
        if (action->text().startsWith(QStringLiteral("撤销"))) {
            action->trigger();
            break;
        }
    CHECK(place.session().calendar().isWorkingDay(monday));
    CHECK(place.session().all<CalendarDay>().empty());
    place.window().picture({1280, 800});
    CHECK(place.window().findChild<CalendarPage *>()->canvas().chart().cellOf(monday)->mark.isEmpty());
}

TEST_CASE("a notice that is called off leaves everything as it was")
{
    WindowOnLedger place;
    REQUIRE(withNotice(place, [&](NoticeDialog &dialog) {
        paste(dialog, mondayOff);
        buttonOf(dialog, "取消")->click();
    }));
    CHECK(place.session().all<CalendarDay>().empty());
    CHECK(place.session().calendar().isWorkingDay(QDate(2021, 8, 16)));
}

TEST_CASE("days can be typed by hand, stay when the text changes, and can be taken out again")
{
    WindowOnLedger place;
    REQUIRE(withNotice(place, [&](NoticeDialog &dialog) {
        NoticeTable &days = *dialog.findChild<NoticeTable *>();
        buttonOf(dialog, "加一天")->click();
        REQUIRE(days.rowCount() == 1);
        CHECK(days.setData(days.index(0, NoticeTable::DateSection), QStringLiteral("8.17")));
        CHECK(days.setData(days.index(0, NoticeTable::HolidaySection), QStringLiteral("泼水节")));
        CHECK_FALSE(days.setData(days.index(0, NoticeTable::DateSection), QStringLiteral("八月")));
        CHECK(days.setData(days.index(0, NoticeTable::MarkSection), QStringLiteral("休")));
        paste(dialog, mondayOff);
        CHECK(days.rowCount() == 3);
        paste(dialog, {});
        REQUIRE(days.rowCount() == 1);
        CHECK(days.days().front().holiday == QStringLiteral("泼水节"));
        days.removeDay(0);
        CHECK_FALSE(buttonOf(dialog, "确认录入")->isEnabled());
    }));
}

TEST_CASE("a text without days, and days that do not agree, are told")
{
    WindowOnLedger place;
    const auto said = [](NoticeDialog &dialog) {
        QString text;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (!label->isHidden()) text += label->text() + u'\n';
        return text;
    };
    REQUIRE(withNotice(place, [&](NoticeDialog &dialog) {
        paste(dialog, QStringLiteral("请认真做好值班工作。"));
        CHECK(said(dialog).contains(QStringLiteral("没有读出放假或上班的日子")));
        paste(dialog, QStringLiteral("2021年8月16日（周二）放假"));
        CHECK(said(dialog).contains(QStringLiteral("第1行：2021年8月16日是周一，与括注的星期不符，请核对。")));
    }));
}

/// For looking at: tests_views "[notice-pictures]".
TEST_CASE("pictures of entering a notice", "[.notice-pictures]")
{
    QDir().mkpath(QStringLiteral("pictures"));
    WindowOnLedger place;
    for (const auto &[name, theme] : {std::pair{"light", Theme{}}, {"dark", Theme{true}}}) {
        place.setTheme(theme.isDark, false);
        auto rows = datedRows(place.session());
        REQUIRE(rows);
        NoticeDialog dialog(place.session(), theme, *rows, nullptr);
        dialog.grab().save(QStringLiteral("pictures/notice-%1-empty.png").arg(QLatin1StringView(name)));
        paste(dialog, mondayOff + QStringLiteral("\n8月18日至20日放假，共4天。8月24日（周一）放假。"));
        dialog.grab().save(QStringLiteral("pictures/notice-%1.png").arg(QLatin1StringView(name)));
    }
}
