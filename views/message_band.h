#pragma once

#include "views/theme/theme.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace tz {

/// A sentence at the top of a page or the window: what happened, what was kept, what to do. Nothing pops up.
class MessageBand : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Note, Problem };

    MessageBand(const Theme &theme, bool canBeClosed, QWidget *parent);
    /// An empty sentence hides the band.
    void showSentence(const QString &sentence, Kind kind);

private:
    const Theme &m_theme;
    QLabel *m_sign;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace tz
