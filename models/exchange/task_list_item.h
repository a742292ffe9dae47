#pragma once

#include "models/base/issue.h"

#include <QStringList>

namespace tz {

/// One numbered item of a list that says a task, in the words of a table's cells. Empty: not said.
struct TaskListItem {
    QString title; ///< without its number
    QString content;
    QString leadUnits;
    QString units; ///< 责任单位, or what a bracket at the end says
    QString supportingUnits;
    QString deadline;
    QString evidence;
    QString note;

    QString doubt; ///< what was guessed, empty when nothing was
    QString doubtColumn;
    QString suggestion;

    bool saysUnits() const { return !leadUnits.isEmpty() || !units.isEmpty() || !supportingUnits.isEmpty(); }
};

/// Reads 成立医管委。…（责任单位：…；完成时限：…）: labels anywhere, units and a time in brackets at the end, a time
/// within the sentence, in this order. A time within a sentence is a doubt.
TaskListItem readTaskListItem(const QString &text);

/// Whether the text says by label or bracket who answers for it or until when.
bool hasTaskMarks(const QString &text);

/// Whether the line begins with 牵头单位： or the like and so belongs to the item above it.
bool beginsWithMark(const QString &line);

} // namespace tz
