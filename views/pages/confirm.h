#pragma once

#include <QString>

class QWidget;

namespace tz {

struct Theme;

/// Asks before something that takes things away. The buttons name the effect; Esc and the default keep everything.
bool confirm(QWidget *parent, const Theme &theme, const QString &question, const QString &effect, const QString &keep);

} // namespace tz
