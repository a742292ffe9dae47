#include "tests/reports/samples.h"

namespace tz::test {

namespace {

struct SampleTask {
    const char *goal, *task, *units, *deadline;
};

constexpr SampleTask tasks[] = {
    {"一、改革完善区域医疗卫生管理体制机制", "（一）推进管理体制改革", "县（市、区）党委、政府", "2021年8月16日"},
    {"一、改革完善区域医疗卫生管理体制机制", "（二）推进编制人事制度改革", "县（市、区）编制部门、人社部门、卫健部门",
     "2021年8月16日"},
    {"一、改革完善区域医疗卫生管理体制机制", "（三）推进薪酬制度改革",
     "县（市、区）人社部门、卫健部门、医共体管理委员会", "2021年8月16日"},
    {"二、打造区域内整合型服务体系", "（一）整合区域内医疗卫生资源", "县（市、区）医共体管理委员会、卫健部门",
     "2021年8月16日"},
    {"二、打造区域内整合型服务体系", "（二）健全医共体内部管理体制", "县（市、区）卫生健康部门", "2021年9月30日"},
    {"二、打造区域内整合型服务体系", "（三）加强医疗服务同质化建设", "县（市、区）卫生健康部门", "2021年8月30日"},
    {"二、打造区域内整合型服务体系", "（四）提升医疗服务能力", "县（市、区）卫生健康部门", "持续提升"},
    {"二、打造区域内整合型服务体系", "（五）巩固乡村一体化管理", "县（市、区）卫生健康部门", "2021年8月16日"},
    {"二、打造区域内整合型服务体系", "（六）健全区域共享机制", "县（市、区）卫生健康部门", "2021年9月30日"},
    {"三、深化医保支付方式改革与服务价格调整", "按照国家、省市要求，充分发挥医保基金的杠杆作用，助推医共体建设",
     "县（市、区）医保部门", "2021年10月10日"},
    {"四、落实财政投入经费", "依据公立医院和基层医疗卫生机构的经费补助政策，原渠道足额安排对医共体成员单位补助资金",
     "县（市、区）财政部门", "2021年9月30日"},
    {"五、加快推进区域信息化建设", "建设全民健康信息平台，满足日常运行监测等需求",
     "县（市、区）发改部门、财政部门、卫健部门", "2021年9月30日"},
    {"六、优化区域医疗卫生服务", "（一）优化基本医疗服务", "县（市、区）卫健部门", "持续提升"},
    {"六、优化区域医疗卫生服务", "（二）优化公共卫生服务", "县（市、区）卫健部门", "持续提升"},
    {"六、优化区域医疗卫生服务", "（三）优化家庭医生签约服务", "县（市、区）卫生健康部门", "持续提升"},
};

constexpr const char *counties[] = {"南召县", "方城县", "西峡县", "镇平县", "内乡县", "淅川县",
                                    "社旗县", "唐河县", "新野县", "桐柏县", "邓州市"};

constexpr const char *thisWeeks[] = {
    "已召开医管委第一次会议，权责清单印发各成员单位。",
    "方案已报县委深改委审议，正在按会议意见修改。",
    "财务管理制度完成会签，结算中心挂牌运行，8家成员单位账户并入。",
    "远程会诊中心设备进场调试，已接通12家乡镇卫生院。",
    "完成编制核定，周转池首批120名。",
    "与上周相同，待省级文件明确后推进。",
    "组织牵头医院和成员单位开展业务培训2次，共86人次参加；质量控制标准形成初稿，正在征求意见。",
};
constexpr const char *problems[] = {"", "编制部门意见尚未统一。",
                                    "", "县级配套资金未到位，设备采购暂缓。",
                                    "", "信息系统厂家多，接口标准不一致，对接进度慢。"};
constexpr const char *nextWeeks[] = {"印发实施方案并组织培训。", "提交县政府常务会议研究。",
                                     "完成接口联调，试运行一周。", "督促未完成的乡镇卫生院抓紧落实。"};

struct SampleLight {
    const char *character, *text, *percent;
};
constexpr SampleLight lights[] = {
    {"正", "剩34天", "60%"},  {"成", "", "100%"}, {"正", "剩48天", "45%"}, {"临", "剩3天", "80%"},
    {"逾", "逾期4天", "70%"}, {"常", "", "55%"},  {"销", "", "100%"},
};

template <size_t N> QString pick(const char *const (&texts)[N], size_t index)
{
    return QString::fromUtf8(texts[index % N]);
}

} // namespace

WeeklyInput sampleWeek(Paper paper)
{
    WeeklyInput input;
    input.office = QStringLiteral("南阳市深化医药卫生体制改革领导小组办公室");
    input.programTitle = QStringLiteral("南阳市高质量推进紧密型县域医共体建设重点任务台账");
    input.monday = QDate(2021, 8, 9);
    input.asOf = QDate(2021, 8, 13);
    input.chainHead = QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    input.paper = paper;
    size_t n = 0;
    for (const SampleTask &task : tasks)
        for (const char *county : counties) {
            const SampleLight &light = lights[(n * 5 + n / 11) % std::size(lights)];
            WeeklyRow row;
            row.goal = QString::fromUtf8(task.goal);
            row.task = QString::fromUtf8(task.task);
            row.county = QString::fromUtf8(county);
            row.units = QString::fromUtf8(task.units);
            row.deadlineWords = QString::fromUtf8(task.deadline);
            row.lightCharacter = QString::fromUtf8(light.character);
            row.lightText = QString::fromUtf8(light.text);
            row.percentText = QString::fromUtf8(light.percent);
            row.reported = n % 13 != 7;
            if (row.reported) {
                row.thisWeek = pick(thisWeeks, n + n / 7);
                row.problems = pick(problems, n + n / 5);
                row.nextWeek = pick(nextWeeks, n + n / 3);
            }
            input.rows.push_back(std::move(row));
            ++n;
        }
    return input;
}

BriefingInput sampleBriefing()
{
    BriefingInput input;
    input.office = QStringLiteral("南阳市深化医药卫生体制改革领导小组办公室");
    input.issue = 12;
    input.date = QDate(2021, 8, 16);
    input.asOf = QDate(2021, 8, 13);
    input.headline = QStringLiteral("紧密型县域医共体建设重点任务进展情况");
    input.tasks = 15;
    const int figures[][6] = {
        // done, on track, near, overdue, other, unreported
        {5, 4, 1, 1, 4, 0}, {6, 4, 1, 0, 4, 0}, {8, 2, 1, 0, 4, 0},  {4, 5, 1, 1, 4, 2},
        {7, 3, 1, 0, 4, 0}, {3, 6, 0, 2, 4, 9}, {5, 5, 1, 0, 4, 0},  {6, 5, 0, 0, 4, 0},
        {7, 4, 0, 0, 4, 0}, {5, 5, 1, 0, 4, 0}, {4, 6, 1, 0, 4, 10},
    };
    for (size_t i = 0; i < std::size(counties); ++i) {
        const auto &f = figures[i];
        input.counties.push_back({QString::fromUtf8(counties[i]), f[0], f[1], f[2], f[3], f[4], f[5], f[5] < 9, {}});
    }
    input.counties[0].overdueTasks << QStringLiteral("推进薪酬制度改革");
    input.counties[3].overdueTasks << QStringLiteral("推进编制人事制度改革");
    input.counties[5].overdueTasks << QStringLiteral("推进薪酬制度改革") << QStringLiteral("巩固乡村一体化管理");
    input.newlyDone = {{QStringLiteral("西峡县"), QStringLiteral("整合区域内医疗卫生资源")},
                       {QStringLiteral("内乡县"), QStringLiteral("推进管理体制改革")},
                       {QStringLiteral("新野县"), QStringLiteral("推进管理体制改革")}};
    input.recipients = {QStringLiteral("报：省深化医药卫生体制改革领导小组办公室，市委、市政府。"),
                        QStringLiteral("送：各县（市、区）党委、政府，市医改领导小组成员单位。")};
    return input;
}

} // namespace tz::test
