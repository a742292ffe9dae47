#include "models/tables/plan_table.h"

#include "models/ledger/value_traits.h"
#include "models/tables/table_roles.h"

namespace tz {

namespace {

constexpr int firstGuess = 3; ///< working days of a step that was just added

/// 9月28日 周二, with the year when it is not this year's.
QString dayText(QDate day, QDate today)
{
    const QString format = day.year() == today.year() ? QStringLiteral("M月d日") : QStringLiteral("yyyy年M月d日");
    return day.toString(format) + u' ' + WorkCalendar::weekday(day);
}

/// What is to be minded of a planned day: it has gone by, or nobody knows the holidays of its year yet.
QString doubtOf(QDate day, const Reading &reading)
{
    if (!day.isValid()) return {};
    return day < reading.today ? QStringLiteral("已经过去") : reading.calendar.caution(day);
}

} // namespace

PlanTable::PlanTable(Reading reading, QObject *parent)
    : QAbstractTableModel(parent), m_reading(std::move(reading)), m_plan(Error{})
{
    reckon();
}

void PlanTable::reckon()
{
    m_plan = planBackwards(m_deadline, m_steps, m_reading.calendar, m_reading.today);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, StartSection), index(rowCount() - 1, DueSection));
    Q_EMIT planned();
}

void PlanTable::setSteps(std::vector<PlanStep> steps)
{
    beginResetModel();
    m_steps = std::move(steps);
    endResetModel();
    reckon();
}

void PlanTable::setDeadline(QDate deadline)
{
    if (deadline == m_deadline) return;
    m_deadline = deadline;
    reckon();
}

int PlanTable::addStep(int row)
{
    const int place = row < 0 ? rowCount() : row + 1;
    beginInsertRows({}, place, place);
    m_steps.insert(m_steps.begin() + place, {QStringLiteral("新步骤"), firstGuess});
    endInsertRows();
    reckon();
    return place;
}

void PlanTable::removeStep(int row)
{
    if (row < 0 || row >= rowCount()) return;
    beginRemoveRows({}, row, row);
    m_steps.erase(m_steps.begin() + row);
    endRemoveRows();
    reckon();
}

int PlanTable::moveStep(int row, int by)
{
    const int other = row + by;
    if (row < 0 || other < 0 || row >= rowCount() || other >= rowCount()) return row;
    std::swap(m_steps[size_t(row)], m_steps[size_t(other)]);
    Q_EMIT dataChanged(index(std::min(row, other), 0), index(std::max(row, other), SectionCount - 1));
    reckon();
    return other;
}

int PlanTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int PlanTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

QVariant PlanTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PlanStep &step = m_steps[size_t(index.row())];
    const bool isDate = index.column() == StartSection || index.column() == DueSection;
    const PlannedStep *planned =
        m_plan && size_t(index.row()) < m_plan->steps.size() ? &m_plan->steps[size_t(index.row())] : nullptr;
    const QDate day = planned && isDate ? (index.column() == StartSection ? planned->start : planned->due) : QDate();
    if (role == Qt::TextAlignmentRole && index.column() == DaysSection)
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == IssueRole || role == Qt::ToolTipRole) {
        const QString doubt = doubtOf(day, m_reading);
        return doubt.isEmpty() ? QVariant() : QVariant(doubt);
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    switch (index.column()) {
    case NameSection:
        return step.name;
    case DaysSection:
        return step.workingDays;
    default:
        return day.isValid() ? dayText(day, m_reading.today) : QString();
    }
}

bool PlanTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    PlanStep &step = m_steps[size_t(index.row())];
    if (index.column() == NameSection) {
        const QString name = value.toString().trimmed();
        if (name.isEmpty()) return false;
        step.name = name;
    } else {
        auto days = values::readInteger(value.toString(), 0, mostStepDays);
        if (!days) {
            Q_EMIT refused(days.error().sentence);
            return false;
        }
        step.workingDays = *days;
    }
    Q_EMIT dataChanged(index, index);
    reckon();
    return true;
}

Qt::ItemFlags PlanTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool isTyped = index.column() == NameSection || index.column() == DaysSection;
    return isTyped ? common | Qt::ItemIsEditable : common;
}

QVariant PlanTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole && section == DaysSection)
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    static const QStringList titles{QStringLiteral("步骤"), QStringLiteral("工作日"), QStringLiteral("开始"),
                                    QStringLiteral("完成")};
    return titles.value(section);
}

} // namespace tz
