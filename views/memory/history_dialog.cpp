#include "views/memory/history_dialog.h"

#include "models/tables/history_list.h"
#include "views/memory/memory_list.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

HistoryDialog::HistoryDialog(LedgerSession &session, const Theme &theme, EntityKind kind, qint64 id,
                             const Column *column, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_kind(kind), m_id(id), m_column(column),
      m_model(new HistoryList(session, this)), m_list(new MemoryList(theme, this)),
      m_wholeRow(new QCheckBox(QStringLiteral("看整行的历史"))), m_words(new QLabel)
{
    setWindowTitle(QStringLiteral("历史"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    all->setSpacing(theme.px(12));
    const AnyRow row = session.directory().row(kind, id);
    QString subject = entityOf(kind).word() + QStringLiteral("“%1”").arg(row.label(session.reading()));
    if (column) subject += QStringLiteral(" · ") + column->heading();
    auto *title = new QLabel(subject);
    title->setFont(theme.font(TextSize::Heading, true));
    title->setWordWrap(true);
    all->addWidget(title);
    m_words->setProperty("second", true);
    m_words->setWordWrap(true);
    all->addWidget(m_words);
    m_list->setModel(m_model);
    m_list->setWidths({150, 90, 120, 0, 0, 150});
    all->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_wholeRow);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(QStringLiteral("关闭"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    foot->addWidget(buttons, 1);
    all->addLayout(foot);
    m_wholeRow->setChecked(!column);
    m_wholeRow->setVisible(column);
    connect(m_wholeRow, &QCheckBox::toggled, this, &HistoryDialog::showHistory);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid()) return;
                const HistoryEntry &entry = m_model->entryAt(current.row());
                m_words->setText(QStringLiteral("第 %1 步：%2").arg(entry.step).arg(entry.what));
            });
    resize(theme.px(900), theme.px(460));
    showHistory();
}

void HistoryDialog::showHistory()
{
    auto done = m_model->show(m_kind, m_id, m_wholeRow->isChecked() ? nullptr : m_column);
    if (!done) return m_words->setText(done.error().sentence);
    m_list->applyLengths();
    if (m_model->rowCount() == 0) return m_words->setText(QStringLiteral("日志里没有这一格的记录。"));
    m_list->setCurrentIndex(m_model->index(0, HistoryList::AfterSection));
    m_list->setFocus();
}

} // namespace tz
