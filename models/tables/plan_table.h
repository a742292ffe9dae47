#pragma once

#include "models/ledger/backwards_plan.h"
#include "models/ledger/reading.h"

#include <QAbstractTableModel>

namespace tz {

/// The steps of a schedule while it is planned: names and working days are typed, the dates follow at once.
class PlanTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { NameSection, DaysSection, StartSection, DueSection, SectionCount };

    /// What the reading refers to must outlive the table.
    explicit PlanTable(Reading reading, QObject *parent = nullptr);

    void setSteps(std::vector<PlanStep> steps);
    const std::vector<PlanStep> &steps() const { return m_steps; }
    void setDeadline(QDate deadline);
    /// Dates, warning and caution as of the last change; an Error without a deadline or without steps.
    const Result<BackwardsPlan> &plan() const { return m_plan; }

    /// A new step behind the row (at the end for -1); gives its row.
    int addStep(int row);
    void removeStep(int row);
    /// Exchanges the step with the one above (-1) or below (+1); gives its new row.
    int moveStep(int row, int by);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void planned(); ///< plan() is new
    void refused(const QString &sentence);

private:
    void reckon();

    Reading m_reading;
    std::vector<PlanStep> m_steps;
    QDate m_deadline;
    Result<BackwardsPlan> m_plan;
};

} // namespace tz
