#include "views/pages/gantt_page.h"

#include "models/desk/gantt_rows.h"
#include "views/charts/chart_words.h"
#include "views/charts/gantt_canvas.h"
#include "views/charts/legend_strip.h"
#include "views/charts/segmented_choice.h"
#include "views/theme/bare_layout.h"

#include <QSettings>
#include <QToolButton>

namespace tz {

namespace {

const QString scaleKey = QStringLiteral("gantt/scale");

} // namespace

GanttPage::GanttPage(const PageContext &context)
    : AbstractChartPage(QStringLiteral("甘特图"), QStringLiteral("gantt"), context),
      m_canvas(new GanttCanvas(context.theme, context.session.calendar(), this))
{
    connect(m_canvas, &GanttCanvas::foldAsked, this, &GanttPage::fold);
    connect(m_canvas, &GanttCanvas::activated, this, &GanttPage::openRow);
    m_canvas->setTips([this](qint64 row) {
        return row < 0 ? taskTip(work(), TaskId{-row}) : assignmentTip(m_context.session, work(), AssignmentId{row});
    });
    QWidget *tools = newTools();
    setChart(m_canvas, tools);
}

QWidget *GanttPage::newTools()
{
    auto *tools = new QWidget;
    auto *line = bareLayout<QHBoxLayout>(tools, m_context.theme.px(4));
    const QString zoom = QStringLiteral("；Ctrl 加滚轮或加减号缩放，Ctrl+0 看全期");
    m_scale = new SegmentedChoice(QStringLiteral("时间刻度"),
                                  {{QStringLiteral("日"), QStringLiteral("按日") + zoom},
                                   {QStringLiteral("周"), QStringLiteral("按周") + zoom},
                                   {QStringLiteral("旬"), QStringLiteral("按旬") + zoom},
                                   {QStringLiteral("月"), QStringLiteral("按月") + zoom}},
                                  tools);
    const int kept = std::clamp(m_context.settings.value(scaleKey, static_cast<int>(GanttScale::TenDays)).toInt(), 0,
                                static_cast<int>(GanttScale::Month));
    m_scale->setChosen(kept);
    m_canvas->setScale(static_cast<GanttScale>(kept));
    connect(m_scale, &SegmentedChoice::choose, this,
            [this](int scale) { m_canvas->setScale(static_cast<GanttScale>(scale)); });
    connect(m_canvas, &GanttCanvas::scaleChanged, this, [this](GanttScale scale) {
        m_scale->setChosen(static_cast<int>(scale));
        m_context.settings.setValue(scaleKey, static_cast<int>(scale));
    });
    line->addWidget(m_scale);
    const auto add = [&](const QString &text, const QString &iconName, const QString &hint, auto run) {
        QToolButton *button = newButton(text, iconName, hint);
        connect(button, &QToolButton::clicked, this, run);
        line->addWidget(button);
    };
    add(QStringLiteral("今天"), QStringLiteral("today"), QStringLiteral("回到今天"), [this] { m_canvas->showToday(); });
    line->addStretch(1);
    add(QStringLiteral("全部展开"), {}, QStringLiteral("显示每项任务的各县市区"), [this] { foldAll(true); });
    add(QStringLiteral("全部折叠"), {}, QStringLiteral("只显示任务"), [this] { foldAll(false); });
    return tools;
}

void GanttPage::applyLengths()
{
    AbstractChartPage::applyLengths();
    m_canvas->applyLengths();
}

/// From everything that is dated, folded or not: folding must not move the time.
std::pair<QDate, QDate> GanttPage::wholeRange() const
{
    GanttRow whole;
    for (const StandingAssignment &each : work().assignments) {
        for (const QDate date : {each.standing.due, each.assignment.completedOn, each.assignment.closedOn}) {
            if (!date.isValid()) continue;
            whole.start = whole.start.isValid() ? std::min(whole.start, date) : date;
            whole.due = whole.due.isValid() ? std::max(whole.due, date) : date;
        }
    }
    std::vector<GanttRow> dated = ganttRows(work(), {}, m_context.session.reading());
    dated.push_back(whole);
    return ganttRange(dated, m_context.session.today());
}

void GanttPage::showWork()
{
    std::erase_if(m_open, [this](qint64 task) { return !work().task(TaskId{task}); });
    m_range = wholeRange();
    showRows();
}

void GanttPage::showRows()
{
    m_canvas->setRows(ganttRows(work(), m_open, m_context.session.reading()), m_range, m_context.session.today());
    legend().setItems(m_canvas->legend());
}

void GanttPage::fold(qint64 row, bool open)
{
    if (open)
        m_open.insert(-row);
    else
        m_open.erase(-row);
    showRows();
}

void GanttPage::foldAll(bool open)
{
    m_open.clear();
    if (open)
        for (const Task &task : work().tasks) m_open.insert(task.id.value);
    showRows();
}

void GanttPage::openRow(qint64 row)
{
    if (row > 0) return openAssignment(AssignmentId{row});
    const Task *task = work().task(TaskId{-row});
    if (!task) return;
    m_context.go({QStringLiteral("tasks"),
                  {{QStringLiteral("id"), Condition::Operator::Equals, task->id.value}},
                  task->numbering + task->title.left(16)});
}

/// Paper shows what the screen shows: with counties as soon as one task is open.
std::vector<ChartPage> GanttPage::sheets(const ChartOrder &order)
{
    ChartOrder set = order;
    set.openTasks = !m_open.empty();
    return ganttSheets(m_context.session, set);
}

} // namespace tz
