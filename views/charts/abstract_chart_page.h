#pragma once

#include "models/desk/work_in_hand.h"
#include "views/charts/chart_output.h"
#include "views/charts/sheet_dialog.h"
#include "views/page.h"

class QLabel;
class QStackedLayout;
class QToolButton;

namespace tz {

class LegendStrip;
class MessageBand;
class PageHeader;

/// What the pages of 挂图 share: head with figures, the chart with its legend, a hint when there are no tasks, printing
/// and saving. The ledger's work is read once per change, and only while somebody looks.
class AbstractChartPage : public Page
{
    Q_OBJECT

public:
    bool canRun(Command command) const override;
    void run(Command command) override;
    void applyLengths() override;

protected:
    /// `icon`: name of the sign over the hint.
    AbstractChartPage(ChartKind kind, const QString &title, const QString &icon, const PageContext &context);

    /// Puts the chart under the head, with a line of tools between them when there is one, and reads the ledger.
    void setChart(QWidget *chart, QWidget *tools);
    const WorkInHand &work() const { return m_work; }
    PageHeader &header() { return *m_header; }
    LegendStrip &legend() { return *m_legend; }
    /// Under the legend, for what is not certain: 2027年放假安排未公布，暂按周末推算; hidden while it is empty.
    void setRemark(const QString &remark);
    QToolButton *newButton(const QString &text, const QString &iconName, const QString &hint);
    /// Assignments narrowed to one.
    void openAssignment(AssignmentId id);

    void tell(const Result<QString> &outcome);
    /// Takes a step and tells what was done. What was written can be taken back by a button; the sentence and the
    /// button go when another step follows or this one is undone.
    void takeUndoable(const std::function<Result<QString>()> &take);

    virtual void showWork() = 0;
    /// How the chart stands on the screen, and what of it can be chosen for paper; kind, title and count are filled in.
    virtual SheetQuestion sheetQuestion() const = 0;
    /// The assignment that is chosen in the chart; none: commands on one cannot run.
    virtual AssignmentId currentAssignment() const = 0;

private:
    void refresh() override;
    void putOnPaper(SheetDialog::Way way);
    void takeStep(Command command);
    void addFirstTask();
    QString asOf() const;
    std::optional<qint64> lastStep() const;
    void forgetStaleStep();

    ChartKind m_kind;
    QString m_title;
    WorkInHand m_work;
    PageHeader *m_header;
    MessageBand *m_band;
    LegendStrip *m_legend;
    QLabel *m_remark;
    std::optional<qint64> m_told; ///< the step that the band offers to undo
    QWidget *m_empty;
    QWidget *m_body;
    QStackedLayout *m_stack;
};

} // namespace tz
