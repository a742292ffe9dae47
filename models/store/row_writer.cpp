#include "models/store/row_writer.h"

#include "models/store/row_sql.h"

namespace tz {

struct RowWriter::Statements {
    Statements(SqlDatabase &database, const Entity &entity)
        : insert(database, row_sql::insert(entity)), upsert(database, row_sql::upsert(entity)),
          remove(database, row_sql::remove(entity)),
          select(database, row_sql::select(entity, QStringLiteral("WHERE id=?")))
    {
    }
    engine::NativeStatement insert;
    engine::NativeStatement upsert;
    engine::NativeStatement remove;
    engine::NativeStatement select;
};

RowWriter::Statements &RowWriter::statements(const Entity &entity)
{
    auto &entry = m_statements[&entity];
    if (!entry) entry = std::make_shared<Statements>(m_database, entity);
    return *entry;
}

Result<void> RowWriter::requireOnDisk(const Change &change)
{
    const Entity &entity = change.type();
    engine::NativeStatement &select = statements(entity).select;
    select.bind(0, change.before.id());
    auto found = select.next();
    if (!found) return found.error();
    const AnyRow onDisk = *found ? row_sql::read(select, entity) : AnyRow();
    select.finish();
    if (onDisk.isNull())
        return Error{QStringLiteral("%1的第 %2 号已被删除，这一步没有存上，台账保持原样。请刷新后再改。")
                         .arg(entity.word())
                         .arg(change.before.id())};
    if (onDisk != change.before)
        return Error{QStringLiteral("%1的第 %2 号刚被别处改过，这一步没有存上，台账保持原样。请刷新后再改。")
                         .arg(entity.word())
                         .arg(change.before.id())};
    return {};
}

/// The row itself; m_after holds what it becomes.
Result<void> RowWriter::store(const Change &change)
{
    Statements &prepared = statements(change.type());
    if (change.after.isNull()) {
        prepared.remove.bind(0, change.before.id());
        return prepared.remove.run();
    }
    engine::NativeStatement &statement = change.before.isNull() ? prepared.insert : prepared.upsert;
    m_after.bind(statement);
    return statement.run();
}

Result<void> RowWriter::write(const Change &change)
{
    if (!change.before.isNull())
        if (auto done = requireOnDisk(change); !done) return done;
    m_after.take(change.after);
    if (auto done = store(change); !done) return done;
    if (auto done = m_search.note(change.before, change.after); !done) return done;
    if (m_logRows) {
        m_before.take(change.before);
        return m_log.add(change.type(), change.id(), m_before.json(), m_after.json());
    }
    Q_ASSERT(change.before.isNull());
    m_founded.add(change.type(), change.id(), m_after.json());
    m_log.count(1);
    return {};
}

Result<void> RowWriter::finishFounding()
{
    for (const auto &[entity, part] : m_founded.finish())
        if (auto done = m_log.add(*entity, 0, {}, FoundingDigest::textOf(part)); !done) return done;
    return {};
}

Result<void> RowWriter::prepareBulk(const Entity &entity)
{
    if (!m_asked.insert(&entity).second) return {};
    if (auto done = m_database.run(engine::setCacheSql(true)); !done) return done;
    constexpr qint64 manyRows = 100'000; // making the indexes of more rows anew costs more than keeping them up
    auto present = m_database.value(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2)")
                                        .arg(row_sql::quoted(entity.table))
                                        .arg(manyRows));
    if (!present) return present.error();
    if (present->toLongLong() >= manyRows) return {};
    for (const QString &sql : row_sql::dropIndexes(entity))
        if (auto done = m_database.run(sql); !done) return done;
    m_bulk.push_back(&entity);
    return {};
}

Result<void> RowWriter::finishBulk()
{
    m_statements.clear();
    for (const Entity *entity : m_bulk)
        for (const QString &sql : row_sql::createIndexes(*entity))
            if (auto done = m_database.run(sql); !done) return done;
    m_bulk.clear();
    return m_asked.empty() ? Result<void>() : m_database.run(engine::setCacheSql(false));
}

} // namespace tz
