#pragma once

#include "models/ledger/clock_figures.h"
#include "models/store/ledger_session.h"

#include <QAbstractTableModel>

namespace tz {

/// What the figures of the clocks are counted by.
enum class ClockCount { Counties, Units, Stages };

template <> struct EnumWords<ClockCount> {
    static constexpr std::array values{Choice{"counties", "按县"}, Choice{"units", "按单位"},
                                       Choice{"stages", "按阶段"}};
};

/// Stages due, in time, late and missing, a line for each county, answering unit or stage in official order, the sum
/// last.
class ClockStatistics : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section {
        NameSection,
        DueSection,
        InTimeSection,
        LateSection,
        OverdueSection,
        FailedSection,
        ShareSection,
        SectionCount
    };

    explicit ClockStatistics(LedgerSession &session, QObject *parent = nullptr);

    void show(const ClockFigures &figures, ClockCount by);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QString name;
        StageFigures figures;
    };
    template <class Row> void addLines(const std::map<Id<Row>, StageFigures> &figures, const QString &nobody);

    LedgerSession &m_session;
    std::vector<Line> m_lines;
    ClockCount m_by = ClockCount::Counties;
};

} // namespace tz
