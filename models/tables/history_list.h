#pragma once

#include "models/tables/row_history.h"

#include <QAbstractTableModel>

namespace tz {

/// The history of a cell or of its whole row as lines, newest first.
class HistoryList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { TimeSection, WhoSection, HeadingSection, BeforeSection, AfterSection, OriginSection, SectionCount };

    explicit HistoryList(LedgerSession &session, QObject *parent = nullptr);

    /// `only` null shows the whole row.
    Result<void> show(EntityKind kind, qint64 id, const Column *only);
    const HistoryEntry &entryAt(int row) const { return m_entries[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    LedgerSession &m_session;
    std::vector<HistoryEntry> m_entries;
    QString m_heading; ///< of the one cell
};

} // namespace tz
