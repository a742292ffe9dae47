#include "tests/views/window_support.h"

#include <QAction>

namespace tz::test {

WindowOnLedger::WindowOnLedger(Begin begin)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
    std::unique_ptr<LedgerSession> session;
    auto created = LedgerSession::create(ledgerPath(), QStringLiteral("测试员"), today);
    if (!created) qFatal("%s", qPrintable(created.error().sentence));
    fillSmallOffice(**created);
    if (begin == Begin::WithLedger)
        session = *std::move(created);
    else
        created->reset();
    WindowServices services{
        .theme = m_theme,
        .settings = m_settings,
        .open = [this](const QString &path) { return open(path); },
        .create = [](const QString &path) { return LedgerSession::create(path, {}, today); },
        .openDemo = {},
        .importRedHeader = [this](QWidget *parent,
                                  LedgerSession &ledger) { return m_import ? m_import(parent, ledger) : QString(); },
        .check = {},
        .backUp = {},
        .exchange = {},
        .importFiles =
            [this](QWidget *parent, LedgerSession &ledger, const QStringList &paths) {
                return m_importFiles ? m_importFiles(parent, ledger, paths) : QString();
            }};
    m_window = std::make_unique<MainWindow>(std::move(services), std::move(session));
}

Result<std::unique_ptr<LedgerSession>> WindowOnLedger::open(const QString &path) const
{
    return LedgerSession::open(path, Access::ReadWrite, QStringLiteral("测试员"), today);
}

void WindowOnLedger::setTheme(bool isDark, bool isLarge)
{
    const auto toggle = [this](const QString &text) {
        for (QAction *action : m_window->actions())
            if (action->iconText() == text) action->trigger();
    };
    if (m_theme.isDark != isDark) toggle(QStringLiteral("深色"));
    if (m_theme.isLarge() != isLarge) toggle(QStringLiteral("大字"));
}

} // namespace tz::test
