#pragma once

#include "models/tables/calendar_moves.h"

#include <QAbstractTableModel>

namespace tz {

/// The dates that another calendar moves, one a line, for reading. What only stands on a rest day is quiet.
class MoveList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { KindSection, SubjectSection, BeforeSection, AfterSection, SectionCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMoves(std::vector<CalendarMove> moves);
    const std::vector<CalendarMove> &moves() const { return m_moves; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<CalendarMove> m_moves;
};

} // namespace tz
