#include "models/ledger/entities.h"

#include "models/base/text_fold.h"
#include "models/ledger/assignment.h"
#include "models/ledger/briefing_article.h"
#include "models/ledger/calendar_day.h"
#include "models/ledger/clock_pause.h"
#include "models/ledger/clock_preset.h"
#include "models/ledger/clock_run.h"
#include "models/ledger/clock_stage.h"
#include "models/ledger/closing.h"
#include "models/ledger/community.h"
#include "models/ledger/county.h"
#include "models/ledger/evidence.h"
#include "models/ledger/fact.h"
#include "models/ledger/goal.h"
#include "models/ledger/institution.h"
#include "models/ledger/issued_paper.h"
#include "models/ledger/milestone.h"
#include "models/ledger/paper_preset.h"
#include "models/ledger/program.h"
#include "models/ledger/progress.h"
#include "models/ledger/reminder.h"
#include "models/ledger/setting.h"
#include "models/ledger/stage_report.h"
#include "models/ledger/step_template.h"
#include "models/ledger/task.h"
#include "models/ledger/template_step.h"
#include "models/ledger/unit.h"

namespace tz {

namespace {

template <class... Rows> const auto &entityList()
{
    static const std::array<const Entity *, sizeof...(Rows)> list{&entityOf<Rows>()...};
    return list;
}

} // namespace

std::span<const Entity *const> allEntities()
{
    return entityList<County, Community, Institution, Unit, Program, Goal, Task, Assignment, Progress, Evidence,
                      Closing, Reminder, ClockPreset, ClockStage, ClockRun, ClockPause, StageReport, StepTemplate,
                      TemplateStep, Milestone, IssuedPaper, Fact, PaperPreset, Briefing, BriefingArticle,
                      BriefingPicture, BriefingSource, CalendarDay, Setting>();
}

const Entity &entityOf(EntityKind kind)
{
    for (const Entity *entity : allEntities())
        if (entity->kind == kind) return *entity;
    Q_ASSERT_X(false, "entityOf", "no such entity");
    return *allEntities().front();
}

const Entity *entityNamed(QStringView plural)
{
    for (const Entity *entity : allEntities())
        if (plural == entity->name()) return entity;
    return nullptr;
}

bool Entity::isRecorded() const
{
    return std::any_of(columns.begin(), columns.end(),
                       [](const Column &column) { return column.options.required && !column.isEditable(); });
}

const Column *Entity::column(QStringView key) const
{
    for (const Column &column : columns)
        if (key == QLatin1StringView(column.key)) return &column;
    return nullptr;
}

const Column *Entity::columnOfHeading(const QString &heading) const
{
    const QString wanted = folded(heading);
    if (wanted.isEmpty()) return nullptr;
    for (const Column &column : columns)
        if (wanted == folded(column.heading()) || wanted == column.name()) return &column;
    for (const Column &column : columns) {
        const QStringList aliases = QString::fromUtf8(column.options.aliases).split(u'|', Qt::SkipEmptyParts);
        for (const QString &alias : aliases)
            if (wanted == folded(alias)) return &column;
    }
    return nullptr;
}

} // namespace tz
