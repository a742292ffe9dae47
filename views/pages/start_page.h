#pragma once

#include "views/command_table.h"
#include "views/theme/theme.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace tz {

/// A ledger that was open before.
struct RecentLedger {
    QString path;
    QString office;
};

/// What is shown without a ledger: ways to begin, and the ledgers of late.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(const Theme &theme, const std::function<QAction *(Command)> &action,
              const std::vector<RecentLedger> &recent, QWidget *parent);

Q_SIGNALS:
    void recentChosen(const QString &path);

private:
    QWidget *makeWay(QAction *action, const QString &hint);
    QWidget *makeRecent(const RecentLedger &recent);

    const Theme &m_theme;
};

} // namespace tz
