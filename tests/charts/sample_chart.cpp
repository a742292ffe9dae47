#include "tests/charts/sample_chart.h"

namespace tz::test {

namespace {

struct SampleTask {
    QString goal;
    QString title;
    QDate due; ///< invalid: 持续提升
};

const std::vector<SampleTask> &tasks()
{
    static const QDate first(2021, 8, 16);
    static const QDate september(2021, 9, 30);
    static const QString system = QStringLiteral("二、打造区域内整合型服务体系");
    static const QString services = QStringLiteral("六、优化区域医疗卫生服务");
    static const std::vector<SampleTask> all{
        {QStringLiteral("一、改革完善区域医疗卫生管理体制机制"), QStringLiteral("（一）推进管理体制改革"), first},
        {QStringLiteral("一、改革完善区域医疗卫生管理体制机制"), QStringLiteral("（二）推进编制人事制度改革"), first},
        {system, QStringLiteral("（三）推进薪酬制度改革"), first},
        {system, QStringLiteral("（一）整合区域内医疗卫生资源"), first},
        {system, QStringLiteral("（二）健全医共体内部管理体制"), september},
        {system, QStringLiteral("（三）加强医疗服务同质化建设"), QDate(2021, 8, 30)},
        {system, QStringLiteral("（四）提升医疗服务能力"), {}},
        {system, QStringLiteral("（五）巩固乡村一体化管理"), first},
        {system, QStringLiteral("（六）健全区域共享机制"), september},
        {QStringLiteral("三、深化医保支付方式改革与服务价格调整"),
         QStringLiteral("按照国家、省市要求，充分发挥医保基金的杠杆作用，助推医共体建设"), QDate(2021, 10, 10)},
        {QStringLiteral("四、落实财政投入经费"),
         QStringLiteral("依据公立医院和基层医疗卫生机构的经费补助政策，原渠道足额安排对医共体成员单位补助资金。"
                        "全面落实公立医院“六项投入”政策"),
         september},
        {QStringLiteral("五、加快推进区域信息化建设"), QStringLiteral("建设全民健康信息平台，满足日常运行监测等需求"),
         september},
        {services, QStringLiteral("（一）优化基本医疗服务"), {}},
        {services, QStringLiteral("（二）优化公共卫生服务"), {}},
        {services, QStringLiteral("（三）优化家庭医生签约服务"), {}},
    };
    return all;
}

Light lightOf(QDate due, int kind)
{
    if (!due.isValid()) return kind == 7 ? Light::Unread : Light::Continuous;
    if (kind == 0) return Light::Done;
    if (kind == 1) return Light::Closed;
    if (due < sampleToday) return Light::Overdue;
    return due < sampleToday.addDays(14) ? Light::Near : Light::OnTrack;
}

QString daysOf(Light light, QDate due)
{
    if (light != Light::Overdue && light != Light::Near && light != Light::OnTrack) return {};
    return QString::number(std::abs(sampleToday.daysTo(due))) + u'天';
}

QString inWords(QDate date)
{
    if (!date.isValid()) return QStringLiteral("持续提升");
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

} // namespace

std::vector<GanttRow> sampleGantt()
{
    std::vector<GanttRow> rows;
    QString goal;
    for (size_t i = 0; i < tasks().size(); ++i) {
        const SampleTask &task = tasks()[i];
        if (task.goal != goal) {
            GanttRow heading;
            heading.id = 100 + static_cast<qint64>(rows.size());
            heading.name = goal = task.goal;
            heading.hasChildren = true;
            rows.push_back(heading);
        }
        GanttRow row;
        row.id = static_cast<qint64>(i) + 1;
        row.level = 1;
        row.name = task.title;
        row.unit = QStringLiteral("县（市、区）卫生健康部门、医共体管理委员会");
        row.deadlineWords = inWords(task.due);
        row.start = QDate(2021, 7, 29);
        row.due = task.due;
        row.light = lightOf(task.due, static_cast<int>(i % 3));
        row.lightCount = daysOf(row.light, task.due);
        row.continuous = !task.due.isValid();
        row.percent = static_cast<int>(i * 13 % 90);
        rows.push_back(row);
    }
    return rows;
}

WallMatrix sampleWall()
{
    WallMatrix matrix;
    qint64 id = 0;
    for (const char16_t *name : {u"邓州市", u"南召县", u"方城县", u"西峡县", u"镇平县", u"内乡县", u"淅川县", u"社旗县",
                                 u"唐河县", u"新野县", u"桐柏县"})
        matrix.columns.push_back({++id, QString::fromUtf16(name), {}});
    const QStringList notes{{}, QStringLiteral("征求意见中"), QStringLiteral("办法已报县委常委会审议"), {}};
    for (size_t row = 0; row < tasks().size(); ++row) {
        const SampleTask &task = tasks()[row];
        matrix.rows.push_back({++id, task.title, task.goal});
        for (size_t column = 0; column < matrix.columns.size(); ++column) {
            WallCell cell;
            cell.id = row == 14 && column == 5 ? 0 : ++id;
            cell.light = lightOf(task.due, static_cast<int>((row * 7 + column * 5) % 11));
            cell.days = daysOf(cell.light, task.due);
            cell.note = notes[static_cast<qsizetype>((row + column) % 4)];
            matrix.cells.push_back(cell);
        }
    }
    return matrix;
}

std::vector<GanttRow> kindsOfRows()
{
    std::vector<GanttRow> rows(6);
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i].id = static_cast<qint64>(i) + 1;
        rows[i].level = i == 0 ? 0 : 1;
        rows[i].start = QDate(2021, 9, 20);
    }
    const auto set = [&rows](size_t i, const QString &name, Light light, QDate due) {
        rows[i].name = name;
        rows[i].light = light;
        rows[i].due = due;
    };
    set(0, QStringLiteral("目标"), Light::OnTrack, QDate(2021, 10, 10));
    set(1, QStringLiteral("逾期"), Light::Overdue, QDate(2021, 9, 28));
    set(2, QStringLiteral("迟完成"), Light::Closed, QDate(2021, 9, 24));
    set(3, QStringLiteral("延期"), Light::OnTrack, QDate(2021, 10, 10));
    set(4, QStringLiteral("持续"), Light::Continuous, {});
    set(5, QStringLiteral("无期限"), Light::NoDate, {});
    rows[0].hasChildren = true;
    rows[1].percent = 50;
    rows[2].doneOn = QDate(2021, 9, 27);
    rows[3].originalDue = QDate(2021, 9, 30);
    rows[3].percent = 25;
    rows[4].continuous = true;
    return rows;
}

MonthDays sampleMonth()
{
    MonthDays days;
    const auto add = [&days](QDate date, const char16_t *text, Light light, int count) {
        MonthDay &day = days[date];
        MonthDue due;
        due.task = static_cast<qint64>(day.dues.size()) + 1;
        due.text = QString::fromUtf16(text);
        due.light = light;
        for (int i = 0; i < count; ++i) due.assignments.push_back(due.task * 100 + i);
        day.counts[static_cast<size_t>(light)] += count;
        day.dues.push_back(due);
    };
    const QDate busy(2021, 9, 30);
    add(busy, u"（二）健全医共体内部管理体制（11县）", Light::Overdue, 11);
    add(busy, u"（六）健全区域共享机制（11县）", Light::Near, 11);
    add(busy, u"依据公立医院和基层医疗卫生机构的经费补助政策，原渠道足额安排补助资金（11县）", Light::OnTrack, 11);
    add(busy, u"建设全民健康信息平台，满足日常运行监测等需求（11县）", Light::Done, 11);
    add(QDate(2021, 9, 18), u"（三）加强医疗服务同质化建设（西峡县）", Light::Done, 1);
    return days;
}

WallMatrix smallWall()
{
    WallMatrix matrix;
    matrix.columns = {{1, QStringLiteral("西峡县"), {}}, {2, QStringLiteral("城乡一体化示范区"), {}}};
    matrix.rows = {{3, QStringLiteral("推进管理体制改革"), QStringLiteral("一、改革")},
                   {4, QStringLiteral("推进编制人事制度改革，建立周转池并核定县域内医疗卫生机构编制总量"),
                    QStringLiteral("一、改革")},
                   {5, QStringLiteral("总额预付"), QStringLiteral("二、支付")}};
    matrix.cells = {{11, Light::Overdue, QStringLiteral("4天"), QStringLiteral("编办未批复")},
                    {12, Light::Done, {}, {}},
                    {13, Light::Near, QStringLiteral("2天"), QStringLiteral("办法已报县委常委会审议待印发")},
                    {0, Light::NoDate, {}, {}},
                    {15, Light::Continuous, {}, {}},
                    {16, Light::Overdue, QStringLiteral("118天"), {}}};
    return matrix;
}

} // namespace tz::test
