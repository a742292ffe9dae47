#pragma once

#include "models/tables/county_card.h"

#include <QAbstractTableModel>

namespace tz {

/// The tasks of one county as lines, narrowed by a typed word: a part of the title or the
/// content, or its pinyin initials.
class CountyTasks : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { LightSection, TaskSection, UnitSection, PercentSection, DueSection, SectionCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<CountyTask> tasks);
    void setTyped(const QString &typed);
    const CountyTask &taskAt(int row) const { return m_tasks[m_shown[size_t(row)]]; }
    int rowOf(AssignmentId assignment) const; ///< -1 when it is not listed

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void narrow();

    std::vector<CountyTask> m_tasks;
    std::vector<size_t> m_shown; ///< positions in m_tasks
    QString m_typed;
};

} // namespace tz
