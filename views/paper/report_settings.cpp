#include "views/paper/report_settings.h"

#include "models/ledger/task.h"
#include "models/store/last_words.h"
#include "views/charts/segmented_choice.h"
#include "views/paper/county_field.h"
#include "views/paper/month_field.h"
#include "views/paper/row_field.h"
#include "views/paper/step_field.h"
#include "views/paper/week_field.h"
#include "views/theme/bare_layout.h"

#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tz {

namespace {

const QString paperKey = QStringLiteral("reports/paper");
const QString issueKey = QStringLiteral("reports/issue");
constexpr int mostIssues = 999;

/// In the order of Paper.
std::vector<SegmentedChoice::Segment> sheets()
{
    return {{QStringLiteral("A4"), QStringLiteral("297 × 210 毫米")},
            {QStringLiteral("A3"), QStringLiteral("420 × 297 毫米")}};
}

} // namespace

ReportSettings::ReportSettings(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this)),
      m_week(new WeekField(context.session.today(), context.theme, this)),
      m_month(new MonthField(context.session.today(), context.theme, this)),
      m_county(new CountyField(QStringLiteral("全部县市区"), this)),
      m_task(new RowField(QStringLiteral("全部逾期事项"), this)),
      m_unit(new RowField(QStringLiteral("全部责任单位"), this)),
      m_paper(new SegmentedChoice(QStringLiteral("纸张"), sheets(), this)), m_issue(new QSpinBox)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.px(12));
    m_week->setWeek(reportedMonday(context.session.today()));
    m_task->setAccessibleName(QStringLiteral("重点任务"));
    m_unit->setAccessibleName(QStringLiteral("责任单位"));
    for (RowField *field : {m_task, m_unit}) { // whole titles are in the list
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field->setMinimumContentsLength(6);
    }
    m_fields = {{addField(QStringLiteral("报告周"), m_week), OrderPart::Week},
                {addField(QStringLiteral("月份"), m_month), OrderPart::Month},
                {addField(QStringLiteral("县市区"), m_county), OrderPart::County},
                {addField(QStringLiteral("重点任务"), m_task), OrderPart::Task},
                {addField(QStringLiteral("责任单位"), m_unit), OrderPart::Unit},
                {addField(QStringLiteral("纸张"), m_paper), OrderPart::Paper},
                {addField(QStringLiteral("期号"), makeIssue()), OrderPart::Issue}};
    preparePapers();
    readCounties();
    readTasks();
    readUnits();
    connect(m_unit, &RowField::rowChosen, this, &ReportSettings::changed);
    connect(m_month, &MonthField::monthChosen, this, &ReportSettings::changed);
    connect(m_task, &RowField::rowChosen, this, &ReportSettings::changed);
    connect(m_week, &WeekField::weekChosen, this, &ReportSettings::changed);
    connect(m_county, &CountyField::countyChosen, this, &ReportSettings::changed);
}

QWidget *ReportSettings::addField(const QString &title, QWidget *field)
{
    auto *box = new QWidget;
    auto *column = bareLayout<QVBoxLayout>(box, 4);
    auto *name = new QLabel(title);
    name->setProperty("second", true);
    name->setBuddy(field);
    column->addWidget(name);
    column->addWidget(field);
    m_column->addWidget(box);
    return box;
}

void ReportSettings::preparePapers()
{
    const int kept = m_context.settings.value(paperKey).toInt();
    m_paper->setChosen(kept == static_cast<int>(Paper::A3) ? kept : static_cast<int>(Paper::A4));
    connect(m_paper, &SegmentedChoice::choose, this, [this](int paper) {
        m_context.settings.setValue(paperKey, paper);
        Q_EMIT changed();
    });
}

QWidget *ReportSettings::makeIssue()
{
    m_issue->setRange(1, mostIssues);
    m_issue->setPrefix(QStringLiteral("第 "));
    m_issue->setSuffix(QStringLiteral(" 期"));
    m_issue->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_issue->setAlignment(Qt::AlignCenter);
    m_issue->setKeyboardTracking(false);
    m_issue->setAccessibleName(QStringLiteral("期号"));
    m_issue->setValue(m_context.settings.value(issueKey, 1).toInt());
    m_issueSteps = new StepField(m_issue, QStringLiteral("前一期"), QStringLiteral("后一期"), m_context.theme, this);
    m_issueSteps->setPossible(m_issue->value() > 1, m_issue->value() < mostIssues);
    connect(m_issueSteps, &StepField::stepped, m_issue, &QSpinBox::stepBy);
    connect(m_issue, &QSpinBox::valueChanged, this, [this](int issue) {
        m_context.settings.setValue(issueKey, issue);
        m_issueSteps->setPossible(issue > 1, issue < mostIssues);
        Q_EMIT changed();
    });
    return m_issueSteps;
}

/// Where a month is heeded a week within it is not asked for.
void ReportSettings::setKind(const ReportKind &kind)
{
    m_shown = kind.parts;
    if (kind.heeds(OrderPart::Month)) m_shown.setFlag(OrderPart::Week, false);
    for (const auto &[box, part] : m_fields) box->setVisible(m_shown.testFlag(part));
}

void ReportSettings::readCounties()
{
    m_county->readCounties(m_context.session);
}

void ReportSettings::readTasks()
{
    std::vector<std::pair<qint64, QString>> rows;
    for (const Task &task : m_context.session.all<Task>()) rows.emplace_back(task.id.value, task.title);
    m_task->setRows(rows);
}

void ReportSettings::readUnits()
{
    std::vector<std::pair<qint64, QString>> rows;
    for (const Unit &unit : m_context.session.all<Unit>()) rows.emplace_back(unit.id.value, unit.name);
    m_unit->setRows(rows);
}

ReportOrder ReportSettings::order() const
{
    const auto isShown = [this](OrderPart part) { return m_shown.testFlag(part); };
    ReportOrder order;
    if (isShown(OrderPart::Week)) order.week = m_week->monday();
    if (isShown(OrderPart::Month)) order.month = m_month->month();
    if (isShown(OrderPart::County)) order.county = m_county->county();
    if (isShown(OrderPart::Task)) order.task = {m_task->chosen()};
    if (isShown(OrderPart::Unit)) order.unit = {m_unit->chosen()};
    if (isShown(OrderPart::Paper)) order.paper = static_cast<Paper>(m_paper->chosen());
    if (isShown(OrderPart::Issue)) order.issue = m_issue->value();
    return order;
}

void ReportSettings::setCounty(CountyId county)
{
    if (county == m_county->county()) return;
    m_county->setCounty(county);
    Q_EMIT changed();
}

} // namespace tz
