#pragma once

#include "models/exchange/ledger_document.h"

namespace tz {

/// Doubts of a ledger document that only a person can settle: numbers that continue another goal's or jump (none where
/// one sequence goes through the whole document), a list that names one thing twice, a foreign word in the text.
Issues ledgerDoubts(const LedgerDocument &document);

/// A Latin word of the running text (and, or) between Chinese characters; its likely meaning, empty when none is plain.
struct ForeignWord {
    QString word;
    QString meant;
    QString said; ///< the word with the spaces around it, as the text has it
};
std::optional<ForeignWord> foreignWordIn(const QString &text);

/// A list such as “七统一”（统一财务管理、…、统一财务管理、…） that names one thing twice.
struct RepeatedItem {
    QString list;    ///< 七统一
    QString item;    ///< 统一财务管理
    qsizetype count; ///< items listed, the repeated one included
    QString without; ///< the list without the repetition
    QString said;    ///< the list as the text has it
};
std::optional<RepeatedItem> repeatedItemIn(const QString &text);

} // namespace tz
