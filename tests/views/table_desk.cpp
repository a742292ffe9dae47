#include "tests/views/table_desk.h"

#include "models/tables/entity_table_model.h"
#include "tests/support/catch.h"
#include "views/editors/cell_editor.h"
#include "views/pages/table_page.h"
#include "views/table/ledger_table_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QStackedWidget>
#include <QTest>
#include <QTimer>

namespace tz::test {

TableDesk::TableDesk(const char *page)
{
    REQUIRE(m_place.window().showPage(QString::fromLatin1(page)));
    m_place.window().resize(1280, 800);
    m_place.window().show();
    m_place.window().activateWindow();
    QCoreApplication::processEvents();
}

LedgerTableView &TableDesk::view()
{
    auto *page = qobject_cast<TablePage *>(window().findChild<QStackedWidget *>()->currentWidget());
    REQUIRE(page);
    return page->view();
}

int TableDesk::section(const char *key)
{
    return view().entityModel().sectionOf(QString::fromLatin1(key));
}

void TableDesk::goTo(int row, const char *key)
{
    view().setFocus();
    view().selectionModel()->setCurrentIndex(view().entityModel().index(row, section(key)),
                                             QItemSelectionModel::ClearAndSelect);
}

QString TableDesk::text(int row, const char *key)
{
    return view().entityModel().index(row, section(key)).data().toString();
}

QWidget *TableDesk::editor()
{
    for (QWidget *child : view().viewport()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        if (cellEditorOf(child) && child->isVisible()) return child;
    return nullptr;
}

void TableDesk::type(int row, const char *key, const QString &text)
{
    goTo(row, key);
    QTest::keyClick(view().viewport(), Qt::Key_F2);
    REQUIRE(editor());
    cellEditorOf(editor())->setTyped(text);
}

void TableDesk::trigger(const QString &action)
{
    for (QAction *each : window().actions())
        if (each->iconText() == action) each->trigger();
}

NextAnswer::NextAnswer(const QString &button)
{
    QTimer::singleShot(0, qApp, [button, question = m_question] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog) return;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) *question += label->text();
        if (button.isEmpty()) return QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        for (QAbstractButton *each : dialog->findChildren<QAbstractButton *>())
            if (each->text() == button) return each->click();
        qobject_cast<QDialog *>(dialog)->reject();
    });
}

} // namespace tz::test
