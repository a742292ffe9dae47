#pragma once

#include "models/store/clock_board.h"

#include <QAbstractTableModel>

namespace tz {

/// A stage as a line shows it: its character and the day or the days that matter.
struct StageMark {
    StageState state = StageState::Waiting;
    QString text; ///< 9-28, +3天
    bool isNext = false;
    bool operator==(const StageMark &) const = default;
};
using StageMarks = QList<StageMark>;

/// The clocks of a ledger as lines: who, what, by which preset, the stages as marks, the next stage, what was missed.
class ClockList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { PlaceSection, TaskSection, PresetSection, StagesSection, NextSection, FailedSection, SectionCount };
    static constexpr int MarksRole = Qt::UserRole + 20; ///< StageMarks, in StagesSection only

    explicit ClockList(LedgerSession &session, QObject *parent = nullptr);

    /// Reads the board anew; on an Error the lines stay as they were.
    Result<void> refresh();
    const ClockBoard &board() const { return m_board; }
    qsizetype figure(ClockFilter filter) const;
    void setFilter(ClockFilter filter);
    /// Narrows to lines whose place, task or preset contains the word, or has its pinyin initials.
    void setTyped(const QString &typed);
    /// Narrows to one assignment's clocks, or to these clocks; none shows all.
    void setAssignment(AssignmentId assignment);
    void setClocks(std::vector<ClockRunId> clocks);
    const BoardClock &clockAt(int row) const { return m_board.clocks[m_shown[size_t(row)]]; }
    int rowOf(ClockRunId run) const; ///< -1 when it is not listed
    /// The preset's rule in words, to stand below the list.
    QString ruleOf(const BoardClock &clock) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void showLines();
    bool fits(const BoardClock &clock) const;
    QString textOf(const BoardClock &clock, int section) const;
    StageMarks marksOf(const BoardClock &clock) const;

    LedgerSession &m_session;
    ClockBoard m_board;
    ClockFilter m_filter = ClockFilter::Running;
    QString m_typed;
    AssignmentId m_assignment;
    std::vector<ClockRunId> m_clocks;
    std::vector<size_t> m_shown; ///< positions in m_board.clocks
};

/// Each stage of a clock on a line of its own, for the tool tip and for readers that see no colours.
QString stagesInWords(const BoardClock &clock, const Reading &reading);

} // namespace tz

Q_DECLARE_METATYPE(tz::StageMarks)
