#pragma once

#include "views/page_registry.h"

#include <QListView>

class QStandardItemModel;

namespace tz {

/// The pages at the left, grouped; folded it shows icons only.
class SideList : public QListView
{
    Q_OBJECT

public:
    SideList(const Theme &theme, QWidget *parent);

    void setFolded(bool folded);
    void applyLengths();
    void setCurrentPage(const QString &name);

Q_SIGNALS:
    void pageChosen(const QString &name);

private:
    void fill();

    const Theme &m_theme;
    QStandardItemModel *m_items;
    bool m_isFolded = false;
};

} // namespace tz
