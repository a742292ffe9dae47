#include "views/briefing/row_stack.h"

#include "views/theme/bare_layout.h"

#include <QLabel>
#include <QResizeEvent>
#include <QStyle>

namespace tz {

RowStack::RowStack(const Theme &theme, int mostHeight, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_mostHeight(mostHeight), m_headline(new QLabel), m_area(new QScrollArea)
{
    setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(12), theme.px(8), theme.px(4), theme.px(8));
    column->setSpacing(theme.px(gap));
    m_headline->setFont(theme.font(TextSize::Small));
    column->addWidget(m_headline);
    m_area->setObjectName(QStringLiteral("cardContent"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_area, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    clear();
}

void RowStack::setHeadline(const QString &text, bool isProblem)
{
    m_headline->setText(text);
    m_headline->setProperty("second", !isProblem);
    m_headline->setProperty("problem", isProblem);
    m_headline->style()->unpolish(m_headline); // the properties are read anew
    m_headline->style()->polish(m_headline);
}

void RowStack::clear()
{
    if (m_content && !m_content->parent()) delete m_content; // never settled
    m_content = new QWidget;
    m_content->setObjectName(QStringLiteral("cardContent"));
    m_column = bareLayout<QVBoxLayout>(m_content, m_theme.px(gap));
}

void RowStack::add(QWidget *row)
{
    m_column->addWidget(row);
}

void RowStack::settle()
{
    m_column->addStretch(1);
    m_area->setWidget(m_content);
    m_area->viewport()->setAutoFillBackground(false);
    fitHeight();
}

void RowStack::applyLengths()
{
    m_headline->setFont(m_theme.font(TextSize::Small));
    fitHeight();
}

void RowStack::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fitHeight();
}

void RowStack::fitHeight()
{
    const QMargins margins = layout()->contentsMargins();
    const int width = this->width() - margins.left() - margins.right() - 12; // a scroll bar
    const int rows = m_column->count() < 2 ? 0 : m_column->heightForWidth(std::max(80, width));
    const int head = m_headline->sizeHint().height();
    const int needed = margins.top() + margins.bottom() + head + (rows > 0 ? rows + layout()->spacing() : 0) + 2;
    m_area->setVisible(rows > 0);
    m_height = std::min(needed, m_theme.px(m_mostHeight));
    setMaximumHeight(m_height);
    updateGeometry();
}

QSize RowStack::minimumSizeHint() const
{
    return {m_theme.px(100), std::min(m_height, m_theme.px(48))};
}

} // namespace tz
