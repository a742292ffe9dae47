#include "models/exchange/ledger_checks.h"

#include "models/base/chinese_numerals.h"
#include "models/base/text_fold.h"

#include <QRegularExpression>

namespace tz {

namespace {

QString goalName(const LedgerGoal &goal)
{
    return goal.ordinal > 0 ? QStringLiteral("%1、%2").arg(chineseNumber(std::min(goal.ordinal, 9999)), goal.title)
                            : goal.title;
}

/// The last number given under a goal, 0 if its tasks have none.
int lastNumber(const LedgerDocument &document, int goal)
{
    int last = 0;
    for (const LedgerTask &task : document.tasks)
        if (task.goal == goal && task.number > 0) last = task.number;
    return last;
}

/// Whether one sequence of numbers goes through all tasks, whatever goals they stand under.
bool runsThrough(const LedgerDocument &document)
{
    int expected = 1;
    return std::all_of(document.tasks.begin(), document.tasks.end(),
                       [&expected](const LedgerTask &task) { return task.number == expected++; });
}

/// Numbers run (一) (二) (三) within each goal, or through the whole document. The first one of a goal tells whether it
/// belongs to the goal before.
void checkNumbers(const LedgerDocument &document, Issues &issues)
{
    if (runsThrough(document)) return;
    int goal = -2;
    int expected = 1;
    for (const LedgerTask &task : document.tasks) {
        const bool first = task.goal != goal;
        if (first) expected = 1;
        goal = task.goal;
        if (task.number == 0) continue;
        const Place place{task.place.sheet, task.place.row, document.titleHeading};
        const QString name = task.numbering + task.title;
        if (first && task.number != 1 && goal > 0 && task.number == lastNumber(document, goal - 1) + 1) {
            const auto &here = document.goals[static_cast<size_t>(goal)];
            const auto &earlier = document.goals[static_cast<size_t>(goal - 1)];
            issues.push_back({Severity::Warning,
                              {place.sheet, place.row, document.goalHeading},
                              QStringLiteral("“%1”排在“%2”之下，编号却接着“%3”，可能因换页错位。已按原文放置，请核对。")
                                  .arg(name, goalName(here), goalName(earlier)),
                              goalName(earlier)});
            expected = 1;
            continue;
        }
        if (task.number != expected)
            issues.push_back(
                {Severity::Warning,
                 place,
                 QStringLiteral("“%1”的编号不连续，此处应为第 %2 项。已按原文保留，请核对。").arg(name).arg(expected),
                 {}});
        expected = task.number + 1;
    }
}

/// A line across the table that no task follows is a remark rather than a goal; it is not imported.
void checkEmptyGoals(const LedgerDocument &document, Issues &issues)
{
    for (size_t i = 0; i < document.goals.size(); ++i) {
        const bool isEmpty = std::none_of(document.tasks.begin(), document.tasks.end(),
                                          [i](const LedgerTask &task) { return task.goal == static_cast<int>(i); });
        if (isEmpty)
            issues.push_back({Severity::Warning,
                              {document.goals[i].place.sheet, document.goals[i].place.row, document.goalHeading},
                              QStringLiteral("“%1”下面没有任务，没有导入。如是备注，请写到有关任务里。")
                                  .arg(goalName(document.goals[i])),
                              {}});
    }
}

void checkGoals(const LedgerDocument &document, Issues &issues)
{
    int expected = 1;
    for (const LedgerGoal &goal : document.goals) {
        if (!goal.numbered) continue;
        if (goal.ordinal != expected)
            issues.push_back({Severity::Warning,
                              {goal.place.sheet, goal.place.row, document.goalHeading},
                              QStringLiteral("目标“%1”的序号不连续，此处应为第 %2 个。已按原文保留，请核对。")
                                  .arg(goalName(goal))
                                  .arg(expected),
                              {}});
        expected = goal.ordinal + 1;
    }
}

void checkText(const QString &text, const Place &place, Issues &issues)
{
    if (const auto found = repeatedItemIn(text))
        issues.push_back({Severity::Warning, place,
                          QStringLiteral("“%1”列出 %2 项，其中“%3”出现两次。已按原文保留，请核对。")
                              .arg(found->list)
                              .arg(found->count)
                              .arg(found->item),
                          found->without, found->said});
    if (const auto found = foreignWordIn(text))
        issues.push_back({Severity::Warning, place,
                          QStringLiteral("文字中夹有外文“%1”，可能是识别错误。已按原文保留，请核对。").arg(found->word),
                          found->meant, found->said});
}

} // namespace

std::optional<ForeignWord> foreignWordIn(const QString &text)
{
    static const QRegularExpression word(
        QStringLiteral("(?<=[\\p{Han}，。、；：”）])\\s*\\b([a-z]{2,})\\b\\s*(?=[\\p{Han}“（])"));
    static const QStringList usual{QStringLiteral("app"), QStringLiteral("mg"), QStringLiteral("kg"),
                                   QStringLiteral("km"),  QStringLiteral("cm"), QStringLiteral("mm"),
                                   QStringLiteral("ml"),  QStringLiteral("vs"), QStringLiteral("wifi")};
    static const QHash<QString, QString> meanings{{QStringLiteral("and"), QStringLiteral("和")},
                                                  {QStringLiteral("or"), QStringLiteral("或")},
                                                  {QStringLiteral("of"), QStringLiteral("的")},
                                                  {QStringLiteral("with"), QStringLiteral("与")},
                                                  {QStringLiteral("to"), QStringLiteral("至")}};
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString found = match.captured(1);
        if (!usual.contains(found)) return ForeignWord{found, meanings.value(found), match.captured()};
    }
    return {};
}

std::optional<RepeatedItem> repeatedItemIn(const QString &text)
{
    static const QRegularExpression list(
        QStringLiteral("([一二两三四五六七八九十]{1,3}(统一|统筹|共享|同步))[”\"’]?\\s*[（(：:]\\s*([^）)。]{4,400})"));
    for (auto matches = list.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QStringList items = splitOutsideBrackets(match.captured(3));
        QStringList kept;
        QStringList cores;
        QString repeated;
        for (const QString &item : items) {
            QString core = folded(item);
            core.remove(match.captured(2));
            if (cores.contains(core)) {
                if (repeated.isEmpty()) repeated = item;
                continue;
            }
            cores << core;
            kept << item;
        }
        if (!repeated.isEmpty())
            return RepeatedItem{match.captured(1), repeated, items.size(), kept.join(u'、'), match.captured(3)};
    }
    return {};
}

Issues ledgerDoubts(const LedgerDocument &document)
{
    Issues issues;
    checkGoals(document, issues);
    checkEmptyGoals(document, issues);
    checkNumbers(document, issues);
    for (const LedgerTask &task : document.tasks) {
        checkText(task.title, {task.place.sheet, task.place.row, document.titleHeading}, issues);
        checkText(task.content, {task.place.sheet, task.place.row, document.contentHeading}, issues);
    }
    for (const SourceLine &paragraph : document.paragraphs) checkText(paragraph.text, {{}, paragraph.row, {}}, issues);
    return issues;
}

} // namespace tz
