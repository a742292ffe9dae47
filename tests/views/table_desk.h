#pragma once

#include "tests/views/window_support.h"

class QWidget;

namespace tz {
class LedgerTableView;
}

namespace tz::test {

/// The table of a page in a shown window.
class TableDesk
{
public:
    explicit TableDesk(const char *page);

    MainWindow &window() { return m_place.window(); }
    LedgerSession &session() { return m_place.session(); }
    WindowOnLedger &place() { return m_place; }
    /// The table of the page in sight.
    LedgerTableView &view();
    void goTo(int row, const char *key);
    QString text(int row, const char *key);
    /// The open editor of a cell; nullptr when there is none.
    QWidget *editor();
    int section(const char *key);
    /// Types a text into a cell with F2 and leaves the editor open.
    void type(int row, const char *key, const QString &text);
    void trigger(const QString &action);

private:
    WindowOnLedger m_place;
};

/// Presses a button of the modal dialog that opens next (Enter when `button` is empty), and keeps what it asked.
class NextAnswer
{
public:
    explicit NextAnswer(const QString &button);
    const QString &question() const { return *m_question; }

private:
    std::shared_ptr<QString> m_question = std::make_shared<QString>();
};

} // namespace tz::test
