#include "views/pages/calendar_page.h"

#include "models/charts/chart_legend.h"
#include "models/desk/month_days.h"
#include "views/charts/legend_strip.h"
#include "views/charts/month_canvas.h"
#include "views/theme/wrap_layout.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace tz {

namespace {

/// A condition names each assignment; more than a statement may hold are narrowed to by their tasks.
constexpr size_t mostNamed = 30'000;

/// What a list of the day's dues of one kind shows: assignments, clocks or milestones.
QVariantList idsOf(const MonthDay &day, DueKind kind)
{
    QVariantList ids;
    for (const MonthDue &due : day.dues) {
        if (due.kind != kind) continue;
        for (const qint64 id : kind == DueKind::Deadline ? due.assignments : due.rows) ids << id;
    }
    return ids;
}

QString countInWords(const MonthDay &day, DueKind kind)
{
    switch (kind) {
    case DueKind::Deadline:
        return QStringLiteral("%1 项到期").arg(day.count(kind));
    case DueKind::Stage:
        return QStringLiteral("%1 个时钟阶段").arg(day.count(kind));
    case DueKind::Milestone:
        break;
    }
    return QStringLiteral("%1 个工作节点").arg(day.count(kind));
}

std::vector<DueKind> kindsOf(const MonthDay &day)
{
    std::vector<DueKind> kinds;
    for (const DueKind kind : dueKinds)
        if (day.count(kind) > 0) kinds.push_back(kind);
    return kinds;
}

QString dayInWords(QDate day)
{
    return QStringLiteral("%1月%2日").arg(day.month()).arg(day.day());
}

} // namespace

CalendarPage::CalendarPage(const PageContext &context)
    : AbstractChartPage(ChartKind::Calendar, QStringLiteral("日历"), QStringLiteral("calendar"), context),
      m_canvas(new MonthCanvas(context.theme, context.session.calendar(), this))
{
    connect(m_canvas, &MonthCanvas::currentChanged, this, &CalendarPage::showCurrent);
    connect(m_canvas, &MonthCanvas::activated, this, &CalendarPage::openDay);
    QWidget *tools = newTools();
    setChart(m_canvas, tools);
}

QWidget *CalendarPage::newTools()
{
    auto *tools = new QWidget;
    auto *line = new WrapLayout(tools, m_context.theme.px(4));
    const auto add = [&](const QString &text, const QString &iconName, const QString &hint, auto run) {
        QToolButton *button = newButton(text, iconName, hint);
        connect(button, &QToolButton::clicked, this, run);
        line->addWidget(button);
    };
    add(QStringLiteral("上月"), QStringLiteral("previous"), QStringLiteral("上一个月；快捷键 PgUp"),
        [this] { m_canvas->stepMonths(-1); });
    m_month = new QLabel;
    m_month->setAlignment(Qt::AlignCenter);
    line->addWidget(m_month);
    add(QStringLiteral("下月"), QStringLiteral("next"), QStringLiteral("下一个月；快捷键 PgDn"),
        [this] { m_canvas->stepMonths(1); });
    add(QStringLiteral("今天"), QStringLiteral("today"), QStringLiteral("回到今天；快捷键 Home"),
        [this] { m_canvas->setCurrent(m_context.session.today()); });
    m_day = new QLabel;
    m_day->setProperty("second", true);
    line->addWidget(m_day);
    line->addStretch();
    add(QStringLiteral("列出当天各项"), {},
        QStringLiteral("列出选中这一天到期的各项、时钟阶段和工作节点；快捷键 Enter"),
        [this] { openDay(m_canvas->current()); });
    if (QAction *enter = m_context.action(Command::EnterNotice)) {
        QToolButton *button = newButton(QStringLiteral("录入放假通知"), {}, enter->toolTip());
        connect(button, &QToolButton::clicked, enter, &QAction::trigger);
        line->addWidget(button);
    }
    return tools;
}

void CalendarPage::applyLengths()
{
    AbstractChartPage::applyLengths();
    m_month->setFont(m_context.theme.font(TextSize::Heading, true));
    m_month->setMinimumWidth(m_context.theme.px(112));
    m_canvas->applyLengths();
}

void CalendarPage::showWork()
{
    m_canvas->setDays(monthDays(m_context.session, work(), {}, {}), m_context.session.today());
}

void CalendarPage::showCurrent()
{
    const QDate day = m_canvas->current();
    m_month->setText(QStringLiteral("%1年%2月").arg(day.year()).arg(day.month()));
    const auto found = m_canvas->days().find(day);
    QStringList words;
    if (found != m_canvas->days().end())
        for (const DueKind kind : kindsOf(found->second)) words << countInWords(found->second, kind);
    m_day->setText(u'　' + dayInWords(day) + u' ' +
                   (words.isEmpty() ? QStringLiteral("没有到期的") : words.join(u'，')));
    legend().setItems(legendOf(m_canvas->days(), m_context.session.calendar(), m_canvas->options()));
    setRemark(m_context.session.calendar().caution(day));
}

void CalendarPage::openDay(QDate day)
{
    const auto found = m_canvas->days().find(day);
    if (found == m_canvas->days().end()) return;
    const std::vector<DueKind> kinds = kindsOf(found->second);
    if (kinds.size() == 1) return open(day, found->second, kinds.front());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const DueKind kind : kinds)
        menu->addAction(QStringLiteral("列出 ") + countInWords(found->second, kind), this,
                        [this, day, due = found->second, kind] { open(day, due, kind); });
    menu->setActiveAction(menu->actions().front());
    const MonthCell *cell = m_canvas->chart().cellOf(day);
    menu->popup(m_canvas->viewport()->mapToGlobal(cell ? cell->rect.center().toPoint() : QPoint()));
}

void CalendarPage::open(QDate day, const MonthDay &due, DueKind kind)
{
    if (kind == DueKind::Deadline) return openDeadlines(day, due);
    openSteps(day, due, kind);
}

void CalendarPage::openSteps(QDate day, const MonthDay &due, DueKind kind)
{
    const bool isStage = kind == DueKind::Stage;
    m_context.go({isStage ? QStringLiteral("clocks") : QStringLiteral("milestones"),
                  {{QStringLiteral("id"), Condition::Operator::In, idsOf(due, kind)}},
                  dayInWords(day) + (isStage ? QStringLiteral("的阶段") : QStringLiteral("的节点"))});
}

void CalendarPage::openDeadlines(QDate day, const MonthDay &due)
{
    const QVariantList ids = idsOf(due, DueKind::Deadline);
    Condition condition{QStringLiteral("id"), Condition::Operator::In, ids};
    if (static_cast<size_t>(ids.size()) > mostNamed) {
        QVariantList tasks;
        for (const MonthDue &each : due.dues)
            if (each.kind == DueKind::Deadline) tasks << each.task;
        condition = {QStringLiteral("task"), Condition::Operator::In, tasks};
    }
    m_context.go({QStringLiteral("assignments"), {condition}, dayInWords(day) + QStringLiteral("到期")});
}

SheetQuestion CalendarPage::sheetQuestion() const
{
    const QDate month = m_canvas->current();
    const QDate quarter(month.year(), (month.month() - 1) / 3 * 3 + 1, 1);
    SheetQuestion question;
    question.onScreen.from = question.onScreen.to = month;
    question.periods = {{QStringLiteral("这个月"), month, month},
                        {QStringLiteral("这个季度"), quarter, quarter.addMonths(2)},
                        {QStringLiteral("全年"), QDate(month.year(), 1, 1), QDate(month.year(), 12, 31)}};
    return question;
}

} // namespace tz
