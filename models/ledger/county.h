#pragma once

#include "models/ledger/schema.h"

namespace tz {

/// 县市区: a county, county-level city or district. Codes follow GB/T 2260; a development zone may lack one.
struct County {
    CountyId id;
    QString code; ///< six digits, or empty
    QString name;
    QString aliases; ///< separated by |
    int officialOrder = 0;
    bool inScope = true; ///< takes part when tasks are expanded
    QString partySecretary;
    QString governor;
    QString councilChair;
    QString contact;
    QString phone;
    QString note;
    bool operator==(const County &) const = default;
};

template <> struct Schema<County> {
    static constexpr auto kind = EntityKind::County;
    static constexpr auto table = "county";
    static constexpr auto plural = "counties";
    static constexpr auto word = "县市区";
    static constexpr auto order = "official_order, id";
    static constexpr std::array columns{
        idColumn<County>(),
        column<&County::officialOrder>("official_order", "序号", {.aliases = "排序|顺序", .width = 4}),
        column<&County::name>(
            "name", "县市区",
            {.aliases = "县（市、区）|县区|县市|名称|县市区名称", .required = true, .key = true, .width = 10}),
        column<&County::code>("code", "行政区划代码", {.aliases = "区划代码|代码|编码", .key = true, .width = 9}),
        column<&County::aliases>("aliases", "别名", {.aliases = "简称", .width = 10, .listed = false}),
        column<&County::inScope>("in_scope", "纳入范围", {.aliases = "是否纳入", .width = 6}),
        column<&County::partySecretary>("party_secretary", "书记", {.aliases = "县委书记|第一责任人", .width = 7}),
        column<&County::governor>("governor", "县（市、区）长", {.aliases = "县长", .width = 8}),
        column<&County::councilChair>("council_chair", "医管委主任", {.aliases = "医共体管委会主任", .width = 8}),
        column<&County::contact>("contact", "联系人", {.aliases = "联络员", .width = 7}),
        column<&County::phone>("phone", "联系电话", {.aliases = "电话|手机", .width = 10}),
        longText<&County::note>("note", "备注", {.width = 16}),
    };
    static QString label(const County &county, const Reading &) { return county.name; }
};

} // namespace tz
