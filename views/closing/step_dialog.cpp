#include "views/closing/step_dialog.h"

#include "views/dialog_frame.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

StepDialog::StepDialog(const Theme &theme, const QString &title, const QString &subject, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_questions(new QVBoxLayout), m_buttons(new QHBoxLayout)
{
    setWindowTitle(title);
    QVBoxLayout *column = dialogColumn(*this, theme, subject);
    m_questions->setSpacing(theme.px(6));
    column->addLayout(m_questions, 1);
    m_problem = addSentence(column, "problem");
    m_buttons->setSpacing(theme.spacing());
    m_buttons->addStretch(1);
    auto *leave = new QPushButton(QStringLiteral("取消"));
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_buttons->addWidget(leave);
    column->addLayout(m_buttons);
    setMinimumWidth(theme.px(520));
}

void StepDialog::explain(const QString &text)
{
    say(addSentence(m_questions, "second"), text);
}

void StepDialog::addLine(const QString &question, const QString &proposed, const QString &hint)
{
    auto *line = new QLineEdit(proposed);
    line->setPlaceholderText(hint);
    line->setAccessibleName(question);
    m_questions->addWidget(new QLabel(question));
    m_questions->addWidget(line);
    if (m_answers.empty()) line->setFocus();
    connect(line, &QLineEdit::textChanged, this, [this] { say(m_problem, {}); });
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
    if (m_answers.empty()) text->setFocus();
    connect(text, &QPlainTextEdit::textChanged, this, [this] { say(m_problem, {}); });
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
    say(m_problem, done.error().sentence);
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
