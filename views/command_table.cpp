#include "views/command_table.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace tz {

namespace {

using Place = CommandPlace; // keeps the table's lines short

// clang-format off
constexpr std::array table{
    CommandSpec{Command::OpenLedger, "打开台账(&O)…", "open", "Ctrl+O", Menu::File, Place::MenuOnly, "打开一个台账文件"},
    CommandSpec{Command::NewLedger, "新建台账(&N)…", "new", "Ctrl+Shift+N", Menu::File, Place::MenuOnly, "新建一个空台账"},
    CommandSpec{Command::OpenDemo, "打开示例台账(&D)", "demo", "", Menu::File, Place::MenuOnly, "用一份做好的示例台账试用各项功能"},
    CommandSpec{Command::ImportRedHeader, "导入红头台账(&R)…", "red-header", "", Menu::File, Place::MenuOnly, "从下发的台账文件读出工作目标、重点任务和时限", false, true},
    CommandSpec{Command::ImportRows, "导入(&I)…", "import", "Ctrl+I", Menu::File, Place::PageHeader, "从表格文件导入到这一页，先预览再写入"},
    CommandSpec{Command::ExportRows, "导出(&E)…", "export", "Ctrl+E", Menu::File, Place::PageHeader, "把这一页导出为表格文件"},
    CommandSpec{Command::Print, "打印(&P)…", "print", "Ctrl+P", Menu::File, Place::PageHeader, "打印这一页", false, true},
    CommandSpec{Command::CloseLedger, "关闭台账(&W)", "", "Ctrl+W", Menu::File, Place::MenuOnly, "关闭台账，回到开始页；改动都已自动保存", false, true},
    CommandSpec{Command::Quit, "退出(&Q)", "", "Ctrl+Q", Menu::File, Place::MenuOnly, "退出；改动都已自动保存"},

    CommandSpec{Command::Undo, "撤销(&U)", "undo", "Ctrl+Z", Menu::Edit, Place::ToolBar, "收回上一步，重启之后也能撤销"},
    CommandSpec{Command::Redo, "重做(&R)", "redo", "Ctrl+Y; Ctrl+Shift+Z", Menu::Edit, Place::ToolBar, "再做一次刚撤销的一步"},
    CommandSpec{Command::Copy, "复制(&C)", "copy", "Ctrl+C", Menu::Edit, Place::MenuOnly, "复制选中的单元格，可粘贴到 WPS 表格和文字", false, true},
    CommandSpec{Command::Cut, "剪切(&T)", "", "Ctrl+X", Menu::Edit, Place::MenuOnly, "复制选中的单元格并清空它们，不删除行"},
    CommandSpec{Command::Paste, "粘贴(&V)", "paste", "Ctrl+V", Menu::Edit, Place::MenuOnly, "从选中的单元格起粘贴，读不懂的格保持原值"},
    CommandSpec{Command::FillDown, "向下填充(&D)", "fill-down", "Ctrl+D", Menu::Edit, Place::MenuOnly, "把选区第一行的内容填到下面各行"},
    CommandSpec{Command::EnterToday, "填入今天(&Y)", "", "Ctrl+;", Menu::Edit, Place::MenuOnly, "把今天的日期填入选中的日期格"},
    CommandSpec{Command::EditMany, "批量修改(&M)…", "", "Ctrl+M", Menu::Edit, Place::MenuOnly, "所选各行的一列改为同一个内容，先看改前改后"},
    CommandSpec{Command::EditCell, "编辑单元格(&E)", "edit", "F2", Menu::Edit, Place::MenuOnly, "在原有内容后继续写", false, true},
    CommandSpec{Command::ClearCells, "清空单元格(&L)", "clear", "Del", Menu::Edit, Place::MenuOnly, "清空选中的单元格，不删除行"},
    CommandSpec{Command::AddRow, "新增(&A)", "add", "Ctrl++; Ctrl+=", Menu::Edit, Place::PageHeader, "新增一行", false, true},
    CommandSpec{Command::RemoveRows, "删除(&X)", "remove", "Ctrl+-", Menu::Edit, Place::PageHeader, "删除选中的行，会先说明连带的内容；可以撤销"},
    CommandSpec{Command::Find, "查找(&F)", "search", "Ctrl+F", Menu::Edit, Place::MenuOnly, "在这一页里查找，可输入汉字或拼音首字母", false, true},
    CommandSpec{Command::FilterColumn, "筛选这一列(&S)…", "", "Ctrl+Shift+L; Alt+Down", Menu::Edit, Place::MenuOnly, "按值、时间或所含的字筛选当前列"},
    CommandSpec{Command::Replace, "替换(&H)…", "", "Ctrl+H", Menu::Edit, Place::MenuOnly, "在所列各行里查找并替换，先列出命中的格"},

    CommandSpec{Command::FoldSide, "收起侧栏(&S)", "fold", "Ctrl+\\", Menu::View, Place::MenuOnly, "侧栏只留图标", true, true},
    CommandSpec{Command::LargeText, "大字(&L)", "large-text", "", Menu::View, Place::MenuOnly, "字和行高放大四分之一", true},
    CommandSpec{Command::ZoomIn, "放大(&I)", "", "", Menu::View, Place::MenuOnly, "字和行高放大一级；也可按住 Ctrl 滚动滚轮"},
    CommandSpec{Command::ZoomOut, "缩小(&O)", "", "", Menu::View, Place::MenuOnly, "字和行高缩小一级；也可按住 Ctrl 滚动滚轮"},
    CommandSpec{Command::ZoomNormal, "原来大小(&0)", "", "Ctrl+0", Menu::View, Place::MenuOnly, "回到原来的字号"},
    CommandSpec{Command::DarkTheme, "深色(&D)", "theme", "", Menu::View, Place::MenuOnly, "深色界面；纸面上始终是浅色", true},

    CommandSpec{Command::TakeOrder, "记交办(&J)…", "add", "Ctrl+N", Menu::Ledger, Place::ToolBar, "粘贴领导交办的原话，读出事项、单位、时限，核对后记下并启动时钟"},
    CommandSpec{Command::ExpandTasks, "展开到各县(&E)…", "expand", "", Menu::Ledger, Place::PageHeader, "把重点任务一次分解到各县市区", false, true},
    CommandSpec{Command::RecordWord, "记进展(&R)…", "note", "Ctrl+J", Menu::Ledger, Place::PageHeader, "记下刚听到的进展"},
    CommandSpec{Command::ExtendDeadline, "延期(&X)…", "extend", "Ctrl+Shift+D", Menu::Ledger, Place::MenuOnly, "给这一项另定时限，要写明理由；原时限和理由都留着"},
    CommandSpec{Command::Remind, "催办(&U)", "remind", "Ctrl+U", Menu::Ledger, Place::MenuOnly, "把选中各项的催办文字按县复制好，粘贴到微信或短信"},
    CommandSpec{Command::ShowEvidence, "佐证(&Z)…", "evidence", "F7", Menu::Ledger, Place::MenuOnly, "看、加、换这一项的佐证；也可以把文件直接拖到行上", false, true},
    CommandSpec{Command::AskClosing, "申请销号(&Q)…", "closing", "F8", Menu::Ledger, Place::MenuOnly, "申请销号：要有佐证，没有的写明理由"},
    CommandSpec{Command::CheckClosing, "验收销号(&Y)…", "closing", "F9", Menu::Ledger, Place::MenuOnly, "由申请人以外的人验收，给出销号编号"},
    CommandSpec{Command::ReturnClosing, "退回(&T)…", "undo", "Shift+F9", Menu::Ledger, Place::MenuOnly, "写明还差什么，退回再改"},
    CommandSpec{Command::ReopenClosed, "重新打开(&O)…", "redo", "", Menu::Ledger, Place::MenuOnly, "已销号的事项写明原因和依据后重新打开，作为新的一轮"},
    CommandSpec{Command::StartClock, "启动时钟(&K)…", "clocks", "Ctrl+T", Menu::Ledger, Place::MenuOnly, "给选中的任务分解启动督办时钟，如 13710", false, true},
    CommandSpec{Command::ReportStage, "阶段反馈(&F)…", "note", "Ctrl+R", Menu::Ledger, Place::MenuOnly, "记下这条时钟一个阶段的反馈"},
    CommandSpec{Command::PauseClock, "暂停(&I)…", "pause", "", Menu::Ledger, Place::MenuOnly, "写明理由暂停这条时钟，后面的阶段顺延"},
    CommandSpec{Command::PlanBackwards, "倒排工期(&D)…", "backwards", "Ctrl+B", Menu::Ledger, Place::MenuOnly, "从完成时限往前排出各步骤的日期，成为工作节点"},
    CommandSpec{Command::EnterNotice, "录入放假通知(&N)…", "calendar", "", Menu::Ledger, Place::MenuOnly, "粘贴国务院办公厅的放假通知或逐天录入，先列出会变动的日期再写入"},
    CommandSpec{Command::OpenCounty, "县情(&C)", "county", "Ctrl+G", Menu::Ledger, Place::MenuOnly, "打开所在县市区的一页：医共体、任务、最近听到的进展和联系人", false, true},
    CommandSpec{Command::OpenRow, "整行查看与修改(&W)…", "edit", "F3", Menu::Ledger, Place::MenuOnly, "把这一行的全部内容放在一张表单里查看和修改"},
    CommandSpec{Command::ShowHistory, "历史(&H)…", "history", "F4", Menu::Ledger, Place::MenuOnly, "这一格是谁、什么时候、从什么改成什么，手工还是从文件来", false, true},

    CommandSpec{Command::FridayPack, "周五材料(&W)…", "reports", "Ctrl+Shift+W", Menu::Reports, Place::MenuOnly, "一次生成周进展表、挂图和各县催办清单，放进一个新文件夹"},
    CommandSpec{Command::PackEvidence, "生成佐证包(&G)…", "evidence", "", Menu::Reports, Place::MenuOnly, "一个县、一本台账或全部的佐证，连同目录和校验值打成压缩包"},

    CommandSpec{Command::ShowSteps, "操作记录(&S)", "steps", "Ctrl+Shift+H", Menu::Tools, Place::ToolBar, "做过的每一步，可以一次撤销到其中一步"},
    CommandSpec{Command::ShowBin, "回收站(&R)", "bin", "", Menu::Tools, Place::ToolBar, "删除的行，可以连同随它删除的内容恢复"},
    CommandSpec{Command::ShowPast, "往日(&P)", "past", "", Menu::Tools, Place::ToolBar, "这张表某一天晚上的样子，只读"},
    CommandSpec{Command::CheckLedger, "检查台账(&C)", "", "", Menu::Tools, Place::MenuOnly, "检查文件完整、日志连续和放假安排", false, true},
    CommandSpec{Command::BackUp, "立即备份(&B)", "", "", Menu::Tools, Place::MenuOnly, "现在就备份一份，并核对"},

    CommandSpec{Command::Shortcuts, "快捷键一览(&K)", "", "F1", Menu::Help, Place::MenuOnly, "列出全部快捷键"},
    CommandSpec{Command::About, "关于医改台账(&A)", "", "", Menu::Help, Place::MenuOnly, "版本和许可"},
};
// clang-format on

} // namespace

std::span<const CommandSpec> commandTable()
{
    return table;
}

const CommandSpec &specOf(Command command)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const CommandSpec &spec) { return spec.command == command; });
    Q_ASSERT(found != table.end());
    return *found;
}

const char *menuTitle(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return "文件(&F)";
    case Menu::Edit:
        return "编辑(&E)";
    case Menu::View:
        return "视图(&V)";
    case Menu::Ledger:
        return "台账(&L)";
    case Menu::Reports:
        return "报表(&R)";
    case Menu::Tools:
        return "工具(&T)";
    case Menu::Help:
        return "帮助(&H)";
    }
    return "";
}

} // namespace tz
