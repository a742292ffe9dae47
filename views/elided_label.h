#pragma once

#include <QLabel>

namespace tz {

/// One line of text that gives way: what does not fit ends in an ellipsis, with the whole text as its tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace tz
