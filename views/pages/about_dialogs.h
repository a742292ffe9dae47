#pragma once

class QWidget;

namespace tz {

struct Theme;

/// Every shortcut of the command table, by menu.
void showShortcutList(QWidget *parent, const Theme &theme);
void showAbout(QWidget *parent, const Theme &theme);

} // namespace tz
