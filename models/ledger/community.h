#pragma once

#include "models/ledger/county.h"

namespace tz {

/// How a community stands in law: members keep their own legal personality, or one stands for all (domain.md 5.4).
enum class LegalMode { Unknown, Separate, Unified };

template <> struct EnumWords<LegalMode> {
    static constexpr std::array values{Choice{"unknown", "未明确", "不详"},
                                       Choice{"separate", "独立法人", "法人不变|各自法人"},
                                       Choice{"unified", "统一法人", "唯一法人"}};
};

/// 医共体: one to three in a county, each led by a county hospital.
struct Community {
    CommunityId id;
    CountyId county;
    QString name;
    QString leadHospital; ///< the name as said; the hospital's own row names this community
    LegalMode legalMode = LegalMode::Unknown;
    QString partySecretary;
    QString chairman;
    QDate foundedOn;
    std::optional<int> population; ///< residents served, persons
    QString note;
    bool operator==(const Community &) const = default;
};

template <> struct Schema<Community> {
    static constexpr auto kind = EntityKind::Community;
    static constexpr auto table = "community";
    static constexpr auto plural = "communities";
    static constexpr auto word = "医共体";
    static constexpr auto order = "county, id";
    static constexpr std::array columns{
        idColumn<Community>(),
        column<&Community::county>("county", "县市区",
                                   {.aliases = "县（市、区）|县区|所在县", .required = true, .key = true, .width = 8}),
        column<&Community::name>(
            "name", "医共体名称",
            {.aliases = "医共体|名称|集团名称|健康服务集团", .required = true, .key = true, .width = 20}),
        column<&Community::leadHospital>("lead_hospital", "牵头医院", {.aliases = "牵头单位|总医院", .width = 14}),
        column<&Community::legalMode>("legal_mode", "法人模式", {.width = 7}),
        column<&Community::partySecretary>("party_secretary", "党委书记", {.width = 7}),
        column<&Community::chairman>("chairman", "理事长", {.aliases = "院长|总院长", .width = 7}),
        column<&Community::foundedOn>("founded_on", "成立日期", {.aliases = "成立时间|挂牌时间", .width = 9}),
        column<&Community::population>("population", "服务人口", {.aliases = "覆盖人口|常住人口", .width = 8}),
        longText<&Community::note>("note", "备注", {.width = 16}),
    };
    static QString label(const Community &community, const Reading &) { return community.name; }
};

} // namespace tz
