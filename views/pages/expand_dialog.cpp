#include "views/pages/expand_dialog.h"

#include "models/tables/expansion.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace tz {

namespace {

void addItem(QListWidget *list, const QString &text, bool isChosen)
{
    auto *item = new QListWidgetItem(text, list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    item->setToolTip(text);
}

template <class Row> std::vector<Row> chosenOf(const QListWidget *list, const std::vector<Row> &rows)
{
    std::vector<Row> chosen;
    for (size_t i = 0; i < rows.size(); ++i)
        if (list->item(static_cast<int>(i))->checkState() == Qt::Checked) chosen.push_back(rows[i]);
    return chosen;
}

} // namespace

ExpandDialog::ExpandDialog(LedgerSession &session, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_tasks(session.all<Task>()),
      m_counties(session.all<County>()), m_existing(session.all<Assignment>()), m_taskList(new QListWidget),
      m_countyList(new QListWidget), m_figures(new QLabel)
{
    setWindowTitle(QStringLiteral("展开到各县"));
    for (const Task &task : m_tasks) addItem(m_taskList, task.numbering + task.title, true);
    for (const County &county : m_counties) addItem(m_countyList, county.name, county.inScope);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    column->setSpacing(theme.px(12));
    auto *lists = new QHBoxLayout;
    lists->setSpacing(theme.spacing());
    lists->addWidget(makeColumn(QStringLiteral("重点任务"), m_taskList), 3);
    lists->addWidget(makeColumn(QStringLiteral("县市区"), m_countyList), 2);
    column->addLayout(lists, 1);
    m_figures->setWordWrap(true);
    column->addWidget(m_figures);
    auto *buttons = new QDialogButtonBox;
    m_expand = buttons->addButton(QStringLiteral("展开"), QDialogButtonBox::AcceptRole);
    m_expand->setDefault(true);
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExpandDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(theme.px(720), theme.px(520));
    preview();
}

QWidget *ExpandDialog::makeColumn(const QString &title, QListWidget *list)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto *head = new QHBoxLayout;
    auto *name = new QLabel(title);
    name->setFont(m_theme.font(TextSize::Heading, true));
    head->addWidget(name);
    head->addStretch(1);
    const auto addButton = [&](const QString &text, Qt::CheckState state) {
        auto *button = new QToolButton;
        button->setText(text);
        connect(button, &QToolButton::clicked, this, [this, list, state] {
            const QSignalBlocker blocked(list); // one preview, not one for each line
            for (int i = 0; i < list->count(); ++i) list->item(i)->setCheckState(state);
            preview();
        });
        head->addWidget(button);
    };
    addButton(QStringLiteral("全选"), Qt::Checked);
    addButton(QStringLiteral("全不选"), Qt::Unchecked);
    list->setAccessibleName(title);
    connect(list, &QListWidget::itemChanged, this, &ExpandDialog::preview);
    column->addLayout(head);
    column->addWidget(list, 1);
    return box;
}

std::vector<Task> ExpandDialog::chosenTasks() const
{
    return chosenOf(m_taskList, m_tasks);
}

std::vector<County> ExpandDialog::chosenCounties() const
{
    return chosenOf(m_countyList, m_counties);
}

void ExpandDialog::preview()
{
    const auto tasks = chosenTasks();
    const auto counties = chosenCounties();
    const ExpansionFigures figures = expansionFigures(tasks, counties, m_existing);
    m_figures->setText(QStringLiteral("%1 项任务 × %2 个县市区：新增 %3 行，已有 %4 行保持不动。")
                           .arg(tasks.size())
                           .arg(counties.size())
                           .arg(figures.added)
                           .arg(figures.existing));
    m_expand->setText(figures.added > 0 ? QStringLiteral("展开 %1 行").arg(figures.added) : QStringLiteral("展开"));
    m_expand->setEnabled(figures.added > 0);
}

void ExpandDialog::store()
{
    const auto done = m_session.perform(expansion(chosenTasks(), chosenCounties(), m_existing, m_session.ids()));
    if (done) return accept();
    m_figures->setText(done.error().sentence);
}

} // namespace tz
