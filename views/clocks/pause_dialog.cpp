#include "views/clocks/pause_dialog.h"

#include "models/tables/clock_edits.h"
#include "views/dialog_frame.h"
#include "views/editors/cell_editor.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace tz {

namespace {

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

PauseDialog::PauseDialog(LedgerSession &session, const Theme &theme, const ClockRun &run, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_run(run.id),
      m_pauses(pausesOf(run.id, session.directory())),
      m_from(dayLine(entityOf<ClockPause>(), u"paused_from", session, theme, {}, this)),
      m_until(dayLine(entityOf<ClockPause>(), u"paused_until", session, theme, {}, this)), m_reason(new QPlainTextEdit)
{
    setWindowTitle(QStringLiteral("暂停时钟"));
    QVBoxLayout *column = dialogColumn(*this, theme, AnyRow(run).label(session.reading()));
    if (!m_pauses.empty()) addList(column);
    addFields(column);
    say(addSentence(column, "second"),
        QStringLiteral("“暂停至”当天仍在暂停，不填是暂停到另行通知；“暂停自”当天及以后到期的阶段按暂停天数顺延。"));
    m_problem = addSentence(column, "problem");
    addButtons(column);
    onStoreKey(*this, [this] { store(); });
    resize(theme.px(560), theme.px(m_pauses.empty() ? 370 : 500));
    showChosen();
    m_reason->setFocus();
}

/// A pause that lasts is what one comes for; with none the new one is.
void PauseDialog::addList(QVBoxLayout *column)
{
    m_list =
        addRowList(column, {QStringLiteral("暂停自"), QStringLiteral("暂停至"), QStringLiteral("暂停理由")}, m_theme);
    m_list->setAccessibleName(QStringLiteral("这条时钟的各次暂停"));
    m_list->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->setRowCount(int(m_pauses.size()) + 1);
    int row = 0;
    for (const ClockPause &pause : m_pauses) {
        const QString until = pause.until.isValid() ? dayText(pause.until) : QStringLiteral("另行通知");
        const QString texts[] = {dayText(pause.from), until, pause.reason.simplified()};
        for (int i = 0; i < 3; ++i) m_list->setItem(row, i, new QTableWidgetItem(texts[i]));
        m_list->item(row, 2)->setToolTip(pause.reason);
        ++row;
    }
    m_list->setItem(row, 0, new QTableWidgetItem(QStringLiteral("＋ 再暂停一次")));
    m_list->setSpan(row, 0, 1, 3);
    for (const int each : {0, 1}) m_list->setColumnWidth(each, m_theme.px(110));
    const ClockPause *lasting = pauseOn(m_session.today(), m_pauses);
    m_list->setCurrentCell(lasting ? int(lasting - m_pauses.data()) : row, 0);
    connect(m_list, &QTableWidget::itemSelectionChanged, this, &PauseDialog::showChosen);
}

void PauseDialog::addFields(QVBoxLayout *column)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_theme.px(76));
    m_reason->setAccessibleName(QStringLiteral("暂停理由"));
    m_reason->setPlaceholderText(QStringLiteral("必填：批准延期的文件或领导意见"));
    form->addRow(QStringLiteral("暂停理由"), m_reason);
    form->addRow(QStringLiteral("暂停自"), m_from);
    form->addRow(QStringLiteral("暂停至"), m_until);
    column->addLayout(form);
}

void PauseDialog::addButtons(QVBoxLayout *column)
{
    if (!m_list) column->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    m_store = buttons->addButton(QStringLiteral("暂停"), QDialogButtonBox::AcceptRole);
    m_store->setDefault(true);
    m_remove = buttons->addButton(QStringLiteral("去掉这次暂停"), QDialogButtonBox::ActionRole);
    m_remove->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &PauseDialog::takeAway);
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &PauseDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

ClockPause PauseDialog::chosen() const
{
    const size_t row = m_list ? size_t(std::max(0, m_list->currentRow())) : 0;
    if (row < m_pauses.size()) return m_pauses[row];
    ClockPause pause;
    pause.run = m_run;
    pause.from = m_session.today();
    return pause;
}

void PauseDialog::showChosen()
{
    const ClockPause pause = chosen();
    cellEditorOf(m_from)->setTyped(dayText(pause.from));
    cellEditorOf(m_until)->setTyped(pause.until.isValid() ? dayText(pause.until) : QString());
    m_reason->setPlainText(pause.reason);
    m_store->setText(pause.id ? QStringLiteral("改为这样暂停") : QStringLiteral("暂停"));
    m_remove->setVisible(bool(pause.id));
    say(m_problem, {});
}

void PauseDialog::store()
{
    const auto unread = [this](QWidget *line) {
        return !cellEditorOf(line)->typed().trimmed().isEmpty() && !dayIn(line, m_session).isValid();
    };
    if (unread(m_from) || unread(m_until))
        return say(m_problem, QStringLiteral("日期读不懂，没有改动。可写作 9月27日、今天、下周五。"));
    ClockPause pause = chosen();
    pause.from = dayIn(m_from, m_session);
    pause.until = dayIn(m_until, m_session);
    pause.reason = m_reason->toPlainText();
    if (auto done = storePause(m_session, pause); !done) return say(m_problem, done.error().sentence);
    accept();
}

void PauseDialog::takeAway()
{
    if (auto done = removePause(m_session, chosen().id); !done) return say(m_problem, done.error().sentence);
    accept();
}

} // namespace tz
