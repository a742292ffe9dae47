#pragma once

#include "models/ledger/deadline.h"
#include "models/ledger/goal.h"
#include "models/ledger/unit.h"

namespace tz {

/// 整改: how long mending a problem takes.
enum class TimeClass { None, AtOnce, Short, Middle, Long };

template <> struct EnumWords<TimeClass> {
    static constexpr std::array values{Choice{"", "", "无"}, Choice{"at-once", "立行立改", "立整立改|立查立改"},
                                       Choice{"short", "短期", "短期整改|近期"}, Choice{"middle", "中期", "中期整改"},
                                       Choice{"long", "长期", "长期整改|长期坚持"}};
};

/// 重点任务: one line of a program; of a 整改 program a problem, whose measures are the content.
struct Task {
    TaskId id;
    ProgramId program;
    GoalId goal;
    int ordinal = 0;   ///< from 1 within the program, the official order
    QString numbering; ///< as printed before the title: （一）; empty when there is none
    QString title;     ///< without its number
    QString content;
    Ids<Unit> leadUnits;
    Ids<Unit> supportingUnits;
    Deadline deadline;
    QString cause;                         ///< 整改: why there is the problem
    TimeClass timeClass = TimeClass::None; ///< 整改
    QString evidenceAsked;                 ///< what proves it done
    QString note;
    bool operator==(const Task &) const = default;
};

/// The date that a task's due-date words are read against: its program's issue date, else today.
QDate referenceDate(const Task &task, const Reading &reading);

namespace task_values {
Result<void> readDeadlineWords(void *row, const QString &typed, const Reading &reading);
QString deadlineKindText(const void *row, const Reading &reading);
} // namespace task_values

template <> struct Schema<Task> {
    static constexpr auto kind = EntityKind::Task;
    static constexpr auto table = "task";
    static constexpr auto plural = "tasks";
    static constexpr auto word = "重点任务";
    static constexpr auto order = "program, ordinal, id";

    /// The deadline is one datum in four stored columns; typing the words reads them anew.
    static constexpr Column deadlineWordsColumn = [] {
        Column c{"deadline_words",
                 "完成时限",
                 {.aliases =
                      "完成时间|办理时限|整改时限|时间节点|截止时间|时限|完成期限|时间要求|时限要求|进度要求|完成节点",
                  .width = 12},
                 Editor::Deadline,
                 "TEXT"};
        c.text = [](const void *row, const Reading &) { return static_cast<const Task *>(row)->deadline.words; };
        c.read = task_values::readDeadlineWords;
        c.json = [](const void *row, const Reading &reading) {
            return ValueTraits<QString>::json(static_cast<const Task *>(row)->deadline.words, reading);
        };
        c.stored = [](const void *row) {
            return ValueTraits<QString>::stored(static_cast<const Task *>(row)->deadline.words);
        };
        c.restore = [](void *row, const StoredValue &v) { static_cast<Task *>(row)->deadline.words = v.toString(); };
        return c;
    }();
    static constexpr Column deadlineKindColumn = [] {
        Column c{"deadline_kind", "时限类型", {.width = 8, .listed = false}, Editor::None, "TEXT"};
        c.text = task_values::deadlineKindText;
        c.json = [](const void *row, const Reading &) {
            return QJsonValue(deadlineKindCode(static_cast<const Task *>(row)->deadline.kinds));
        };
        c.stored = [](const void *row) {
            return StoredValue(deadlineKindCode(static_cast<const Task *>(row)->deadline.kinds));
        };
        c.restore = [](void *row, const StoredValue &v) {
            static_cast<Task *>(row)->deadline.kinds = deadlineKindsOf(v.toString());
        };
        return c;
    }();
    static constexpr Column deadlineColumn = [] {
        Column c{"deadline", "到期日", {.width = 9}, Editor::None, "TEXT"};
        c.text = [](const void *row, const Reading &reading) {
            return ValueTraits<QDate>::text(static_cast<const Task *>(row)->deadline.date, reading);
        };
        c.json = [](const void *row, const Reading &reading) {
            return ValueTraits<QDate>::json(static_cast<const Task *>(row)->deadline.date, reading);
        };
        c.stored = [](const void *row) {
            return ValueTraits<QDate>::stored(static_cast<const Task *>(row)->deadline.date);
        };
        c.restore = [](void *row, const StoredValue &v) {
            static_cast<Task *>(row)->deadline.date = ValueTraits<QDate>::restored(v);
        };
        return c;
    }();
    static constexpr Column confidenceColumn = [] {
        Column c{"deadline_confidence", "时限把握", {.width = 6, .listed = false}, Editor::None, "TEXT"};
        c.text = [](const void *row, const Reading &reading) {
            return ValueTraits<Confidence>::text(static_cast<const Task *>(row)->deadline.confidence, reading);
        };
        c.json = [](const void *row, const Reading &) {
            return QJsonValue(QString::fromLatin1(
                ValueTraits<Confidence>::choice(static_cast<const Task *>(row)->deadline.confidence).code));
        };
        c.stored = [](const void *row) {
            return ValueTraits<Confidence>::stored(static_cast<const Task *>(row)->deadline.confidence);
        };
        c.restore = [](void *row, const StoredValue &v) {
            static_cast<Task *>(row)->deadline.confidence = ValueTraits<Confidence>::restored(v);
        };
        return c;
    }();

    static constexpr std::array columns{
        idColumn<Task>(),
        column<&Task::program>("program", "台账",
                               {.aliases = "台账名称", .required = true, .key = true, .width = 16, .listed = false}),
        column<&Task::goal>("goal", "工作目标", {.aliases = "目标|目标任务|类别", .width = 16}),
        column<&Task::ordinal>("ordinal", "序号", {.aliases = "编号|任务序号", .width = 4}),
        column<&Task::numbering>("numbering", "原文编号", {.width = 6, .listed = false}),
        column<&Task::title>(
            "title", "重点任务",
            {.aliases =
                 "具体任务|工作任务|任务名称|任务|工作计划|反馈问题|整改问题|问题表述|问题描述|具体问题|整改事项|"
                 "发现问题|主要问题|整改任务",
             .required = true,
             .key = true,
             .width = 18}),
        longText<&Task::content>("content", "主要内容",
                                 {.aliases = "任务内容|工作内容|主要措施|具体举措|整改措施|主要任务", .width = 40}),
        column<&Task::leadUnits>(
            "lead_units", "牵头单位",
            {.aliases = "牵头责任单位|主办单位|汇总单位|牵头部门|责任单位|责任部门|承办单位|落实单位", .width = 16}),
        column<&Task::supportingUnits>(
            "supporting_units", "配合单位",
            {.aliases = "协办单位|协同单位|协同责任单位|主要协作单位|配合部门|参与单位", .width = 16}),
        deadlineWordsColumn,
        deadlineKindColumn,
        deadlineColumn,
        confidenceColumn,
        longText<&Task::cause>("cause", "问题原因",
                               {.aliases = "原因分析|产生原因|原因", .width = 16, .listed = false}),
        column<&Task::timeClass>("time_class", "整改类别",
                                 {.aliases = "整改类型|时限类别|整改分类", .width = 7, .listed = false}),
        longText<&Task::evidenceAsked>("evidence_asked", "佐证要求",
                                       {.aliases = "佐证材料", .width = 16, .listed = false}),
        longText<&Task::note>("note", "备注", {.width = 14, .listed = false}),
    };
    static QString label(const Task &task, const Reading &) { return task.title; }
};

} // namespace tz
