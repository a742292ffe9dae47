#include "views/pages/gantt_page.h"

#include "models/charts/gantt_range.h"
#include "models/tables/assignment_dates.h"
#include "views/charts/chart_words.h"
#include "views/charts/gantt_canvas.h"
#include "views/charts/legend_strip.h"
#include "views/charts/segmented_choice.h"
#include "views/pages/county_page.h"
#include "views/theme/wrap_layout.h"

#include <QMenu>
#include <QSettings>
#include <QToolButton>

namespace tz {

namespace {

const QString scaleKey = QStringLiteral("gantt/scale");
const QString groupKey = QStringLiteral("gantt/group");
constexpr const char *groupWords[] = {"工作目标", "县市区", "牵头单位", "灯"};

/// Groups of single assignments are long lists: where there are many, they begin folded.
constexpr size_t mostAtOnce = 400;

} // namespace

GanttPage::GanttPage(const PageContext &context)
    : AbstractChartPage(ChartKind::Gantt, QStringLiteral("甘特图"), QStringLiteral("gantt"), context),
      m_canvas(new GanttCanvas(context.theme, context.session.calendar(), this))
{
    for (const GanttGroup group : {GanttGroup::Goal, GanttGroup::County, GanttGroup::Unit, GanttGroup::Light})
        m_foldings[group] = {};
    m_group = static_cast<GanttGroup>(std::clamp(context.settings.value(groupKey).toInt(), 0, 3));
    connect(m_canvas, &GanttCanvas::foldAsked, this, &GanttPage::fold);
    connect(m_canvas, &GanttCanvas::activated, this, &GanttPage::openRow);
    connect(m_canvas, &GanttCanvas::planMoved, this, &GanttPage::movePlanOf);
    connect(m_canvas, &GanttCanvas::currentChanged, this, &Page::commandsChanged);
    connect(m_canvas, &GanttCanvas::legendChanged, this, &GanttPage::showLegend);
    m_canvas->setTips([this](qint64 row) {
        const GanttSubject subject = ganttSubject(row);
        return subject.task ? taskTip(work(), subject.task)
                            : assignmentTip(m_context.session, work(), subject.assignment);
    });
    QWidget *tools = newTools();
    setChart(m_canvas, tools);
}

QToolButton *GanttPage::newGroupButton()
{
    m_groupButton = newButton({}, {}, QStringLiteral("各行按什么分组"));
    m_groupButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_groupButton);
    for (int i = 0; i < 4; ++i)
        connect(menu->addAction(QString::fromUtf8(groupWords[i])), &QAction::triggered, this,
                [this, i] { setGroup(static_cast<GanttGroup>(i)); });
    m_groupButton->setMenu(menu);
    return m_groupButton;
}

SegmentedChoice *GanttPage::newScale(QWidget *parent)
{
    const QString zoom = QStringLiteral("；Ctrl 加滚轮或加减号缩放，Ctrl+0 看全期");
    std::vector<SegmentedChoice::Segment> scales;
    for (const char *word : {"日", "周", "旬", "月", "季", "年"})
        scales.push_back({QString::fromUtf8(word), QStringLiteral("按") + QString::fromUtf8(word) + zoom});
    m_scale = new SegmentedChoice(QStringLiteral("时间刻度"), scales, parent);
    const int kept = std::clamp(m_context.settings.value(scaleKey, static_cast<int>(GanttScale::TenDays)).toInt(), 0,
                                static_cast<int>(GanttScale::Year));
    m_scale->setChosen(kept);
    m_canvas->setScale(static_cast<GanttScale>(kept));
    connect(m_scale, &SegmentedChoice::choose, this,
            [this](int scale) { m_canvas->setScale(static_cast<GanttScale>(scale)); });
    connect(m_canvas, &GanttCanvas::scaleChanged, this, [this](GanttScale scale) {
        m_scale->setChosen(static_cast<int>(scale));
        m_context.settings.setValue(scaleKey, static_cast<int>(scale));
    });
    return m_scale;
}

QWidget *GanttPage::newTools()
{
    auto *tools = new QWidget;
    auto *line = new WrapLayout(tools, m_context.theme.px(4));
    line->addWidget(newGroupButton());
    line->addWidget(newScale(tools));
    const auto add = [&](const QString &text, const QString &iconName, const QString &hint, auto run) {
        QToolButton *button = newButton(text, iconName, hint);
        connect(button, &QToolButton::clicked, this, run);
        line->addWidget(button);
        return button;
    };
    add(QStringLiteral("今天"), QStringLiteral("today"), QStringLiteral("回到今天"), [this] { m_canvas->showToday(); });
    QToolButton *fit = add(QStringLiteral("看所选"), {}, QStringLiteral("把选中的一行放大到满幅；快捷键 F"),
                           [this] { m_canvas->showSelection(); });
    connect(this, &Page::commandsChanged, fit, [this, fit] { fit->setEnabled(m_canvas->hasSelection()); });
    add(QStringLiteral("全部展开"), {}, QStringLiteral("显示每项任务的各县市区"), [this] { foldAll(true); });
    add(QStringLiteral("全部折叠"), {}, QStringLiteral("只显示任务或分组"), [this] { foldAll(false); });
    line->addStretch();
    m_adjust =
        newButton(QStringLiteral("调整计划"), {},
                  QStringLiteral("打开后可拖动横条改计划开始和计划完成；完成时限（菱形）拖不动，要改请用“延期”"));
    m_adjust->setCheckable(true);
    connect(m_adjust, &QToolButton::toggled, m_canvas, &GanttCanvas::setAdjusting);
    line->addWidget(m_adjust);
    m_extend = add(QStringLiteral("延期…"), {}, QStringLiteral("给选中的一项另定时限，要写明理由"),
                   [this] { run(Command::ExtendDeadline); });
    connect(this, &Page::commandsChanged, m_extend, [this] {
        m_extend->setEnabled(canRun(Command::ExtendDeadline));
        m_adjust->setEnabled(m_context.session.store().isWritable() && !work().tasks.empty());
    });
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
    const auto hold = [&whole](QDate date) {
        if (!date.isValid()) return;
        whole.start = whole.start.isValid() ? std::min(whole.start, date) : date;
        whole.due = whole.due.isValid() ? std::max(whole.due, date) : date;
    };
    for (const auto &[assignment, standing] : work().assignments)
        for (const QDate date :
             {standing.due, assignment.completedOn, assignment.closedOn, assignment.planStart, assignment.planEnd})
            hold(date);
    std::vector<GanttRow> dated = ganttRows(work(), {}, m_context.session.reading());
    dated.push_back(whole);
    return ganttRange(dated, m_context.session.today());
}

void GanttPage::showWork()
{
    m_range = wholeRange();
    const bool beginsFolded = work().assignments.size() > mostAtOnce;
    for (const GanttGroup group : {GanttGroup::County, GanttGroup::Light})
        if (m_foldings[group].others.empty() && beginsFolded) m_foldings[group].groupsAreOpen = false;
    showRows();
}

void GanttPage::showRows()
{
    m_groupButton->setText(QStringLiteral("分组：") + QString::fromUtf8(groupWords[static_cast<size_t>(m_group)]));
    m_canvas->setRows(ganttRows(work(), view(), m_context.session.reading()), m_range, m_context.session.today());
    showLegend();
}

void GanttPage::showLegend()
{
    legend().setItems(m_canvas->legend());
    setRemark(m_canvas->chart().cautions);
}

/// What is chosen stays chosen where the other grouping shows it too.
void GanttPage::setGroup(GanttGroup group)
{
    if (group == m_group) return;
    const GanttSubject chosen = ganttSubject(m_canvas->currentRow());
    m_group = group;
    m_context.settings.setValue(groupKey, static_cast<int>(group));
    showRows();
    const auto &rows = m_canvas->rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const GanttRow &row) {
        const GanttSubject subject = ganttSubject(row.id);
        return (subject.task || subject.assignment) && subject == chosen;
    });
    m_canvas->setCurrentRow(found == rows.end() ? 0 : found->id);
}

void GanttPage::fold(qint64 row, bool open)
{
    m_foldings[m_group].set(row, open);
    showRows();
}

void GanttPage::foldAll(bool open)
{
    const bool hasTasks = m_group == GanttGroup::Goal || m_group == GanttGroup::Unit;
    m_foldings[m_group] = {open || hasTasks, open, {}};
    showRows();
}

void GanttPage::openRow(qint64 row)
{
    const GanttSubject subject = ganttSubject(row);
    if (subject.assignment) return openAssignment(subject.assignment);
    if (subject.group && m_group == GanttGroup::County) return m_context.go(countyLink(CountyId{*subject.group}));
    if (subject.group) return fold(row, !m_foldings[m_group].isOpen(row));
    const Task *task = work().task(subject.task);
    if (!task) return;
    m_context.go({QStringLiteral("tasks"),
                  {{QStringLiteral("id"), Condition::Operator::Equals, task->id.value}},
                  task->numbering + task->title.left(16)});
}

void GanttPage::movePlanOf(qint64 row, QDate start, QDate end)
{
    takeUndoable([&] { return movePlan(m_context.session, ganttSubject(row).assignment, {start, end}); });
}

AssignmentId GanttPage::currentAssignment() const
{
    return ganttSubject(m_canvas->currentRow()).assignment;
}

SheetQuestion GanttPage::sheetQuestion() const
{
    SheetQuestion question;
    question.onScreen.gantt = view();
    question.scale = m_canvas->scale();
    const auto [first, last] = m_canvas->daysInSight();
    const int year = m_context.session.today().year();
    question.periods = {{QStringLiteral("多数任务的时段"), {}, {}},
                        {QStringLiteral("屏幕上这一段"), first, last},
                        {QStringLiteral("今年"), QDate(year, 1, 1), QDate(year, 12, 31)},
                        {QStringLiteral("全期"), m_range.first, m_range.second}};
    return question;
}

} // namespace tz
