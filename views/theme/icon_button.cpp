#include "views/theme/icon_button.h"

#include "views/theme/icons.h"

#include <QToolButton>

namespace tz {

QToolButton *makeIconButton(const QString &iconName, const QString &hint, const Theme &theme)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName, theme));
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    button->setProperty("narrow", true);
    return button;
}

} // namespace tz
