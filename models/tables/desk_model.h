#pragma once

#include "models/tables/today_desk.h"

#include <QAbstractTableModel>

namespace tz {

/// The desk of the day as a table: light, place, task, how late or near, lead units, the last word heard, what to do.
/// The last words are read when their lines come into sight.
class DeskModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section {
        LightSection,
        PlaceSection,
        TaskSection,
        DueSection,
        UnitSection,
        WordSection,
        ActionSection,
        SectionCount
    };

    explicit DeskModel(LedgerSession &session, QObject *parent = nullptr);

    /// Reckons the desk anew; on an Error the lines stay as they were.
    Result<void> refresh();
    const TodayDesk &desk() const { return m_desk; }
    /// nullopt shows every line.
    void setFilter(std::optional<DeskFilter> filter);
    std::optional<DeskFilter> filter() const { return m_filter; }
    const DeskLine &lineAt(int row) const { return m_desk.lines[m_shown[static_cast<size_t>(row)]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void showLines();
    bool saysStage(const DeskLine &line) const;
    QString textOf(const DeskLine &line, int section) const;
    QString lastWord(const DeskLine &line) const;

    LedgerSession &m_session;
    TodayDesk m_desk;
    std::optional<DeskFilter> m_filter;
    std::vector<size_t> m_shown; ///< positions in m_desk.lines
    mutable std::map<qint64, QString> m_words;
};

} // namespace tz
