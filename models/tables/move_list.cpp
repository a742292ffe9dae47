#include "models/tables/move_list.h"

#include "models/tables/table_roles.h"

namespace tz {

void MoveList::setMoves(std::vector<CalendarMove> moves)
{
    beginResetModel();
    m_moves = std::move(moves);
    endResetModel();
}

int MoveList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_moves.size());
}

int MoveList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

QVariant MoveList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const CalendarMove &move = m_moves[size_t(index.row())];
    const QString kind = kindText(move.kind);
    if (role == QuietRole) return move.kind == MoveKind::Rest;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) return moveText(move);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case KindSection:
        return kind;
    case SubjectSection:
        return move.subject;
    case BeforeSection:
        return move.before;
    default:
        return move.after;
    }
}

QVariant MoveList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    static const QStringList titles{QStringLiteral("类别"), QStringLiteral("事项"), QStringLiteral("原来"),
                                    QStringLiteral("改为")};
    return titles.value(section);
}

} // namespace tz
