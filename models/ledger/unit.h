#pragma once

#include "models/ledger/schema.h"

namespace tz {

enum class UnitLevel { County, City, Township };

template <> struct EnumWords<UnitLevel> {
    static constexpr std::array values{Choice{"county", "县级", "县（市、区）"}, Choice{"city", "市级", "市直"},
                                       Choice{"township", "乡级", "乡镇"}};
};

/// 责任单位: a department that answers for tasks, known under several names (卫生健康部门 = 卫健委).
struct Unit {
    UnitId id;
    QString name;
    QString aliases; ///< separated by |
    UnitLevel level = UnitLevel::County;
    int officialOrder = 0;
    QString contact;
    QString phone;
    QString note;
    bool operator==(const Unit &) const = default;
};

template <> struct Schema<Unit> {
    static constexpr auto kind = EntityKind::Unit;
    static constexpr auto table = "unit";
    static constexpr auto plural = "units";
    static constexpr auto word = "责任单位";
    static constexpr auto order = "official_order, id";
    static constexpr std::array columns{
        idColumn<Unit>(),
        column<&Unit::officialOrder>("official_order", "序号", {.aliases = "排序|顺序", .width = 4}),
        column<&Unit::name>("name", "单位名称",
                            {.aliases = "责任单位|名称|部门", .required = true, .key = true, .width = 20}),
        column<&Unit::aliases>("aliases", "别名", {.aliases = "简称|又名", .width = 20}),
        column<&Unit::level>("level", "层级", {.aliases = "级别", .width = 6}),
        column<&Unit::contact>("contact", "联系人", {.aliases = "联络员", .width = 7}),
        column<&Unit::phone>("phone", "联系电话", {.aliases = "电话|手机", .width = 10}),
        longText<&Unit::note>("note", "备注", {.width = 16}),
    };
    static QString label(const Unit &unit, const Reading &) { return unit.name; }
};

} // namespace tz
