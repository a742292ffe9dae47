#pragma once

#include "models/ledger/assignment.h"

namespace tz {

enum class EvidenceKind { Document, Photo, Minutes, Sheet, Other };

template <> struct EnumWords<EvidenceKind> {
    static constexpr std::array values{Choice{"document", "文件", "通知|方案|制度"},
                                       Choice{"photo", "照片", "图片|截图|影像"},
                                       Choice{"minutes", "会议纪要", "纪要|签到表"},
                                       Choice{"sheet", "表格", "台账|清单|统计表"}, Choice{"other", "其他"}};
};

/// What a file's name says that it is: 会议纪要.docx, 现场.jpg, 清单.xlsx.
EvidenceKind evidenceKindOf(const QString &fileName);

/// 佐证: one file that proves what was done for an assignment. Its bytes are kept in the ledger beside the rows, under
/// their SHA-256 (models/store/evidence_files.h); here stands what a person reads of it.
struct Evidence {
    EvidenceId id;
    AssignmentId assignment;
    QString name; ///< of the file as it was given
    EvidenceKind kind = EvidenceKind::Document;
    int size = 0; ///< bytes
    QString sha256;
    QString givenBy;
    QDate givenOn;
    EvidenceId replaces; ///< the older one that this one stands for; that one is kept
    QString note;
    bool operator==(const Evidence &) const = default;
};

/// 295 B is 1 KB, from 10 000 KB on in MB: as a person compares files.
inline QString sizeText(qint64 bytes)
{
    const qint64 kilobytes = (bytes + 1023) / 1024;
    return kilobytes < 10'000 ? QStringLiteral("%1 KB").arg(kilobytes)
                              : QStringLiteral("%1 MB").arg(double(kilobytes) / 1024, 0, 'f', 1);
}

template <> struct Schema<Evidence> {
    static constexpr auto kind = EntityKind::Evidence;
    static constexpr auto table = "evidence";
    static constexpr auto plural = "evidences";
    static constexpr auto word = "佐证";
    static constexpr auto order = "assignment, id";

    // What a file is cannot be typed.
    static constexpr std::array columns{
        idColumn<Evidence>(),
        column<&Evidence::assignment>("assignment", "任务分解",
                                      {.aliases = "任务", .required = true, .key = true, .width = 26}),
        column<&Evidence::name>("name", "佐证名称",
                                {.aliases = "文件名|材料名称|名称", .required = true, .key = true, .width = 24}),
        column<&Evidence::kind>("kind", "类别", {.aliases = "佐证类别", .width = 7}),
        readOnly(column<&Evidence::size>("size", "字节数", {.width = 8})),
        column<&Evidence::givenBy>("given_by", "提供人", {.aliases = "提交人|报送人", .width = 8}),
        column<&Evidence::givenOn>("given_on", "提供日期", {.aliases = "提交日期", .width = 9}),
        column<&Evidence::replaces>("replaces", "取代", {.width = 16, .listed = false}),
        longText<&Evidence::note>("note", "备注", {.width = 16}),
        readOnly(column<&Evidence::sha256>("sha256", "SHA-256", {.required = true, .width = 20, .listed = false})),
    };
    static QString label(const Evidence &evidence, const Reading &) { return evidence.name; }
};

} // namespace tz
