#pragma once

#include "models/tables/today_desk.h"
#include "views/page.h"

class QStackedLayout;
class QTableView;
class QVBoxLayout;

namespace tz {

class DeskModel;
class FigureTile;
class MessageBand;
class PageHeader;

/// 今日: the key figures as tiles, and below them the lines that ask for something, the most urgent first.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(const PageContext &context);

    bool canRun(Command command) const override;
    void run(Command command) override;
    AssignmentId assignmentAt(QPoint global) const override;
    void applyLengths() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTiles(QVBoxLayout *column);
    void buildList();
    void refresh() override;
    void choose(size_t tile);
    void showList();
    void takeStep(Command command);
    std::vector<AssignmentId> chosenFor(Command command) const;
    void fitColumns();
    int dueOnOneLine() const;
    void showMenu(const QPoint &at);
    void print();
    void openAssignment(const QModelIndex &index);

    DeskModel *m_model;
    PageHeader *m_header;
    MessageBand *m_band;
    QTableView *m_list;
    QWidget *m_calm; ///< nothing is asked for at all
    QWidget *m_bare; ///< there is nothing yet that could be asked for
    QWidget *m_none; ///< nothing of the chosen kind
    QStackedLayout *m_stack;
    std::vector<FigureTile *> m_tiles;
};

} // namespace tz
