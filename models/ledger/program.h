#pragma once

#include "models/ledger/schema.h"

namespace tz {

enum class ProgramKind { KeyTasks, Rectification, Inspection, Review, Oral };

template <> struct EnumWords<ProgramKind> {
    static constexpr std::array values{
        Choice{"key-tasks", "重点任务", "重点任务台账"},
        Choice{"rectification", "整改", "问题整改"},
        Choice{"inspection", "督查", "督导检查"},
        Choice{"review", "考核", "评价"},
        Choice{"oral", "交办", "口头交办"},
    };
};

/// 台账: one ledger document with its tasks.
struct Program {
    ProgramId id;
    QString title;
    QString documentNumber; ///< 宛卫〔2021〕138号, empty when there is none
    QString issuers;        ///< joined by 、 in the order of the document's head
    QDate issuedOn;         ///< due-date words are read against it
    ProgramKind kind = ProgramKind::KeyTasks;
    QString note;
    QString source = {};    ///< 整改: who found it, 省委巡视组
    QString inspected = {}; ///< 整改: what was inspected
    bool operator==(const Program &) const = default;
};

template <> struct Schema<Program> {
    static constexpr auto kind = EntityKind::Program;
    static constexpr auto table = "program";
    static constexpr auto plural = "programs";
    static constexpr auto word = "台账";
    static constexpr auto order = "issued_on, id";
    static constexpr std::array columns{
        idColumn<Program>(),
        column<&Program::title>("title", "台账名称",
                                {.aliases = "名称|标题|文件名称", .required = true, .key = true, .width = 30}),
        column<&Program::documentNumber>("document_number", "文号",
                                         {.aliases = "发文字号|文件号", .key = true, .width = 14}),
        column<&Program::issuers>("issuers", "发文机关", {.aliases = "发文单位|印发单位", .width = 24}),
        column<&Program::issuedOn>("issued_on", "发文日期", {.aliases = "印发日期|成文日期", .width = 9}),
        column<&Program::kind>("kind", "类别", {.aliases = "台账类别", .width = 7}),
        column<&Program::source>("source", "问题来源",
                                 {.aliases = "来源|反馈来源|检查来源", .width = 12, .listed = false}),
        column<&Program::inspected>("inspected", "检查对象",
                                    {.aliases = "被检查单位|检查地点", .width = 12, .listed = false}),
        longText<&Program::note>("note", "备注", {.width = 16}),
    };
    static QString label(const Program &program, const Reading &) { return program.title; }
};

} // namespace tz
