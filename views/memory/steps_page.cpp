#include "views/memory/steps_page.h"

#include "models/tables/step_list.h"
#include "views/memory/memory_foot.h"
#include "views/memory/memory_list.h"
#include "views/message_band.h"
#include "views/pages/page_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

StepsPage::StepsPage(const PageContext &context)
    : Page(context), m_model(new StepList(context.session, this)),
      m_header(new PageHeader(QStringLiteral("操作记录"), context, this)),
      m_band(new MessageBand(context.theme, true, this)), m_list(new MemoryList(context.theme, this))
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    m_list->setModel(m_model);
    m_list->setWidths({165, 0, 110, 80, 140, 125});
    column->addWidget(m_list, 1);
    const MemoryFoot foot = makeMemoryFoot(context.theme, QStringLiteral("撤销到这一步"), this);
    m_outlook = foot.words;
    m_go = foot.button;
    column->addLayout(foot.layout);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StepsPage::showOutlook);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StepsPage::showOutlook);
    connect(m_go, &QPushButton::clicked, this, &StepsPage::go);
    setFocusProxy(m_list);
    refreshWhenSeen();
    refresh();
}

void StepsPage::applyLengths()
{
    m_header->applyLengths();
    m_list->applyLengths();
}

void StepsPage::refresh()
{
    const qint64 chosen = m_list->currentRow() >= 0 ? m_model->stepAt(m_list->currentRow()).id : 0;
    auto done = m_model->refresh();
    if (!done) return m_band->showSentence(done.error().sentence, MessageBand::Kind::Problem);
    const QLocale numbers(QLocale::Chinese, QLocale::China);
    QString figures = QStringLiteral("%1 步 · 可撤销 %2 步")
                          .arg(numbers.toString(m_model->rowCount()),
                               numbers.toString(qint64(m_context.session.store().history().done.size())));
    if (const size_t redos = m_context.session.store().history().undone.size(); redos > 0)
        figures += QStringLiteral(" · 可重做 %1 步").arg(redos);
    if (m_model->olderSteps() > 0)
        figures += QStringLiteral(" · 更早的 %1 步没有列出").arg(numbers.toString(m_model->olderSteps()));
    m_header->setFigures(figures);
    int row = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (m_model->stepAt(i).id == chosen) row = i;
    if (m_model->rowCount() > 0) m_list->setCurrentIndex(m_model->index(row, StepList::WhatSection));
}

void StepsPage::showOutlook()
{
    const int row = m_list->currentRow();
    const bool isChosen = row >= 0 && row < m_model->rowCount();
    const int undos = isChosen ? m_model->undosTo(row) : 0;
    const int redos = isChosen ? m_model->redosTo(row) : 0;
    m_outlook->setText(isChosen ? m_model->outlook(row) : QString());
    m_go->setText(redos > 0   ? QStringLiteral("重做 %1 步").arg(redos)
                  : undos > 0 ? QStringLiteral("撤销 %1 步").arg(undos)
                              : QStringLiteral("撤销到这一步"));
    m_go->setEnabled(undos + redos > 0 && m_context.session.store().isWritable());
}

/// Each step is undone or done again by itself; what cannot be stops there, and what was done before stays done.
void StepsPage::go()
{
    const int row = m_list->currentRow();
    if (row < 0) return;
    const int undos = m_model->undosTo(row);
    const int wanted = undos > 0 ? undos : m_model->redosTo(row);
    LedgerSession &session = m_context.session;
    int done = 0;
    QString problem;
    for (; done < wanted && problem.isEmpty(); ++done) {
        auto one = undos > 0 ? session.undo() : session.redo();
        if (!one) {
            problem = one.error().sentence;
            break;
        }
    }
    const QString verb = undos > 0 ? QStringLiteral("已撤销") : QStringLiteral("已重做");
    const QString said = QStringLiteral("%1 %2 步。").arg(verb).arg(done);
    if (problem.isEmpty())
        m_band->showSentence(said, MessageBand::Kind::Done);
    else
        m_band->showSentence(said + problem, MessageBand::Kind::Problem);
}

} // namespace tz
