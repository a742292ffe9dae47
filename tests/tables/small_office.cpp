#include "tests/tables/small_office.h"

#include "models/ledger/progress.h"
#include "models/tables/expansion.h"

namespace tz::test {

namespace {

void perform(LedgerSession &session, ChangeSet set)
{
    if (auto done = session.perform(std::move(set)); !done) qFatal("%s", qPrintable(done.error().sentence));
}

void addCounties(LedgerSession &session)
{
    struct Line {
        const char *name;
        const char *contact;
    };
    static constexpr Line lines[] = {{"西峡县", "王某"}, {"内乡县", "李某"}, {"淅川县", "赵某"},
                                     {"镇平县", "钱某"}, {"邓州市", "孙某"}, {"卧龙区", ""}};
    ChangeSet set{QStringLiteral("添加县市区"), {}, {}};
    int order = 0;
    for (const Line &line : lines) {
        County county;
        county.id = {++order};
        county.officialOrder = order;
        county.name = QString::fromUtf8(line.name);
        county.contact = QString::fromUtf8(line.contact);
        county.phone = order == 6 ? QString() : QStringLiteral("0377-6%1").arg(order * 11111);
        county.inScope = order != 6;
        set.add(county);
    }
    perform(session, std::move(set));
}

void addUnits(LedgerSession &session)
{
    struct Line {
        const char *name;
        const char *aliases;
    };
    static constexpr Line lines[] = {{"卫生健康部门", "卫健委|卫健部门"},
                                     {"医疗保障部门", "医保局"},
                                     {"机构编制部门", "编办"},
                                     {"人力资源社会保障部门", "人社局"},
                                     {"财政部门", "财政局"}};
    ChangeSet set{QStringLiteral("添加责任单位"), {}, {}};
    int order = 0;
    for (const Line &line : lines) {
        Unit unit;
        unit.id = {++order};
        unit.officialOrder = order;
        unit.name = QString::fromUtf8(line.name);
        unit.aliases = QString::fromUtf8(line.aliases);
        set.add(unit);
    }
    perform(session, std::move(set));
}

Deadline deadlineOf(const char *words, QDate date)
{
    Deadline deadline;
    deadline.words = QString::fromUtf8(words);
    deadline.kinds = date.isValid() ? DeadlineKind::Date : DeadlineKind::Continuous;
    deadline.date = date;
    return deadline;
}

void addTasks(LedgerSession &session)
{
    struct Line {
        int goal;
        const char *numbering;
        const char *title;
        const char *content;
        std::vector<qint64> units;
        const char *words;
        QDate date;
    };
    const Line lines[] = {
        {1,
         "（一）",
         "推进管理体制改革",
         "建立党委、政府牵头的医共体管理委员会，制定权责清单，明确各方职责和运行规则。",
         {1, 3},
         "2021年8月10日",
         {2021, 8, 10}},
        {1,
         "（二）",
         "推进编制人事制度改革",
         "核定编制总量，出台人才编制“周转池”制度。",
         {3, 4},
         "2021年8月13日",
         {2021, 8, 13}},
        {2,
         "（一）",
         "完善医保支付方式",
         "制定医共体医保基金总额预付实施办法，建立结余留用、合理超支分担机制。",
         {2},
         "2021年8月16日",
         {2021, 8, 16}},
        {2,
         "（二）",
         "落实财政投入",
         "落实公立医院“六项投入”政策，完成清产核资。",
         {5, 1},
         "2021年9月30日",
         {2021, 9, 30}},
        {2,
         "（三）",
         "优化家庭医生签约服务",
         "组建专科服务团队，与基层团队结对，提高个性化签约服务水平。",
         {1},
         "持续提升",
         {}},
    };
    ChangeSet set{QStringLiteral("添加台账"), {}, {}};
    Program program{{1},
                    QStringLiteral("县域医共体建设重点任务台账"),
                    QStringLiteral("宛卫〔2021〕138号"),
                    {},
                    {2021, 7, 29},
                    ProgramKind::KeyTasks,
                    {}};
    set.add(program);
    set.add(Goal{{1}, {1}, 1, QStringLiteral("改革完善区域医疗卫生管理体制机制")});
    set.add(Goal{{2}, {1}, 2, QStringLiteral("深化医保支付方式改革与财政投入")});
    int ordinal = 0;
    for (const Line &line : lines) {
        Task task;
        task.id = {++ordinal};
        task.program = {1};
        task.goal = {line.goal};
        task.ordinal = ordinal;
        task.numbering = QString::fromUtf8(line.numbering);
        task.title = QString::fromUtf8(line.title);
        task.content = QString::fromUtf8(line.content);
        task.leadUnits.values = {line.units.front()};
        task.supportingUnits.values.assign(line.units.begin() + 1, line.units.end());
        task.deadline = deadlineOf(line.words, line.date);
        set.add(task);
    }
    perform(session, std::move(set));
}

/// In county n the first n - 1 tasks are done, so that every light occurs.
void reportStates(LedgerSession &session)
{
    ChangeSet set{QStringLiteral("登记进展"), {}, {}};
    for (const Assignment &before : session.all<Assignment>()) {
        Assignment after = before;
        after.person = QStringLiteral("周某");
        if (before.task.value < before.county.value) {
            after.status = AssignmentStatus::Done;
            after.percent = {100};
            after.completedOn = QDate(2021, 8, 5);
        } else if (before.task.value == before.county.value) {
            after.status = AssignmentStatus::Underway;
            after.percent = {60};
        }
        set.update(before, after);
        if (before.task.value != before.county.value) continue;
        Progress progress;
        progress.assignment = before.id;
        progress.week = QDate(2021, 8, 9);
        progress.thisWeek = QStringLiteral("已形成征求意见稿，正在征求%1意见。")
                                .arg(before.task.value % 2 ? QStringLiteral("各部门") : QStringLiteral("司法局"));
        progress.nextWeek = QStringLiteral("提交县委常委会研究。");
        progress.percent = {60};
        progress.saidBy = QStringLiteral("王某");
        progress.channel = before.task.value % 2 ? Channel::Phone : Channel::Report;
        progress.saidOn = QDate(2021, 8, 10);
        set.add(progress);
    }
    perform(session, std::move(set));
}

} // namespace

void fillSmallOffice(LedgerSession &session)
{
    addCounties(session);
    addUnits(session);
    addTasks(session);
    std::vector<County> inScope = session.all<County>({{QStringLiteral("in_scope"), Condition::Operator::Equals, 1}});
    perform(session, expansion(session.all<Task>(), inScope, session.all<Assignment>(), session.ids()));
    reportStates(session);
}

AssignmentId assignmentOf(LedgerSession &session, int task, int county)
{
    for (const Assignment &assignment : session.all<Assignment>())
        if (assignment.task.value == task && assignment.county.value == county) return assignment.id;
    return {};
}

void addEarlierWord(LedgerSession &session, AssignmentId assignment, const QString &words)
{
    Progress earlier;
    earlier.assignment = assignment;
    earlier.week = QDate(2021, 8, 2);
    earlier.thisWeek = words;
    perform(session, {QStringLiteral("补记进展"), {}, {{{}, earlier}}});
}

} // namespace tz::test
