#pragma once

#include "tests/tables/small_office.h"
#include "views/main_window.h"

#include <QSettings>

namespace tz::test {

/// A main window over the small office, with settings of its own that are gone afterwards.
class WindowOnLedger
{
public:
    enum class Begin { WithLedger, WithoutLedger };

    explicit WindowOnLedger(Begin begin = Begin::WithLedger);
    MainWindow &window() { return *m_window; }
    LedgerSession &session() { return *m_window->session(); }
    QSettings &settings() { return m_settings; }
    void setTheme(bool isDark, bool isLarge);
    /// What 导入红头台账 does from now on.
    using Import = std::function<Result<QString>(QWidget *, LedgerSession &)>;
    void setImport(Import import) { m_import = std::move(import); }
    /// What a drop of files does from now on.
    using ImportFiles = std::function<Result<QString>(QWidget *, LedgerSession &, const QStringList &)>;
    void setImportFiles(ImportFiles import) { m_importFiles = std::move(import); }
    QString ledgerPath() const { return m_folder.filePath(QStringLiteral("南阳市医改办.taizhang")); }

private:
    Result<std::unique_ptr<LedgerSession>> open(const QString &path) const;

    QTemporaryDir m_folder;
    QSettings m_settings;
    Theme m_theme;
    Import m_import;
    ImportFiles m_importFiles;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace tz::test
