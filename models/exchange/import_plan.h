#pragma once

#include "models/exchange/headings.h"
#include "models/ledger/change_set.h"
#include "models/store/ledger_session.h"

#include <functional>

namespace tz {

/// What a person says of what a file leaves open.
struct ImportAnswers {
    QString program;              ///< the 台账 of tasks whose file names none, by its title; empty: the file's name
    QHash<QString, UnitId> units; ///< names in the file that mean a unit of the ledger; they become its aliases
};

struct ImportPlan;

struct ImportOptions {
    const Entity *as = nullptr; ///< what the file holds; nullptr: told by its headings, tasks first
    QDate referenceDate =
        {}; ///< due-date words are read against it when the document has no date of its own; none: today
    ColumnChoices columns = {}; ///< what headings mean beyond their aliases; kept in the ledger with the rows
    ImportAnswers answers = {};
    /// Adds to a finished plan what has to be written along with it (dates that follow the calendar); none: nothing.
    std::function<Result<void>(ImportPlan &)> complete = {};
};

/// One changed cell, in words.
struct CellChange {
    const Column *column = nullptr;
    QString before;
    QString after;
};

/// What an import would do with one row of the file.
struct PlannedRow {
    /// Missing: the ledger has it, the file does not; it stays.
    enum class Kind { New, Changed, Same, LeftOut, Missing };
    Kind kind = Kind::Same;
    bool doubtful = false; ///< an issue names this row
    Place place;
    QString label;
    std::vector<CellChange> cells; ///< New and Changed: the cells that differ from the ledger
};

/// Everything an import would change, before anything is written. The counts are those of the entity's own rows;
/// programs, goals and units that a ledger of tasks brings along are in the set only. Whoever agrees backs up and
/// performs the set.
struct ImportPlan {
    const Entity *entity = nullptr;
    qint64 rows = 0; ///< data rows of the file: added + changed + unchanged + left out
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 missing = 0; ///< stored rows of the same counties, programs … that the file does not have; they stay
    Issues issues;
    QString openProgram; ///< the 台账 of tasks whose file names none, as answered or proposed; empty: nothing is open
    QStringList newUnits;            ///< names in the file that no unit of the ledger has, answered ones among them
    std::vector<PlannedRow> preview; ///< as the file has them, the missing ones at the end
    ChangeSet set;
    std::vector<QByteArray>
        files; ///< bytes of the evidence in the set, to be kept in the ledger before it is performed
};

/// Plans the import of a source. Existing rows are recognised by their codes and keys; empty cells never erase; a cell
/// that cannot be read keeps the old value and is an issue; a row without a required value is left out with an error
/// issue. A source without the headings of any entity is an Error that names the headings wanted. Nothing is written.
Result<ImportPlan> planImport(LedgerSession &session, const SourceDocument &source, const ImportOptions &options = {});

} // namespace tz
