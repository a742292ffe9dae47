#include "views/table/row_numbers.h"

#include "models/tables/entity_table_model.h"

namespace tz {

RowNumbers::RowNumbers(const EntityTableModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent), m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

QSize RowNumbers::sizeHint() const
{
    if (count() == 0) return QHeaderView::sizeHint();
    const auto digits = [](qint64 number) { return int(QString::number(number).size()); };
    const int missing = std::max(0, digits(m_model.totalRows()) - digits(count()));
    const QSize last = sectionSizeFromContents(count() - 1);
    return {last.width() + missing * fontMetrics().horizontalAdvance(u'8'), last.height()};
}

} // namespace tz
