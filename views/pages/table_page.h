#pragma once

#include "models/tables/new_row.h"
#include "views/page.h"

class QLineEdit;
class QMenu;
class QStackedLayout;

namespace tz {

class ColumnSet;
class EntityTableModel;
class FilterChips;
class LedgerTableView;
class MessageBand;
class PageHeader;
struct BlockPlan;
struct ColumnFilter;
struct ListingSort;
struct NamedView;
struct CellBlock;
struct PasteTarget;

/// The table of one entity with its head: figures, search, buttons; messages above it, a hint when it is empty.
class TablePage : public Page
{
    Q_OBJECT

public:
    TablePage(const Entity &entity, const PageContext &context);

    bool canRun(Command command) const override;
    void run(Command command) override;
    void offerWayBack(const QString &title, std::function<void()> back) override;
    void follow(const PageLink &link) override;
    AssignmentId assignmentAt(QPoint global) const override;
    bool selectRows(std::span<const qint64> ids) override;
    bool selectCells(std::span<const CellPlace> cells) override;
    QString settleEditor() override;
    void dropEditor() override;
    void applyLengths() override;

    LedgerTableView &view() { return *m_view; }
    /// Narrows one column; an empty filter widens it again.
    void applyFilter(const ColumnFilter &filter);

private:
    void buildHeader();
    void buildTable();
    void showFigures();
    /// Before the list is made anew, which closes every editor: what is typed is stored, or stays and is pointed at.
    bool isSettled();
    void find(const QString &typed);
    void buildFilters();
    void buildViews();
    void fillViewMenu(QMenu &menu);
    void takeView(const NamedView &view);
    void nameView();
    /// Opens the filter of a column below its heading.
    void openFilter(int section);
    void sortBy(int section, bool isFurtherKey);
    void setSort(std::vector<ListingSort> sort);
    void showFilters();
    void showHeaderMenu(const QPoint &at);
    void showCellMenu(const QPoint &at);
    CellBlock selectedCells() const;
    CellBlock cellsToFill() const;
    /// The cells that an edit of the whole list may reach, and the selected ones when there are several.
    CellBlock searchedCells(QString &where) const;
    void store(const Result<BlockPlan> &plan, const QString &verb);
    void tellKept();
    void say(const QString &sentence, bool isProblem);
    void copyCells();
    void pasteCells();
    PasteTarget pasteTarget(qsizetype rows) const;
    void selectBlock(const CellBlock &cells, qsizetype width);
    void fillSelection(const QString &typed);
    void enterToday();
    void editMany();
    void replace();
    void askForNames(const QString &typed);
    TypedRow neighbourhood() const;
    void addRow();
    void openRow();
    CountyId currentCounty() const;
    void removeRows();
    bool isNarrowed() const;
    /// Where the rows are seen that a step changes while this is done.
    PageLink storedDuring(const std::function<void()> &work);
    /// What to say when the filters hide some of this table's rows among them; empty when all are listed.
    QString wordsOnHidden(const PageLink &stored);
    std::optional<std::vector<qint64>> rowsAsSeen();
    void exchangeRows(bool isImport);
    void expandTasks();
    std::vector<AssignmentId> chosenAssignments() const;
    void showHistory();
    void print();
    void showRow(qint64 id);

    const Entity &m_entity;
    EntityTableModel *m_model;
    PageHeader *m_header;
    MessageBand *m_band;
    LedgerTableView *m_view;
    FilterChips *m_chips;
    QWidget *m_empty;
    QStackedLayout *m_stack;
    QLineEdit *m_search = nullptr;
    ColumnSet *m_columns = nullptr;
    qint64 m_lastStep = 0; ///< the newest that was heard of
    qint64 m_keptId = 0;   ///< the current row across a reset
};

/// What the page of an entity is called.
QString tableTitle(const Entity &entity);

} // namespace tz
