#include "views/clocks/backwards_dialog.h"

#include "models/ledger/stage_standing.h"
#include "models/store/milestones.h"
#include "models/tables/schedule_edits.h"
#include "views/dialog_frame.h"
#include "views/pages/desk_delegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace tz {

namespace {

QTableView *makeTable(PlanTable *plan, const Theme &theme)
{
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("deskTable"));
    table->setAccessibleName(QStringLiteral("步骤"));
    table->setModel(plan);
    table->setItemDelegate(new DeskDelegate(theme, table));
    table->setShowGrid(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::DoubleClicked);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setHighlightSections(false);
    table->setCornerButtonEnabled(false);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setFixedHeight(theme.headerHeight());
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(PlanTable::NameSection, QHeaderView::Stretch);
    table->setColumnWidth(PlanTable::DaysSection, theme.px(80));
    table->setColumnWidth(PlanTable::StartSection, theme.px(150));
    table->setColumnWidth(PlanTable::DueSection, theme.px(150));
    return table;
}

} // namespace

BackwardsDialog::BackwardsDialog(LedgerSession &session, const Theme &theme, std::vector<AssignmentId> assignments,
                                 QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_assignments(std::move(assignments)),
      m_plan(new PlanTable(session.reading(), this)), m_templates(new QComboBox),
      m_deadline(dayLine(entityOf<Milestone>(), u"due", session, theme, commonDeadline(), this)),
      m_table(makeTable(m_plan, theme))
{
    setWindowTitle(QStringLiteral("倒排工期"));
    QVBoxLayout *column = dialogColumn(*this, theme, subjectOf(m_assignments, session.reading()));
    buildChoices(column);
    buildTable(column);
    buildFoot(column);
    connect(m_plan, &PlanTable::planned, this, &BackwardsDialog::preview);
    connect(m_plan, &PlanTable::refused, this, [this](const QString &sentence) { say(m_warning, sentence); });
    resize(theme.px(680), theme.px(620));
    onStoreKey(*this, [this] {
        if (m_store->isEnabled()) store();
    });
    takeTemplate();
    m_plan->setDeadline(dayIn(m_deadline, m_session));
    m_table->setFocus();
    goTo(0);
    preview();
}

/// The day by which the first of the assignments is to be done.
QDate BackwardsDialog::commonDeadline() const
{
    const auto first = m_session.directory().find(m_assignments.front());
    return first ? ownDeadline(*first, m_session.reading()) : QDate();
}

qsizetype BackwardsDialog::openMilestones() const
{
    qsizetype open = 0;
    for (const AssignmentId assignment : m_assignments)
        if (auto milestones = milestonesOf(m_session, assignment))
            open += std::count_if(milestones->begin(), milestones->end(),
                                  [](const Milestone &each) { return !each.doneOn.isValid(); });
    return open;
}

void BackwardsDialog::buildChoices(QVBoxLayout *column)
{
    for (const AnyRow &row : m_session.directory().all(EntityKind::StepTemplate))
        m_templates->addItem(row.as<StepTemplate>()->name, row.id());
    m_templates->setAccessibleName(QStringLiteral("倒排模板"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(QStringLiteral("倒排模板"), m_templates);
    form->addRow(QStringLiteral("完成时限"), m_deadline);
    column->addLayout(form);
    connect(m_templates, &QComboBox::currentIndexChanged, this, &BackwardsDialog::takeTemplate);
    connect(qobject_cast<QLineEdit *>(m_deadline), &QLineEdit::textChanged, this,
            [this] { m_plan->setDeadline(dayIn(m_deadline, m_session)); });
}

void BackwardsDialog::buildTable(QVBoxLayout *column)
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(m_theme.px(4));
    const auto addTool = [&](const QString &text, QKeyCombination key, const std::function<void()> &act) {
        auto *button = new QToolButton;
        button->setText(text);
        button->setToolTip(QStringLiteral("%1（%2）").arg(text, QKeySequence(key).toString(QKeySequence::NativeText)));
        connect(button, &QToolButton::clicked, this, act);
        onKey(*m_table, key, act);
        tools->addWidget(button);
    };
    const auto row = [this] { return m_table->currentIndex().row(); };
    addTool(QStringLiteral("加一步"), Qt::Key_Insert, [this, row] {
        goTo(m_plan->addStep(row()));
        m_table->edit(m_table->currentIndex());
    });
    addTool(QStringLiteral("去掉"), QKeyCombination(Qt::ControlModifier, Qt::Key_Delete), [this, row] {
        const int removed = row();
        m_plan->removeStep(removed);
        goTo(std::min(removed, m_plan->rowCount() - 1));
    });
    addTool(QStringLiteral("上移"), QKeyCombination(Qt::AltModifier, Qt::Key_Up),
            [this, row] { goTo(m_plan->moveStep(row(), -1)); });
    addTool(QStringLiteral("下移"), QKeyCombination(Qt::AltModifier, Qt::Key_Down),
            [this, row] { goTo(m_plan->moveStep(row(), 1)); });
    tools->addStretch(1);
    column->addLayout(tools);
    column->addWidget(m_table, 1);
}

void BackwardsDialog::buildFoot(QVBoxLayout *column)
{
    m_warning = addSentence(column, "problem");
    m_caution = addSentence(column, "second");
    if (const qsizetype open = openMilestones(); open > 0) {
        m_replaces = new QCheckBox(QStringLiteral("替换已有的 %1 个未完成节点（已完成的保留）").arg(open));
        m_replaces->setChecked(true);
        column->addWidget(m_replaces);
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.px(8));
    m_name = new QLineEdit;
    m_name->setPlaceholderText(QStringLiteral("模板名称"));
    m_name->setAccessibleName(QStringLiteral("模板名称"));
    m_name->setFixedWidth(m_theme.px(170));
    auto *keep = new QPushButton(QStringLiteral("另存为模板"));
    keep->setAutoDefault(false);
    connect(keep, &QPushButton::clicked, this, &BackwardsDialog::keepTemplate);
    line->addWidget(m_name);
    line->addWidget(keep);
    line->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    m_store = buttons->addButton(QStringLiteral("确定"), QDialogButtonBox::AcceptRole);
    m_store->setDefault(true);
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &BackwardsDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    line->addWidget(buttons);
    column->addLayout(line);
}

void BackwardsDialog::takeTemplate()
{
    m_plan->setSteps(stepsOf(m_session, {m_templates->currentData().toLongLong()}));
    goTo(0);
}

void BackwardsDialog::goTo(int row)
{
    if (row >= 0) m_table->setCurrentIndex(m_plan->index(row, PlanTable::NameSection));
}

void BackwardsDialog::preview()
{
    const auto &plan = m_plan->plan();
    const QDate official = commonDeadline();
    const bool isLater = official.isValid() && dayIn(m_deadline, m_session) > official;
    QString warning = plan ? plan->warning : plan.error().sentence;
    if (isLater)
        warning += QStringLiteral("倒排的时限晚于这一项的完成时限 %1，请核对。")
                       .arg(official.toString(QStringLiteral("yyyy年M月d日")));
    say(m_warning, warning);
    say(m_caution, plan ? plan->caution : QString());
    m_store->setEnabled(bool(plan));
    m_store->setText(plan ? QStringLiteral("生成 %1 个节点").arg(plan->steps.size() * m_assignments.size())
                          : QStringLiteral("确定"));
}

void BackwardsDialog::keepTemplate()
{
    const auto done = saveTemplate(m_session, m_name->text(), m_plan->steps());
    if (!done) return say(m_warning, done.error().sentence);
    say(m_caution, QStringLiteral("已存为模板“%1”。").arg(m_name->text().trimmed()));
    const QString name = m_name->text().trimmed();
    const auto ids = m_session.directory().named(EntityKind::StepTemplate, name);
    const QSignalBlocker quiet(m_templates); // the steps stay as they are
    if (!ids.empty() && m_templates->findData(ids.front()) < 0) m_templates->addItem(name, ids.front());
    if (!ids.empty()) m_templates->setCurrentIndex(m_templates->findData(ids.front()));
}

void BackwardsDialog::store()
{
    const auto &plan = m_plan->plan();
    if (!plan) return;
    const auto done = storeSchedule(m_session, m_assignments, *plan, m_replaces && m_replaces->isChecked());
    if (!done) return say(m_warning, done.error().sentence);
    accept();
}

} // namespace tz
