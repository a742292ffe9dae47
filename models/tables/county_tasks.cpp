#include "models/tables/county_tasks.h"

#include "models/base/pinyin.h"
#include "models/tables/reminder.h"
#include "models/tables/table_roles.h"

namespace tz {

namespace {

QString textOf(const CountyTask &task, int section)
{
    switch (section) {
    case CountyTasks::LightSection:
        return QString::fromUtf8(ValueTraits<Light>::choice(task.standing.light).word);
    case CountyTasks::TaskSection: {
        QStringList parts{task.title, task.community, timesWords(task.timesReminded)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case CountyTasks::UnitSection:
        return task.units;
    case CountyTasks::PercentSection:
        return QString::number(task.percent.value) + u'%';
    case CountyTasks::DueSection:
        return task.standing.due.isValid() ? task.standing.due.toString(Qt::ISODate) : QString();
    default:
        return {};
    }
}

} // namespace

void CountyTasks::show(std::vector<CountyTask> tasks)
{
    beginResetModel();
    m_tasks = std::move(tasks);
    narrow();
    endResetModel();
}

void CountyTasks::setTyped(const QString &typed)
{
    if (typed.trimmed() == m_typed) return;
    beginResetModel();
    m_typed = typed.trimmed();
    narrow();
    endResetModel();
}

/// A word in the title counts more than one in the content.
void CountyTasks::narrow()
{
    m_shown.clear();
    std::vector<size_t> byContent;
    for (size_t i = 0; i < m_tasks.size(); ++i) {
        if (m_typed.isEmpty() || matchesTyped(m_tasks[i].title, m_typed))
            m_shown.push_back(i);
        else if (matchesTyped(m_tasks[i].content, m_typed))
            byContent.push_back(i);
    }
    m_shown.insert(m_shown.end(), byContent.begin(), byContent.end());
}

int CountyTasks::rowOf(AssignmentId assignment) const
{
    for (size_t row = 0; row < m_shown.size(); ++row)
        if (m_tasks[m_shown[row]].assignment == assignment) return int(row);
    return -1;
}

int CountyTasks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CountyTasks::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

QVariant CountyTasks::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const CountyTask &task = taskAt(index.row());
    if (role == Qt::DisplayRole) return textOf(task, index.column());
    if (role == IdRole) return task.assignment.value;
    if (role == LightRole && index.column() == LightSection) return QVariant::fromValue(markOf(task.standing));
    if (role == QuietRole) return index.column() != TaskSection;
    if (role == Qt::ToolTipRole)
        return index.column() == LightSection ? task.standing.reason : textOf(task, index.column());
    return {};
}

QVariant CountyTasks::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    static const QStringList titles{QStringLiteral("灯"), QStringLiteral("重点任务"), QStringLiteral("牵头单位"),
                                    QStringLiteral("完成"), QStringLiteral("到期日")};
    return titles.value(section);
}

} // namespace tz
