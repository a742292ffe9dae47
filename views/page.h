#pragma once

#include "models/store/ledger_session.h"
#include "views/command_table.h"
#include "views/theme/theme.h"

#include <QWidget>

#include <span>

class QAction;
class QSettings;

namespace tz {

struct CellPlace {
    qint64 row;
    const Column *column;
};

/// A place in the window: a page, and what it is to be narrowed to.
struct PageLink {
    QString page;
    std::vector<Condition> conditions = {};
    QString caption = {};              ///< the conditions in words: 县市区 西峡县
    std::vector<qint64> rows = {};     ///< to be selected there …
    std::vector<CellPlace> cells = {}; ///< … or of these rows these cells alone
};

/// Import and export of one entity as the program offers them; a null function means "not offered here".
struct RowExchange {
    /// Each gives the sentence that says what was done, empty when the user called it off.
    std::function<Result<QString>(QWidget *parent, LedgerSession &, const Entity &)> importRows;
    /// Export takes the ids of the rows to be written when the table is narrowed or sorted.
    std::function<Result<QString>(QWidget *parent, LedgerSession &, const Entity &,
                                  const std::optional<std::vector<qint64>> &chosen)>
        exportRows;
};

/// What a page is given. All references outlive it.
struct PageContext {
    LedgerSession &session;
    const Theme &theme;
    QSettings &settings;
    const RowExchange &exchange;
    std::function<QAction *(Command)> action; ///< the window's own, for the page's buttons and context menus
    std::function<void(const PageLink &)> go;
};

/// A page of the window. Commands of the table come to the page in sight.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const PageContext &context) : m_context(context) {}

    virtual bool canRun(Command) const { return false; }
    virtual void run(Command) {}
    /// A button at its head that leads back to the page from which it was opened; for pages that no list names.
    virtual void offerWayBack(const QString & /*title*/, std::function<void()> /*back*/) {}
    /// Shows what the link narrows the page to; an empty one shows everything.
    virtual void follow(const PageLink &) {}
    /// Selects rows of the page's entity; false when none of them is in its list.
    virtual bool selectRows(std::span<const qint64>) { return false; }
    /// Selects cells of such rows; false when none of them is in its list.
    virtual bool selectCells(std::span<const CellPlace>) { return false; }
    /// The assignment whose row is seen at a place of the screen, for what is dropped there; none elsewhere.
    virtual AssignmentId assignmentAt(QPoint) const { return {}; }
    /// Takes files that were dropped on it at a place of the screen; false when they are none of its matter.
    virtual bool takeFiles(const QStringList &, QPoint) { return false; }
    /// Stores what is being typed in an open editor. What cannot be read stays there, and the sentence says why; empty
    /// when nothing is left unstored.
    virtual QString settleEditor() { return {}; }
    /// Gives up what settleEditor() has left.
    virtual void dropEditor() {}
    /// The theme's lengths may have changed.
    virtual void applyLengths() {}

Q_SIGNALS:
    /// what canRun() says may have changed
    void commandsChanged();

protected:
    /// From now on refresh() follows every change of the ledger, once the page is seen: what nobody looks at costs
    /// nothing.
    void refreshWhenSeen();
    virtual void refresh() {}
    void showEvent(QShowEvent *event) override;

    PageContext m_context;

private:
    bool m_isStale = false; ///< the ledger has changed since refresh()
};

} // namespace tz
