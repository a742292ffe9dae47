#include "models/store/store_directory.h"

#include "models/base/text_fold.h"
#include "models/ledger/assignment.h"
#include "models/ledger/briefing_article.h"

namespace tz {

namespace {

constexpr size_t recentRows = 20'000;

/// The columns by which a person names a row: its keys that are texts, and its aliases; an issue goes by its number
/// too.
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
    if (const auto *briefing = row.as<Briefing>()) names << issueName(*briefing) << issueReference(*briefing);
    names.removeAll(QString());
    return names;
}

/// Articles as 简报·标题, those without a title as 简报·第2篇. A title may have a · of its own.
std::vector<qint64> articlesNamed(const StoreDirectory &directory, const QString &words)
{
    std::vector<qint64> found;
    for (qsizetype dot = words.indexOf(u'·'); dot >= 0 && found.empty(); dot = words.indexOf(u'·', dot + 1)) {
        const QString title = folded(words.mid(dot + 1));
        for (const qint64 briefing : directory.named(EntityKind::Briefing, words.left(dot)))
            for (const AnyRow &row : directory.all(EntityKind::BriefingArticle)) {
                const auto &article = *row.as<BriefingArticle>();
                const bool isIt = article.briefing.value == briefing && folded(articleName(article)) == title;
                if (isIt) found.push_back(article.id.value);
            }
    }
    return found;
}

} // namespace

bool StoreDirectory::keepsWhole(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Institution:
    case EntityKind::Assignment:
    case EntityKind::Progress:
    case EntityKind::Reminder:
    case EntityKind::ClockRun:
    case EntityKind::StageReport:
    case EntityKind::Milestone:
        return false;
    default:
        return true;
    }
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

std::optional<size_t> StoreDirectory::placeOf(EntityKind kind, qint64 id) const
{
    if (!keepsWhole(kind)) return {};
    const Table &rows = table(kind);
    const auto found = rows.byId.find(id);
    return found == rows.byId.end() ? std::nullopt : std::optional(found->second);
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
    if (keepsWhole(kind)) {
        const std::vector<qint64> found = table(kind).byName.value(folded(text));
        return found.empty() && kind == EntityKind::BriefingArticle ? articlesNamed(*this, text) : found;
    }
    return namedOnDisk(kind, text);
}

std::vector<AnyRow> StoreDirectory::rowsOf(EntityKind kind, EntityKind parent, qint64 id) const
{
    for (const Column &column : entityOf(kind).columns) {
        if (column.editor != Editor::Reference || column.target != parent) continue;
        std::vector<AnyRow> found;
        if (keepsWhole(kind)) {
            for (const AnyRow &row : all(kind))
                if (row.stored(column) == StoredValue(id)) found.push_back(row);
            return found;
        }
        auto &known = m_children[{kind, parent}];
        if (const auto there = known.find(id); there != known.end()) return there->second;
        if (known.size() >= recentRows) known.clear();
        const Condition isParent{column.name(), Condition::Operator::Equals, id};
        if (auto rows = m_store.rows({.kind = kind, .conditions = {isParent}}))
            found = known.emplace(id, *std::move(rows)).first->second;
        return found;
    }
    return {};
}

/// Institutions by name, licence or credit code; an assignment as 县市区·重点任务, a clock as 县市区·重点任务·办法.
std::vector<qint64> StoreDirectory::namedOnDisk(EntityKind kind, const QString &words) const
{
    if (kind == EntityKind::Institution) {
        auto ids = m_store.ids(
            {.kind = kind, .conditions = {{QStringLiteral("name"), Condition::Operator::Equals, words}}, .limit = 20});
        return ids ? *ids : std::vector<qint64>();
    }
    if (kind == EntityKind::Assignment) return assignmentsNamed(words);
    return kind == EntityKind::ClockRun ? clocksNamed(words) : std::vector<qint64>();
}

std::vector<qint64> StoreDirectory::assignmentsNamed(const QString &words) const
{
    using Op = Condition::Operator;
    const qsizetype dot = words.indexOf(u'·');
    if (dot < 0) return {};
    const QString place = words.left(dot);
    std::vector<qint64> found;
    const auto add = [&](std::vector<Condition> conditions) {
        auto ids = m_store.ids({.kind = EntityKind::Assignment, .conditions = std::move(conditions)});
        if (ids) found.insert(found.end(), ids->begin(), ids->end());
    };
    for (qint64 task : named(EntityKind::Task, words.mid(dot + 1))) {
        for (qint64 county : named(EntityKind::County, place))
            add({{QStringLiteral("task"), Op::Equals, task},
                 {QStringLiteral("county"), Op::Equals, county},
                 {QStringLiteral("community"), Op::IsEmpty}});
        for (qint64 community : named(EntityKind::Community, place))
            add({{QStringLiteral("task"), Op::Equals, task}, {QStringLiteral("community"), Op::Equals, community}});
    }
    return found;
}

std::vector<qint64> StoreDirectory::clocksNamed(const QString &words) const
{
    using Op = Condition::Operator;
    const qsizetype dot = words.lastIndexOf(u'·');
    if (dot < 0) return {};
    std::vector<qint64> found;
    for (qint64 preset : named(EntityKind::ClockPreset, words.mid(dot + 1))) {
        for (qint64 assignment : assignmentsNamed(words.left(dot))) {
            auto ids = m_store.ids({.kind = EntityKind::ClockRun,
                                    .conditions = {{QStringLiteral("assignment"), Op::Equals, assignment},
                                                   {QStringLiteral("preset"), Op::Equals, preset}}});
            if (ids) found.insert(found.end(), ids->begin(), ids->end());
        }
    }
    return found;
}

void StoreDirectory::refresh(const ChangeNotice &notice)
{
    for (EntityKind kind : notice.kinds) {
        m_tables.erase(kind);
        std::erase_if(m_children, [kind](const auto &children) { return children.first.first == kind; });
        if (!notice.listed) m_recent.erase(kind);
    }
    for (const Change &change : notice.changes)
        if (const auto recent = m_recent.find(change.type().kind); recent != m_recent.end())
            recent->second.erase(change.id());
}

} // namespace tz
