#include "models/sample/sample_names.h"
#include "models/sample/sample_world.h"

namespace tz::sample {

namespace {

const QStringList stages{
    QStringLiteral("成立工作专班，完成摸底"), QStringLiteral("起草实施方案，征求部门意见"),
    QStringLiteral("方案提交会议研究"),       QStringLiteral("文件已印发，分解到责任科室"),
    QStringLiteral("各医共体按方案组织实施"), QStringLiteral("开展自查，收集佐证材料"),
    QStringLiteral("任务完成，材料已报"),
};

const QStringList obstacles{
    QStringLiteral("部门意见尚未统一，需上会协调"),
    QStringLiteral("财政资金未足额到位"),
    QStringLiteral("专业人员不足，进度偏慢"),
    QStringLiteral("信息系统接口不通，等待厂商改造"),
};

QString stageText(int percent)
{
    return stages[std::clamp(percent * int(stages.size() - 1) / 100, 0, int(stages.size()) - 1)];
}

} // namespace

/// What the dice say of one assignment.
struct ProgressMaker::Story {
    int weeksToFinish = 0; ///< at this pace 100 % is reached
    int silentFrom = 0;    ///< the first week without a report
    int skippedWeek = 0;
    bool continuous = false;
};

ProgressMaker::Story ProgressMaker::storyOf(size_t assignment) const
{
    const Assignment &row = m_world.assignments[assignment];
    const Task &task = m_world.tasks[size_t(row.task.value - 1)];
    Dice dice(quint64(row.task.value) * 1'000'003 + quint64(row.county.value));
    Story story;
    story.continuous = !task.deadline.date.isValid();
    const int weeks = m_scale.weeks;
    const int due = story.continuous ? weeks : int(sampleToday.addDays(-7 * weeks).daysTo(task.deadline.date) / 7);
    story.weeksToFinish = std::max(3, due - 2 + dice.below(7) + (row.county.value % 4 == 1 ? 5 : 0));
    story.silentFrom = dice.below(9) == 0 ? weeks - 2 - dice.below(3) : weeks + 1;
    story.skippedWeek = dice.below(3 * weeks);
    return story;
}

void ProgressMaker::settleAssignments()
{
    for (size_t i = 0; i < m_world.assignments.size(); ++i) {
        Assignment &assignment = m_world.assignments[i];
        const Story story = storyOf(i);
        const int told = std::min(m_scale.weeks, story.silentFrom);
        const int percent = std::min(story.continuous ? 60 + int(i % 4) * 5 : 100, told * 100 / story.weeksToFinish);
        assignment.percent = {percent};
        if (percent >= 100) {
            assignment.status = AssignmentStatus::Done;
            assignment.completedOn = sampleToday.addDays(-7 * (m_scale.weeks - story.weeksToFinish) - 3);
            if (i % 3 == 0) {
                assignment.status = AssignmentStatus::Closed;
                assignment.closedOn = assignment.completedOn.addDays(3);
            }
        } else {
            assignment.status = percent == 0   ? AssignmentStatus::NotStarted
                                : percent < 50 ? AssignmentStatus::Slow
                                               : AssignmentStatus::Underway;
        }
    }
}

void ProgressMaker::report(size_t assignment, const Story &story, int week, std::vector<Change> &batch)
{
    const Assignment &row = m_world.assignments[assignment];
    Dice dice(quint64(assignment) * 131 + quint64(week));
    const int percent =
        std::min(story.continuous ? 60 + int(assignment % 4) * 5 : 100, (week + 1) * 100 / story.weeksToFinish);
    Progress progress;
    progress.id = {++m_lastId};
    progress.assignment = row.id;
    progress.week = sampleToday.addDays(-7 * (m_scale.weeks - week));
    progress.thisWeek = stageText(percent);
    progress.nextWeek =
        percent >= 100 ? QStringLiteral("巩固成果，迎接核查") : QStringLiteral("推进：") + stageText(percent + 17);
    if (percent < 100 && dice.below(5) == 0) progress.problems = obstacles[dice.below(int(obstacles.size()))];
    progress.percent = {percent};
    progress.saidBy = person(dice);
    progress.channel = static_cast<Channel>(dice.below(4));
    progress.saidOn = progress.week.addDays(3 + dice.below(2));
    batch.push_back({{}, progress});
}

std::vector<Change> ProgressMaker::next()
{
    std::vector<Change> batch;
    const qint64 wanted = m_scale.progress;
    while (m_assignment < m_world.assignments.size() && batch.size() < 4000) {
        const size_t assignment = m_assignment++;
        const Story story = storyOf(assignment);
        for (int week = 0; week < m_scale.weeks; ++week) {
            const bool finished = (week * 100) / story.weeksToFinish >= 100 && !story.continuous;
            if (wanted == 0 && (finished || week >= story.silentFrom || week == story.skippedWeek)) continue;
            // At the large scales the number of rows is given: the first assignments report one week more.
            if (wanted > 0 && week >= wanted / qint64(m_world.assignments.size()) +
                                          (qint64(assignment) < wanted % qint64(m_world.assignments.size()) ? 1 : 0))
                break;
            report(assignment, story, week, batch);
        }
    }
    return batch;
}

} // namespace tz::sample
