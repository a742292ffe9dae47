#include "views/clocks/pause_dialog.h"

#include "models/tables/clock_edits.h"
#include "views/dialog_frame.h"
#include "views/editors/cell_editor.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace tz {

PauseDialog::PauseDialog(LedgerSession &session, const Theme &theme, const ClockRun &run, QWidget *parent)
    : QDialog(parent), m_session(session), m_run(run.id),
      m_from(dayLine(entityOf<ClockRun>(), u"paused_from", session, theme,
                     run.pausedFrom.isValid() ? run.pausedFrom : session.today(), this)),
      m_until(dayLine(entityOf<ClockRun>(), u"paused_until", session, theme, run.pausedUntil, this)),
      m_reason(new QPlainTextEdit(run.pauseReason))
{
    setWindowTitle(QStringLiteral("暂停时钟"));
    QVBoxLayout *column = dialogColumn(*this, theme, AnyRow(run).label(session.reading()));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(theme.px(76));
    m_reason->setAccessibleName(QStringLiteral("暂停理由"));
    m_reason->setPlaceholderText(QStringLiteral("必填：批准延期的文件或领导意见"));
    form->addRow(QStringLiteral("暂停理由"), m_reason);
    form->addRow(QStringLiteral("暂停自"), m_from);
    form->addRow(QStringLiteral("暂停至"), m_until);
    column->addLayout(form);
    say(addSentence(column, "second"),
        QStringLiteral("“暂停至”当天仍在暂停，不填是暂停到另行通知；“暂停自”当天及以后到期的阶段按暂停天数顺延。"));
    m_problem = addSentence(column, "problem");
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    auto *pause = buttons->addButton(run.pausedFrom.isValid() ? QStringLiteral("改为这样暂停") : QStringLiteral("暂停"),
                                     QDialogButtonBox::AcceptRole);
    pause->setDefault(true);
    if (run.pausedFrom.isValid()) {
        auto *remove = buttons->addButton(QStringLiteral("去掉这次暂停"), QDialogButtonBox::ActionRole);
        connect(remove, &QPushButton::clicked, this, &PauseDialog::takeAway);
    }
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &PauseDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    onStoreKey(*this, [this] { store(); });
    resize(theme.px(540), theme.px(370));
    m_reason->setFocus();
}

void PauseDialog::store()
{
    const auto unread = [this](QWidget *line) {
        return !cellEditorOf(line)->typed().trimmed().isEmpty() && !dayIn(line, m_session).isValid();
    };
    if (unread(m_from) || unread(m_until))
        return say(m_problem, QStringLiteral("日期读不懂，没有改动。可写作 9月27日、今天、下周五。"));
    const QDate from = dayIn(m_from, m_session);
    if (!from.isValid()) return say(m_problem, QStringLiteral("还没有写从哪天起暂停，没有改动。"));
    const auto done = pauseClock(m_session, m_run, from, dayIn(m_until, m_session), m_reason->toPlainText());
    if (!done) return say(m_problem, done.error().sentence);
    accept();
}

void PauseDialog::takeAway()
{
    if (auto done = pauseClock(m_session, m_run, {}, {}, {}); !done) return say(m_problem, done.error().sentence);
    accept();
}

} // namespace tz
