#include "views/window_actions.h"

#include "views/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolButton>

namespace tz {

namespace {

/// 打开台账(&O)… → 打开台账…
QString withoutMnemonic(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)"));
    return text.remove(mnemonic);
}

} // namespace

WindowActions::WindowActions(QWidget *window, const Theme &theme) : QObject(window), m_window(window)
{
    for (const CommandSpec &spec : commandTable()) m_actions.emplace(spec.command, make(spec, theme));
}

QAction *WindowActions::make(const CommandSpec &spec, const Theme &theme)
{
    const QString text = QString::fromUtf8(spec.text);
    auto *action = new QAction(text, this);
    action->setIconText(withoutMnemonic(text).remove(QStringLiteral("…")));
    const QString iconName = QString::fromLatin1(spec.icon);
    if (!iconName.isEmpty()) action->setIcon(icon(iconName, theme));
    action->setProperty("iconName", iconName);
    const auto shortcuts = QKeySequence::listFromString(QString::fromLatin1(spec.shortcut), QKeySequence::PortableText);
    action->setShortcuts(shortcuts);
    QString hint = QString::fromUtf8(spec.hint);
    action->setStatusTip(hint);
    action->setProperty("hint", hint);
    if (!shortcuts.isEmpty())
        hint += QStringLiteral("（%1）").arg(shortcuts.first().toString(QKeySequence::NativeText));
    action->setToolTip(hint);
    action->setCheckable(spec.isCheckable);
    connect(action, &QAction::triggered, this, [this, command = spec.command] { Q_EMIT triggered(command); });
    m_window->addAction(action);
    return action;
}

void WindowActions::fillMenus(QMenuBar *bar)
{
    for (const Menu menu : {Menu::File, Menu::Edit, Menu::View, Menu::Ledger, Menu::Reports, Menu::Tools, Menu::Help})
        m_menus.emplace(menu, bar->addMenu(QString::fromUtf8(menuTitle(menu))));
    for (const CommandSpec &spec : commandTable()) {
        QMenu *menu = m_menus.at(spec.menu);
        if (spec.startsGroup && !menu->isEmpty()) menu->addSeparator();
        menu->addAction(action(spec.command));
    }
}

void WindowActions::fillToolBar(QHBoxLayout *bar) const
{
    for (const CommandSpec &spec : commandTable()) {
        if (spec.place != CommandPlace::ToolBar) continue;
        auto *button = new QToolButton;
        button->setDefaultAction(action(spec.command));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        bar->addWidget(button);
    }
}

void WindowActions::refresh(const std::function<bool(Command)> &canRun)
{
    for (const auto &[command, action] : m_actions) action->setEnabled(canRun(command));
}

} // namespace tz
