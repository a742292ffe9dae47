#pragma once

#include "app/arguments.h"

#include <span>

namespace tz {

/// Exit statuses of the headless verbs.
enum Exit { Done = 0, NotDone = 1, WrongUsage = 2 };

/// What a verb needs of Qt: nothing but the core, fonts to draw text with, or the window's widgets.
enum class Needs { Nothing, Fonts, Widgets };

/// One headless verb: `taizhang NAME …` (README lists them from here).
struct Verb {
    const char *name;
    const char *usage;  ///< what follows the name
    int positions;      ///< how many positional arguments it needs at least
    QStringList valued; ///< its options with a value; --today is known to all
    QStringList flags;  ///< its options without
    Needs needs;        ///< all run without a display
    Result<void> (*run)(const Arguments &arguments);
};

std::span<const Verb> allVerbs();
/// nullptr when there is none of that name.
const Verb *verbNamed(const QString &name);

/// Reads the words after the verb's name and runs it; says what went wrong in one sentence.
int runVerb(const Verb &verb, const QStringList &words);

/// The Error of a verb that was asked wrongly (exit 2 instead of 1) begins with this mark.
Error wrongUsage(const QString &sentence);

} // namespace tz
