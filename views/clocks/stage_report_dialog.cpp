#include "views/clocks/stage_report_dialog.h"

#include "models/tables/clock_edits.h"
#include "views/dialog_frame.h"
#include "views/editors/editor_factory.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace tz {

StageReportDialog::StageReportDialog(LedgerSession &session, const Theme &theme, const BoardClock &clock,
                                     QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_run(clock.run), m_stages(new QComboBox),
      m_words(new QPlainTextEdit),
      m_day(dayLine(entityOf<StageReport>(), u"done_on", session, theme, session.today(), this))
{
    setWindowTitle(QStringLiteral("阶段反馈"));
    QVBoxLayout *column = dialogColumn(*this, theme, AnyRow(clock.run).label(session.reading()));
    addStages(clock);
    column->addLayout(makeFields());
    m_asked = addSentence(column, "second");
    m_problem = addSentence(column, "problem");
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    auto *keep = buttons->addButton(QStringLiteral("记下"), QDialogButtonBox::AcceptRole);
    keep->setDefault(true);
    keep->setToolTip(QStringLiteral("Ctrl+Enter"));
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &StageReportDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    onStoreKey(*this, [this] { store(); });
    connect(m_stages, &QComboBox::currentIndexChanged, this, &StageReportDialog::showAsked);
    resize(theme.px(560), theme.px(m_hour ? 430 : 380));
    m_words->setFocus();
    showAsked();
}

/// Each stage once, with how it stands; the oldest one that is still asked for is proposed.
void StageReportDialog::addStages(const BoardClock &clock)
{
    std::optional<int> proposed;
    for (const StageStanding &stage : clock.standing.stages) {
        const QString text = stage.stage.name + QStringLiteral("（%1）").arg(daysText(stage));
        const int known = m_stages->findData(stage.stage.id.value);
        if (known >= 0)
            m_stages->setItemText(known, text);
        else
            m_stages->addItem(text, stage.stage.id.value);
    }
    if (const StageStanding *next = clock.standing.nextStage()) proposed = m_stages->findData(next->stage.id.value);
    for (const StageStanding &stage : clock.standing.stages)
        if (stage.state == StageState::Overdue && stage.stage.unit != ClockUnit::Weekly) {
            proposed = m_stages->findData(stage.stage.id.value);
            break;
        }
    m_stages->setCurrentIndex(proposed.value_or(0));
}

QFormLayout *StageReportDialog::makeFields()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(QStringLiteral("阶段"), m_stages);
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(m_theme.px(76));
    m_words->setPlaceholderText(QStringLiteral("反馈了什么，一两句即可"));
    m_words->setAccessibleName(QStringLiteral("反馈内容"));
    form->addRow(QStringLiteral("反馈内容"), m_words);
    form->addRow(QStringLiteral("反馈日期"), m_day);
    const auto preset = m_session.directory().find(m_run.preset);
    if (preset && preset->cutOffHour) {
        m_hour = new QLineEdit;
        m_hour->setPlaceholderText(QStringLiteral("0 到 23 时，可不填；%1 时及以后算迟报").arg(*preset->cutOffHour));
        form->addRow(QStringLiteral("反馈时刻"), m_hour);
    }
    const AnyRow blank = AnyRow::blank(entityOf<StageReport>());
    m_unit = makeEditor(*entityOf<StageReport>().column(u"failing_unit"),
                        {m_session, m_theme, [blank] { return blank; }}, this);
    if (auto *line = qobject_cast<QLineEdit *>(m_unit))
        line->setPlaceholderText(QStringLiteral("误期时由谁负责，不填是第一牵头单位"));
    form->addRow(QStringLiteral("误期单位"), m_unit);
    return form;
}

void StageReportDialog::showAsked()
{
    const auto stage = m_session.directory().find(ClockStageId{m_stages->currentData().toLongLong()});
    say(m_asked,
        stage && !stage->feedbackAsked.isEmpty() ? QStringLiteral("要求：") + stage->feedbackAsked : QString());
}

void StageReportDialog::store()
{
    const Reading reading = m_session.reading();
    auto unit = ValueTraits<UnitId>::read(cellEditorOf(m_unit)->typed(), reading);
    if (!unit) return say(m_problem, unit.error().sentence);
    std::optional<int> hour;
    if (m_hour && !m_hour->text().trimmed().isEmpty()) {
        auto read = values::readInteger(m_hour->text(), 0, 23);
        if (!read) return say(m_problem, read.error().sentence);
        hour = *read;
    }
    const auto done = reportStage(m_session, m_run.id, {m_stages->currentData().toLongLong()}, dayIn(m_day, m_session),
                                  hour, m_words->toPlainText(), *unit);
    if (!done) return say(m_problem, done.error().sentence);
    accept();
}

} // namespace tz
