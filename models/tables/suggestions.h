#pragma once

#include "models/store/ledger_session.h"

namespace tz {

/// The words to offer while a person types into a Choice, Flag or Reference column: those that contain what was typed,
/// or whose pinyin initials do, in official order; at most `limit`. For References what counts is the part behind the
/// last 、.
QStringList suggestionsFor(LedgerSession &session, const Column &column, const QString &typed, qsizetype limit = 40);

/// Those words of a closed list that this row's cell would take: a status that is a step of closing is none.
QStringList takenBy(const AnyRow &row, const Column &column, const QStringList &words, const Reading &reading);

/// What `typed` becomes when a suggestion is taken: itself, or for References with the last part replaced.
QString withSuggestion(const Column &column, const QString &typed, const QString &suggestion);

} // namespace tz
