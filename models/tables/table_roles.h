#pragma once

#include "models/ledger/light.h"

#include <QMetaType>

namespace tz {

/// What a table model answers beyond Qt's own roles. Colours are not among them: views choose them by these.
enum TableRole {
    LightRole = Qt::UserRole + 1, ///< LightMark, in light columns only
    IssueRole,                    ///< a sentence about a doubtful value, absent when all is well
    IdRole,                       ///< the row's id, qint64
    RepeatsAboveRole,             ///< bool: the same reference as in the row above, so that a group is drawn as one
    QuietRole,                    ///< bool: a line that can do nothing any more, a cell that stands behind others
    ActionRole,                   ///< bool: a cell that does something when it is clicked
    PartsRole,                    ///< two parts of the text, to stand one under the other where it is too long
    DiffersRole,                  ///< a sentence: what stands here now, where a past view shows something else
};

/// A light as a cell shows it: character and the days that matter (late by, or left); 0 when days say nothing.
struct LightMark {
    /// The character alone: another day is spoken of beside it.
    static constexpr int noDays = -1;
    Light light = Light::NoDate;
    int days = 0;
    bool operator==(const LightMark &) const = default;
};

LightMark markOf(const Standing &standing);

} // namespace tz

Q_DECLARE_METATYPE(tz::LightMark)
