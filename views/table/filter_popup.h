#pragma once

#include "models/tables/column_filter.h"
#include "views/theme/theme.h"

#include <QFrame>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace tz {

/// The filter of one column, as a sheet's header has it: order, a search line, date groups, and the values with their
/// counts. Typing and Enter alone keeps the cells that have the text.
class FilterPopup : public QFrame
{
    Q_OBJECT

public:
    FilterPopup(const Theme &theme, ColumnValues values, ColumnFilter current, QWidget *parent);

Q_SIGNALS:
    void applied(const tz::ColumnFilter &filter);
    void sortRequested(bool descending, bool byPinyin);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeSortLine();
    QWidget *makeButtons();
    void fill();
    QTreeWidgetItem *addItem(const QString &text, qint64 rows, bool isChecked);
    void narrowList();
    void showAll();
    void follow(QTreeWidgetItem *changed);
    void apply();
    ColumnFilter chosen() const;

    const Theme &m_theme;
    const ColumnValues m_values;
    ColumnFilter m_filter;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QTreeWidgetItem *m_all = nullptr;
    std::vector<std::pair<DateGroup, QTreeWidgetItem *>> m_groupItems;
    std::vector<QTreeWidgetItem *> m_valueItems; ///< in the order of m_values
    bool m_isFilling = false;
    bool m_isTicked = false; ///< the user has chosen by hand
};

} // namespace tz
