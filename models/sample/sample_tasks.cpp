#include "models/sample/sample_names.h"
#include "models/sample/sample_world.h"

#include "models/base/text_fold.h"
#include "models/ledger/deadline_grammar.h"
#include "models/ledger/unit_names.h"

#include <QFile>

namespace tz::sample {

namespace {

Ids<Unit> unitsNamed(const QString &names, std::vector<Unit> &units)
{
    Ids<Unit> ids;
    for (const QString &name : splitOutsideBrackets(names)) {
        auto unit = std::find_if(units.begin(), units.end(), [&](const Unit &each) { return each.name == name; });
        if (unit == units.end()) {
            Unit added = newUnit(name, UnitAliases::shipped());
            QStringList aliases = added.aliases.split(u'|', Qt::SkipEmptyParts);
            aliases.removeAll(name);
            added.aliases = aliases.join(u'|');
            added.name = name; // as the tasks say it
            added.id = {qint64(units.size()) + 1};
            added.officialOrder = int(units.size()) + 1;
            unit = units.insert(units.end(), added);
        }
        ids.values.push_back(unit->id.value);
    }
    return ids;
}

Program sampleProgram()
{
    Program program;
    program.id = {1};
    program.title = QStringLiteral("紧密型县域医共体建设重点任务台账（示例）");
    program.issuers = QStringLiteral("市委改革办、市卫生健康委、市医疗保障局");
    program.issuedOn = QDate(2021, 7, 29);
    program.note = QStringLiteral("示例：任务、时限据实，文字和人名为虚构。");
    return program;
}

} // namespace

QList<QStringList> facts(const QString &resource)
{
    QFile file(resource);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "sample facts", qPrintable(resource));
    QList<QStringList> lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        if (!line.startsWith(u'#')) lines << line.split(u'\t');
    return lines;
}

void makeTasks(World &world, const Reading &reading)
{
    world.program = sampleProgram();
    for (const QStringList &fields : facts(QStringLiteral(":/taizhang/sample/tasks.tsv"))) {
        if (world.goals.empty() || world.goals.back().title != fields[0]) {
            const int ordinal = int(world.goals.size()) + 1;
            world.goals.push_back({{ordinal}, world.program.id, ordinal, fields[0]});
        }
        Task task;
        task.ordinal = int(world.tasks.size()) + 1;
        task.id = {task.ordinal};
        task.program = world.program.id;
        task.goal = world.goals.back().id;
        task.numbering = fields[1];
        task.title = fields[2];
        task.content = fields[3];
        task.leadUnits = unitsNamed(fields[4], world.units);
        task.supportingUnits = unitsNamed(fields[5], world.units);
        task.deadline = readDeadline(fields[6], {world.program.issuedOn, reading.calendar}).deadline;
        world.tasks.push_back(task);
    }
    Dice dice(138);
    for (const Task &task : world.tasks) {
        for (const CountyPlan &plan : world.counties) {
            if (!plan.county.inScope) continue;
            Assignment assignment;
            assignment.id = {qint64(world.assignments.size()) + 1};
            assignment.task = task.id;
            assignment.county = plan.county.id;
            assignment.person = person(dice);
            world.assignments.push_back(assignment);
        }
    }
}

} // namespace tz::sample
