#pragma once

#include "views/theme/theme.h"

#include <QAbstractButton>

namespace tz {

/// A key figure with its word; pressed, it narrows the list below to what it counts.
class FigureTile : public QAbstractButton
{
    Q_OBJECT

public:
    FigureTile(const QString &word, Role ink, const Theme &theme, QWidget *parent);

    void setFigure(qsizetype figure);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Role m_ink;
    qsizetype m_figure = 0;
};

} // namespace tz
