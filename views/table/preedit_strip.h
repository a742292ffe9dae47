#pragma once

#include "views/theme/theme.h"

#include <QWidget>

namespace tz {

/// What an input method is composing over a cell that is not edited yet. The table keeps the focus meanwhile: an editor
/// that opened now would take it away, and most input methods then commit the letters typed so far.
class PreeditStrip : public QWidget
{
    Q_OBJECT

public:
    PreeditStrip(const Theme &theme, QWidget *parent);

    /// An empty text hides it. `cell` in the parent's coordinates; a longer text grows to the right.
    void compose(const QString &preedit, const QRect &cell);
    /// Where the list of candidates belongs, in the parent's coordinates.
    QRect cursorRect() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int textEnd() const;

    const Theme &m_theme;
    QString m_preedit;
};

} // namespace tz
