#include "views/memory/history_dialog.h"

#include "models/tables/history_list.h"
#include "views/memory/memory_list.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

HistoryDialog::HistoryDialog(LedgerSession &session, const Theme &theme, EntityKind kind, qint64 id,
                             const Column *column, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_kind(kind), m_id(id), m_column(column),
      m_model(new HistoryList(session, this)), m_list(new MemoryList(theme, this)),
      m_wholeRow(new QCheckBox(QStringLiteral("看整行的历史"))), m_words(new QLabel), m_before(new QPlainTextEdit),
      m_after(new QPlainTextEdit)
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
    all->addWidget(makeTexts());
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
                showTexts(current.row());
            });
    resize(theme.px(900), theme.px(560));
    showHistory();
}

/// Below the list: both texts of the current line whole, side by side, to be read and copied.
QWidget *HistoryDialog::makeTexts()
{
    auto *texts = new QWidget;
    auto *grid = new QGridLayout(texts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(m_theme.px(6));
    for (const auto &[column, section, field] :
         {std::tuple{0, HistoryList::BeforeSection, m_before}, std::tuple{1, HistoryList::AfterSection, m_after}}) {
        const QString title = m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        auto *heading = new QLabel(title);
        heading->setProperty("second", true);
        grid->addWidget(heading, 0, column);
        grid->addWidget(field, 1, column);
        field->setReadOnly(true);
        field->setTabChangesFocus(true);
        field->setAccessibleName(title);
        field->setFixedHeight(m_theme.px(96));
    }
    return texts;
}

void HistoryDialog::showTexts(int row)
{
    m_before->setPlainText(m_model->index(row, HistoryList::BeforeSection).data().toString());
    m_after->setPlainText(m_model->index(row, HistoryList::AfterSection).data().toString());
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
