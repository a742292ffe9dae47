#pragma once

#include "models/store/ledger_past.h"
#include "models/store/ledger_session.h"
#include "models/tables/row_pages.h"

#include <QAbstractTableModel>

namespace tz {

/// One entity's rows as they were in the evening of a day, to be read only: names, lights and days left of that evening
/// too. Cells that are otherwise now say so (DiffersRole).
class PastTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PastTable(LedgerSession &session, QObject *parent = nullptr);

    Result<void> show(const Entity &entity, QDate evening);
    const Entity &entity() const { return *m_entity; }
    QDate evening() const { return m_past ? m_past->evening() : QDate(); }
    /// What has changed since then.
    LedgerPast::Difference difference() const { return m_difference; }
    AnyRow rowAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Reading reading() const { return {*m_names, m_session.calendar(), m_past->evening(), m_session.policy()}; }
    QString differenceOf(int row, const Column &column) const;

    LedgerSession &m_session;
    const Entity *m_entity;
    std::unique_ptr<LedgerPast> m_past;
    std::unique_ptr<PastDirectory> m_names;
    IdList m_ids;
    LedgerPast::Difference m_difference;
    mutable std::unique_ptr<RowPages> m_pages; ///< the rows of now
};

} // namespace tz
