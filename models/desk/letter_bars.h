#pragma once

#include "models/desk/report_catalogue.h"
#include "models/ledger/issued_paper.h"

#include <optional>

namespace tz {

/// What speaks against a letter about one matter (督办单): the matter is finished, or has a letter already.
struct LetterBar {
    QString matter;   ///< 西峡县“改革编制人事制度”
    QString finished; ///< 已完成, 已申请销号, 已销号; empty while it is in hand
    /// The valid letter of an earlier day about a matter that is still in hand.
    std::optional<IssuedPaper> before;
};

/// The single papers that are issued for an order.
std::vector<ReportOrder> singleOrders(LedgerSession &session, const ReportKind &kind, const ReportOrder &order);

/// What speaks against each of these orders, at its place; nothing where nothing does, and for reports that are no
/// letters.
std::vector<std::optional<LetterBar>> letterBars(LedgerSession &session, const ReportKind &kind,
                                                 const std::vector<ReportOrder> &orders);

/// A sentence: 西峡县“改革编制人事制度”已销号，不需要督办。
QString words(const LetterBar &bar);

} // namespace tz
