#pragma once

#include "models/ledger/community.h"

namespace tz {

/// Kinds as the office counts them (seed 003: 县级公立医院, 乡镇卫生院（社区卫生服务中心）, 村卫生室; domain.md 5.4).
enum class InstitutionKind {
    Other,
    CountyHospital,
    TownshipHospital,
    CommunityCentre,
    VillageClinic,
    DiseaseControl,
    Maternal,
    Private
};

template <> struct EnumWords<InstitutionKind> {
    static constexpr std::array values{
        Choice{"other", "其他", "其它"},
        Choice{"county-hospital", "县级公立医院", "县级医院|人民医院|中医院|中医医院"},
        Choice{"township-hospital", "乡镇卫生院", "卫生院|中心卫生院|一般卫生院"},
        Choice{"community-centre", "社区卫生服务中心", "社区卫生服务站"},
        Choice{"village-clinic", "村卫生室", "卫生室|村卫生所|卫生所"},
        Choice{"disease-control", "疾控中心", "疾病预防控制中心"},
        Choice{"maternal", "妇幼保健院", "妇幼保健机构"},
        Choice{"private", "民营医院", "社会办医|康复医院|护理院"},
    };
};

enum class InstitutionRole { None, Lead, CountyMember, TownshipMember, Village };

template <> struct EnumWords<InstitutionRole> {
    static constexpr std::array values{
        Choice{"none", "未纳入", "无"},
        Choice{"lead", "牵头医院", "牵头"},
        Choice{"county-member", "县级成员单位", "县级成员|成员单位"},
        Choice{"township-member", "乡级成员单位", "乡级成员"},
        Choice{"village", "村级（一体化管理）", "村级|一体化管理"},
    };
};

/// 成员单位: any medical institution of a county, in a community or not.
struct Institution {
    InstitutionId id;
    CountyId county;
    CommunityId community;
    InstitutionId parent; ///< the township hospital of a village clinic, and the like
    QString name;
    InstitutionKind kind = InstitutionKind::Other;
    QString grade; ///< 二级甲等 and the like, as said
    InstitutionRole role = InstitutionRole::None;
    QString creditCode;  ///< 统一社会信用代码 (GB 32100), 18 characters, leading zeros kept
    QString licenceCode; ///< 医疗机构执业许可证登记号, 22, 18 or 12 characters
    std::optional<int> beds;
    std::optional<int> staff;
    std::optional<int> technicalStaff;
    QString note;
    bool operator==(const Institution &) const = default;
};

template <> struct Schema<Institution> {
    static constexpr auto kind = EntityKind::Institution;
    static constexpr auto table = "institution";
    static constexpr auto plural = "institutions";
    static constexpr auto word = "成员单位";
    static constexpr auto order = "county, kind, id";
    static constexpr std::array columns{
        idColumn<Institution>(),
        column<&Institution::county>(
            "county", "县市区", {.aliases = "县（市、区）|县区|所在县", .required = true, .key = true, .width = 8}),
        column<&Institution::name>(
            "name", "机构名称",
            {.aliases = "名称|单位名称|机构|医疗机构名称", .required = true, .key = true, .width = 22}),
        column<&Institution::kind>("kind", "机构类别", {.aliases = "类别|类型|机构类型", .width = 10}),
        column<&Institution::community>("community", "所属医共体", {.aliases = "医共体", .width = 16}),
        column<&Institution::parent>("parent", "上级机构",
                                     {.aliases = "所属卫生院|管理单位", .width = 14, .listed = false}),
        column<&Institution::role>("role", "角色", {.aliases = "医共体角色", .width = 9}),
        column<&Institution::grade>("grade", "等级", {.aliases = "机构等级|医院等级", .width = 7}),
        column<&Institution::creditCode>("credit_code", "统一社会信用代码",
                                         {.aliases = "信用代码|社会信用代码", .width = 14}),
        column<&Institution::licenceCode>(
            "licence_code", "登记号",
            {.aliases = "医疗机构代码|执业许可证登记号|机构代码", .width = 14, .listed = false}),
        column<&Institution::beds>("beds", "床位", {.aliases = "床位数|编制床位|实有床位", .width = 5}),
        column<&Institution::staff>("staff", "在岗职工", {.aliases = "职工数|职工人数|人员数", .width = 6}),
        column<&Institution::technicalStaff>("technical_staff", "卫生技术人员",
                                             {.aliases = "卫技人员|卫技人员数", .width = 8}),
        longText<&Institution::note>("note", "备注", {.width = 14}),
    };
    static QString label(const Institution &institution, const Reading &) { return institution.name; }
};

} // namespace tz
