#include "models/tables/entity_table_model.h"
#include "tests/support/catch.h"
#include "tests/views/window_support.h"
#include "views/editors/cell_editor.h"
#include "views/page_registry.h"
#include "views/pages/expand_dialog.h"
#include "views/pages/row_form.h"
#include "views/pages/table_page.h"
#include "views/pages/word_dialog.h"
#include "views/table/ledger_table_view.h"

#include <QDir>

using namespace tz;
using namespace tz::test;

namespace {

void save(WindowOnLedger &place, const QString &name)
{
    QDir().mkpath(QStringLiteral("pictures"));
    CHECK(place.window().picture({1280, 800}).save(QStringLiteral("pictures/%1.png").arg(name)));
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
    WindowOnLedger start(WindowOnLedger::Begin::WithoutLedger);
    save(start, QStringLiteral("light-start"));
}
