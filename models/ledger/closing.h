#pragma once

#include "models/ledger/assignment.h"

namespace tz {

/// Where a request to close stands.
enum class ClosingState { Asked, Closed, Returned, Reopened };

template <> struct EnumWords<ClosingState> {
    static constexpr std::array values{Choice{"asked", "待验收"}, Choice{"closed", "已销号"},
                                       Choice{"returned", "退回"}, Choice{"reopened", "已重开"}};
};

/// 销号记录: one request to close an assignment and what came of it. A row is a round: what was returned or opened
/// again is asked for anew by a new row, so that what was issued on an earlier round stays as it was.
struct Closing {
    ClosingId id;
    AssignmentId assignment;
    int round = 1;
    QDate askedOn;
    QString askedBy;
    QString withoutEvidence; ///< the written reason when there is no evidence
    ClosingState state = ClosingState::Asked;
    QString number; ///< 销〔2021〕12号; given when it is closed, never a second time
    QDate checkedOn;
    QString checkedBy;
    QString opinion;        ///< of who checked; what is to be mended when it was returned
    QString checkedOneself; ///< why the one who asked checked it too, in an office of one
    QDate reopenedOn;
    QString reopenReason;
    QString reopenBasis; ///< the document or order
    bool operator==(const Closing &) const = default;
};

template <> struct Schema<Closing> {
    static constexpr auto kind = EntityKind::Closing;
    static constexpr auto table = "closing";
    static constexpr auto plural = "closings";
    static constexpr auto word = "销号记录";
    static constexpr auto order = "assignment, round, id";

    // The steps of closing are commands with rules; their outcome is not typed into cells.
    static constexpr std::array columns{
        idColumn<Closing>(),
        readOnly(column<&Closing::assignment>("assignment", "任务分解", {.required = true, .key = true, .width = 26})),
        readOnly(column<&Closing::round>("round", "轮次", {.key = true, .width = 4})),
        readOnly(column<&Closing::state>("state", "状态", {.width = 7})),
        readOnly(column<&Closing::number>("number", "销号编号", {.width = 12})),
        readOnly(column<&Closing::askedOn>("asked_on", "申请日期", {.width = 9})),
        readOnly(column<&Closing::askedBy>("asked_by", "申请人", {.width = 7})),
        readOnly(longText<&Closing::withoutEvidence>("without_evidence", "无佐证理由", {.width = 14})),
        readOnly(column<&Closing::checkedOn>("checked_on", "验收日期", {.width = 9})),
        readOnly(column<&Closing::checkedBy>("checked_by", "验收人", {.width = 7})),
        readOnly(longText<&Closing::opinion>("opinion", "验收意见", {.width = 16})),
        readOnly(longText<&Closing::checkedOneself>("checked_oneself", "本人验收理由", {.width = 14, .listed = false})),
        readOnly(column<&Closing::reopenedOn>("reopened_on", "重开日期", {.width = 9, .listed = false})),
        readOnly(longText<&Closing::reopenReason>("reopen_reason", "重开原因", {.width = 14, .listed = false})),
        readOnly(longText<&Closing::reopenBasis>("reopen_basis", "重开依据", {.width = 14, .listed = false})),
    };
    static QString label(const Closing &closing, const Reading &)
    {
        return closing.number.isEmpty() ? QStringLiteral("第%1轮").arg(closing.round) : closing.number;
    }
};

} // namespace tz
