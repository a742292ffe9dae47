#include "models/store/store_directory.h"

#include "models/base/text_fold.h"
#include "models/ledger/assignment.h"

namespace tz {

namespace {

constexpr size_t recentRows = 20'000;

/// The columns by which a person names a row: its keys that are texts, and its aliases.
QStringList namesOf(const AnyRow &row)
{
    QStringList names;
    for (const Column &column : row.type().columns) {
        const bool isAlias = qstrcmp(column.key, "aliases") == 0;
        const bool isName = column.options.key && column.editor == Editor::Text && column.isStored();
        if (isAlias)
            names << row.stored(column).toString().split(u'|', Qt::SkipEmptyParts);
        else if (isName)
            names << row.stored(column).toString();
    }
    names.removeAll(QString());
    return names;
}

} // namespace

bool StoreDirectory::keepsWhole(EntityKind kind)
{
    return kind != EntityKind::Institution && kind != EntityKind::Assignment && kind != EntityKind::Progress;
}

const StoreDirectory::Table &StoreDirectory::table(EntityKind kind) const
{
    auto &table = m_tables[kind];
    if (table) return *table;
    table = std::make_unique<Table>();
    if (auto rows = m_store.rows({.kind = kind})) table->rows = *std::move(rows);
    for (size_t i = 0; i < table->rows.size(); ++i) {
        const AnyRow &row = table->rows[i];
        table->byId.emplace(row.id(), i);
        QStringList names = namesOf(row);
        for (QString &name : names) name = folded(name);
        names.removeDuplicates();
        for (const QString &name : names) table->byName[name].push_back(row.id());
    }
    return *table;
}

const std::vector<AnyRow> &StoreDirectory::all(EntityKind kind) const
{
    Q_ASSERT(keepsWhole(kind));
    return table(kind).rows;
}

AnyRow StoreDirectory::row(EntityKind kind, qint64 id) const
{
    if (id <= 0) return {};
    if (keepsWhole(kind)) {
        const Table &rows = table(kind);
        const auto found = rows.byId.find(id);
        return found == rows.byId.end() ? AnyRow() : rows.rows[found->second];
    }
    auto &recent = m_recent[kind];
    if (const auto found = recent.find(id); found != recent.end()) return found->second;
    auto read = m_store.row(kind, id);
    if (!read) return {};
    if (recent.size() >= recentRows) recent.clear();
    return recent.emplace(id, *std::move(read)).first->second;
}

std::vector<qint64> StoreDirectory::named(EntityKind kind, const QString &words) const
{
    const QString text = words.trimmed();
    if (text.isEmpty()) return {};
    static const QString hash = QStringLiteral("#");
    if (text.startsWith(hash)) {
        const qint64 id = text.mid(1).toLongLong();
        return row(kind, id).isNull() ? std::vector<qint64>() : std::vector<qint64>{id};
    }
    if (keepsWhole(kind)) return table(kind).byName.value(folded(text));
    return namedOnDisk(kind, text);
}

/// Institutions by name, licence or credit code; an assignment as 县市区·重点任务.
std::vector<qint64> StoreDirectory::namedOnDisk(EntityKind kind, const QString &words) const
{
    using Op = Condition::Operator;
    if (kind == EntityKind::Institution) {
        auto ids =
            m_store.ids({.kind = kind, .conditions = {{QStringLiteral("name"), Op::Equals, words}}, .limit = 20});
        return ids ? *ids : std::vector<qint64>();
    }
    const qsizetype dot = words.indexOf(u'·');
    if (kind != EntityKind::Assignment || dot < 0) return {};
    const QString place = words.left(dot);
    std::vector<qint64> found;
    for (qint64 task : named(EntityKind::Task, words.mid(dot + 1))) {
        for (qint64 county : named(EntityKind::County, place)) {
            auto ids = m_store.ids({.kind = kind,
                                    .conditions = {{QStringLiteral("task"), Op::Equals, task},
                                                   {QStringLiteral("county"), Op::Equals, county},
                                                   {QStringLiteral("community"), Op::IsEmpty}}});
            if (ids) found.insert(found.end(), ids->begin(), ids->end());
        }
        for (qint64 community : named(EntityKind::Community, place)) {
            auto ids = m_store.ids({.kind = kind,
                                    .conditions = {{QStringLiteral("task"), Op::Equals, task},
                                                   {QStringLiteral("community"), Op::Equals, community}}});
            if (ids) found.insert(found.end(), ids->begin(), ids->end());
        }
    }
    return found;
}

void StoreDirectory::refresh(const ChangeNotice &notice)
{
    for (EntityKind kind : notice.kinds) {
        m_tables.erase(kind);
        if (!notice.listed) m_recent.erase(kind);
    }
    for (const Change &change : notice.changes)
        if (const auto recent = m_recent.find(change.type().kind); recent != m_recent.end())
            recent->second.erase(change.id());
}

} // namespace tz
