#pragma once

#include "models/tables/institution_tree.h"
#include "views/page.h"

class QLineEdit;
class QTreeView;

namespace tz {

class MessageBand;
class PageHeader;

/// 机构树: every institution in its place, with counts on each branch. Typing finds, Enter goes on to the next one
/// found; on a line it opens the branch's table or the institution's row.
class TreePage : public Page
{
    Q_OBJECT

public:
    explicit TreePage(const PageContext &context);

    bool canRun(Command command) const override;
    void run(Command command) override;
    void applyLengths() override;

protected:
    void refresh() override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildTree();
    void showFigures();
    void find(const QString &typed);
    void showHit(int by);
    void show(const QModelIndex &index);
    void open(const QModelIndex &index);
    InstitutionTree::Place current() const;

    InstitutionTree *m_model;
    PageHeader *m_header;
    MessageBand *m_band;
    QTreeView *m_tree;
    QLineEdit *m_search = nullptr;
    std::vector<InstitutionTree::Place> m_hits;
    size_t m_hit = 0;
};

} // namespace tz
