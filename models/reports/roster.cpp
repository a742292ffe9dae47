#include "models/reports/roster.h"

#include "models/reports/table_sheet.h"

namespace tz {

namespace {

constexpr ColumnTitle columns[] = {{"序号", 10, Align::Centre},        {"机构名称", 62},
                                   {"类别", 32, Align::Centre},        {"等级", 22, Align::Centre},
                                   {"角色", 34, Align::Centre},        {"村卫生室", 20, Align::Centre},
                                   {"床位", 20, Align::Centre},        {"在岗职工", 22, Align::Centre},
                                   {"卫生技术人员", 26, Align::Centre}};

using Figure = std::optional<qint64>;

/// What nobody has said adds nothing; where nobody has said anything there is no sum.
Figure plus(const Figure &a, const Figure &b)
{
    return a || b ? Figure(a.value_or(0) + b.value_or(0)) : Figure();
}

struct Sums {
    qint64 members = 0, clinics = 0;
    Figure beds, staff, technicalStaff;

    void add(const Sums &other)
    {
        members += other.members;
        clinics += other.clinics;
        beds = plus(beds, other.beds);
        staff = plus(staff, other.staff);
        technicalStaff = plus(technicalStaff, other.technicalStaff);
    }
};

Sums sumsOf(const RosterGroup &group)
{
    Sums sums;
    for (const RosterMember &member : group.members)
        sums.add({1, member.clinics, member.beds, member.staff, member.technicalStaff});
    sums.clinics += group.looseClinics;
    return sums;
}

/// Empty, not 0.
TableCell figure(const Figure &number, Emphasis emphasis = Emphasis::Normal)
{
    return number ? numberCell(*number, emphasis) : TableCell{};
}

TableRow memberRow(const RosterMember &member, int number)
{
    return {
        numberCell(number),     {.text = member.name}, {.text = member.kind},
        {.text = member.grade}, {.text = member.role}, member.clinics > 0 ? numberCell(member.clinics) : TableCell{},
        figure(member.beds),    figure(member.staff),  figure(member.technicalStaff)};
}

TableRow sumRow(const QString &name, const Sums &sums)
{
    TableRow row(std::size(columns));
    row[1] = {.text = name, .emphasis = Emphasis::Strong};
    row[2] = {.text = QStringLiteral("共%1家").arg(sums.members + sums.clinics), .emphasis = Emphasis::Strong};
    const Figure figures[] = {sums.clinics, sums.beds, sums.staff, sums.technicalStaff};
    for (size_t i = 0; i < std::size(figures); ++i) row[5 + i] = figure(figures[i], Emphasis::Strong);
    return row;
}

/// 西峡县　西峡县第一医共体　牵头医院：西峡县人民医院　理事长：王某
QString headOf(const RosterCounty &county, const RosterGroup &group)
{
    QStringList parts{county.name, group.name};
    if (!group.leadHospital.isEmpty()) parts << QStringLiteral("牵头医院：") + group.leadHospital;
    if (!group.chairman.isEmpty()) parts << QStringLiteral("理事长：") + group.chairman;
    return parts.join(QStringLiteral("　"));
}

Sums appendCounty(Table &table, const RosterCounty &county)
{
    Sums all;
    int number = 0;
    for (const RosterGroup &group : county.groups) {
        table.rows.push_back(bandRow(headOf(county, group), std::size(columns)));
        for (const RosterMember &member : group.members) table.rows.push_back(memberRow(member, ++number));
        if (group.looseClinics > 0) {
            RosterMember loose;
            loose.name = QStringLiteral("未明确管理单位的村卫生室");
            loose.clinics = group.looseClinics;
            table.rows.push_back(memberRow(loose, 0));
            table.rows.back().front() = TableCell{};
        }
        const Sums sums = sumsOf(group);
        if (county.groups.size() > 1) table.rows.push_back(sumRow(group.name + QStringLiteral("小计"), sums));
        all.add(sums);
    }
    table.rows.push_back(sumRow(county.name + QStringLiteral("合计"), all));
    return all;
}

} // namespace

qint64 RosterGroup::institutions() const
{
    const Sums sums = sumsOf(*this);
    return sums.members + sums.clinics;
}

Document roster(const RosterInput &input)
{
    Table table = tableOf(columns, input.paper);
    Sums all;
    for (const RosterCounty &county : input.counties)
        if (!county.groups.empty()) all.add(appendCounty(table, county));
    qsizetype counties = 0, communities = 0;
    for (const RosterCounty &county : input.counties) {
        const auto own = std::count_if(county.groups.begin(), county.groups.end(),
                                       [](const RosterGroup &group) { return group.isCommunity; });
        counties += own > 0;
        communities += own;
    }
    const bool isOne = input.counties.size() == 1;
    if (!isOne) table.rows.push_back(sumRow(QStringLiteral("总计"), all));
    const QString whose = isOne ? input.counties.front().name : QString();
    Document document = tableSheet({.title = whose + QStringLiteral("医共体及成员单位名册"),
                                    .left = QStringLiteral("填报单位：") + input.office,
                                    .middle = QStringLiteral("%1%2个医共体，机构%3家，其中村卫生室%4家")
                                                  .arg(isOne ? QString() : QStringLiteral("%1个县市区，").arg(counties))
                                                  .arg(communities)
                                                  .arg(all.members + all.clinics)
                                                  .arg(all.clinics),
                                    .asOf = input.asOf,
                                    .chainHead = input.chainHead,
                                    .paper = input.paper});
    document.blocks.push_back(std::move(table));
    document.blocks.push_back(sheetSignatures());
    return document;
}

} // namespace tz
