#include "views/pages/table_page.h"

#include "models/tables/entity_table_model.h"
#include "views/table/column_set.h"
#include "views/table/filter_chips.h"
#include "views/table/filter_header.h"
#include "views/table/filter_popup.h"
#include "views/table/ledger_table_view.h"

#include <QScreen>

/// What a table's page narrows its rows to, and the order it puts them in.

namespace tz {

void TablePage::buildFilters()
{
    connect(&m_view->filterHeader(), &FilterHeader::filterRequested, this, &TablePage::openFilter);
    connect(&m_view->filterHeader(), &FilterHeader::sortRequested, this, &TablePage::sortBy);
    connect(m_chips, &FilterChips::opened, this, [this](const QString &key) { openFilter(m_model->sectionOf(key)); });
    connect(m_chips, &FilterChips::removed, this, [this](const QString &key) {
        applyFilter({m_entity.column(key), {}, {}, {}});
    });
    connect(m_chips, &FilterChips::cleared, this, [this] {
        if (!isSettled()) return;
        m_model->setFilters({});
        showFilters();
    });
}

void TablePage::openFilter(int section)
{
    if (!isSettled()) return;
    const Column &column = m_model->columnAt(section);
    auto values = valuesOf(m_context.session, m_entity, column, m_model->conditions(), m_model->filters());
    if (!values) return say(values.error().sentence, true);
    ColumnFilter current{&column, {}, {}, {}};
    for (const ColumnFilter &filter : m_model->filters())
        if (filter.column == &column) current = filter;
    auto *popup = new FilterPopup(m_context.theme, *std::move(values), current, this);
    connect(popup, &FilterPopup::applied, this, &TablePage::applyFilter);
    connect(popup, &FilterPopup::sortRequested, this, [this, &column](bool descending, bool byPinyin) {
        if (isSettled()) setSort({{&column, descending, byPinyin}});
    });
    popup->adjustSize();
    const QRect mark = m_view->filterHeader().markOf(section);
    const QRect screen = m_view->screen()->availableGeometry();
    QPoint corner = m_view->filterHeader().viewport()->mapToGlobal(mark.bottomRight());
    corner.rx() = std::clamp(corner.x() - popup->width(), screen.left(), screen.right() - popup->width());
    corner.ry() = std::min(corner.y(), screen.bottom() - popup->height());
    popup->move(corner);
    popup->QWidget::show();
}

void TablePage::applyFilter(const ColumnFilter &filter)
{
    if (!isSettled()) return;
    std::vector<ColumnFilter> filters = m_model->filters();
    std::erase_if(filters, [&](const ColumnFilter &other) { return other.column == filter.column; });
    filters.push_back(filter);
    m_model->setFilters(std::move(filters));
    showFilters();
    m_view->setFocus();
}

void TablePage::showFilters()
{
    m_chips->show(m_model->filters());
    m_columns->fit(); // to what is seen now
    m_view->filterHeader().viewport()->update();
    showFigures();
}

/// Ascending, descending, and back to the official order; a further key goes behind those that are there.
void TablePage::sortBy(int section, bool isFurtherKey)
{
    if (!isSettled()) return;
    const Column *column = &m_model->columnAt(section);
    std::vector<ListingSort> sort = m_model->sorting();
    const auto known =
        std::find_if(sort.begin(), sort.end(), [&](const ListingSort &each) { return each.column == column; });
    const bool isKnown = known != sort.end() && (isFurtherKey || sort.size() == 1);
    if (!isKnown && !isFurtherKey) return setSort({{column, false, false}});
    if (!isKnown)
        sort.push_back({column, false, false});
    else if (known->descending)
        sort.erase(known);
    else
        known->descending = true;
    setSort(std::move(sort));
}

void TablePage::setSort(std::vector<ListingSort> sort)
{
    m_model->setSort(std::move(sort));
    m_columns->fit();
    m_view->filterHeader().viewport()->update();
    showFigures();
}

} // namespace tz
