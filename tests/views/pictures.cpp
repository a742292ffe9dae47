#include "models/tables/entity_table_model.h"
#include "tests/support/catch.h"
#include "tests/views/window_support.h"
#include "views/charts/gantt_canvas.h"
#include "views/charts/sheet_dialog.h"
#include "views/editors/cell_editor.h"
#include "views/edits/fill_dialog.h"
#include "views/edits/name_dialog.h"
#include "views/edits/paste_dialog.h"
#include "views/edits/replace_dialog.h"
#include "views/import/import_dialog.h"
#include "views/page_registry.h"
#include "views/pages/expand_dialog.h"
#include "views/pages/extension_dialog.h"
#include "views/pages/gantt_page.h"
#include "views/pages/row_form.h"
#include "views/pages/table_page.h"
#include "views/pages/word_dialog.h"
#include "views/table/filter_popup.h"
#include "views/table/ledger_table_view.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace tz;
using namespace tz::test;

namespace {

void save(WindowOnLedger &place, const QString &name)
{
    QDir().mkpath(QStringLiteral("pictures"));
    CHECK(place.window().picture({1280, 800}).save(QStringLiteral("pictures/%1.png").arg(name)));
}

/// The import window with a plan of every kind of row, its sheet, and a refusal, in every look.
void saveImports(WindowOnLedger &place)
{
    const QString path = place.ledgerPath() + QStringLiteral(".csv");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        "县市区,联系人,联系电话,手机号,备注,联系人\n西峡县,王五,0377-60000001,1,,\n内乡县,李某,,2,,\n新野县,周某,"
        "0377-60000009,3,,孙某\n,无名,1,,,\n");
    file.close();
    for (const auto &[name, theme] :
         {std::pair{"light", Theme{}}, {"dark", Theme{true}}, {"large", Theme{false, Theme::largeZoom}}}) {
        place.setTheme(theme.isDark, theme.isLarge());
        ImportDialog dialog(place.session(), theme, nullptr, nullptr);
        const auto shoot = [&](const char *what) {
            CHECK(dialog.grab().save(
                QStringLiteral("pictures/import-%1-%2.png").arg(QLatin1StringView(name), QLatin1StringView(what))));
        };
        shoot("empty");
        dialog.load(path);
        shoot("plan");
        for (QAbstractButton *button : dialog.findChildren<QAbstractButton *>())
            if (button->text() == QStringLiteral("表格原样")) button->click();
        shoot("sheet");
        file.setFileName(place.ledgerPath() + QStringLiteral("-tasks.csv"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("重点任务,主要内容,责任单位,完成时限\n建立周转池,核定编制,某某办公厅、编制办,9月底前\n");
        file.close();
        dialog.load(file.fileName());
        for (QAbstractButton *button : dialog.findChildren<QAbstractButton *>())
            if (button->text().startsWith(QStringLiteral("请您认定"))) button->click();
        shoot("questions");
        file.setFileName(place.ledgerPath() + QStringLiteral("-days.csv"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("日期,休班,节日,依据\n2021-08-16,休,,临时通知\n2021-09-30,休,,临时通知\n");
        file.close();
        dialog.load(file.fileName());
        shoot("days");
    }
}

/// The questions of editing, and a filter over a narrowed table, in every look.
void saveEdits(WindowOnLedger &place)
{
    LedgerSession &session = place.session();
    const Entity &county = entityOf<County>();
    const CellBlock cells{county.kind, {1, 2, 3}, {county.column(u"contact"), county.column(u"in_scope")}};
    const TextBlock block{{QStringLiteral("新人"), QStringLiteral("否")},
                          {QStringLiteral("李某"), QStringLiteral("也许")}};
    for (const auto &[name, theme] :
         {std::pair{"light", Theme{}}, {"dark", Theme{true}}, {"large", Theme{false, Theme::largeZoom}}}) {
        place.setTheme(theme.isDark, theme.isLarge());
        const auto shoot = [&](QWidget &widget, const char *what) {
            const QString file = QStringLiteral("pictures/%1-%2.png");
            CHECK(widget.grab().save(file.arg(QLatin1StringView(name), QLatin1StringView(what))));
        };
        PasteDialog paste(session, theme, {cells, cells.columns, {}}, block, nullptr);
        shoot(paste, "paste");
        ReplaceDialog replace(session, theme, cells, QStringLiteral("在列出的 3 行里"), nullptr);
        shoot(replace, "replace");
        FillDialog fill(session, theme, cells, nullptr);
        shoot(fill, "fill");
        NameDialog unit(session, theme, {}, *entityOf<Task>().column(u"lead_units"), QStringLiteral("市疾控局"),
                        nullptr);
        shoot(unit, "unit");
        REQUIRE(place.window().showPage(QStringLiteral("assignments")));
        auto *page = qobject_cast<TablePage *>(place.window().findChild<QStackedWidget *>()->currentWidget());
        REQUIRE(page);
        EntityTableModel &model = page->view().entityModel();
        const Column &due = *model.entity().column(u"deadline");
        auto values = valuesOf(session, model.entity(), due, {}, {});
        REQUIRE(values);
        FilterPopup filter(theme, *values, {&due, {}, {DateGroup::Overdue}, {}}, nullptr);
        shoot(filter, "filter");
        model.setSort({{&due, true, false}});
        page->applyFilter({&due, {}, {DateGroup::Overdue}, {}});
        page->applyFilter({model.entity().column(u"county"), {QStringLiteral("西峡县")}, {}, {}});
        save(place, QStringLiteral("%1-narrowed").arg(QLatin1StringView(name)));
    }
}

} // namespace

/// For looking at, not run by default: tests_views "[pictures]" writes every page into pictures/, with QT_SCALE_FACTOR
/// at that scale.
TEST_CASE("every page has its picture in light, dark and large", "[.pictures]")
{
    struct Look {
        const char *name;
        bool isDark;
        bool isLarge;
    };
    for (const Look &look : {Look{"light", false, false}, Look{"dark", true, false}, Look{"large", false, true}}) {
        WindowOnLedger place;
        place.setTheme(look.isDark, look.isLarge);
        for (const PageSpec &page : allPages()) {
            REQUIRE(place.window().showPage(QString::fromLatin1(page.name)));
            save(place, QStringLiteral("%1-%2").arg(QLatin1StringView(look.name), QLatin1StringView(page.name)));
        }
    }
    WindowOnLedger place;
    const Theme theme;
    REQUIRE(place.window().showPage(QStringLiteral("tasks")));
    place.window().picture({1280, 800});
    LedgerTableView &view = place.window().findChild<TablePage *>()->view();
    const auto edit = [&](int row, const char *key, const char *typed, const char *name) {
        const QModelIndex cell = view.entityModel().index(row, view.entityModel().sectionOf(QString::fromLatin1(key)));
        view.setCurrentIndex(cell);
        view.edit(cell);
        for (QWidget *child : view.viewport()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            if (CellEditor *editor = cellEditorOf(child)) editor->setTyped(QString::fromUtf8(typed));
        save(place, QString::fromLatin1(name));
        view.setCurrentIndex(cell.siblingAtRow(0).siblingAtColumn(0));
    };
    edit(0, "deadline_words", "9月底前", "edit-deadline");
    edit(2, "content",
         "制定医共体医保基金总额预付实施办法，建立结余留用、合理超支分担机制；会同财政部门核定年度总额，按季拨付。",
         "edit-content");
    edit(3, "lead_units", "不存在的单位", "edit-problem");
    RowForm form(entityOf<Assignment>(), place.session(), theme,
                 {{QStringLiteral("task"), QStringLiteral("落实财政投入")}}, nullptr);
    CHECK(form.grab().save(QStringLiteral("pictures/form.png")));
    ExpandDialog expand(place.session(), theme, nullptr);
    CHECK(expand.grab().save(QStringLiteral("pictures/expand.png")));
    WordDialog word(place.session(), theme, assignmentOf(place.session(), 1, 1), nullptr);
    CHECK(word.grab().save(QStringLiteral("pictures/word.png")));
    saveImports(place);
    WindowOnLedger edits; // the other one still asks about its unreadable cell
    saveEdits(edits);
    WindowOnLedger start(WindowOnLedger::Begin::WithoutLedger);
    save(start, QStringLiteral("light-start"));
}

TEST_CASE("pictures of the charts and of what they ask", "[.pictures]")
{
    WindowOnLedger place;
    for (const auto &[name, theme] :
         {std::pair{"light", Theme{}}, {"dark", Theme{true}}, {"large", Theme{false, Theme::largeZoom}}}) {
        place.setTheme(theme.isDark, theme.isLarge());
        const auto shoot = [&](QWidget &widget, const char *what) {
            CHECK(widget.grab().save(
                QStringLiteral("pictures/charts-%1-%2.png").arg(QLatin1StringView(name), QLatin1StringView(what))));
        };
        const auto look = [&](const char *what, QSize size) {
            CHECK(place.window().picture(size).save(
                QStringLiteral("pictures/charts-%1-%2.png").arg(QLatin1StringView(name), QLatin1StringView(what))));
        };
        ExtensionDialog extension(place.session(), theme, assignmentOf(place.session(), 4, 1), nullptr);
        extension.findChild<QLineEdit *>()->setText(QStringLiteral("2021-10-13"));
        shoot(extension, "extension");
        const WorkInHand work = workInHand(place.session());
        SheetQuestion question;
        question.title = QStringLiteral("甘特图");
        question.today = place.session().today();
        question.periods = {{QStringLiteral("全期"), {}, {}}};
        question.count = [&](const ChartOrder &order) {
            return chartSheetCount(place.session(), work, ChartKind::Gantt, order);
        };
        SheetDialog sheets(theme, question, SheetDialog::Way::Print, place.settings(), nullptr);
        sheets.findChild<QComboBox *>()->setCurrentIndex(1);
        shoot(sheets, "sheets");
        REQUIRE(place.window().showPage(QStringLiteral("gantt")));
        GanttPage &gantt = *place.window().findChild<GanttPage *>();
        gantt.setGroup(GanttGroup::County);
        look("county", {1280, 800});
        gantt.setGroup(GanttGroup::Light);
        look("light", {1000, 640});
        gantt.setGroup(GanttGroup::Goal);
        GanttCanvas &canvas = gantt.canvas();
        place.window().picture({1280, 1000});
        canvas.setAdjusting(true);
        for (QToolButton *button : gantt.findChildren<QToolButton *>())
            if (button->text() == QStringLiteral("全部展开")) button->click();
        for (const GanttBox &box : canvas.chart().boxes) {
            if (!box.row.movable || box.row.light != Light::Near) continue;
            const QPoint end(static_cast<int>(box.bar.right()) - 2, static_cast<int>(box.bar.center().y()));
            QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, end);
            QTest::mouseMove(canvas.viewport(), end - QPoint(90, 0));
            break;
        }
        look("drag", {1280, 800});
        place.settings().setValue(QStringLiteral("wall/worstFirst"), true);
        place.settings().setValue(QStringLiteral("wall/transposed"), true);
        REQUIRE(place.window().showPage(QStringLiteral("wall")));
        look("wall", {1000, 640});
    }
}
