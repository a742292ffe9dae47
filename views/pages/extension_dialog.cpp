#include "views/pages/extension_dialog.h"

#include "models/ledger/light.h"
#include "models/tables/assignment_dates.h"
#include "views/dialog_frame.h"
#include "views/editors/editor_factory.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

namespace {

const Column &dayColumn()
{
    return *entityOf<Assignment>().column(QStringLiteral("extended_to"));
}

} // namespace

ExtensionDialog::ExtensionDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_assignment(assignment)
{
    setWindowTitle(QStringLiteral("延期"));
    QVBoxLayout *column = dialogColumn(*this, theme, subjectOf({assignment}, session.reading()));
    const AnyRow row = session.directory().row(EntityKind::Assignment, assignment.value);
    const Standing standing = row.isNull() ? Standing() : standingOf(*row.as<Assignment>(), session.reading());
    m_due = standing.due;
    say(addSentence(column, "second"), standing.reason);
    column->addWidget(makeFields());
    m_gain = addSentence(column, "second");
    m_problem = addSentence(column, "problem");
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(QStringLiteral("延期"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExtensionDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(theme.px(480));
    onStoreKey(*this, [this] { store(); });
    m_day->setFocus();
    showGain();
}

QWidget *ExtensionDialog::makeFields()
{
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(m_theme.px(8));
    const auto row = [this] { return m_session.directory().row(EntityKind::Assignment, m_assignment.value); };
    m_day = makeEditor(dayColumn(), {m_session, m_theme, row}, fields);
    m_day->setAccessibleName(QStringLiteral("延至"));
    m_day->setFixedHeight(m_theme.px(32));
    form->addRow(QStringLiteral("延至"), m_day);
    if (auto *line = qobject_cast<QLineEdit *>(m_day))
        connect(line, &QLineEdit::textChanged, this, &ExtensionDialog::showGain);
    m_reason = new QPlainTextEdit;
    m_reason->setTabChangesFocus(true);
    m_reason->setAccessibleName(QStringLiteral("延期理由"));
    m_reason->setPlaceholderText(QStringLiteral("必填：谁同意的、为什么，例如“市领导小组 8 月 12 日会议同意”"));
    m_reason->setFixedHeight(m_theme.px(76));
    form->addRow(QStringLiteral("理由"), m_reason);
    return fields;
}

QDate ExtensionDialog::typedDay() const
{
    const auto *editor = dynamic_cast<const CellEditor *>(m_day);
    AnyRow row{Assignment()};
    if (!editor || editor->typed().trimmed().isEmpty() || !row.read(dayColumn(), editor->typed(), m_session.reading()))
        return {};
    return row.as<Assignment>()->extendedTo;
}

/// How much the new day gives, while it is typed.
void ExtensionDialog::showGain()
{
    const QDate day = typedDay();
    const WorkCalendar &calendar = m_session.calendar();
    QString gain;
    say(m_problem, {}); // it spoke of what stood here before
    if (day.isValid() && m_due.isValid() && day > m_due)
        gain = QStringLiteral("比现在的时限晚 %1 天，%2 个工作日。%3")
                   .arg(m_due.daysTo(day))
                   .arg(calendar.workingDaysBetween(m_due, day))
                   .arg(calendar.caution(day));
    if (!gain.isEmpty() && !calendar.isWorkingDay(day))
        gain += QStringLiteral("那天休息，前一个工作日是%1。")
                    .arg(calendar.workingDayOnOrBefore(day).toString(QStringLiteral("M月d日")));
    say(m_gain, gain);
}

void ExtensionDialog::store()
{
    auto done = extendDeadline(m_session, m_assignment, typedDay(), m_reason->toPlainText());
    if (done) {
        m_outcome = *done;
        return accept();
    }
    say(m_problem, done.error().sentence);
    const bool isDayGood = typedDay().isValid() && (!m_due.isValid() || typedDay() > m_due);
    (isDayGood ? static_cast<QWidget *>(m_reason) : m_day)->setFocus();
}

Result<QString> askExtension(LedgerSession &session, const Theme &theme, AssignmentId assignment, QWidget *parent)
{
    if (const auto open = openOnes(session, {&assignment, 1}, QStringLiteral("不必延期")); !open) return open.error();
    ExtensionDialog dialog(session, theme, assignment, parent);
    dialog.exec();
    return dialog.outcome();
}

} // namespace tz
