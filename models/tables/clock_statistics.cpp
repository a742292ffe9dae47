#include "models/tables/clock_statistics.h"

#include "models/tables/table_roles.h"

namespace tz {

ClockStatistics::ClockStatistics(LedgerSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
}

template <class Row>
void ClockStatistics::addLines(const std::map<Id<Row>, StageFigures> &figures, const QString &nobody)
{
    for (const AnyRow &row : m_session.directory().all(kindOf<Row>))
        if (const auto found = figures.find(Id<Row>{row.id()}); found != figures.end())
            m_lines.push_back({row.label(m_session.reading()), found->second});
    if (const auto none = figures.find(Id<Row>{}); none != figures.end()) m_lines.push_back({nobody, none->second});
}

void ClockStatistics::show(const ClockFigures &figures, ClockCount by)
{
    beginResetModel();
    m_by = by;
    m_lines.clear();
    switch (by) {
    case ClockCount::Counties:
        addLines(figures.byCounty, QStringLiteral("未写明县市区"));
        break;
    case ClockCount::Units:
        addLines(figures.byUnit, QStringLiteral("未写明责任单位"));
        break;
    case ClockCount::Stages:
        addLines(figures.byStage, QString());
        break;
    }
    if (!m_lines.empty()) m_lines.push_back({QStringLiteral("合计"), figures.all});
    endResetModel();
}

int ClockStatistics::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ClockStatistics::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

QVariant ClockStatistics::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Line &line = m_lines[size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() != NameSection)
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) return index.column() == NameSection ? line.name : QString();
    if (role != Qt::DisplayRole) return {};
    const auto share = line.figures.inTimePercent();
    switch (index.column()) {
    case NameSection:
        return line.name;
    case DueSection:
        return line.figures.due();
    case InTimeSection:
        return line.figures.inTime;
    case LateSection:
        return line.figures.late;
    case OverdueSection:
        return line.figures.overdue;
    case FailedSection:
        return line.figures.failed();
    case ShareSection:
        return share ? QStringLiteral("%1%").arg(*share) : QString();
    default:
        return {};
    }
}

QVariant ClockStatistics::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::TextAlignmentRole && section != NameSection)
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    static const QStringList names{QStringLiteral("县市区"), QStringLiteral("责任单位"), QStringLiteral("阶段")};
    static const QStringList titles{QString(),
                                    QStringLiteral("应反馈"),
                                    QStringLiteral("按期"),
                                    QStringLiteral("迟报"),
                                    QStringLiteral("逾期未报"),
                                    QStringLiteral("误期合计"),
                                    QStringLiteral("按期率")};
    return section == NameSection ? names[static_cast<qsizetype>(m_by)] : titles.value(section);
}

} // namespace tz
