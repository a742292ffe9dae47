#pragma once

#include "models/store/clock_board.h"
#include "views/page.h"

class QLabel;
class QLineEdit;
class QStackedLayout;
class QTableView;

namespace tz {

class ClockList;
class ClockStatistics;
class FigureTile;
class MemoryList;
class MessageBand;
class PageHeader;
class SegmentedChoice;

/// 督办时钟: every clock with its stages, what comes next and what was missed, the rule of the chosen one below; or the
/// figures by county, unit and stage. Enter reports a stage.
class ClocksPage : public Page
{
    Q_OBJECT

public:
    explicit ClocksPage(const PageContext &context);

    bool canRun(Command command) const override;
    void run(Command command) override;
    /// Rows are clocks, of which the first is chosen; a condition on `assignment` shows that one's clocks alone, one on
    /// `id` these clocks.
    void follow(const PageLink &link) override;
    bool selectRows(std::span<const qint64> ids) override;
    void applyLengths() override;

protected:
    void refresh() override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildHeader();
    void buildTiles();
    void buildList();
    void shareWidth();
    void choose(ClockFilter filter);
    void showView(int view);
    void showState();
    void showRule();
    const BoardClock *current() const;
    void report();
    void pause();
    void openRow();
    void removeClock();
    void print();

    ClockList *m_model;
    ClockStatistics *m_statistics;
    PageHeader *m_header;
    MessageBand *m_band;
    SegmentedChoice *m_views;
    QLineEdit *m_search;
    QWidget *m_tileLine;
    std::vector<FigureTile *> m_tiles;
    QTableView *m_list;
    MemoryList *m_figures;
    QWidget *m_empty;
    QStackedLayout *m_stack;
    QLabel *m_rule;
    ClockRunId m_kept; ///< the chosen clock across a refresh
};

/// The page of clocks with these chosen.
PageLink clocksLink(std::vector<qint64> clocks);

} // namespace tz
