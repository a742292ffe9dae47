#pragma once

#include "models/tables/listing_parts.h"
#include "models/tables/row_pages.h"
#include "models/tables/typed_hits.h"

#include <QAbstractTableModel>

#include <chrono>

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
    /// What the page was opened with; the filters narrow further.
    void setConditions(std::vector<Condition> conditions);
    std::vector<Condition> conditions() const { return m_conditions; }
    /// One filter a column, empty ones left out.
    void setFilters(std::vector<ColumnFilter> filters);
    const std::vector<ColumnFilter> &filters() const { return m_filters; }
    /// section < 0 is the official order.
    void sort(int section, Qt::SortOrder order = Qt::AscendingOrder) override;
    void setSort(std::vector<ListingSort> sort);
    const std::vector<ListingSort> &sorting() const { return m_listing.sort; }
    bool isOfficialOrder() const { return m_listing.sort.empty(); }

    qint64 idAt(int row) const { return m_ids[size_t(row)]; }
    int rowOf(qint64 id) const; ///< -1 when it is not listed (yet)
    AnyRow rowAt(int row) const;
    /// Rows that the listing has, whether their ids were read yet or not; while searching, those found so far.
    qint64 totalRows() const;
    /// Whether a typed word is still being looked for: totalRows() may grow.
    bool isSearching() const;
    /// Whether another typed word is found within a few milliseconds: the table is short, or the index tells.
    bool findsAtOnce() const;
    /// Whether a typed word is looked for in pinyin too; while a long table has no search index yet, only the names
    /// that it refers to are.
    bool readsPinyin() const { return !m_isScan; }
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
    void narrow();
    void dropRowFilters();
    void reload();
    qint64 countWithoutTyped() const;
    bool searchByIndex();
    void startFiltering(TypedHits hits);
    void filterOn(size_t most);
    void filterFurther();
    IdList &base() { return m_hits ? m_base : m_ids; }
    bool isBaseWhole() const { return qint64((m_hits ? m_base : m_ids).size()) >= m_baseTotal; }
    bool isWhole() const;
    bool canPlaceRows() const;
    void readFound();
    void readLater(std::chrono::milliseconds pause = {});
    void readOn();
    void readRest();
    void readPart();
    void append(std::span<const qint64> ids);
    void insertAtEnd(std::span<const qint64> ids);
    void follow(const ChangeNotice &notice);
    void followUpdates(const std::vector<Change> &changes);
    void followAdditions(const std::vector<Change> &changes);
    void followRemovals(const std::vector<Change> &changes);
    void repaintAll();
    bool repeatsAbove(const QModelIndex &index) const;
    QVariant alignmentOf(const AnyRow &row, const Column &column) const;

    const Entity &m_entity;
    LedgerSession &m_session;
    std::vector<Condition> m_conditions;
    std::vector<ColumnFilter> m_filters;
    Listing m_listing;               ///< conditions and filters together, parted by what the file can tell
    IdList m_ids;                    ///< the rows
    std::optional<TypedHits> m_hits; ///< picks m_ids out of m_base
    IdList m_base;                   ///< with m_hits: all that the conditions leave, in order, as far as it was read
    size_t m_filtered = 0;           ///< so many of m_base were looked at
    qint64 m_hitCount = -1;          ///< known before all were looked at, or -1
    qint64 m_baseTotal = 0;          ///< rows without a typed word
    bool m_isScan = false;           ///< the rows are what a typed word finds without an index
    bool m_isScanning = false;       ///< m_parts still gives some of them
    bool m_isWaiting = false;        ///< the next ids are asked for when the event loop is idle
    std::optional<ListingParts> m_parts;
    IdList m_unlisted; ///< what the parts gave and the list has not: until it covers the rows known before, then more
    bool m_isCompared = false;
    mutable RowPages m_pages;
};

} // namespace tz
