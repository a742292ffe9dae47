#pragma once

#include "models/ledger/schema.h"

#include <optional>

namespace tz {

/// What of the ledger a fact may be counted from.
enum class FactSource {
    None,
    Counties, ///< in scope
    Communities,
    CountyHospitals, ///< 县级公立医院
    Townships,       ///< 乡镇卫生院 and 社区卫生服务中心
    VillageClinics,
    Institutions,
    Tasks,
    Assignments
};

template <> struct EnumWords<FactSource> {
    static constexpr std::array values{
        Choice{"", "不从台账数"},
        Choice{"counties", "县市区数", "纳入范围的县市区"},
        Choice{"communities", "医共体数"},
        Choice{"county-hospitals", "县级公立医院数"},
        Choice{"townships", "乡镇卫生院和社区卫生服务中心数"},
        Choice{"village-clinics", "村卫生室数"},
        Choice{"institutions", "成员单位数"},
        Choice{"tasks", "重点任务数"},
        Choice{"assignments", "任务分解数"},
    };
};

/// 数据口径: a figure that the office's papers keep repeating. A number in a text that stands beside one of its words
/// and differs is doubtful (models/ledger/fact_check.h).
struct Fact {
    FactId id;
    QString name;             ///< 医共体数; also the name of its live figure 〖医共体数〗
    QString words;            ///< what is counted, as texts say it, several separated by |: 医共体|医疗共同体
    std::optional<int> value; ///< as laid down; none: as counted
    FactSource source = FactSource::None;
    QString note; ///< since when, after which paper
    bool operator==(const Fact &) const = default;
};

template <> struct Schema<Fact> {
    static constexpr auto kind = EntityKind::Fact;
    static constexpr auto table = "fact";
    static constexpr auto plural = "facts";
    static constexpr auto word = "数据口径";
    static constexpr auto order = "id";
    static constexpr std::array columns{
        idColumn<Fact>(),
        column<&Fact::name>("name", "数据名称",
                            {.aliases = "名称|指标", .required = true, .key = true, .width = 14, .since = 4}),
        column<&Fact::words>("words", "文中说法", {.aliases = "说法|关键词", .width = 30, .since = 4}),
        column<&Fact::value>("value", "确定数", {.aliases = "数值|数据", .width = 7, .since = 4}),
        column<&Fact::source>("source", "台账计数", {.aliases = "来源", .width = 16, .since = 4}),
        longText<&Fact::note>("note", "出处", {.aliases = "备注|依据", .width = 24, .since = 4}),
    };
    static QString label(const Fact &fact, const Reading &) { return fact.name; }
};

/// The facts that a new ledger begins with, all of them counted from it; ids from 1.
std::vector<Fact> shippedFacts();

} // namespace tz
