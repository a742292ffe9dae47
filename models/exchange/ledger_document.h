#pragma once

#include "models/base/result.h"
#include "models/exchange/headings.h"
#include "models/ledger/program.h"

namespace tz {

/// 工作目标 as a ledger document says it.
struct LedgerGoal {
    Place place;
    int ordinal = 0; ///< from its number (一、), else its position
    bool numbered = false;
    QString title;
    QString program; ///< from a 台账 column; empty: the document's own program
};

/// One task row, cells cleaned of markup, nothing judged yet. An empty text means that the cell was empty.
struct LedgerTask {
    Place place;
    int goal = -1; ///< index in LedgerDocument::goals, -1 without a goal
    QString program;
    QString ordinal;   ///< of a 序号 column
    QString numbering; ///< （一）
    int number = 0;    ///< the value of the numbering, 0 without one
    QString title;
    QString content;
    QStringList leadUnits;
    QStringList supportingUnits;
    QString deadlineWords;
    QString evidenceAsked;
    QString cause;     ///< of a problem to be mended
    QString timeClass; ///< 立行立改 …, as found
    QString note;
    QString counties;       ///< of a 县市区 column: where the task is to be done, as found
    QString communities;    ///< of a 医共体 column
    QString person;         ///< of a 责任人 column
    bool isFinding = false; ///< of a list of problems to be mended that does not name its programs itself
};

/// A ledger of tasks read out of a 红头 document or a table with the same headings.
struct LedgerDocument {
    Program program; ///< not stored yet
    std::vector<LedgerGoal> goals;
    std::vector<LedgerTask> tasks;
    std::vector<SourceLine> paragraphs; ///< all text outside the table
    Issues issues;
    bool isNameless = false;  ///< some tasks are of a program that nothing but the file's name names
    bool hasOrdinals = false; ///< there is a 序号 column
    QString goalHeading, titleHeading, contentHeading, unitsHeading,
        deadlineHeading; ///< as found, empty when there is none
};

/// Reads every sheet that has the headings of tasks. Repeated page headers are dropped, empty or merged cells of the
/// first columns carry on, numbers are taken off titles, the first responsible unit leads. Doubts are issues, never
/// repairs. A document without such a table is an Error that names the headings wanted.
Result<LedgerDocument> readLedgerDocument(const SourceDocument &source, const ColumnChoices &choices = {});

} // namespace tz
