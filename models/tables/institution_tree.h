#pragma once

#include "models/store/institution_counts.h"
#include "models/store/ledger_session.h"

#include <QAbstractItemModel>

class QTimer;

namespace tz {

/// The kinds as the office counts and reports them: 县级公立医院, 乡镇卫生院（社区卫生服务中心）, 村卫生室, the others.
struct KindCounts {
    qint64 countyHospitals = 0;
    qint64 townshipHospitals = 0;
    qint64 clinics = 0;
    qint64 others = 0;

    qint64 total() const { return countyHospitals + townshipHospitals + clinics + others; }
    void add(InstitutionKind kind, qint64 number);
    KindCounts &operator+=(const KindCounts &more);
    bool operator==(const KindCounts &) const = default;
};

/// The tree 市 → 县 → 医共体 → 机构 → 村卫生室 with counts on each branch. A branch is read when it is opened. Of a
/// long ledger a county is counted when it comes into sight, and the others while the event loop is idle.
class InstitutionTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Section {
        NameSection,
        KindSection,
        HospitalSection,
        TownshipSection,
        ClinicSection,
        OtherSection,
        TotalSection,
        SectionCount
    };
    enum class Level { All, County, Community, Institution };
    /// What a line stands for; a community 0 is what belongs to none.
    struct Place {
        Level level = Level::All;
        qint64 id = 0;
        CountyId county;
        bool operator==(const Place &) const = default;
    };

    explicit InstitutionTree(LedgerSession &session, QObject *parent = nullptr);
    ~InstitutionTree() override;

    /// Begins anew, with every branch closed.
    Result<void> refresh();
    /// Nothing while not every county was counted.
    std::optional<KindCounts> counts() const;
    KindCounts countsAt(const QModelIndex &index) const;
    Place placeOf(const QModelIndex &index) const;
    /// Opens the branches above it as far as needed; invalid when it is not in the tree.
    QModelIndex indexOf(const Place &place);
    /// Places that a typed word finds, counties first: by a part of the name, for counties and communities by pinyin
    /// too.
    std::vector<Place> find(const QString &typed) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void counted(); ///< counts() may have become known

private:
    struct Node;
    Node *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOfNode(const Node &node) const;
    std::vector<std::unique_ptr<Node>> childrenOf(Node &node) const;
    std::vector<std::unique_ptr<Node>> communitiesOf(Node &county) const;
    void countCounty(Node &county) const;
    void countSome();
    void load(Node &node);
    QModelIndex childAt(const QModelIndex &parent, Level level, qint64 id);

    LedgerSession &m_session;
    std::unique_ptr<Node> m_root; ///< has one child: the line of all
    QTimer *m_idle;
};

} // namespace tz
