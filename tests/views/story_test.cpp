#include "models/ledger/clock_run.h"
#include "models/ledger/institution.h"
#include "models/ledger/progress.h"
#include "models/ledger/shipped_clocks.h"
#include "models/tables/county_tasks.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/today_desk.h"
#include "tests/support/catch.h"
#include "tests/views/clerk.h"
#include "tests/views/table_desk.h"
#include "views/import/exchange_services.h"
#include "views/jump_box.h"
#include "views/orders/order_dialog.h"
#include "views/pages/county_page.h"
#include "views/pages/row_form.h"
#include "views/pages/table_page.h"
#include "views/table/ledger_table_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace tz;
using namespace tz::test;

namespace {

Result<void> fillInstitutions(LedgerSession &session)
{
    ChangeSet set{QStringLiteral("添加机构"), {}, {}};
    Community community;
    community.id = {1};
    community.county = {1};
    community.name = QStringLiteral("西峡县人民医院医共体");
    community.chairman = QStringLiteral("吴某");
    set.add(community);
    const auto add = [&](qint64 id, const char *name, qint64 parent, InstitutionKind kind) {
        Institution institution;
        institution.id = {id};
        institution.county = {1};
        institution.community = {id == 5 ? 0 : 1};
        institution.parent = {parent};
        institution.name = QString::fromUtf8(name);
        institution.kind = kind;
        set.add(institution);
    };
    add(1, "西峡县人民医院", 0, InstitutionKind::CountyHospital);
    add(2, "西峡县灵山镇卫生院", 0, InstitutionKind::TownshipHospital);
    add(3, "西峡县灵山镇东村卫生室", 2, InstitutionKind::VillageClinic);
    add(4, "西峡县灵山镇西村卫生室", 2, InstitutionKind::VillageClinic);
    add(5, "西峡县康复医院", 0, InstitutionKind::Private);
    return session.perform(std::move(set));
}

bool says(QWidget *page, const QString &words)
{
    for (const QLabel *label : page->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words)) return true;
    return false;
}

} // namespace

TEST_CASE("story 0: a 红头 ledger is dropped and stands in every county after 5 actions (excellent: 6 and a check)")
{
    WindowOnLedger place;
    LedgerSession &session = place.session();
    const Theme theme;
    place.setImportFiles([&](QWidget *parent, LedgerSession &ledger, const QStringList &paths) {
        return importFiles(parent, ledger, theme, nullptr, paths);
    });
    Clerk clerk(place.window());
    clerk.drop({QStringLiteral(TAIZHANG_SOURCE_DIR "/tests/data/seed_004.txt")});
    // The small office works by this very document and has five tasks, three of them in the document's words.
    CHECK(session.all<Task>().size() == 5 + 15 - 3);
    clerk.press(Qt::Key_4, Qt::ControlModifier); // 任务分解
    clerk.click(QStringLiteral("展开到各县"));
    CHECK(session.all<Assignment>().size() == session.all<Task>().size() * 5);
    CHECK(clerk.actions() <= 6);
    CHECK(clerk.actions() == 5);
}

TEST_CASE("story 1: what is late and due stands on the first page, 0 keys to see it")
{
    WindowOnLedger place;
    Clerk clerk(place.window());
    const auto *desk = clerk.page()->findChild<QTableView *>(QStringLiteral("deskTable"));
    REQUIRE(desk);
    CHECK(desk->model()->rowCount() > 0);
    CHECK(clerk.actions() == 0);
}

TEST_CASE("story 1: Ctrl+P and Enter print the first page (excellent: 2)")
{
    const QTemporaryDir home; // without a printer the system's dialog offers a PDF file in the user's documents
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toLocal8Bit());
    WindowOnLedger place;
    Clerk clerk(place.window());
    clerk.inDialog<QPrintDialog>([&](QPrintDialog &) { clerk.press(Qt::Key_Return); });
    clerk.press(Qt::Key_P, Qt::ControlModifier);
    qputenv("HOME", before);
    CHECK(QDir(home.path()).entryList({QStringLiteral("*.pdf")}).size() == 1);
    CHECK(clerk.actions() == 2);
}

TEST_CASE("story 2: 西峡 phones, and the word stands at its task with date and 电话 after 4 keys (excellent: 6)")
{
    WindowOnLedger place;
    LedgerSession &session = place.session();
    REQUIRE(place.window().showPage(QStringLiteral("gantt")));
    Clerk clerk(place.window());
    clerk.press(Qt::Key_K, Qt::ControlModifier);
    clerk.write(QStringLiteral("xx"));
    clerk.press(Qt::Key_Return);
    REQUIRE(qobject_cast<CountyPage *>(clerk.page()));
    CHECK(says(clerk.page(), QStringLiteral("西峡县")));
    CHECK(says(clerk.page(), QStringLiteral("0377-611111")));
    clerk.write(QStringLiteral("zeyf"));
    clerk.press(Qt::Key_Return);
    clerk.write(QStringLiteral("办法已报县政府常务会议"));
    clerk.press(Qt::Key_Return, Qt::ControlModifier);

    const auto word = lastWord(session, assignmentOf(session, 3, 1), session.today());
    REQUIRE(word);
    CHECK(word->thisWeek == QStringLiteral("办法已报县政府常务会议"));
    CHECK(word->channel == Channel::Phone);
    CHECK(word->saidOn == session.today());
    CHECK(word->saidBy == QStringLiteral("王某"));
    CHECK(says(clerk.page(), QStringLiteral("已记下“完善医保支付方式”的进展：8月13日，电话")));
    CHECK(clerk.actions() == 4);
    clerk.press(Qt::Key_Z, Qt::ControlModifier); // the focus is in an empty line that has nothing to undo
    const auto undone = lastWord(session, assignmentOf(session, 3, 1), session.today());
    CHECK((!undone || undone->thisWeek != word->thisWeek));
}

TEST_CASE("story 3: a forwarded order is a task with unit, deadline and clock after 4 actions (excellent: 4)")
{
    WindowOnLedger place;
    LedgerSession &session = place.session();
    ChangeSet presets{QStringLiteral("时钟办法"), {}, {}};
    for (const AnyRow &row : shippedClocks()) presets.add(row);
    REQUIRE(session.perform(presets));
    const size_t tasks = session.all<Task>().size();
    QGuiApplication::clipboard()->setText(QStringLiteral("编办牵头，国庆前拿出周转池意见"));
    Clerk clerk(place.window());
    QString read;
    clerk.inDialog<OrderDialog>([&](OrderDialog &dialog) {
        clerk.press(Qt::Key_V, Qt::ControlModifier);
        const Order order = dialog.order();
        read = QStringList{order.title, order.leadUnits, order.deadline}.join(u'|');
        clerk.press(Qt::Key_Return);
        clerk.press(Qt::Key_Return);
    });
    clerk.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(read == QStringLiteral("拿出周转池意见|编办|2021年9月30日前"));
    REQUIRE(session.all<Task>().size() == tasks + 1);
    CHECK(session.all<Task>().back().deadline.date == QDate(2021, 9, 30));
    REQUIRE(session.all<ClockRun>().size() == 1);
    CHECK(session.undoText() == QStringLiteral("记下交办“拿出周转池意见”"));
    CHECK(clerk.actions() == 4);
}

TEST_CASE("an order that was called off has its words again at the next asking, and a pasted one replaces them")
{
    WindowOnLedger place;
    Clerk clerk(place.window());
    QGuiApplication::clipboard()->setText(QStringLiteral("编办牵头，国庆前拿出周转池意见"));
    clerk.inDialog<OrderDialog>([&](OrderDialog &) {
        clerk.press(Qt::Key_V, Qt::ControlModifier);
        clerk.press(Qt::Key_Escape);
    });
    clerk.press(Qt::Key_N, Qt::ControlModifier);
    QGuiApplication::clipboard()->setText(QStringLiteral("卫健委牵头，年底前拿出周转池办法"));
    QStringList titles;
    clerk.inDialog<OrderDialog>([&](OrderDialog &dialog) {
        titles << dialog.order().title;
        clerk.press(Qt::Key_V, Qt::ControlModifier);
        titles << dialog.order().title;
        clerk.press(Qt::Key_Return);
        clerk.press(Qt::Key_Return);
    });
    clerk.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(titles == QStringList{QStringLiteral("拿出周转池意见"), QStringLiteral("拿出周转池办法")});
    clerk.inDialog<OrderDialog>([&](OrderDialog &dialog) {
        CHECK(dialog.message().isEmpty());
        clerk.press(Qt::Key_Escape);
    });
    clerk.press(Qt::Key_N, Qt::ControlModifier);
}

TEST_CASE("what a person writes into the proposal of an order stays when the message changes")
{
    WindowOnLedger place;
    const Theme theme;
    OrderDialog dialog(place.session(), theme, nullptr);
    auto *message = dialog.findChild<QPlainTextEdit *>();
    message->setPlainText(QStringLiteral("编办牵头，国庆前拿出周转池意见"));
    QLineEdit *lead = nullptr;
    for (QLineEdit *line : dialog.findChildren<QLineEdit *>())
        if (line->accessibleName() == u"牵头单位") lead = line;
    REQUIRE(lead);
    lead->selectAll();
    QTest::keyClicks(lead, QStringLiteral("renshe"));
    message->setPlainText(QStringLiteral("卫健委牵头，年底前拿出周转池办法"));
    CHECK(dialog.order().leadUnits == u"renshe");
    CHECK(dialog.order().title == u"拿出周转池办法");
    CHECK(dialog.order().deadline == u"年底前");
}

TEST_CASE("on a county's page the arrows choose a task, Esc goes back to the list, and begun words are not lost")
{
    WindowOnLedger place;
    Clerk clerk(place.window());
    REQUIRE(place.window().follow(countyLink({1})));
    auto *page = qobject_cast<CountyPage *>(clerk.page());
    REQUIRE(page);
    auto *list = page->findChild<QTableView *>(QStringLiteral("deskTable"));
    CHECK(list->currentIndex().row() == 0);
    clerk.press(Qt::Key_Down);
    clerk.press(Qt::Key_Down);
    CHECK(list->currentIndex().row() == 2);
    clerk.press(Qt::Key_Tab);
    clerk.write(QStringLiteral("写了一半"));
    clerk.press(Qt::Key_Escape);
    CHECK(place.window().focusWidget() == page->findChild<QLineEdit *>(QStringLiteral("countySearch")));
    clerk.press(Qt::Key_Up);
    CHECK(page->findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
    CHECK_FALSE(page->settleEditor().isEmpty());
    clerk.press(Qt::Key_Down);
    CHECK(page->findChild<QPlainTextEdit *>()->toPlainText() == QStringLiteral("写了一半"));
    page->dropEditor();
    CHECK(page->settleEditor().isEmpty());
}

TEST_CASE("an empty word is refused on the county's page, and the reason stands there")
{
    WindowOnLedger place;
    Clerk clerk(place.window());
    REQUIRE(place.window().follow(countyLink({1})));
    const size_t before = place.session().all<Progress>().size();
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(place.session().all<Progress>().size() == before);
    CHECK(says(clerk.page(), QStringLiteral("还没有写进展")));
}

TEST_CASE("a row of 任务分解 and a line of 今日 lead to the county's page with the task chosen")
{
    TableDesk desk("assignments");
    desk.goTo(3, "person");
    const qint64 id = desk.view().entityModel().idAt(3);
    const AnyRow row = *desk.session().store().row(EntityKind::Assignment, id);
    QTest::keyClick(&desk.view(), Qt::Key_G, Qt::ControlModifier);
    QWidget *page = desk.window().findChild<QStackedWidget *>()->currentWidget();
    REQUIRE(qobject_cast<CountyPage *>(page));
    const auto *tasks = page->findChild<CountyTasks *>();
    CHECK(tasks->taskAt(page->findChild<QTableView *>()->currentIndex().row()).assignment.value == id);
    CHECK(says(page, desk.session().directory().find(row.as<Assignment>()->county)->name));
}

TEST_CASE("Ctrl+K finds counties, pages, tasks, units by alias, and institutions by a part of the name")
{
    WindowOnLedger place;
    LedgerSession &session = place.session();
    REQUIRE(fillInstitutions(session));
    Clerk clerk(place.window());
    struct Line {
        const char *typed;
        const char *page;
    };
    for (const Line &line : {Line{"内乡", "county"},
                             {"nx", "county"},
                             {"gtt", "gantt"},
                             {"编办", "units"},
                             {"jtys", "assignments"},
                             {"灵山镇东", "institutions"}}) {
        CAPTURE(line.typed);
        PageLink gone;
        auto *box = place.window().findChild<JumpBox *>();
        const auto link = QObject::connect(box, &JumpBox::jumped, [&](const PageLink &to) { gone = to; });
        box->setFocus();
        box->setText(QString::fromUtf8(line.typed));
        QTest::keyClick(box, Qt::Key_Return);
        QObject::disconnect(link);
        CHECK(gone.page == QString::fromLatin1(line.page));
    }
    auto *table = qobject_cast<TablePage *>(clerk.page());
    REQUIRE(table);
    CHECK(table->view().entityModel().rowCount() == 1);
}

TEST_CASE("typing on the tree finds an institution; Enter on a branch opens its table, on a leaf its row")
{
    WindowOnLedger place;
    REQUIRE(fillInstitutions(place.session()));
    Clerk clerk(place.window());
    REQUIRE(place.window().showPage(QStringLiteral("tree")));
    auto *tree = clerk.page()->findChild<QTreeView *>(QStringLiteral("institutionTree"));
    REQUIRE(tree);
    clerk.write(QStringLiteral("x"));
    auto *search = qobject_cast<QLineEdit *>(place.window().focusWidget());
    REQUIRE(search);
    CHECK(search->text() == u"x");
    search->setText(QStringLiteral("东村"));
    QTRY_COMPARE(tree->currentIndex().data().toString(), QStringLiteral("西峡县灵山镇东村卫生室"));
    CHECK(tree->isExpanded(tree->currentIndex().parent()));
    clerk.press(Qt::Key_Down);
    QString title;
    QTimer::singleShot(0, qApp, [&title] {
        auto *form = qobject_cast<RowForm *>(QApplication::activeModalWidget());
        if (!form) return;
        title = form->windowTitle();
        form->done(QDialog::Rejected);
    });
    clerk.press(Qt::Key_Return);
    CHECK(title == QStringLiteral("成员单位 · 西峡县灵山镇东村卫生室"));
    tree->setCurrentIndex(tree->currentIndex().parent().parent());
    clerk.press(Qt::Key_Return);
    auto *table = qobject_cast<TablePage *>(clerk.page());
    REQUIRE(table);
    CHECK(table->view().entityModel().rowCount() == 4);
}

TEST_CASE("F3 shows a whole row, stores several cells as one step, and marks what cannot be read")
{
    TableDesk desk("counties");
    LedgerSession &session = desk.session();
    desk.goTo(1, "contact");
    const auto fieldOf = [](QWidget *form, const char *name) -> QLineEdit * {
        for (QLineEdit *line : form->findChildren<QLineEdit *>())
            if (line->accessibleName() == QString::fromUtf8(name)) return line;
        return nullptr;
    };
    bool wasSeen = false;
    QTimer::singleShot(0, qApp, [&] {
        auto *form = qobject_cast<RowForm *>(QApplication::activeModalWidget());
        if (!form) return;
        wasSeen = true;
        form->activateWindow();
        QCoreApplication::processEvents();
        CHECK(form->windowTitle() == QStringLiteral("县市区 · 内乡县"));
        REQUIRE(fieldOf(form, "别名")); // a column that the table does not list
        fieldOf(form, "联系人")->setText(QStringLiteral("新人"));
        fieldOf(form, "序号")->setText(QStringLiteral("不是数"));
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        CHECK(form->isVisible());
        CHECK(fieldOf(form, "序号")->property("problem").toBool());
        CHECK(session.store().row(EntityKind::County, 2)->as<County>()->contact == QStringLiteral("李某"));
        const auto isSaid = [form] {
            const auto labels = form->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().contains(QStringLiteral("不是数"));
            });
        };
        CHECK(isSaid());
        fieldOf(form, "序号")->setText(QStringLiteral("2"));
        CHECK_FALSE(isSaid()); // a mended field takes the complaint away
        fieldOf(form, "别名")->setText(QStringLiteral("菊潭"));
        QTest::keyClick(form, Qt::Key_PageDown, Qt::ControlModifier);
        CHECK(form->windowTitle() == QStringLiteral("县市区 · 淅川县"));
        CHECK(session.undoText() == QStringLiteral("修改 县市区“内乡县”的别名、联系人"));
        form->done(QDialog::Rejected);
    });
    QTest::keyClick(&desk.view(), Qt::Key_F3);
    CHECK(wasSeen);
    CHECK(session.store().row(EntityKind::County, 2)->as<County>()->contact == QStringLiteral("新人"));
    CHECK(desk.view().currentIndex().row() == 2);
}

/// For looking at, not run by default.
TEST_CASE("the proposal of an order has its pictures", "[.pictures]")
{
    QDir().mkpath(QStringLiteral("pictures"));
    for (const auto &[name, theme] : {std::pair{"light", Theme{}}, {"dark", Theme{true}}}) {
        WindowOnLedger place;
        place.setTheme(theme.isDark, false);
        OrderDialog dialog(place.session(), theme, nullptr);
        dialog.setAttribute(Qt::WA_DontShowOnScreen);
        dialog.show();
        dialog.findChild<QPlainTextEdit *>()->setPlainText(
            QStringLiteral("编办牵头，信访局配合，国庆前拿出周转池意见，先到西峡调研"));
        CHECK(dialog.grab().save(QStringLiteral("pictures/order-%1.png").arg(QLatin1StringView(name))));
    }
}

/// For looking at, not run by default.
TEST_CASE("the county's page, the tree and the form have their pictures", "[.pictures]")
{
    QDir().mkpath(QStringLiteral("pictures"));
    for (const auto &[name, theme] :
         {std::pair{"light", Theme{}}, {"dark", Theme{true}}, {"large", Theme{false, Theme::largeZoom}}}) {
        WindowOnLedger place;
        REQUIRE(fillInstitutions(place.session()));
        place.setTheme(theme.isDark, theme.isLarge());
        const auto save = [&, look = QLatin1StringView(name)](const QPixmap &picture, const char *what) {
            CHECK(picture.save(QStringLiteral("pictures/%1-%2.png").arg(QLatin1StringView(what), look)));
        };
        REQUIRE(place.window().follow(countyLink({1})));
        save(place.window().picture({1280, 800}), "county");
        REQUIRE(place.window().showPage(QStringLiteral("tree")));
        place.window().findChild<QTreeView *>(QStringLiteral("institutionTree"))->expandAll();
        save(place.window().picture({1280, 800}), "tree");
        for (const EntityKind kind : {EntityKind::County, EntityKind::Task}) {
            RowForm form(entityOf(kind), place.session(), theme, 1, nullptr);
            form.setNeighbours([](qint64 id, int by) { return id + by; });
            form.setAttribute(Qt::WA_DontShowOnScreen);
            form.show();
            save(form.grab(), kind == EntityKind::Task ? "form-task" : "form-county");
        }
    }
}
