#pragma once

#include "models/base/result.h"
#include "views/theme/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QToolButton;

namespace tz {

/// A sentence at the foot of a page or the window: what happened, what was kept, what to do. Nothing pops up.
class MessageBand : public QFrame
{
    Q_OBJECT

public:
    enum class Kind {
        Done, ///< what was asked for has come about
        Note,
        Problem
    };
    /// A button behind the sentence that leads on.
    struct Way {
        QString text;
        std::function<void()> go;
    };

    MessageBand(const Theme &theme, bool canBeClosed, QWidget *parent);
    /// An empty sentence hides the band.
    void showSentence(const QString &sentence, Kind kind, Way way = {});
    /// What was done, or why it was not; an empty sentence (called off) hides the band.
    void showOutcome(const Result<QString> &outcome);
    /// Takes a sentence away that is no problem: it is no news any more.
    void forgetNews();
    /// Takes a sentence away that could be closed by hand too, a problem as well: another step was stored since.
    void forget();

private:
    const Theme &m_theme;
    QLabel *m_sign;
    QLabel *m_text;
    QToolButton *m_way;
    QToolButton *m_close;
    Kind m_kind = Kind::Note;
    bool m_canBeClosed;
    std::function<void()> m_go;
};

} // namespace tz
