#pragma once

#include "models/base/result.h"
#include "models/ledger/stored_value.h"

#include <QSqlDatabase>
#include <QSqlError>

struct sqlite3;
struct sqlite3_stmt;

namespace tz {

class SqlDatabase;

/// All that differs between database engines stands in this file and its .cpp. SQLite is the only engine so far.
namespace engine {

/// Marks a file as a ledger: "TZLB" as SQLite's application_id.
constexpr int applicationId = 0x545A4C42;

QString driverName();
void configure(QSqlDatabase &database, const QString &path, bool readOnly);
QString beginSql();

/// The sentence for a failed statement: disk full, read-only, locked, damaged, or the engine's own words.
Error errorOf(const QSqlError &error);

/// Rollback journal and full synchronisation: a file copied to a USB stick while it is open holds every committed edit.
Result<void> prepareConnection(SqlDatabase &database, bool readOnly);

/// How much of the file is kept in memory: a little, the system keeps more; for a bulk load as much as its indexes
/// need, which it touches all over.
QString setCacheSql(bool isBulk);

struct FileMark {
    int applicationId = 0;
    int version = 0;
};
Result<FileMark> readMark(SqlDatabase &database);
Result<void> writeMark(SqlDatabase &database, int version);

/// "ok", or the first things found wrong. `thorough` also compares every index with its table.
Result<QStringList> integrityProblems(SqlDatabase &database, bool thorough);

/// Copies the open database page by page into a new file, which is complete or not there.
Result<void> copyTo(SqlDatabase &database, const QString &path);

/// The statements that made the tables and indexes, in the order of their names.
Result<QStringList> schemaTexts(SqlDatabase &database);

/// A statement for large tables. Qt's own binding names every parameter anew and converts every text twice, and its
/// results copy each row once more, which is half the time of a bulk load; this one hands values straight to SQLite and
/// back. Parameters and result columns count from 0. The connection must outlive it.
class NativeStatement
{
public:
    NativeStatement(SqlDatabase &database, const QString &sql);
    NativeStatement(const NativeStatement &) = delete;
    NativeStatement &operator=(const NativeStatement &) = delete;
    ~NativeStatement();

    void bindNull(int parameter);
    void bind(int parameter, qint64 number);
    /// UTF-8, not copied: the bytes must live until the statement has run.
    void bind(int parameter, QByteArrayView text);
    /// Not copied either.
    void bindBlob(int parameter, QByteArrayView bytes);
    /// Null, a number, or a text, which is copied.
    void bind(int parameter, const QVariant &value);

    /// Runs it to its end; for statements without results.
    Result<void> run();
    /// Stands on the next row; false, and ready to run again, behind the last one.
    Result<bool> next();
    StoredValue value(int column) const;
    qint64 number(int column) const;       ///< 0 for NULL
    QByteArray bytes(int column) const;    ///< a text as it is on file; null for NULL
    QByteArrayView blob(int column) const; ///< lives until the statement moves on
    /// Ends the reading before the last row: no SELECT stays open.
    void finish();

private:
    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace engine

} // namespace tz
