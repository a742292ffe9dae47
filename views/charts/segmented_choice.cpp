#include "views/charts/segmented_choice.h"

#include <QButtonGroup>
#include <QToolButton>

namespace tz {

SegmentedChoice::SegmentedChoice(const QString &name, const std::vector<Segment> &segments, QWidget *parent)
    : QFrame(parent), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(name);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(2, 2, 2, 2);
    line->setSpacing(2);
    int number = 0;
    for (const Segment &segment : segments) {
        auto *button = new QToolButton;
        button->setText(segment.word);
        button->setToolTip(segment.hint);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_group->addButton(button, number++);
        line->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int segment, bool isOn) {
        if (isOn) Q_EMIT choose(segment);
    });
}

int SegmentedChoice::chosen() const
{
    return m_group->checkedId();
}

void SegmentedChoice::setChosen(int segment)
{
    const QSignalBlocker quiet(m_group);
    m_group->button(segment)->setChecked(true);
}

} // namespace tz
