#include "models/store/sql_database.h"

#include "models/store/sqlite_engine.h"

#include <QLoggingCategory>
#include <QSqlError>
#include <QUuid>

namespace tz {

Q_LOGGING_CATEGORY(sqlLog, "taizhang.sql", QtWarningMsg)

Result<std::unique_ptr<SqlDatabase>> SqlDatabase::open(const QString &path, bool readOnly)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(engine::driverName(), QUuid::createUuid().toString());
    engine::configure(database, path, readOnly);
    std::unique_ptr<SqlDatabase> result(new SqlDatabase(database));
    if (!database.open()) return engine::errorOf(database.lastError());
    return result;
}

SqlDatabase::~SqlDatabase()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<void> SqlDatabase::run(const QString &sql)
{
    Statement statement(*this, sql);
    return statement.run();
}

Result<QVariant> SqlDatabase::value(const QString &sql, const QVariantList &arguments)
{
    Statement statement(*this, sql);
    for (int i = 0; i < arguments.size(); ++i) statement.bind(i, arguments[i]);
    if (auto done = statement.run(); !done) return done.error();
    return statement.next() ? statement.value(0) : QVariant();
}

Statement::Statement(SqlDatabase &database, const QString &sql) : m_query(database.handle())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Result<void> Statement::run()
{
    if (!m_prepared || !m_query.exec()) {
        qCDebug(sqlLog) << "failed:" << m_query.lastQuery() << m_query.lastError().text();
        return engine::errorOf(m_query.lastError());
    }
    qCDebug(sqlLog) << m_query.lastQuery();
    return {};
}

Result<std::unique_ptr<Transaction>> Transaction::begin(SqlDatabase &database)
{
    if (auto begun = database.run(engine::beginSql()); !begun) return begun.error();
    return std::unique_ptr<Transaction>(new Transaction(database));
}

Transaction::~Transaction()
{
    if (!m_open) return;
    if (auto undone = m_database.run(QStringLiteral("ROLLBACK")); !undone)
        qCWarning(sqlLog) << "rollback failed:" << undone.error().sentence;
}

Result<void> Transaction::commit()
{
    if (auto done = m_database.run(QStringLiteral("COMMIT")); !done) return done;
    m_open = false;
    return {};
}

} // namespace tz
