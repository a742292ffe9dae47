#pragma once

class QSettings;

namespace tz {

class LedgerTableView;

/// Which columns a table shows and how wide they are: at first what the Schema and the rows in sight ask for, then what
/// the user left. True when the user left something.
bool restoreColumns(LedgerTableView &view, const QSettings &settings);
/// Widths by content, and what is left of the view's width (or missing) given to the long texts.
void fitColumns(LedgerTableView &view);
void rememberColumns(const LedgerTableView &view, QSettings &settings);
void forgetColumns(LedgerTableView &view, QSettings &settings);

} // namespace tz
