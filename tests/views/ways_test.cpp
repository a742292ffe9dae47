#include "tests/support/catch.h"
#include "tests/views/window_support.h"

#include "views/message_band.h"
#include "views/pages/report_page.h"
#include "views/pages/table_page.h"
#include "views/written_files.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

/// Ways on and back: what leads from a page or a sentence to another place.

using namespace tz;
using namespace tz::test;

namespace {

/// Takes the folders that the system would be asked to open.
class Opener : public QObject
{
    Q_OBJECT

public:
    Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toLocalFile(); }
};

} // namespace

TEST_CASE("a page that no list names leads back to the page from which it was opened")
{
    WindowOnLedger place;
    place.window().show();
    REQUIRE(place.window().showPage(QStringLiteral("reports")));
    auto *reports = place.window().findChild<ReportPage *>();
    for (QPushButton *button : reports->findChildren<QPushButton *>())
        if (button->text().startsWith(QStringLiteral("公文版式"))) button->click();
    CHECK_FALSE(reports->isVisible());
    auto *table = place.window().findChild<TablePage *>();
    REQUIRE(table);
    auto *back = table->findChild<QToolButton *>(QStringLiteral("wayBack"));
    REQUIRE(back);
    CHECK(back->text() == QStringLiteral("返回报表"));
    back->click();
    CHECK(reports->isVisible());
    REQUIRE(place.window().showPage(QStringLiteral("briefing")));
    REQUIRE(place.window().follow({QStringLiteral("paper-presets")}));
    CHECK(back->text() == QStringLiteral("返回简报"));
    place.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&place.window()));
    QTest::keyClick(place.window().focusWidget(), Qt::Key_Left, Qt::AltModifier);
    CHECK(QTest::qWaitFor([&] { return !table->isVisible(); }));
    REQUIRE(place.window().follow({QStringLiteral("units")})); // the side list names it: no way back is needed
    for (const TablePage *page : place.window().findChildren<TablePage *>())
        if (page->isVisible()) CHECK_FALSE(page->findChild<QToolButton *>(QStringLiteral("wayBack")));
}

TEST_CASE("files that were written are told of with a button that opens their folder")
{
    const Theme theme;
    const QTemporaryDir folder;
    const Opener opener;
    MessageBand band(theme, true, nullptr);
    showWritten(band, WrittenFiles{QStringLiteral("周五材料共 3 份"), folder.path()});
    const auto way = [&]() -> QToolButton * {
        for (QToolButton *button : band.findChildren<QToolButton *>())
            if (!button->isHidden() && button->text() == QStringLiteral("打开文件夹")) return button;
        return nullptr;
    };
    REQUIRE(way());
    way()->click();
    CHECK(opener.opened == QStringList{folder.path()});
    showWritten(band, WrittenFiles{QStringLiteral("周五材料共 3 份"), folder.filePath(QStringLiteral("已删"))});
    way()->click();
    CHECK(opener.opened.size() == 1);
    showWritten(band, WrittenFiles{});
    CHECK(band.isHidden());
    CHECK_FALSE(way());
}

#include "ways_test.moc"
