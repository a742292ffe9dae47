#pragma once

#include "views/theme/theme.h"

#include <QFrame>

class QButtonGroup;

namespace tz {

/// A few short words of which exactly one holds, side by side in one frame. Arrow keys move the choice.
class SegmentedChoice : public QFrame
{
    Q_OBJECT

public:
    struct Segment {
        QString word;
        QString hint;
    };
    SegmentedChoice(const QString &name, const std::vector<Segment> &segments, QWidget *parent);

    int chosen() const;
    /// Without the signal: the page says what it shows already.
    void setChosen(int segment);

Q_SIGNALS:
    void choose(int segment);

private:
    QButtonGroup *m_group;
};

} // namespace tz
