#pragma once

#include "app/arguments.h"

namespace tz {

/// Opens the window on the ledger named first (or the start page) and runs until it is closed; the exit status.
int runWindow(const Arguments &arguments);

/// Draws a page of the window into a picture without showing it.
Result<void> drawPage(const Arguments &arguments);

/// Chinese for Qt's own dialogs, whatever the system's language is; the program's name for settings and window.
void introduceApplication();

} // namespace tz
