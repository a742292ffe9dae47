#pragma once

#include "models/base/id.h"

namespace tz {

/// The kinds of rows of a ledger, in the order in which they may depend on each other (parents first).
enum class EntityKind {
    None,
    County,
    Community,
    Institution,
    Unit,
    Program,
    Goal,
    Task,
    Assignment,
    Progress,
    Evidence,
    Closing,
    Reminder,
    ClockPreset,
    ClockStage,
    ClockRun,
    ClockPause,
    StageReport,
    StepTemplate,
    TemplateStep,
    Milestone,
    IssuedPaper,
    Fact,
    PaperPreset,
    Briefing,
    BriefingArticle,
    BriefingPicture,
    BriefingSource,
    CalendarDay,
    Setting,
};

struct County;
struct Community;
struct Institution;
struct Unit;
struct Program;
struct Goal;
struct Task;
struct Assignment;
struct Progress;
struct Evidence;
struct Closing;
struct Reminder;
struct ClockPreset;
struct ClockStage;
struct ClockRun;
struct ClockPause;
struct StageReport;
struct StepTemplate;
struct TemplateStep;
struct Milestone;
struct IssuedPaper;
struct Fact;
struct PaperPreset;
struct Briefing;
struct BriefingArticle;
struct BriefingPicture;
struct BriefingSource;
struct CalendarDay;
struct Setting;

using CountyId = Id<County>;
using CommunityId = Id<Community>;
using InstitutionId = Id<Institution>;
using UnitId = Id<Unit>;
using ProgramId = Id<Program>;
using GoalId = Id<Goal>;
using TaskId = Id<Task>;
using AssignmentId = Id<Assignment>;
using ProgressId = Id<Progress>;
using EvidenceId = Id<Evidence>;
using ClosingId = Id<Closing>;
using ReminderId = Id<Reminder>;
using ClockPresetId = Id<ClockPreset>;
using ClockStageId = Id<ClockStage>;
using ClockRunId = Id<ClockRun>;
using ClockPauseId = Id<ClockPause>;
using StageReportId = Id<StageReport>;
using StepTemplateId = Id<StepTemplate>;
using TemplateStepId = Id<TemplateStep>;
using MilestoneId = Id<Milestone>;
using IssuedPaperId = Id<IssuedPaper>;
using FactId = Id<Fact>;
using PaperPresetId = Id<PaperPreset>;
using BriefingId = Id<Briefing>;
using BriefingArticleId = Id<BriefingArticle>;
using BriefingPictureId = Id<BriefingPicture>;
using BriefingSourceId = Id<BriefingSource>;
using CalendarDayId = Id<CalendarDay>;
using SettingId = Id<Setting>;

/// The entity that an Id<Row> names.
template <class Row> inline constexpr EntityKind kindOf = EntityKind::None;
template <> inline constexpr EntityKind kindOf<County> = EntityKind::County;
template <> inline constexpr EntityKind kindOf<Community> = EntityKind::Community;
template <> inline constexpr EntityKind kindOf<Institution> = EntityKind::Institution;
template <> inline constexpr EntityKind kindOf<Unit> = EntityKind::Unit;
template <> inline constexpr EntityKind kindOf<Program> = EntityKind::Program;
template <> inline constexpr EntityKind kindOf<Goal> = EntityKind::Goal;
template <> inline constexpr EntityKind kindOf<Task> = EntityKind::Task;
template <> inline constexpr EntityKind kindOf<Assignment> = EntityKind::Assignment;
template <> inline constexpr EntityKind kindOf<Progress> = EntityKind::Progress;
template <> inline constexpr EntityKind kindOf<Evidence> = EntityKind::Evidence;
template <> inline constexpr EntityKind kindOf<Closing> = EntityKind::Closing;
template <> inline constexpr EntityKind kindOf<Reminder> = EntityKind::Reminder;
template <> inline constexpr EntityKind kindOf<ClockPreset> = EntityKind::ClockPreset;
template <> inline constexpr EntityKind kindOf<ClockStage> = EntityKind::ClockStage;
template <> inline constexpr EntityKind kindOf<ClockRun> = EntityKind::ClockRun;
template <> inline constexpr EntityKind kindOf<ClockPause> = EntityKind::ClockPause;
template <> inline constexpr EntityKind kindOf<StageReport> = EntityKind::StageReport;
template <> inline constexpr EntityKind kindOf<StepTemplate> = EntityKind::StepTemplate;
template <> inline constexpr EntityKind kindOf<TemplateStep> = EntityKind::TemplateStep;
template <> inline constexpr EntityKind kindOf<Milestone> = EntityKind::Milestone;
template <> inline constexpr EntityKind kindOf<IssuedPaper> = EntityKind::IssuedPaper;
template <> inline constexpr EntityKind kindOf<Fact> = EntityKind::Fact;
template <> inline constexpr EntityKind kindOf<PaperPreset> = EntityKind::PaperPreset;
template <> inline constexpr EntityKind kindOf<Briefing> = EntityKind::Briefing;
template <> inline constexpr EntityKind kindOf<BriefingArticle> = EntityKind::BriefingArticle;
template <> inline constexpr EntityKind kindOf<BriefingPicture> = EntityKind::BriefingPicture;
template <> inline constexpr EntityKind kindOf<BriefingSource> = EntityKind::BriefingSource;
template <> inline constexpr EntityKind kindOf<CalendarDay> = EntityKind::CalendarDay;
template <> inline constexpr EntityKind kindOf<Setting> = EntityKind::Setting;

} // namespace tz
