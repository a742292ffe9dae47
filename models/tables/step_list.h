#pragma once

#include "models/store/ledger_session.h"

#include <QAbstractTableModel>

namespace tz {

/// The steps of the ledger as a person goes back through them: newest first, each with what it did, where it came from
/// and whether it can be taken back or done again. Undoing and redoing are no lines of their own but the state of the
/// step they meant.
class StepList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { TimeSection, WhatSection, CountSection, WhoSection, SourceSection, StateSection, SectionCount };
    enum class State {
        Done,     ///< can be taken back, after everything above it
        Undone,   ///< can be done again, after everything undone before it
        Dropped,  ///< was taken back, and something else was done since
        Founding, ///< how the ledger began, or what lies before that
    };
    /// More than a person looks through; what is older can still be undone step by step.
    static constexpr qint64 mostSteps = 5000;

    explicit StepList(LedgerSession &session, QObject *parent = nullptr);

    /// Reads the log anew.
    Result<void> refresh();
    const Step &stepAt(int row) const { return m_lines[size_t(row)].step; }
    State stateAt(int row) const { return m_lines[size_t(row)].state; }
    /// How many steps undo() must take back until this one is taken back; 0 when it cannot be.
    int undosTo(int row) const;
    /// How many steps redo() must do until this one is done again; 0 when it cannot be.
    int redosTo(int row) const;
    /// What going to this step would do, as a sentence: 撤销这一步和其后的 3 步 …; empty when nothing can be done.
    QString outlook(int row) const;
    qint64 olderSteps() const { return m_older; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        Step step;
        State state = State::Done;
        mutable QString counted; ///< filled when it is first looked at
    };
    QString countOf(const Line &line) const;

    LedgerSession &m_session;
    std::vector<Line> m_lines;
    qint64 m_older = 0;
};

} // namespace tz
