#include "views/page.h"

namespace tz {

void Page::refreshWhenSeen()
{
    connect(&m_context.session, &LedgerSession::changed, this, [this] {
        if (isVisible())
            refresh();
        else
            m_isStale = true;
    });
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isStale, false)) refresh();
}

} // namespace tz
