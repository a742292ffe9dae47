#pragma once

#include "models/ledger/community.h"
#include "models/ledger/program.h"
#include "models/ledger/progress.h"
#include "models/sample/sample_ledger.h"

namespace tz::sample {

/// How many of what one county has.
struct CountyPlan {
    County county;
    int communities = 0;
    int countyHospitals = 0;
    int townshipHospitals = 0;
    int villageClinics = 0;
};

/// The rows that the others build on, small enough to be held together.
struct World {
    std::vector<CountyPlan> counties;
    std::vector<Community> communities;
    std::vector<Unit> units;
    Program program;
    std::vector<Goal> goals;
    std::vector<Task> tasks;
    std::vector<Assignment> assignments;
};

/// Lines of a resource's tab-separated facts, comments left out.
QList<QStringList> facts(const QString &resource);

/// The counties and districts of Nanyang with their codes, the two districts out of scope; no persons.
std::vector<County> nanyangCounties();

std::vector<CountyPlan> planCounties(const SampleScale &scale);
std::vector<Community> makeCommunities(const std::vector<CountyPlan> &counties);
void makeTasks(World &world, const Reading &reading);

/// Gives a county's institutions one batch after another, in official order: hospitals, township hospitals, village
/// clinics.
class InstitutionMaker
{
public:
    explicit InstitutionMaker(const World &world) : m_world(world) {}
    std::vector<Change> next();

private:
    const World &m_world;
    size_t m_county = 0;
    qint64 m_lastId = 0;
};

/// The shipped presets and templates with some clocks and schedules: 13710 with reports in time, late and missing, one
/// pause, weekly reports, milestones planned back. So many at every scale.
std::vector<AnyRow> clocksOf(const World &world, const Reading &reading);

/// What was closed, with its 销号记录 and mostly a file of evidence, which is put into the ledger at once.
Result<std::vector<AnyRow>> closingsOf(const World &world, LedgerStore &store);

/// 工作简报: last month's issue with its paper, which is put into the ledger at once, and this month's, which is being
/// written and has two articles and a picture. Only Nanyang writes them. Needs fonts (a QGuiApplication).
Result<std::vector<AnyRow>> briefingsOf(const World &world, const SampleScale &scale, LedgerStore &store);

/// The story of each assignment, told week by week: how fast it goes, when it falls silent, when it is done.
class ProgressMaker
{
public:
    ProgressMaker(World &world, const SampleScale &scale) : m_world(world), m_scale(scale) {}
    /// Sets status, percent and completion of every assignment as its last report leaves it.
    void settleAssignments();
    std::vector<Change> next();

private:
    struct Story;
    Story storyOf(size_t assignment) const;
    void report(size_t assignment, const Story &story, int week, std::vector<Change> &batch);

    World &m_world;
    const SampleScale &m_scale;
    size_t m_assignment = 0;
    qint64 m_lastId = 0;
};

} // namespace tz::sample
