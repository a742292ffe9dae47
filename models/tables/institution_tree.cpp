#include "models/tables/institution_tree.h"

#include "models/base/pinyin.h"
#include "models/tables/table_roles.h"
#include "models/tables/typed_hits.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTimer>

namespace tz {

namespace {

/// Up to so many institutions are counted at once, before the tree is seen.
constexpr qint64 countedAtOnce = 50'000;
constexpr qint64 idleSliceMs = 12;
constexpr qint64 mostHits = 50;

QString grouped(qint64 number)
{
    return number ? QLocale(QLocale::Chinese, QLocale::China).toString(number) : QString();
}

/// 南阳市医改办 → 南阳市.
QString cityOf(const QString &office)
{
    const qsizetype end = office.indexOf(u'市');
    return end > 0 ? office.left(end + 1) : QStringLiteral("全部");
}

} // namespace

struct InstitutionTree::Node {
    Node *parent = nullptr;
    int row = 0;
    Place place;
    CommunityId community; ///< of a community and what is below it
    QString name;
    QString kind;
    KindCounts counts;
    bool isCounted = true;
    bool isLoaded = false;
    std::vector<std::unique_ptr<Node>> children;
    std::map<qint64, KindCounts> below;       ///< of a community: what its institutions have below them
    std::map<qint64, KindCounts> communities; ///< of a county
};

void KindCounts::add(InstitutionKind kind, qint64 number)
{
    switch (kind) {
    case InstitutionKind::CountyHospital:
        countyHospitals += number;
        break;
    case InstitutionKind::TownshipHospital:
    case InstitutionKind::CommunityCentre:
        townshipHospitals += number;
        break;
    case InstitutionKind::VillageClinic:
        clinics += number;
        break;
    default:
        others += number;
    }
}

KindCounts &KindCounts::operator+=(const KindCounts &more)
{
    countyHospitals += more.countyHospitals;
    townshipHospitals += more.townshipHospitals;
    clinics += more.clinics;
    others += more.others;
    return *this;
}

InstitutionTree::InstitutionTree(LedgerSession &session, QObject *parent)
    : QAbstractItemModel(parent), m_session(session), m_root(std::make_unique<Node>()), m_idle(new QTimer(this))
{
    m_idle->setInterval(0);
    connect(m_idle, &QTimer::timeout, this, &InstitutionTree::countSome);
}

InstitutionTree::~InstitutionTree() = default;

Result<void> InstitutionTree::refresh()
{
    const auto total = m_session.store().count({.kind = EntityKind::Institution});
    if (!total) return total.error();
    const bool isShort = *total <= countedAtOnce;
    const auto counts = isShort ? institutionCounts(m_session.store())
                                : Result<std::vector<InstitutionCount>>(std::vector<InstitutionCount>());
    if (!counts) return counts.error();
    std::map<qint64, std::map<qint64, KindCounts>> ofCounty;
    for (const InstitutionCount &count : *counts)
        ofCounty[count.county.value][count.community.value].add(count.kind, count.number);
    beginResetModel();
    m_root = std::make_unique<Node>();
    auto all = std::make_unique<Node>();
    all->parent = m_root.get();
    all->name = cityOf(m_session.policy().office);
    all->isLoaded = true;
    for (const AnyRow &row : m_session.directory().all(EntityKind::County)) {
        auto county = std::make_unique<Node>();
        county->parent = all.get();
        county->row = int(all->children.size());
        county->place = {Level::County, row.id(), {row.id()}};
        county->name = row.as<County>()->name;
        county->isCounted = isShort;
        county->communities = ofCounty[row.id()];
        for (const auto &[id, each] : county->communities) county->counts += each;
        all->counts += county->counts;
        all->children.push_back(std::move(county));
    }
    all->isCounted = isShort;
    m_root->isLoaded = true;
    m_root->children.push_back(std::move(all));
    endResetModel();
    if (!isShort) m_idle->start();
    return {};
}

void InstitutionTree::countCounty(Node &county) const
{
    county.isCounted = true;
    const auto counts = institutionCounts(m_session.store(), {county.place.id});
    if (!counts) return;
    for (const InstitutionCount &count : *counts)
        county.communities[count.community.value].add(count.kind, count.number);
    for (const auto &[id, each] : county.communities) county.counts += each;
}

void InstitutionTree::countSome()
{
    QElapsedTimer clock;
    clock.start();
    Node &all = *m_root->children.front();
    KindCounts sum;
    for (const auto &county : all.children) {
        if (!county->isCounted) {
            if (clock.elapsed() > idleSliceMs) return;
            countCounty(*county);
        }
        sum += county->counts;
    }
    all.counts = sum;
    all.isCounted = true;
    m_idle->stop();
    Q_EMIT dataChanged(indexOfNode(all), index(0, TotalSection));
    Q_EMIT counted();
}

std::optional<KindCounts> InstitutionTree::counts() const
{
    if (m_root->children.empty() || !m_root->children.front()->isCounted) return std::nullopt;
    return m_root->children.front()->counts;
}

KindCounts InstitutionTree::countsAt(const QModelIndex &index) const
{
    return nodeAt(index)->counts;
}

InstitutionTree::Place InstitutionTree::placeOf(const QModelIndex &index) const
{
    return nodeAt(index)->place;
}

/// The county's communities, and what belongs to none when there is any.
std::vector<std::unique_ptr<InstitutionTree::Node>> InstitutionTree::communitiesOf(Node &county) const
{
    if (!county.isCounted) countCounty(county);
    std::vector<std::unique_ptr<Node>> nodes;
    std::map<qint64, KindCounts> left = county.communities;
    const auto add = [&](qint64 id, const QString &name) {
        auto node = std::make_unique<Node>();
        node->place = {Level::Community, id, county.place.county};
        node->community = {id};
        node->name = name;
        if (const auto counts = left.find(id); counts != left.end()) {
            node->counts = counts->second;
            left.erase(counts);
        }
        nodes.push_back(std::move(node));
    };
    for (const AnyRow &row : m_session.directory().all(EntityKind::Community))
        if (row.as<Community>()->county == county.place.county) add(row.id(), row.as<Community>()->name);
    const auto others = left; // communities of another county, then what belongs to none
    for (const auto &[id, counts] : others)
        if (id) add(id, values::referenceText(id, EntityKind::Community, m_session.reading()));
    if (left.contains(0)) add(0, QStringLiteral("未纳入医共体"));
    return nodes;
}

std::vector<std::unique_ptr<InstitutionTree::Node>> InstitutionTree::childrenOf(Node &node) const
{
    if (node.place.level == Level::County) return communitiesOf(node);
    Node *community = &node;
    while (community->place.level == Level::Institution) community = community->parent;
    if (community == &node)
        if (const auto counts = childCounts(m_session.store(), node.place.county, node.community))
            for (const ChildCount &count : *counts) node.below[count.parent.value].add(count.kind, count.number);
    const bool isBranch = node.place.level == Level::Institution;
    std::vector<std::unique_ptr<Node>> nodes;
    const auto rows =
        institutionsAt(m_session.store(), {node.place.county, node.community, {isBranch ? node.place.id : 0}});
    if (!rows) return nodes;
    for (const Institution &row : *rows) {
        auto child = std::make_unique<Node>();
        child->place = {Level::Institution, row.id.value, node.place.county};
        child->community = node.community;
        child->name = row.name;
        child->kind = QString::fromUtf8(ValueTraits<InstitutionKind>::choice(row.kind).word);
        if (const auto counts = community->below.find(row.id.value); counts != community->below.end())
            child->counts = counts->second;
        nodes.push_back(std::move(child));
    }
    return nodes;
}

void InstitutionTree::load(Node &node)
{
    if (node.isLoaded) return;
    node.isLoaded = true;
    auto children = childrenOf(node);
    if (children.empty()) return;
    beginInsertRows(indexOfNode(node), 0, int(children.size()) - 1);
    for (size_t i = 0; i < children.size(); ++i) {
        children[i]->parent = &node;
        children[i]->row = int(i);
    }
    node.children = std::move(children);
    endInsertRows();
}

QModelIndex InstitutionTree::childAt(const QModelIndex &parent, Level level, qint64 id)
{
    if (!parent.isValid()) return {};
    Node &node = *nodeAt(parent);
    load(node);
    for (const auto &child : node.children)
        if (child->place.level == level && child->place.id == id) return indexOfNode(*child);
    return {};
}

QModelIndex InstitutionTree::indexOf(const Place &place)
{
    QModelIndex at = index(0, 0);
    if (place.level == Level::All) return at;
    at = childAt(at, Level::County, place.county.value);
    if (place.level == Level::County) return at;
    if (place.level == Level::Community) return childAt(at, Level::Community, place.id);
    const Directory &directory = m_session.directory();
    std::vector<qint64> chain; // from the institution up
    auto row = directory.find(InstitutionId{place.id});
    if (!row) return {};
    const CommunityId community = row->community;
    while (row && row->county == place.county && row->community == community &&
           std::find(chain.begin(), chain.end(), row->id.value) == chain.end()) {
        chain.push_back(row->id.value);
        row = directory.find(InstitutionId{row->parent.value});
    }
    at = childAt(at, Level::Community, community.value);
    for (auto id = chain.rbegin(); id != chain.rend(); ++id) at = childAt(at, Level::Institution, *id);
    return at;
}

std::vector<InstitutionTree::Place> InstitutionTree::find(const QString &typed) const
{
    std::vector<Place> places;
    if (typed.trimmed().isEmpty()) return places;
    for (const AnyRow &row : m_session.directory().all(EntityKind::County))
        if (matchesTyped(row.as<County>()->name, typed)) places.push_back({Level::County, row.id(), {row.id()}});
    for (const AnyRow &row : m_session.directory().all(EntityKind::Community))
        if (matchesTyped(row.as<Community>()->name, typed))
            places.push_back({Level::Community, row.id(), row.as<Community>()->county});
    const auto ids = textHits(m_session, entityOf(EntityKind::Institution), typed.trimmed(), mostHits);
    if (!ids) return places;
    for (const qint64 id : *ids)
        if (const auto row = m_session.directory().find(InstitutionId{id}))
            places.push_back({Level::Institution, id, row->county});
    return places;
}

InstitutionTree::Node *InstitutionTree::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex InstitutionTree::indexOfNode(const Node &node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, 0, &node);
}

QModelIndex InstitutionTree::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    if (row < 0 || row >= int(node->children.size()) || column < 0 || column >= SectionCount) return {};
    return createIndex(row, column, node->children[size_t(row)].get());
}

QModelIndex InstitutionTree::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfNode(*nodeAt(child)->parent) : QModelIndex();
}

int InstitutionTree::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int InstitutionTree::columnCount(const QModelIndex &) const
{
    return SectionCount;
}

bool InstitutionTree::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    return node->isLoaded ? !node->children.empty() : !node->isCounted || node->counts.total() > 0;
}

bool InstitutionTree::canFetchMore(const QModelIndex &parent) const
{
    return !nodeAt(parent)->isLoaded && hasChildren(parent);
}

void InstitutionTree::fetchMore(const QModelIndex &parent)
{
    load(*nodeAt(parent));
}

QVariant InstitutionTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    Node &node = *nodeAt(index);
    if (role == Qt::TextAlignmentRole && index.column() >= HospitalSection)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == QuietRole) return index.column() == KindSection;
    if (role == IdRole) return node.place.id;
    if (role != Qt::DisplayRole) return {};
    if (index.column() == NameSection) return node.name;
    if (index.column() == KindSection) return node.kind;
    if (!node.isCounted && node.place.level == Level::County) countCounty(node);
    if (!node.isCounted) return QStringLiteral("…");
    switch (index.column()) {
    case HospitalSection:
        return grouped(node.counts.countyHospitals);
    case TownshipSection:
        return grouped(node.counts.townshipHospitals);
    case ClinicSection:
        return grouped(node.counts.clinics);
    case OtherSection:
        return grouped(node.counts.others);
    default:
        return grouped(node.counts.total());
    }
}

QVariant InstitutionTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= HospitalSection ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == TownshipSection) return QStringLiteral("乡镇卫生院和社区卫生服务中心");
    if (role != Qt::DisplayRole) return {};
    static const QStringList titles{QStringLiteral("名称"),         QStringLiteral("机构类别"),
                                    QStringLiteral("县级公立医院"), QStringLiteral("乡镇卫生院"),
                                    QStringLiteral("村卫生室"),     QStringLiteral("其他"),
                                    QStringLiteral("合计")};
    return titles.value(section);
}

} // namespace tz
