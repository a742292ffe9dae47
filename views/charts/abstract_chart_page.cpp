#include "views/charts/abstract_chart_page.h"

#include "models/reports/date_words.h"
#include "views/charts/chart_look.h"
#include "views/charts/chart_words.h"
#include "views/charts/legend_strip.h"
#include "views/closing/assignment_steps.h"
#include "views/message_band.h"
#include "views/pages/empty_hint.h"
#include "views/pages/page_header.h"
#include "views/theme/bare_layout.h"
#include "views/theme/icons.h"

#include <QLabel>
#include <QStackedLayout>
#include <QTime>
#include <QToolButton>

namespace tz {

AbstractChartPage::AbstractChartPage(ChartKind kind, const QString &title, const QString &iconName,
                                     const PageContext &context)
    : Page(context), m_kind(kind), m_title(title), m_header(new PageHeader(title, context, this)),
      m_band(new MessageBand(context.theme, true, this)), m_legend(new LegendStrip(context.theme, this)),
      m_remark(new QLabel(this)),
      m_empty(
          new EmptyHint(QStringLiteral("这里放%1，还没有任务。可以逐项键入任务，也可以导入一份下发的台账。").arg(title),
                        iconName, {Command::AddRow, Command::ImportRedHeader}, context, this)),
      m_body(new QWidget(this)), m_stack(new QStackedLayout)
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    refreshWhenSeen();
}

void AbstractChartPage::setChart(QWidget *chart, QWidget *tools)
{
    auto *column = bareLayout<QVBoxLayout>(m_body, m_context.theme.px(8));
    if (tools) column->addWidget(tools);
    column->addWidget(chart, 1);
    column->addWidget(m_legend);
    m_remark->setProperty("second", true);
    m_remark->setWordWrap(true);
    m_remark->hide();
    column->addWidget(m_remark);
    QToolButton *save = newButton(QStringLiteral("另存为"), QStringLiteral("export"),
                                  QStringLiteral("存为 PDF、PNG 或 SVG 文件，可以拿去张贴、发送"));
    connect(save, &QToolButton::clicked, this, [this] { putOnPaper(SheetDialog::Way::Save); });
    m_header->layout()->addWidget(save);
    m_header->addButton(Command::Print);
    setFocusProxy(chart);
    refresh();
}

QToolButton *AbstractChartPage::newButton(const QString &text, const QString &iconName, const QString &hint)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(hint);
    if (!iconName.isEmpty()) button->setIcon(icon(iconName, m_context.theme));
    button->setToolButtonStyle(iconName.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    connect(this, &Page::commandsChanged, button, [this, button] { button->setEnabled(!m_work.tasks.empty()); });
    return button;
}

void AbstractChartPage::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void AbstractChartPage::refresh()
{
    m_work = workInHand(m_context.session);
    const bool isEmpty = m_work.tasks.empty();
    m_header->setFigures(isEmpty ? QString() : asOf() + workFigures(m_work));
    m_stack->setCurrentWidget(isEmpty ? m_empty : m_body);
    showWork();
    forgetStaleStep();
    Q_EMIT commandsChanged();
}

/// 截至2021年9月15日 17:30 · , as the sheet of a wall chart has it: what is read off a wall is asked when it was so.
QString AbstractChartPage::asOf() const
{
    if (m_kind != ChartKind::Wall) return {};
    return QStringLiteral("截至") + dateWords(m_context.session.today()) +
           QTime::currentTime().toString(QStringLiteral(" HH:mm")) + QStringLiteral(" · ");
}

void AbstractChartPage::applyLengths()
{
    m_header->applyLengths();
    m_legend->applyLengths();
}

/// The hint of an empty page offers to add a task; a chart itself adds nothing.
bool AbstractChartPage::canRun(Command command) const
{
    const bool isWritable = m_context.session.store().isWritable();
    if (command == Command::Print) return !m_work.tasks.empty();
    if (isAssignmentStep(command)) return canStep(command, m_context.session, bool(currentAssignment()));
    return command == Command::AddRow && m_work.tasks.empty() && isWritable;
}

void AbstractChartPage::run(Command command)
{
    if (command == Command::Print) putOnPaper(SheetDialog::Way::Print);
    if (isAssignmentStep(command)) takeStep(command);
    if (command == Command::AddRow) addFirstTask();
}

/// What the step offers by itself stands before the way to take it back, which Ctrl+Z is too.
void AbstractChartPage::takeStep(Command command)
{
    Result<StepTold> told = StepTold{};
    takeUndoable([&]() -> Result<QString> {
        told = step(command, m_context, {currentAssignment()}, this);
        if (!told) return told.error();
        return told->sentence;
    });
    if (told && told->go) showTold(*m_band, told);
}

void AbstractChartPage::addFirstTask()
{
    m_context.go({QStringLiteral("tasks")});
    if (QAction *add = m_context.action(Command::AddRow)) add->trigger();
}

void AbstractChartPage::putOnPaper(SheetDialog::Way way)
{
    SheetQuestion question = sheetQuestion();
    question.kind = m_kind;
    question.title = m_title;
    question.today = m_context.session.today();
    question.onScreen.family = chartFamily(m_context.theme);
    question.count = [this](const ChartOrder &order) {
        return chartSheetCount(m_context.session, m_work, m_kind, order);
    };
    SheetDialog dialog(m_context.theme, question, way, m_context.settings, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const SheetMaker make = [this](const ChartOrder &order) {
        return chartSheets(m_context.session, m_work, m_kind, order);
    };
    ChartOrder order = dialog.order();
    order.time = QTime::currentTime();
    tell(dialog.way() == SheetDialog::Way::Save ? saveSheets(this, m_title, order, make, m_context.settings)
                                                : printSheets(this, m_title, order, make));
}

void AbstractChartPage::tell(const Result<QString> &outcome)
{
    m_told.reset();
    m_band->showOutcome(outcome);
}

std::optional<qint64> AbstractChartPage::lastStep() const
{
    const auto &done = m_context.session.store().history().done;
    return done.empty() ? std::nullopt : std::optional(done.back());
}

/// A step that was undone, or on which another one followed, is no news, and its button would take back the wrong one.
void AbstractChartPage::forgetStaleStep()
{
    if (!m_told || m_told == lastStep()) return;
    m_told.reset();
    m_band->forgetNews();
}

void AbstractChartPage::takeUndoable(const std::function<Result<QString>()> &take)
{
    const auto before = lastStep();
    const Result<QString> outcome = take();
    tell(outcome);
    if (!outcome || outcome->isEmpty() || lastStep() == before) return;
    m_told = lastStep();
    m_band->showSentence(*outcome, MessageBand::Kind::Done, {QStringLiteral("撤销"), [this] {
                                                                 forgetStaleStep(); // another may have gone unseen
                                                                 QAction *undo = m_context.action(Command::Undo);
                                                                 if (m_told && undo) undo->trigger();
                                                             }});
}

void AbstractChartPage::openAssignment(AssignmentId id)
{
    const StandingAssignment *each = assignmentIn(m_work, id);
    if (!each) return;
    const County *county = m_work.county(each->assignment.county);
    const Task *task = m_work.task(each->assignment.task);
    const QString caption =
        (county ? county->name : QString()) + (task ? u' ' + task->numbering + task->title.left(10) : QString());
    m_context.go(
        {QStringLiteral("assignments"), {{QStringLiteral("id"), Condition::Operator::Equals, id.value}}, caption});
}

} // namespace tz
