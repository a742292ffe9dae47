#include "views/message_band.h"

#include "views/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace tz {

namespace {

struct KindLook {
    const char *style; ///< property of the style sheet
    const char *icon;
    Role ink;
};

KindLook lookOf(MessageBand::Kind kind)
{
    switch (kind) {
    case MessageBand::Kind::Done:
        return {"done", "done", Role::OnTrack};
    case MessageBand::Kind::Note:
        return {"note", "info", Role::Accent};
    case MessageBand::Kind::Problem:
        return {"problem", "warning", Role::Late};
    }
    return {"note", "info", Role::Accent};
}

} // namespace

MessageBand::MessageBand(const Theme &theme, bool canBeClosed, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_sign(new QLabel), m_text(new QLabel), m_way(new QToolButton),
      m_close(new QToolButton), m_canBeClosed(canBeClosed)
{
    setObjectName(QStringLiteral("band"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 4, 8, 4);
    line->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_way->hide();
    connect(m_way, &QToolButton::clicked, this, [this] {
        if (const auto go = m_go) go(); // what it leads to may replace the sentence and its way
    });
    m_close->setIcon(icon(QStringLiteral("close"), theme, Role::SecondInk));
    m_close->setToolTip(QStringLiteral("知道了"));
    m_close->setVisible(canBeClosed);
    connect(m_close, &QToolButton::clicked, this, [this] { hide(); });
    line->addWidget(m_sign);
    line->addWidget(m_text, 1);
    line->addWidget(m_way);
    line->addWidget(m_close);
    hide();
}

void MessageBand::showSentence(const QString &sentence, Kind kind, Way way)
{
    const KindLook look = lookOf(kind);
    m_kind = kind;
    setProperty("kind", QString::fromLatin1(look.style));
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_text)}) {
        style()->unpolish(widget);
        style()->polish(widget);
    }
    m_sign->setPixmap(icon(QString::fromLatin1(look.icon), m_theme, look.ink).pixmap(18, 18));
    m_text->setText(sentence);
    m_way->setText(way.text);
    m_way->setVisible(bool(way.go));
    m_go = std::move(way.go);
    setVisible(!sentence.isEmpty());
}

void MessageBand::showOutcome(const Result<QString> &outcome)
{
    if (outcome) return showSentence(*outcome, Kind::Done);
    showSentence(outcome.error().sentence, Kind::Problem);
}

void MessageBand::forgetNews()
{
    if (m_kind != Kind::Problem) hide();
}

void MessageBand::forget()
{
    if (m_canBeClosed) hide();
}

} // namespace tz
