#include "views/message_band.h"

#include "views/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace tz {

MessageBand::MessageBand(const Theme &theme, bool canBeClosed, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_sign(new QLabel), m_text(new QLabel), m_close(new QToolButton)
{
    setObjectName(QStringLiteral("band"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 4, 8, 4);
    line->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(QStringLiteral("close"), theme, Role::SecondInk));
    m_close->setToolTip(QStringLiteral("知道了"));
    m_close->setVisible(canBeClosed);
    connect(m_close, &QToolButton::clicked, this, [this] { hide(); });
    line->addWidget(m_sign);
    line->addWidget(m_text, 1);
    line->addWidget(m_close);
    hide();
}

void MessageBand::showSentence(const QString &sentence, Kind kind)
{
    const bool isProblem = kind == Kind::Problem;
    setProperty("kind", isProblem ? QStringLiteral("problem") : QStringLiteral("note"));
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_text)}) {
        style()->unpolish(widget);
        style()->polish(widget);
    }
    m_sign->setPixmap(icon(isProblem ? QStringLiteral("warning") : QStringLiteral("info"), m_theme, isProblem ? Role::Late : Role::Accent).pixmap(18, 18));
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace tz
