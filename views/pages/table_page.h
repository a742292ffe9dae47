#pragma once

#include "views/page.h"

class QLineEdit;
class QStackedLayout;

namespace tz {

class EntityTableModel;
class LedgerTableView;
class MessageBand;
class PageHeader;
struct CellBlock;
struct EditOutcome;

/// The table of one entity with its head: figures, search, buttons; messages above it, a hint when it is empty.
class TablePage : public Page
{
    Q_OBJECT

public:
    TablePage(const Entity &entity, const PageContext &context);
    ~TablePage() override;

    bool canRun(Command command) const override;
    void run(Command command) override;
    void follow(const PageLink &link) override;
    void applyLengths() override;

    LedgerTableView &view() { return *m_view; }

private:
    void buildHeader();
    void buildTable();
    void showFigures();
    void sortBy(int section);
    void showHeaderMenu(const QPoint &at);
    void showCellMenu(const QPoint &at);
    CellBlock selectedCells() const;
    void tell(const Result<EditOutcome> &outcome, const QString &verb);
    void say(const QString &sentence, bool isProblem);
    void copyCells();
    void pasteCells();
    void addRow();
    void removeRows();
    void exchangeRows(bool isImport);
    void expandTasks();
    void recordWord();
    void showRow(qint64 id);

    const Entity &m_entity;
    EntityTableModel *m_model;
    PageHeader *m_header;
    MessageBand *m_band;
    LedgerTableView *m_view;
    QWidget *m_empty;
    QStackedLayout *m_stack;
    QLineEdit *m_search = nullptr;
    bool m_hasOwnWidths = false; ///< the user has set columns; until then they fit themselves to the window
    qint64 m_keptId = 0;         ///< the current row across a reset
};

} // namespace tz
