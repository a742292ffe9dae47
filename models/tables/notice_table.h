#pragma once

#include "models/ledger/reading.h"

#include <QAbstractTableModel>

namespace tz {

/// The days of a holiday notice while it is entered: those that were read from its text, and those typed by hand,
/// which stay when the text changes and stand over it.
class NoticeTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { DateSection, WeekdaySection, MarkSection, HolidaySection, SectionCount };

    /// What the reading refers to must outlive the table.
    explicit NoticeTable(Reading reading, QObject *parent = nullptr);

    /// Days as the text says them now; those typed by hand stay.
    void setRead(const std::vector<MarkedDay> &days);
    /// One entry a day, by date.
    std::vector<MarkedDay> days() const;

    /// A day behind the row (at the end for -1): the one that follows, marked alike; gives its row.
    int addDay(int row);
    void removeDay(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void entered(); ///< days() is new
    void refused(const QString &sentence);

private:
    struct Line {
        MarkedDay day;
        bool isTyped = false;
    };

    bool take(Line &line, int section, const QString &typed);

    Reading m_reading;
    std::vector<Line> m_lines;
};

} // namespace tz
