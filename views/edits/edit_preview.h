#pragma once

#include "models/tables/block_edit.h"
#include "views/theme/theme.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace tz {

/// What a planned edit would do, one line a cell: first what cannot be done and why, then old and new values.
class EditPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { RowSection, ColumnSection, BeforeSection, AfterSection, sectionCount };
    static constexpr int RejectedRole = Qt::UserRole + 1; ///< bool

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(BlockPlan plan);
    const BlockPlan &plan() const { return m_plan; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const BlockPlan::Rejection &rejection, int section) const;
    QString textOf(const BlockPlan::Cell &cell, int section) const;

    BlockPlan m_plan;
};

/// The table of such lines.
class EditPreview : public QTableView
{
    Q_OBJECT

public:
    EditPreview(const Theme &theme, QWidget *parent);

    void setPlan(BlockPlan plan) { m_model->setPlan(std::move(plan)); }
    const BlockPlan &plan() const { return m_model->plan(); }

private:
    EditPreviewModel *m_model;
};

} // namespace tz
