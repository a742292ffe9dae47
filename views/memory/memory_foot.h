#pragma once

#include "views/theme/theme.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace tz {

/// Below a list: what could be done with the chosen line, in words, and the button that does it.
struct MemoryFoot {
    QHBoxLayout *layout;
    QLabel *words;
    QPushButton *button;
};
MemoryFoot makeMemoryFoot(const Theme &theme, const QString &effect, QWidget *parent);

} // namespace tz
