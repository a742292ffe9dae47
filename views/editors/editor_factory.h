#pragma once

#include "models/store/ledger_session.h"
#include "views/editors/cell_editor.h"
#include "views/theme/theme.h"

class QWidget;

namespace tz {

/// What an editor needs to know beyond its column. `row` is asked for anew at each echo: it may change under the
/// editor.
struct EditorNeeds {
    LedgerSession &session;
    const Theme &theme;
    std::function<AnyRow()> row;
    bool isInCell = false; ///< in a table's cell, not in a form
};

/// The one place that maps a column's Editor to a widget. nullptr for a column that cannot be edited. The widget is a
/// CellEditor.
QWidget *makeEditor(const Column &column, const EditorNeeds &needs, QWidget *parent);

} // namespace tz
