#include "views/pages/table_page.h"

#include "models/tables/entity_table_model.h"
#include "models/tables/named_views.h"
#include "views/pages/confirm.h"
#include "views/pages/page_header.h"
#include "views/table/column_set.h"
#include "views/table/ledger_table_view.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

/// The named views of a table: saved with the ledger, taken up from the head of the page.

namespace tz {

void TablePage::buildViews()
{
    QMenu *menu = m_header->addMenu(QStringLiteral("视图"), QStringLiteral("columns"),
                                    QStringLiteral("存下来的筛选、排列和列，随台账保存"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillViewMenu(*menu); });
}

void TablePage::fillViewMenu(QMenu &menu)
{
    menu.clear();
    const std::vector<NamedView> views = namedViews(m_context.session, m_entity);
    for (const NamedView &view : views) menu.addAction(view.name, this, [this, view] { takeView(view); });
    if (!views.empty()) menu.addSeparator();
    menu.addAction(QStringLiteral("全部行，规定顺序"), this, [this] { takeView({}); });
    const bool isWritable = m_context.session.store().isWritable();
    menu.addAction(QStringLiteral("把现在的样子存为视图…"), this, &TablePage::nameView)->setEnabled(isWritable);
    if (views.empty()) return;
    QMenu *removal = menu.addMenu(QStringLiteral("删除视图"));
    removal->setEnabled(isWritable);
    for (const NamedView &view : views)
        removal->addAction(view.name, this, [this, name = view.name] {
            if (auto done = removeView(m_context.session, m_entity, name); !done) say(done.error().sentence, true);
        });
}

/// A view without a name is the table as the program proposes it; its columns stay.
void TablePage::takeView(const NamedView &view)
{
    if (!isSettled()) return;
    m_search->setText(view.typed);
    m_model->setTyped(view.typed);
    m_model->setFilters(view.filters);
    setSort(view.sort);
    if (!view.columns.isEmpty()) m_columns->apply(view.columns);
    showFilters();
    m_view->setFocus();
}

void TablePage::nameView()
{
    QInputDialog dialog(this);
    dialog.setWindowTitle(QStringLiteral("存为视图"));
    dialog.setLabelText(QStringLiteral("这样的筛选、排列和列叫什么？同名的会被替换。"));
    dialog.setOkButtonText(QStringLiteral("存下"));
    dialog.setCancelButtonText(QStringLiteral("取消"));
    if (dialog.exec() != QDialog::Accepted) return;
    const QString name = dialog.textValue().trimmed();
    if (name.isEmpty()) return;
    const NamedView view{name, m_model->filters(), m_model->sorting(), m_model->typed(), m_columns->json()};
    if (auto done = saveView(m_context.session, m_entity, view); !done) say(done.error().sentence, true);
}

} // namespace tz
