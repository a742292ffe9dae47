#include "models/store/row_writer.h"

#include "models/store/row_codec.h"
#include "models/store/row_sql.h"

namespace tz {

struct RowWriter::Statements {
    Statements(SqlDatabase &database, const Entity &entity)
        : insert(database, row_sql::insert(entity)), upsert(database, row_sql::upsert(entity)), remove(database, row_sql::remove(entity)),
          select(database, row_sql::select(entity, QStringLiteral("WHERE id=?")))
    {
    }
    engine::Insert insert;
    Statement upsert;
    Statement remove;
    Statement select;
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
    Statement &select = statements(entity).select;
    select.bind(0, change.before.id());
    if (auto done = select.run(); !done) return done;
    const AnyRow onDisk = select.next() ? row_sql::read(select, entity) : AnyRow();
    select.finish();
    if (onDisk.isNull())
        return Error{QStringLiteral("%1的第 %2 号已被删除，这一步没有存上，台账保持原样。请刷新后再改。").arg(entity.word()).arg(change.before.id())};
    if (onDisk != change.before)
        return Error{QStringLiteral("%1的第 %2 号刚被别处改过，这一步没有存上，台账保持原样。请刷新后再改。").arg(entity.word()).arg(change.before.id())};
    return {};
}

Result<void> RowWriter::write(const Change &change)
{
    const Entity &entity = change.type();
    Statements &prepared = statements(entity);
    Result<void> done;
    if (!change.before.isNull()) done = requireOnDisk(change);
    if (!done) return done;
    if (change.after.isNull()) {
        prepared.remove.bind(0, change.before.id());
        done = prepared.remove.run();
    } else {
        if (change.before.isNull()) {
            row_sql::bind(prepared.insert, change.after);
            done = prepared.insert.run();
        } else {
            row_sql::bind(prepared.upsert, change.after);
            done = prepared.upsert.run();
        }
    }
    if (!done) return done;
    if (!m_logRows) {
        m_log.count(1);
        return {};
    }
    return m_log.add(entity, change.id(), row_codec::encode(change.before), row_codec::encode(change.after));
}

Result<void> RowWriter::prepareBulk(const Entity &entity)
{
    if (std::find(m_bulk.begin(), m_bulk.end(), &entity) != m_bulk.end()) return {};
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
    return {};
}

} // namespace tz
