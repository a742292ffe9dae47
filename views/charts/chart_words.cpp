#include "views/charts/chart_words.h"

#include "models/ledger/light_rule.h"
#include "models/store/last_words.h"

#include <QLocale>

namespace tz {

namespace {

using LightCounts = std::array<int, EnumWords<Light>::values.size()>;

QString counted(qint64 number)
{
    return QLocale(QLocale::Chinese, QLocale::China).toString(number);
}

QStringList countsInWords(const LightCounts &counts, const QString &unit)
{
    QStringList words;
    for (const Light light : lightsInSummaries)
        if (const int count = counts[static_cast<size_t>(light)]; count > 0)
            words << QStringLiteral("%1 %2%3")
                         .arg(QString::fromUtf8(EnumWords<Light>::values[static_cast<size_t>(light)].word))
                         .arg(counted(count))
                         .arg(unit);
    return words;
}

/// 8月10日 电话 张主任：……
QString inWords(const Progress &word)
{
    QStringList who;
    if (word.saidOn.isValid()) who << QStringLiteral("%1月%2日").arg(word.saidOn.month()).arg(word.saidOn.day());
    who << QString::fromUtf8(EnumWords<Channel>::values[static_cast<size_t>(word.channel)].word);
    if (!word.saidBy.isEmpty()) who << word.saidBy;
    const QString said = word.problems.isEmpty() ? word.thisWeek : word.problems;
    return who.join(u' ') + u'：' + said;
}

} // namespace

QString workFigures(const WorkInHand &work)
{
    LightCounts counts{};
    for (const StandingAssignment &each : work.assignments) ++counts[static_cast<size_t>(each.standing.light)];
    QStringList words{QStringLiteral("任务 %1").arg(counted(static_cast<qint64>(work.tasks.size()))),
                      QStringLiteral("分解 %1").arg(counted(static_cast<qint64>(work.assignments.size())))};
    return (words + countsInWords(counts, {})).join(QStringLiteral(" · "));
}

QString taskTip(const WorkInHand &work, TaskId id)
{
    const Task *task = work.task(id);
    if (!task) return {};
    QStringList lines{task->numbering + task->title};
    if (!task->deadline.words.isEmpty()) lines << QStringLiteral("完成时限：") + task->deadline.words;
    const auto positions = work.ofTask.find(id.value);
    if (positions == work.ofTask.end()) {
        lines << QStringLiteral("还没有分解到县市区");
        return plainTip(lines);
    }
    LightCounts counts{};
    for (const size_t position : positions->second)
        ++counts[static_cast<size_t>(work.assignments[position].standing.light)];
    lines << countsInWords(counts, QStringLiteral(" 县")).join(QStringLiteral("，"));
    return plainTip(lines);
}

const StandingAssignment *assignmentIn(const WorkInHand &work, AssignmentId id)
{
    const auto found = std::find_if(work.assignments.begin(), work.assignments.end(),
                                    [&](const StandingAssignment &each) { return each.assignment.id == id; });
    return found == work.assignments.end() ? nullptr : &*found;
}

QString assignmentTip(LedgerSession &session, const WorkInHand &work, AssignmentId id)
{
    const StandingAssignment *each = assignmentIn(work, id);
    if (!each) return {};
    const County *county = work.county(each->assignment.county);
    const Task *task = work.task(each->assignment.task);
    QStringList lines{(county ? county->name : QString()) + u'　' + (task ? task->numbering + task->title : QString()),
                      each->standing.reason, lightRule(each->standing.light, session.policy())};
    const auto word = lastWord(session, id, session.today());
    lines << (word ? inWords(*word) : QStringLiteral("还没有报过进展"));
    if (!each->assignment.note.isEmpty()) lines << QStringLiteral("备注：") + each->assignment.note;
    return plainTip(lines);
}

QString plainTip(const QStringList &lines)
{
    QString html;
    for (const QString &line : lines)
        if (!line.trimmed().isEmpty())
            html += (html.isEmpty() ? QString() : QStringLiteral("<br>")) + line.trimmed().toHtmlEscaped();
    return html.isEmpty() ? html : QStringLiteral("<qt>%1</qt>").arg(html);
}

} // namespace tz
