#include "views/memory/bin_page.h"

#include "models/tables/bin_list.h"
#include "views/memory/memory_foot.h"
#include "views/memory/memory_list.h"
#include "views/message_band.h"
#include "views/page_registry.h"
#include "views/pages/empty_hint.h"
#include "views/pages/page_header.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace tz {

BinPage::BinPage(const PageContext &context)
    : Page(context), m_model(new BinList(context.session, this)),
      m_header(new PageHeader(QStringLiteral("回收站"), context, this)),
      m_band(new MessageBand(context.theme, true, this)), m_kind(new QComboBox),
      m_list(new MemoryList(context.theme, this)), m_stack(new QStackedLayout)
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    m_kind->addItem(QStringLiteral("全部类别"), 0);
    for (const Entity *entity : allEntities())
        if (pageNamed(entity->name())) m_kind->addItem(entity->word(), int(entity->kind));
    m_kind->setAccessibleName(QStringLiteral("类别"));
    m_header->addWidget(m_kind);
    m_list->setModel(m_model);
    m_list->setWidths({90, 0, 100, 140, 80, 240});
    m_empty = new EmptyHint(QStringLiteral("回收站是空的。删除的行会放在这里，可以连同随它删除的内容一起恢复。"),
                            QStringLiteral("bin"), {}, context, this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    const MemoryFoot foot = makeMemoryFoot(context.theme, QStringLiteral("恢复"), this);
    m_plan = foot.words;
    m_restore = foot.button;
    column->addLayout(foot.layout);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BinPage::showPlan);
    connect(m_list, &QTableView::activated, this, &BinPage::restore);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BinPage::refresh);
    connect(m_restore, &QPushButton::clicked, this, &BinPage::restore);
    setFocusProxy(m_list);
    refreshWhenSeen();
    refresh();
}

void BinPage::applyLengths()
{
    m_header->applyLengths();
    m_list->applyLengths();
}

void BinPage::refresh()
{
    const int row = m_list->currentRow();
    auto done = m_model->refresh(static_cast<EntityKind>(m_kind->currentData().toInt()));
    if (!done) m_band->showSentence(done.error().sentence, MessageBand::Kind::Problem);
    m_header->setFigures(QStringLiteral("%1 条").arg(m_model->rowCount()));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), BinList::NameSection));
    showPlan();
}

void BinPage::showPlan()
{
    const std::vector<int> rows = m_list->selectedRows();
    m_plan->clear();
    m_restore->setEnabled(false);
    if (rows.empty()) return;
    auto plan = m_model->plan(rows);
    m_plan->setText(plan ? BinList::wordsOf(*plan, m_context.session.reading()) : plan.error().sentence);
    m_restore->setEnabled(plan && m_context.session.store().isWritable());
}

void BinPage::restore()
{
    const std::vector<int> rows = m_list->selectedRows();
    if (rows.empty() || !m_restore->isEnabled()) return;
    auto plan = m_model->plan(rows);
    if (!plan) return m_band->showSentence(plan.error().sentence, MessageBand::Kind::Problem);
    const AnyRow restored = m_model->rowAt(rows.front());
    const QString what = plan->set.what;
    auto done = m_context.session.perform(std::move(plan->set));
    if (!done) return m_band->showSentence(done.error().sentence, MessageBand::Kind::Problem);
    MessageBand::Way way;
    if (pageNamed(restored.type().name()))
        way = {QStringLiteral("去看看"), [go = m_context.go, restored] {
                   go({restored.type().name(), {}, {}, {restored.id()}});
               }};
    m_band->showSentence(QStringLiteral("已%1。").arg(what), MessageBand::Kind::Done, std::move(way));
}

} // namespace tz
