#pragma once

#include "models/store/ledger_session.h"
#include "models/store/recycle_bin.h"

#include <QAbstractTableModel>

namespace tz {

/// The recycle bin: what was removed, newest first. Rows that went along with another stand under its count and return
/// with it.
class BinList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { KindSection, NameSection, CountSection, TimeSection, WhoSection, WhatSection, SectionCount };
    /// More than a person looks through, for each kind of rows.
    static constexpr qint64 mostRows = 2000;

    explicit BinList(LedgerSession &session, QObject *parent = nullptr);

    /// Reads the log anew. `kind` None shows every kind.
    Result<void> refresh(EntityKind kind);
    /// What restoring the lines in one step would do. A line whose return changes a row that an earlier one changes too
    /// (both were named there) is left for a step of its own and counted in `left`.
    struct Plan : Restoration {
        int left = 0;
    };
    Result<Plan> plan(const std::vector<int> &rows) const;
    /// The plan as sentences for the user, what cannot return included.
    static QString wordsOf(const Plan &plan, const Reading &reading);
    const AnyRow &rowAt(int row) const { return m_lines[size_t(row)].removed.row; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        RemovedRow removed;
        Step step;
        qint64 along = 0; ///< rows that went with it
    };
    LedgerSession &m_session;
    std::vector<Line> m_lines;
};

} // namespace tz
