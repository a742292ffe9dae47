#include "views/pages/calendar_page.h"

#include "models/charts/chart_legend.h"
#include "models/desk/month_days.h"
#include "views/charts/legend_strip.h"
#include "views/charts/month_canvas.h"
#include "views/theme/wrap_layout.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>

namespace tz {

namespace {

/// A condition names each assignment; more than a statement may hold are narrowed to by their tasks.
constexpr size_t mostNamed = 30'000;

QVariantList idsOf(const MonthDay &day)
{
    QVariantList ids;
    for (const MonthDue &due : day.dues)
        for (const qint64 id : due.assignments) ids << id;
    return ids;
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
    add(QStringLiteral("列出当天各项"), {}, QStringLiteral("在任务分解中列出选中这一天到期的各项；快捷键 Enter"),
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
    m_canvas->setDays(monthDays(work(), {}, {}), m_context.session.today());
}

void CalendarPage::showCurrent()
{
    const QDate day = m_canvas->current();
    m_month->setText(QStringLiteral("%1年%2月").arg(day.year()).arg(day.month()));
    const auto found = m_canvas->days().find(day);
    const qsizetype count = found == m_canvas->days().end() ? 0 : idsOf(found->second).size();
    m_day->setText(count > 0 ? QStringLiteral("　%1 %2 项到期").arg(dayInWords(day)).arg(count)
                             : QStringLiteral("　%1 没有到期的").arg(dayInWords(day)));
    legend().setItems(legendOf(m_canvas->days(), m_context.session.calendar(), m_canvas->options()));
    setRemark(m_context.session.calendar().caution(day));
}

void CalendarPage::openDay(QDate day)
{
    const auto found = m_canvas->days().find(day);
    if (found == m_canvas->days().end()) return;
    const QVariantList ids = idsOf(found->second);
    Condition condition{QStringLiteral("id"), Condition::Operator::In, ids};
    if (static_cast<size_t>(ids.size()) > mostNamed) {
        QVariantList tasks;
        for (const MonthDue &due : found->second.dues) tasks << due.task;
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
