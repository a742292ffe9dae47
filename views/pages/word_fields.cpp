#include "views/pages/word_fields.h"

#include "models/tables/today_desk.h"
#include "views/theme/bare_layout.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tz {

WordFields::WordFields(LedgerSession &session, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_line(new QHBoxLayout), m_words(new QPlainTextEdit),
      m_channel(new QComboBox), m_saidBy(new QLineEdit), m_percent(new QLineEdit), m_problem(new QLabel)
{
    auto *column = bareLayout<QVBoxLayout>(this, 8);
    m_words->setTabChangesFocus(true);
    m_words->setAccessibleName(QStringLiteral("刚听到的进展"));
    m_words->setPlaceholderText(QStringLiteral("刚听到的进展，一两句即可"));
    column->addWidget(m_words);
    for (const Choice &choice : EnumWords<Channel>::values) m_channel->addItem(QString::fromUtf8(choice.word));
    m_line->setSpacing(8);
    const auto add = [&](const QString &word, QWidget *field) {
        auto *label = new QLabel(word);
        label->setProperty("second", true);
        field->setProperty("accessibleName", word);
        m_line->addWidget(label);
        m_line->addWidget(field);
        m_line->addSpacing(4);
    };
    add(QStringLiteral("方式"), m_channel);
    add(QStringLiteral("谁说的"), m_saidBy);
    add(QStringLiteral("完成比例"), m_percent);
    m_line->addStretch(1);
    column->addLayout(m_line);
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    for (QWidget *field : {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_channel),
                           static_cast<QWidget *>(m_saidBy), static_cast<QWidget *>(m_percent)})
        field->installEventFilter(this);
    setFocusProxy(m_words);
    applyLengths();
}

void WordFields::addButton(QWidget *button)
{
    m_line->addWidget(button);
}

void WordFields::applyLengths()
{
    m_words->setMinimumHeight(m_theme.px(44)); // low screens
    m_words->setMaximumHeight(m_theme.px(76));
    m_saidBy->setFixedWidth(m_theme.px(100));
    m_percent->setFixedWidth(m_theme.px(64));
}

void WordFields::begin(AssignmentId assignment, const QString &saidBy)
{
    m_assignment = assignment;
    const AnyRow row = m_session.directory().row(EntityKind::Assignment, assignment.value);
    const Assignment *current = row.as<Assignment>();
    m_words->clear();
    m_channel->setCurrentIndex(static_cast<int>(Channel::Phone));
    m_saidBy->setText(saidBy.isEmpty() && current ? current->person : saidBy);
    m_percent->setText(current ? QString::number(current->percent.value) + u'%' : QString());
    setEnabled(current && m_session.store().isWritable());
    say({});
}

QString WordFields::words() const
{
    return m_words->toPlainText();
}

void WordFields::setWords(const QString &words)
{
    m_words->setPlainText(words);
}

QString WordFields::channel() const
{
    return m_channel->currentText();
}

bool WordFields::store()
{
    const auto percent = ValueTraits<Percent>::read(m_percent->text(), m_session.reading());
    const auto done = percent ? recordWord(m_session, m_assignment, words(),
                                           static_cast<Channel>(m_channel->currentIndex()), m_saidBy->text(), *percent)
                              : Result<void>(percent.error());
    say(done ? QString() : done.error().sentence);
    return bool(done);
}

void WordFields::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

/// The line's and the box's own Ctrl+Enter would come first.
bool WordFields::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || key->modifiers() & ~(Qt::ControlModifier | Qt::KeypadModifier) ||
        !key->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::eventFilter(object, event);
    Q_EMIT storeAsked();
    return true;
}

} // namespace tz
