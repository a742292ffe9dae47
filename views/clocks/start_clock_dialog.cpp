#include "views/clocks/start_clock_dialog.h"

#include "models/ledger/stage_standing.h"
#include "models/tables/clock_edits.h"
#include "views/dialog_frame.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tz {

StartClockDialog::StartClockDialog(LedgerSession &session, const Theme &theme, std::vector<AssignmentId> assignments,
                                   QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_assignments(std::move(assignments)),
      m_presets(new QComboBox),
      m_day(dayLine(entityOf<ClockRun>(), u"started_on", session, theme, session.today(), this))
{
    setWindowTitle(QStringLiteral("启动时钟"));
    QVBoxLayout *column = dialogColumn(*this, theme, subjectOf(m_assignments, session.reading()));
    for (const AnyRow &row : session.directory().all(EntityKind::ClockPreset))
        m_presets->addItem(row.as<ClockPreset>()->name, row.id());
    m_presets->setAccessibleName(QStringLiteral("时钟办法"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(QStringLiteral("时钟办法"), m_presets);
    form->addRow(QStringLiteral("起算日期"), m_day);
    column->addLayout(form);
    m_dates = addSentence(column, "strong");
    m_rule = addSentence(column, "second");
    m_problem = addSentence(column, "problem");
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    m_start = buttons->addButton(QStringLiteral("启动 %1 项").arg(m_assignments.size()), QDialogButtonBox::AcceptRole);
    m_start->setDefault(true);
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &StartClockDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_presets, &QComboBox::currentIndexChanged, this, &StartClockDialog::preview);
    connect(qobject_cast<QLineEdit *>(m_day), &QLineEdit::textChanged, this, &StartClockDialog::preview);
    resize(theme.px(560), theme.px(340));
    m_presets->setFocus();
    preview();
}

ClockPresetId StartClockDialog::preset() const
{
    return {m_presets->currentData().toLongLong()};
}

QDate StartClockDialog::day() const
{
    return dayIn(m_day, m_session);
}

/// 研究部署 9月28日 周二，初步办理 9月30日 周四 … for the first of the assignments.
QString StartClockDialog::datesInWords() const
{
    const auto chosen = m_session.directory().find(preset());
    const auto first = m_session.directory().find(m_assignments.front());
    if (!chosen || !first || !day().isValid()) return {};
    ClockRun run;
    run.assignment = first->id;
    run.preset = preset();
    run.startedOn = clockStart(*chosen, *first, day(), m_session.reading());
    QString text =
        stageDaysInWords(stagesOf(factsOf(run, m_session.reading()), m_session.reading()), m_session.calendar());
    if (run.startedOn != day())
        text = QStringLiteral("自 %1 起算：").arg(run.startedOn.toString(QStringLiteral("yyyy年M月d日"))) + text;
    return text;
}

void StartClockDialog::preview()
{
    const auto chosen = m_session.directory().find(preset());
    say(m_dates, datesInWords());
    say(m_rule, chosen ? ruleText(*chosen, stagesOfPreset(chosen->id, m_session.directory())) : QString());
    say(m_problem, chosen ? QString() : QStringLiteral("台账里还没有时钟办法，请先在“督办时钟”页的“办法”里添加。"));
    m_start->setEnabled(chosen && day().isValid());
}

void StartClockDialog::store()
{
    const auto started = startClocks(m_session, m_assignments, preset(), day());
    if (!started) return say(m_problem, started.error().sentence);
    if (*started == 0) return say(m_problem, QStringLiteral("这些事项当天已按这个办法启动过，没有重复启动。"));
    m_started = *started;
    accept();
}

} // namespace tz
