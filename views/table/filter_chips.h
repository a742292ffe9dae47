#pragma once

#include "models/tables/column_filter.h"
#include "views/theme/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace tz {

/// The filters of a table in words, so that nothing is hidden in silence; each can be opened or taken away.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    FilterChips(const Theme &theme, QWidget *parent);

    void show(const std::vector<ColumnFilter> &filters);

Q_SIGNALS:
    void opened(const QString &column); ///< the column's key
    void removed(const QString &column);
    void cleared();

private:
    const Theme &m_theme;
    QHBoxLayout *m_line;
};

} // namespace tz
