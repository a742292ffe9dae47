#pragma once

#include <QString>

#include <vector>

namespace tz {

/// How far an Issue stands in the way: a note is for information, a warning asks the user to look,
/// an error means that the row was left out.
enum class Severity { Note, Warning, Error };

/// Where in a source an Issue was found. Rows count from 1 as the user sees them; 0 means "the whole source".
struct Place {
    QString sheet;
    int row = 0;
    QString column; ///< the heading's text as found, empty for the whole row
    bool operator==(const Place &) const = default;
};

/// Doubtful data (row 17 has no date): said with its place and, where one is plain, a suggestion.
/// Nothing is ever repaired silently.
struct Issue {
    Severity severity = Severity::Warning;
    Place place;
    QString message;
    QString suggestion;    ///< the text to take instead, empty when none is plain
    QString replaces = {}; ///< the words of the cell that the suggestion stands for; empty for all of it
    bool operator==(const Issue &) const = default;
};

using Issues = std::vector<Issue>;

/// Stable code of a severity for JSON: "note", "warning", "error".
inline QString severityCode(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

} // namespace tz
