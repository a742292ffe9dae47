#pragma once

#include "app/arguments.h"

#include <QJsonObject>

namespace tz {
struct CalendarMove;
}

/// The functions of the headless verbs, one file of app/ for each group.
namespace tz::verbs {

Result<void> demo(const Arguments &arguments);
Result<void> create(const Arguments &arguments);
Result<void> check(const Arguments &arguments);
Result<void> log(const Arguments &arguments);
Result<void> undo(const Arguments &arguments);
Result<void> redo(const Arguments &arguments);

Result<void> list(const Arguments &arguments);
Result<void> edit(const Arguments &arguments);

Result<void> importFiles(const Arguments &arguments);
/// A text that may hold a holiday notice, for `import --as calendar-days`: reads it, tells what moves, enters it.
bool isNoticeText(const QString &path);
Result<void> importNotice(const Arguments &arguments, const QString &path);
/// A date that days of the calendar move, as import tells it.
QJsonObject moveJson(const CalendarMove &move);
Result<void> exportFile(const Arguments &arguments);
Result<void> expand(const Arguments &arguments);

Result<void> attach(const Arguments &arguments);
Result<void> pack(const Arguments &arguments);

Result<void> report(const Arguments &arguments);
Result<void> chart(const Arguments &arguments);
Result<void> friday(const Arguments &arguments);
/// Measures a PDF; an Error when a measure fails.
Result<void> conform(const Arguments &arguments);

Result<void> deadline(const Arguments &arguments);

} // namespace tz::verbs
