#include "models/store/integrity.h"

#include "models/ledger/task.h"
#include "models/store/clock_board.h"
#include "models/store/evidence_files.h"
#include "models/store/founding_digest.h"
#include "models/store/row_image.h"
#include "models/store/row_sql.h"
#include "models/store/sqlite_engine.h"
#include "models/store/table_on_file.h"
#include "models/store/value_counts.h"

#include <set>

namespace tz {

namespace {

using Problems = std::vector<Problem>;

Result<void> checkFile(LedgerStore &store, Problems &problems)
{
    auto found = engine::integrityProblems(store.database(), true);
    if (!found) return found.error();
    for (const QString &text : *found)
        problems.push_back({Severity::Error, QStringLiteral("文件"), QStringLiteral("文件结构有损坏：%1").arg(text)});
    return {};
}

/// Tables, indexes and triggers that are not the program's, and those that it misses.
Result<void> checkSchema(LedgerStore &store, Problems &problems)
{
    auto texts = engine::schemaTexts(store.database());
    if (!texts) return texts.error();
    const QStringList expected = LedgerStore::schema();
    const auto tell = [&](const QString &what, const QString &sql) {
        const QString head = sql.simplified().section(u'(', 0, 0).trimmed();
        problems.push_back({Severity::Error, QStringLiteral("文件"), what.arg(head)});
    };
    const QStringList mayBeMissing = SearchIndex::schema(); // an older file has no search index yet
    auto mark = engine::readMark(store.database());
    if (!mark) return mark.error();
    if (mark->version < LedgerStore::schemaVersion) {
        problems.push_back({Severity::Note, QStringLiteral("文件"),
                            QStringLiteral("台账由旧版程序保存，下次打开编辑时自动升级，升级前先备份。")});
        return {};
    }
    for (const QString &sql : expected)
        if (!texts->contains(sql) && !mayBeMissing.contains(sql))
            tell(QStringLiteral("文件结构缺少或改动了“%1”。"), sql);
    for (const QString &sql : *texts)
        if (!expected.contains(sql)) tell(QStringLiteral("文件结构里有不是本程序建立的“%1”。"), sql);
    return {};
}

Result<void> checkChain(LedgerStore &store, Problems &problems)
{
    auto found = store.log().verify();
    if (!found) return found.error();
    for (const QString &text : *found) problems.push_back({Severity::Error, QStringLiteral("日志"), text});
    return {};
}

/// The rows whose bytes are kept beside them, with the column that names them to a person.
struct KeptFiles {
    EntityKind kind;
    const char *name;
};
constexpr KeptFiles keptFiles[] = {
    {EntityKind::Evidence, "name"}, {EntityKind::IssuedPaper, "title"}, {EntityKind::BriefingPicture, "name"}};

/// Names the rows of a damaged file: 第 3 号“会议纪要.pdf”.
Result<QStringList> rowsOfFile(LedgerStore &store, const QString &hash)
{
    QStringList names;
    for (const KeptFiles &kept : keptFiles) {
        Statement named(store.database(),
                        QStringLiteral("SELECT id, %1 FROM %2 WHERE sha256=?")
                            .arg(QLatin1StringView(kept.name), QLatin1StringView(entityOf(kept.kind).table)));
        named.bind(0, hash);
        if (auto done = named.run(); !done) return done.error();
        while (named.next())
            names << QStringLiteral("第 %1 号“%2”").arg(named.value(0).toLongLong()).arg(named.value(1).toString());
    }
    return names;
}

/// Each file has its hash, and each row its file.
Result<void> checkKeptFiles(LedgerStore &store, Problems &problems)
{
    auto damaged = EvidenceFiles(store).damaged();
    if (!damaged) return damaged.error();
    for (const QString &hash : *damaged) {
        const auto names = rowsOfFile(store, hash);
        if (!names) return names.error();
        problems.push_back(
            {Severity::Error, entityOf(EntityKind::Evidence).word(),
             QStringLiteral("%1的内容与登记的校验值（%2…）不符，可从备份中找回。")
                 .arg(names->isEmpty() ? QStringLiteral("一份没有登记的佐证") : names->join(u'、'), hash.left(12))});
    }
    for (const KeptFiles &kept : keptFiles) {
        const Entity &entity = entityOf(kept.kind);
        Statement statement(store.database(), QStringLiteral("SELECT id, %1 FROM %2 WHERE coalesce(sha256, '') NOT IN "
                                                             "(SELECT sha256 FROM evidence_file) LIMIT 20")
                                                  .arg(QLatin1StringView(kept.name), QLatin1StringView(entity.table)));
        if (auto done = statement.run(); !done) return done;
        while (statement.next())
            problems.push_back({Severity::Error,
                                QStringLiteral("%1 第 %2 号").arg(entity.word()).arg(statement.value(0).toLongLong()),
                                QStringLiteral("“%1”的内容不在台账里。").arg(statement.value(1).toString())});
    }
    return {};
}

Result<void> checkReferences(LedgerStore &store, const Entity &entity, Problems &problems)
{
    for (const Column &column : entity.columns) {
        if (column.editor != Editor::Reference) continue;
        Statement statement(
            store.database(),
            QStringLiteral(
                "SELECT a.id FROM %1 a LEFT JOIN %2 b ON a.%3=b.id WHERE a.%3 IS NOT NULL AND b.id IS NULL LIMIT 20")
                .arg(row_sql::quoted(entity.table), row_sql::quoted(entityOf(column.target).table),
                     row_sql::quoted(column.key)));
        if (auto done = statement.run(); !done) return done;
        while (statement.next())
            problems.push_back({Severity::Error,
                                QStringLiteral("%1 第 %2 号").arg(entity.word()).arg(statement.value(0).toLongLong()),
                                QStringLiteral("“%1”指向的行已不存在。").arg(column.heading())});
    }
    return {};
}

Result<void> checkLists(LedgerSession &session, Problems &problems)
{
    auto tasks = session.store().rows({.kind = EntityKind::Task});
    if (!tasks) return tasks.error();
    for (const AnyRow &row : *tasks) {
        for (const Column &column : row.type().columns) {
            if (column.editor != Editor::References) continue;
            for (qint64 id : values::idsOf(row.stored(column).toString())) {
                auto named = session.store().row(column.target, id);
                if (!named) return named.error();
                if (named->isNull())
                    problems.push_back(
                        {Severity::Error, QStringLiteral("重点任务 第 %1 号").arg(row.id()),
                         QStringLiteral("“%1”指向的单位第 %2 号已不存在。").arg(column.heading()).arg(id)});
            }
        }
    }
    return {};
}

/// Rows as they are on file, unreadable values included.
class RowsOnFile
{
public:
    explicit RowsOnFile(SqlDatabase &database) : m_database(database) {}

    /// As the log would keep it; null when there is none.
    Result<QByteArray> json(const Entity &entity, qint64 id)
    {
        auto read = m_reads.find(entity.kind);
        if (read == m_reads.end()) {
            auto table = TableOnFile::of(m_database, entity);
            if (!table) return table.error();
            read = m_reads.emplace(entity.kind, std::make_unique<Read>(m_database, *std::move(table))).first;
        }
        const auto &[table, statement] = *read->second;
        if (!table.isThere()) return QByteArray();
        statement->bind(0, id);
        auto found = statement->next();
        if (!found) return found.error();
        if (!*found) return QByteArray();
        m_image.take(table, *statement);
        statement->finish();
        return m_image.json();
    }

private:
    struct Read {
        Read(SqlDatabase &database, TableOnFile onFile) : table(std::move(onFile))
        {
            if (table.isThere())
                byId = std::make_unique<engine::NativeStatement>(database, table.select(QStringLiteral("WHERE id=?")));
        }
        TableOnFile table;
        std::unique_ptr<engine::NativeStatement> byId;
    };
    SqlDatabase &m_database;
    std::map<EntityKind, std::unique_ptr<Read>> m_reads;
    RowImage m_image;
};

/// A flipped bit in a row that the log knows is found here, where SQLite's own check sees nothing.
Result<void> checkRowsAgainstLog(LedgerStore &store, Problems &problems)
{
    Statement latest(
        store.database(),
        QStringLiteral("SELECT c.entity, c.row, c.after FROM change c JOIN "
                       "(SELECT max(id) AS id FROM change WHERE row > 0 GROUP BY entity, row) l ON c.id=l.id"));
    if (auto done = latest.run(); !done) return done;
    std::map<QString, const Entity *> entities;
    for (const Entity *entity : allEntities()) entities[QString::fromLatin1(entity->table)] = entity;
    RowsOnFile rows(store.database());
    int found = 0;
    while (latest.next() && found < 20) {
        const auto entity = entities.find(latest.value(0).toString());
        if (entity == entities.end()) continue;
        const qint64 id = latest.value(1).toLongLong();
        auto onFile = rows.json(*entity->second, id);
        if (!onFile) return onFile.error();
        if (*onFile == latest.value(2).toString().toUtf8()) continue;
        problems.push_back({Severity::Error, QStringLiteral("%1 第 %2 号").arg(entity->second->word()).arg(id),
                            QStringLiteral("内容与日志最后一次记录不符，可能在程序之外被改动或损坏。")});
        ++found;
    }
    return {};
}

/// The rows that a founding step did not list one by one.
Result<void> checkFounding(LedgerStore &store, Problems &problems)
{
    auto steps = store.log().steps();
    if (!steps) return steps.error();
    for (const Step &step : *steps) {
        if (step.kind != StepKind::Founding) continue;
        auto differing = foundedRowsThatDiffer(store, step);
        if (!differing) return differing.error();
        for (const Entity *entity : *differing)
            problems.push_back({Severity::Error, entity->word(),
                                QStringLiteral("“%1”时写入的%2与日志的校验值不符，可能在程序之外被改动、删除或损坏。")
                                    .arg(step.what, entity->word())});
    }
    return {};
}

/// Rows that no step brought.
Result<void> checkOrigins(LedgerStore &store, Problems &problems)
{
    constexpr int mostListed = 20;
    for (const Entity *entity : allEntities()) {
        const auto table = TableOnFile::of(store.database(), *entity);
        if (!table) return table.error();
        if (!table->isThere()) continue;
        Statement unknown(
            store.database(),
            QStringLiteral(
                "SELECT id FROM main.%1 t WHERE NOT EXISTS (SELECT 1 FROM change WHERE entity=? AND row=t.id) "
                "AND NOT EXISTS (SELECT 1 FROM change WHERE entity=? AND row=0 "
                "AND t.id BETWEEN json_extract(after,'$.first') AND json_extract(after,'$.last')) LIMIT %2")
                .arg(row_sql::quoted(entity->table))
                .arg(mostListed));
        for (int i : {0, 1}) unknown.bind(i, QString::fromLatin1(entity->table));
        if (auto done = unknown.run(); !done) return done;
        while (unknown.next())
            problems.push_back({Severity::Error,
                                QStringLiteral("%1 第 %2 号").arg(entity->word()).arg(unknown.value(0).toLongLong()),
                                QStringLiteral("日志里没有这一行的来历，可能是在程序之外添加的。")});
    }
    return {};
}

/// The search index is derived: the rows are right, only what a typed word finds may be wrong.
Result<void> checkSearch(LedgerStore &store, Problems &problems)
{
    auto differing = store.searchIndex().differing();
    if (!differing) return differing.error();
    for (const Entity *entity : *differing)
        problems.push_back({Severity::Warning, entity->word(),
                            QStringLiteral("查找用的索引与内容不符，查找可能漏行；内容没有受影响，在窗口里检查台账时会"
                                           "重建索引。")});
    return {};
}

/// The years of the days that work is counted to: deadlines, extensions, plans, milestones, stages of clocks.
Result<std::set<int>> yearsCountedTo(LedgerSession &session)
{
    std::set<int> years;
    const std::pair<EntityKind, const char16_t *> dated[] = {{EntityKind::Task, u"deadline"},
                                                             {EntityKind::Assignment, u"extended_to"},
                                                             {EntityKind::Assignment, u"plan_end"},
                                                             {EntityKind::Milestone, u"due"}};
    for (const auto &[kind, key] : dated) {
        auto days = valueCounts(session.store(), {.kind = kind}, *entityOf(kind).column(key));
        if (!days) return days.error();
        for (const auto &[day, rows] : *days)
            if (!day.isNull()) years.insert(QDate::fromString(day.toString(), Qt::ISODate).year());
    }
    constexpr int far = 3660; // days
    const auto stages = dueStages(session, far);
    if (!stages) return stages.error();
    for (const DueStage &stage : *stages)
        if (stage.due.isValid()) years.insert(stage.due.year());
    return years;
}

Result<void> checkCalendar(LedgerSession &session, Problems &problems)
{
    auto counted = yearsCountedTo(session);
    if (!counted) return counted.error();
    std::set<int> years;
    for (const int year : *counted)
        if (!session.calendar().isPublished(year)) years.insert(year);
    for (int year : years)
        problems.push_back({Severity::Note, QStringLiteral("日历"),
                            QStringLiteral("%1年放假安排未公布，工作日暂按周末推算。").arg(year)});
    return {};
}

} // namespace

Result<std::vector<Problem>> checkLedger(LedgerSession &session)
{
    LedgerStore &store = session.store();
    Problems problems;
    if (auto done = checkFile(store, problems); !done) return done.error();
    if (auto done = checkSchema(store, problems); !done) return done.error();
    if (auto done = checkChain(store, problems); !done) return done.error();
    if (auto done = checkKeptFiles(store, problems); !done) return done.error();
    for (const Entity *entity : allEntities())
        if (auto done = checkReferences(store, *entity, problems); !done) return done.error();
    if (auto done = checkLists(session, problems); !done) return done.error();
    if (auto done = checkRowsAgainstLog(store, problems); !done) return done.error();
    if (auto done = checkFounding(store, problems); !done) return done.error();
    if (auto done = checkOrigins(store, problems); !done) return done.error();
    if (auto done = checkSearch(store, problems); !done) return done.error();
    if (auto done = checkCalendar(session, problems); !done) return done.error();
    return problems;
}

} // namespace tz
