#pragma once

#include "views/theme/theme.h"

#include <QAbstractScrollArea>

#include <functional>

namespace tz {

/// What the charts on the screen share: an area that scrolls under heads that stand still, with tips over its marks.
class ChartCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `tipOf` says what there is to say of a row or an assignment.
    void setTips(std::function<QString(qint64 id)> tipOf) { m_tipOf = std::move(tipOf); }

protected:
    ChartCanvas(const Theme &theme, const QString &name, QWidget *parent);

    /// The tip at a point of the viewport, empty for none.
    virtual QString tipAt(QPointF point) const = 0;
    /// Somebody has come with the Tab key: he must see where he is.
    virtual void enter() = 0;
    QString tipOf(qint64 id) const { return m_tipOf ? m_tipOf(id) : QString(); }

    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

    const Theme &m_theme;
    bool m_isPlacing = false; ///< the scroll bars are moved by this widget itself

private:
    std::function<QString(qint64)> m_tipOf;
};

} // namespace tz
