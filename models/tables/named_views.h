#pragma once

#include "models/tables/row_listing.h"

#include <QJsonObject>

namespace tz {

/// A way to look at a table that somebody has named: which rows, in which order, which columns. Kept among the ledger's
/// settings, so that it travels with the file; each change of it is a step.
struct NamedView {
    QString name;
    std::vector<ColumnFilter> filters;
    std::vector<ListingSort> sort;
    QString typed;
    QJsonObject columns; ///< as the table's columns describe themselves
};

/// The views of an entity's table, by name in official order. What a newer program has written into one and this one
/// does not know is passed over.
std::vector<NamedView> namedViews(LedgerSession &session, const Entity &entity);
/// A view of the same name is replaced.
Result<void> saveView(LedgerSession &session, const Entity &entity, const NamedView &view);
Result<void> removeView(LedgerSession &session, const Entity &entity, const QString &name);

} // namespace tz
