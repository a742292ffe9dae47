#pragma once

#include "models/ledger/schema.h"

namespace tz {

/// 版式: how a paper of the office is laid out, as the office measures it: the core (版心) and how many lines and
/// characters fill it. The size of type and the distance of lines follow from them (models/reports/page_format.h).
struct PaperPreset {
    PaperPresetId id;
    QString name;
    QString reports; ///< titles of the reports that are laid out so, separated by 、: 工作简报、月度通报
    int top = 37;    ///< 天头, mm
    int left = 28;   ///< 订口, mm
    int width = 156; ///< of the core, mm
    int height = 225;
    int lines = 22;
    int characters = 28;
    QString note; ///< where it comes from
    bool operator==(const PaperPreset &) const = default;
};

/// What cannot be on A4, as a sentence without its end; empty when it can.
QString contradictionIn(const PaperPreset &preset);

/// Whether a report of this title is laid out so.
bool isFor(const PaperPreset &preset, const QString &reportTitle);

/// The presets that a new ledger begins with: GB/T 9704-2012, for every official paper of the catalogue; ids from 1.
std::vector<PaperPreset> shippedPapers();

template <> struct Schema<PaperPreset> {
    static constexpr auto kind = EntityKind::PaperPreset;
    static constexpr auto table = "paper_preset";
    static constexpr auto plural = "paper-presets";
    static constexpr auto word = "公文版式";
    static constexpr auto order = "id";
    static constexpr std::array columns{
        idColumn<PaperPreset>(),
        column<&PaperPreset::name>("name", "版式名称",
                                   {.aliases = "名称", .required = true, .key = true, .width = 20, .since = 5}),
        column<&PaperPreset::reports>("reports", "用于", {.aliases = "适用公文", .width = 24, .since = 5}),
        column<&PaperPreset::top>("top", "天头（mm）", {.aliases = "天头|上边距", .width = 7, .since = 5}),
        column<&PaperPreset::left>("left", "订口（mm）", {.aliases = "订口|左边距", .width = 7, .since = 5}),
        column<&PaperPreset::width>("width", "版心宽（mm）", {.aliases = "版心宽", .width = 8, .since = 5}),
        column<&PaperPreset::height>("height", "版心高（mm）", {.aliases = "版心高", .width = 8, .since = 5}),
        column<&PaperPreset::lines>("lines", "每面行数", {.aliases = "行数", .width = 6, .since = 5}),
        column<&PaperPreset::characters>("characters", "每行字数", {.aliases = "字数", .width = 6, .since = 5}),
        longText<&PaperPreset::note>("note", "依据", {.aliases = "备注|出处", .width = 26, .since = 5}),
    };
    static QString label(const PaperPreset &preset, const Reading &) { return preset.name; }
};

} // namespace tz
