#pragma once

#include "models/ledger/schema.h"

namespace tz {

enum class IssueState { Valid, Voided };

template <> struct EnumWords<IssueState> {
    static constexpr std::array values{Choice{"valid", "有效"}, Choice{"voided", "作废", "已作废"}};
};

/// 已出具文件: a paper that left the office under a number. Its PDF, and the figures it was made of, are kept in the
/// ledger beside the rows under their SHA-256 (models/store/evidence_files.h). Numbers run by report and year without
/// gaps; a voided paper keeps its row, so that its number is never given again.
struct IssuedPaper {
    IssuedPaperId id;
    QString report; ///< its name in the catalogue: weekly
    int year = 0;
    int serial = 0; ///< from 1 within report and year
    QString number; ///< as printed: 〔2021〕第3期
    QString title;
    QString period; ///< of what: 2021年9月, 西峡县
    QDate asOf;
    QDate issuedOn;
    QString issuedBy;
    IssueState state = IssueState::Valid;
    QDate voidedOn;
    QString voidedBy;
    QString voidReason;
    IssuedPaperId replaces; ///< the voided one that this one stands for
    QString order;          ///< what was asked for, so that it can be issued anew: week=2021-09-20|county=3
    QString sha256;         ///< of the PDF
    QString figures;        ///< SHA-256 of the figures; empty when the report is not compared with the one before
    bool operator==(const IssuedPaper &) const = default;
};

template <> struct Schema<IssuedPaper> {
    static constexpr auto kind = EntityKind::IssuedPaper;
    static constexpr auto table = "issued_paper";
    static constexpr auto plural = "issued-papers";
    static constexpr auto word = "已出具文件";
    static constexpr auto order = "issued_on, id";

    // Papers are issued and voided by commands; nothing of them is typed.
    static constexpr std::array columns{
        idColumn<IssuedPaper>(),
        readOnly(column<&IssuedPaper::number>("number", "文件编号", {.required = true, .key = true, .width = 12})),
        readOnly(column<&IssuedPaper::title>("title", "文件标题", {.required = true, .key = true, .width = 30})),
        readOnly(column<&IssuedPaper::period>("period", "期间", {.width = 16})),
        readOnly(column<&IssuedPaper::asOf>("as_of", "截至", {.width = 9})),
        readOnly(column<&IssuedPaper::issuedOn>("issued_on", "出具日期", {.width = 9})),
        readOnly(column<&IssuedPaper::issuedBy>("issued_by", "出具人", {.width = 7})),
        readOnly(column<&IssuedPaper::state>("state", "状态", {.width = 6})),
        readOnly(column<&IssuedPaper::voidedOn>("voided_on", "作废日期", {.width = 9, .listed = false})),
        readOnly(column<&IssuedPaper::voidedBy>("voided_by", "作废人", {.width = 7, .listed = false})),
        readOnly(longText<&IssuedPaper::voidReason>("void_reason", "作废理由", {.width = 16})),
        readOnly(column<&IssuedPaper::replaces>("replaces", "代替", {.width = 12})),
        readOnly(column<&IssuedPaper::report>("report", "报表", {.required = true, .listed = false})),
        readOnly(column<&IssuedPaper::year>("year", "年度", {.width = 5, .listed = false})),
        readOnly(column<&IssuedPaper::serial>("serial", "年内序号", {.width = 5, .listed = false})),
        readOnly(column<&IssuedPaper::order>("asked", "出具条件", {.width = 16, .listed = false})),
        readOnly(column<&IssuedPaper::sha256>("sha256", "SHA-256", {.required = true, .width = 20, .listed = false})),
        readOnly(column<&IssuedPaper::figures>("figures", "数据校验值", {.width = 20, .listed = false})),
    };
    static QString label(const IssuedPaper &paper, const Reading &) { return paper.number; }
};

} // namespace tz
