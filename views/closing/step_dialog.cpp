#include "views/closing/step_dialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

StepDialog::StepDialog(const Theme &theme, const QString &title, const QString &subject, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_column(new QVBoxLayout(this)), m_questions(new QVBoxLayout),
      m_problem(new QLabel), m_buttons(new QHBoxLayout)
{
    setWindowTitle(title);
    m_column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    m_column->setSpacing(theme.px(10));
    auto *head = new QLabel(subject);
    head->setFont(theme.font(TextSize::Heading, true));
    head->setWordWrap(true);
    m_column->addWidget(head);
    m_questions->setSpacing(theme.px(6));
    m_column->addLayout(m_questions, 1);
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_column->addWidget(m_problem);
    m_buttons->setSpacing(theme.spacing());
    m_buttons->addStretch(1);
    auto *leave = new QPushButton(QStringLiteral("取消"));
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_buttons->addWidget(leave);
    m_column->addLayout(m_buttons);
    setMinimumWidth(theme.px(520));
}

void StepDialog::explain(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("second", true);
    label->setWordWrap(true);
    m_questions->addWidget(label);
}

void StepDialog::addLine(const QString &question, const QString &proposed, const QString &hint)
{
    auto *line = new QLineEdit(proposed);
    line->setPlaceholderText(hint);
    line->setAccessibleName(question);
    m_questions->addWidget(new QLabel(question));
    m_questions->addWidget(line);
    m_answers.push_back([line] { return line->text().trimmed(); });
}

void StepDialog::addText(const QString &question, const QString &hint)
{
    auto *text = new QPlainTextEdit;
    text->setPlaceholderText(hint);
    text->setAccessibleName(question);
    text->setTabChangesFocus(true);
    text->setFixedHeight(m_theme.px(72));
    m_questions->addWidget(new QLabel(question));
    m_questions->addWidget(text);
    m_answers.push_back([text] { return text->toPlainText().trimmed(); });
}

void StepDialog::add(QWidget *widget)
{
    m_questions->addWidget(widget);
}

void StepDialog::addStep(const QString &verb, Step step)
{
    auto *button = new QPushButton(verb);
    const bool isFirst = !m_default;
    button->setDefault(isFirst);
    button->setAutoDefault(isFirst);
    if (isFirst) m_default = step;
    connect(button, &QPushButton::clicked, this, [this, step] { take(step); });
    // The proposed one stands last, where the hand expects it.
    m_buttons->insertWidget(isFirst ? m_buttons->count() : 1, button);
}

QStringList StepDialog::answers() const
{
    QStringList texts;
    for (const auto &answer : m_answers) texts << answer();
    return texts;
}

void StepDialog::take(const Step &step)
{
    const auto done = step(answers());
    if (done) return accept();
    m_problem->setText(done.error().sentence);
    m_problem->show();
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width()))); // the sentence may take lines
}

void StepDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier) && m_default) return take(m_default);
    QDialog::keyPressEvent(event);
}

} // namespace tz
