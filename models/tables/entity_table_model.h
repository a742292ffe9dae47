#pragma once

#include "models/tables/row_listing.h"
#include "models/tables/row_pages.h"

#include <QAbstractTableModel>

namespace tz {

/// One entity as a table: its Schema's columns across, the listed rows down. Never changes itself: an edit goes to the
/// session, and what was stored comes back by LedgerSession::changed. A large table shows its first rows at once and
/// learns of the others, and of what a typed word finds, when the event loop is idle.
class EntityTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    EntityTableModel(const Entity &entity, LedgerSession &session, QObject *parent = nullptr);

    const Entity &entity() const { return m_entity; }
    LedgerSession &session() const { return m_session; }
    const Column &columnAt(int section) const { return m_entity.columns[static_cast<size_t>(section)]; }
    int sectionOf(QStringView key) const; ///< -1 when there is no such column

    void setTyped(const QString &typed);
    QString typed() const { return m_listing.typed; }
    void setConditions(std::vector<Condition> conditions);
    /// section < 0 is the official order.
    void sort(int section, Qt::SortOrder order = Qt::AscendingOrder) override;
    bool isOfficialOrder() const { return !m_listing.sortColumn; }

    qint64 idAt(int row) const { return m_ids[static_cast<size_t>(row)]; }
    int rowOf(qint64 id) const; ///< -1 when it is not listed (yet)
    AnyRow rowAt(int row) const;
    /// Rows that the listing has, whether their ids were read yet or not; while searching, those found so far.
    qint64 totalRows() const { return m_total; }
    /// Whether a typed word is still being looked for.
    bool isSearching() const { return m_isSearching; }
    /// Why the cells of a column cannot be edited, as a sentence; empty when they can.
    QString whyFixed(int section) const;
    /// Reads the ids that are still missing now.
    void complete();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Reads the text as if typed and stores it. False, and editRejected(), when it cannot be: the old value stays.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void editRejected(const QString &sentence);
    /// rows, order or totalRows() have changed
    void listed();

private:
    void reload();
    bool isWhole() const { return !m_isSearching && qint64(m_ids.size()) >= m_total; }
    bool canPlaceRows() const;
    void readFound();
    void readLater();
    void readRest();
    void readPart();
    bool beginsWithKnown(const std::vector<qint64> &ids) const;
    void append(std::span<const qint64> ids);
    void follow(const ChangeNotice &notice);
    void followUpdates(const std::vector<Change> &changes);
    void followAdditions(const std::vector<Change> &changes);
    void followRemovals(const std::vector<Change> &changes);
    void repaintAll();
    bool repeatsAbove(const QModelIndex &index) const;
    QVariant alignmentOf(const AnyRow &row, const Column &column) const;

    const Entity &m_entity;
    LedgerSession &m_session;
    Listing m_listing;
    std::vector<qint64> m_ids;
    qint64 m_total = 0;
    bool m_isSearching = false;
    bool m_isWaiting = false; ///< the next ids are asked for when the event loop is idle
    std::optional<ListingParts> m_parts;
    std::vector<qint64> m_uncompared; ///< what the parts gave, until it covers the rows known before
    bool m_isCompared = false;
    mutable RowPages m_pages;
};

} // namespace tz
