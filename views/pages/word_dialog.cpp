#include "views/pages/word_dialog.h"

#include "models/tables/today_desk.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace tz {

WordDialog::WordDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment, QWidget *parent)
    : QDialog(parent), m_session(session), m_assignment(assignment), m_words(new QPlainTextEdit),
      m_channel(new QComboBox), m_saidBy(new QLineEdit), m_percent(new QLineEdit), m_problem(new QLabel)
{
    setWindowTitle(QStringLiteral("记进展"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    column->setSpacing(theme.px(12));
    const AnyRow row = session.directory().row(EntityKind::Assignment, assignment.value);
    auto *subject = new QLabel(row.isNull() ? QString() : row.label(session.reading()));
    subject->setFont(theme.font(TextSize::Heading, true));
    subject->setWordWrap(true);
    column->addWidget(subject);
    if (const auto last = lastWord(session, assignment, session.today())) {
        auto *before = new QLabel(
            QStringLiteral("上次 %1月%2日：%3").arg(last->saidOn.month()).arg(last->saidOn.day()).arg(last->thisWeek));
        before->setProperty("second", true);
        before->setWordWrap(true);
        column->addWidget(before);
    }
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    m_words->setTabChangesFocus(true);
    m_words->setPlaceholderText(QStringLiteral("听到的情况，一两句即可"));
    m_words->setFixedHeight(theme.px(96));
    for (const Choice &choice : EnumWords<Channel>::values) m_channel->addItem(QString::fromUtf8(choice.word));
    m_channel->setCurrentIndex(static_cast<int>(Channel::Phone));
    const Assignment *current = row.as<Assignment>();
    m_saidBy->setText(current ? current->person : QString());
    m_percent->setText(current ? QString::number(current->percent.value) + u'%' : QString());
    form->addRow(QStringLiteral("进展"), m_words);
    form->addRow(QStringLiteral("方式"), m_channel);
    form->addRow(QStringLiteral("谁说的"), m_saidBy);
    form->addRow(QStringLiteral("完成比例"), m_percent);
    column->addLayout(form);
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(QStringLiteral("记下"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &WordDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this,
            &WordDialog::store);
    column->addWidget(buttons);
    setMinimumWidth(theme.px(480));
    m_words->setFocus();
}

void WordDialog::store()
{
    const auto percent = ValueTraits<Percent>::read(m_percent->text(), m_session.reading());
    auto done = percent ? recordWord(m_session, m_assignment, m_words->toPlainText(),
                                     static_cast<Channel>(m_channel->currentIndex()), m_saidBy->text(), *percent)
                        : Result<void>(percent.error());
    if (done) return accept();
    m_problem->setText(done.error().sentence);
    m_problem->show();
}

} // namespace tz
