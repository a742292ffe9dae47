#pragma once

#include "views/command_table.h"
#include "views/theme/theme.h"

#include <QObject>

#include <map>

class QAction;
class QHBoxLayout;
class QMenu;
class QMenuBar;
class QWidget;

namespace tz {

/// One QAction for each command of the table, and the menus and the tool bar made from them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(QWidget *window, const Theme &theme);

    QAction *action(Command command) const { return m_actions.at(command); }
    void fillMenus(QMenuBar *bar);
    void fillToolBar(QHBoxLayout *bar) const;
    QMenu *menu(Menu menu) const { return m_menus.at(menu); }
    /// Enables what can be run now.
    void refresh(const std::function<bool(Command)> &canRun);

Q_SIGNALS:
    void triggered(tz::Command command);

private:
    QAction *make(const CommandSpec &spec, const Theme &theme);

    QWidget *m_window;
    std::map<Command, QAction *> m_actions;
    std::map<Menu, QMenu *> m_menus;
};

} // namespace tz
