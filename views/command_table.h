#pragma once

#include <span>

class QString;

namespace tz {

/// Everything a menu, a button or a shortcut can ask for.
enum class Command {
    OpenLedger,
    NewLedger,
    OpenDemo,
    ImportRedHeader,
    ImportRows,
    ExportRows,
    Print,
    CloseLedger,
    Quit,
    Undo,
    Redo,
    Copy,
    Cut,
    Paste,
    FillDown,
    EditMany,
    Replace,
    EnterToday,
    EditCell,
    ClearCells,
    AddRow,
    RemoveRows,
    Find,
    FilterColumn,
    FoldSide,
    DarkTheme,
    LargeText,
    ZoomIn,
    ZoomOut,
    ZoomNormal,
    TakeOrder,
    ExpandTasks,
    RecordWord,
    ExtendDeadline,
    Remind,
    ShowEvidence,
    AskClosing,
    CheckClosing,
    ReturnClosing,
    ReopenClosed,
    PackEvidence,
    FridayPack,
    StartClock,
    ReportStage,
    PauseClock,
    PlanBackwards,
    EnterNotice,
    OpenCounty,
    OpenRow,
    ShowHistory,
    ShowSteps,
    ShowBin,
    ShowPast,
    CheckLedger,
    BackUp,
    Shortcuts,
    About,
};

/// The window's menus, in their order from left to right.
enum class Menu { File, Edit, View, Ledger, Reports, Tools, Help };

enum class CommandPlace {
    MenuOnly,
    ToolBar,    ///< also in the window's tool bar
    PageHeader, ///< also in the header of the pages that can run it
};

/// One command as data; menus, tool bar, page headers, context menus and the list of shortcuts are made from it.
struct CommandSpec {
    Command command;
    const char *text;     ///< with its mnemonic
    const char *icon;     ///< file name in resources/icons, empty for none
    const char *shortcut; ///< portable text, several separated by "; ", empty for none
    Menu menu;
    CommandPlace place;
    const char *hint; ///< one sentence that says what it does
    bool isCheckable = false;
    bool startsGroup = false; ///< a separator stands before it in its menu
};

std::span<const CommandSpec> commandTable();
const CommandSpec &specOf(Command command);
const char *menuTitle(Menu menu);

} // namespace tz
