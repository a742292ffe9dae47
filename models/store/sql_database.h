#pragma once

#include "models/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace tz {

/// One connection that closes and forgets itself. It belongs to the thread that opened it.
class SqlDatabase
{
public:
    /// `path` empty opens a database in memory.
    static Result<std::unique_ptr<SqlDatabase>> open(const QString &path, bool readOnly);
    SqlDatabase(const SqlDatabase &) = delete;
    SqlDatabase &operator=(const SqlDatabase &) = delete;
    ~SqlDatabase();

    QSqlDatabase &handle() { return m_database; }
    /// Runs statements without results, separated by nothing: one each.
    Result<void> run(const QString &sql);
    /// The first value of the first row; null when there is none.
    Result<QVariant> value(const QString &sql, const QVariantList &arguments = {});

private:
    explicit SqlDatabase(QSqlDatabase database) : m_database(std::move(database)) {}
    QSqlDatabase m_database;
};

/// A prepared statement, read forward only. Parameters and result columns count from 0.
/// Results are read to the end or finished at once: no SELECT stays open between events, it would lock writers out.
class Statement
{
public:
    Statement(SqlDatabase &database, const QString &sql);
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement() { m_query.finish(); }

    void bind(int parameter, const QVariant &value) { m_query.bindValue(parameter, value); }
    Result<void> run();
    bool next() { return m_query.next(); }
    QVariant value(int column) const { return m_query.value(column); }
    void finish() { m_query.finish(); }
    int rowsAffected() const { return m_query.numRowsAffected(); }

private:
    QSqlQuery m_query;
    bool m_prepared;
};

/// A transaction is a scope: what is not committed is rolled back.
class Transaction
{
public:
    static Result<std::unique_ptr<Transaction>> begin(SqlDatabase &database);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(SqlDatabase &database) : m_database(database) {}
    SqlDatabase &m_database;
    bool m_open = true;
};

} // namespace tz
