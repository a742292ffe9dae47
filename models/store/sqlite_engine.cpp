#include "models/store/sqlite_engine.h"

#include "models/store/sql_database.h"

#include <QFile>
#include <QSqlDriver>

#include <sqlite3.h>

namespace tz::engine {

namespace {

sqlite3 *nativeHandle(SqlDatabase &database)
{
    const QVariant handle = database.handle().driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/// The sentence for SQLite's result code.
Error errorOfCode(int code, const QString &words)
{
    if (code == SQLITE_CONSTRAINT_NOTNULL)
        return {QStringLiteral("有必填的格子是空的，这一步没有存上，台账保持原样。请补上后再存。")};
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return {QStringLiteral("磁盘空间不足，这一步没有存上，台账保持原样。请清理磁盘后再试。")};
    case SQLITE_READONLY:
        return {QStringLiteral("台账文件或其所在文件夹是只读的，这一步没有存上。请换到可写的文件夹后再试。")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {QStringLiteral("台账文件正被另一个程序占用，这一步没有存上，台账保持原样。请稍后再试。")};
    case SQLITE_NOTADB:
        return {QStringLiteral("这个文件不是医改台账，没有打开，也没有改动它。请另选一个 .taizhang 文件。")};
    case SQLITE_CORRUPT:
        return {QStringLiteral("台账文件已损坏，没有改动它。请从备份文件夹中打开最近的备份。")};
    case SQLITE_CANTOPEN:
        return {QStringLiteral("台账文件打不开，可能已被移走或没有权限。请检查文件位置后再试。")};
    case SQLITE_IOERR:
        return {QStringLiteral("读写磁盘出错，这一步没有存上，台账保持原样。请检查磁盘或 U 盘后再试。")};
    case SQLITE_CONSTRAINT:
        return {QStringLiteral("这一步与台账中已有的行冲突（重复编号，或引用了不存在的行），没有存上，台账保持原样。")};
    default:
        return {QStringLiteral("台账读写失败，台账保持原样。（%1）").arg(words)};
    }
}

} // namespace

QString driverName()
{
    return QStringLiteral("QSQLITE");
}

void configure(QSqlDatabase &database, const QString &path, bool readOnly)
{
    database.setDatabaseName(path.isEmpty() ? QStringLiteral(":memory:") : path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000");
    if (readOnly) options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
}

QString beginSql()
{
    return QStringLiteral("BEGIN IMMEDIATE");
}

Error errorOf(const QSqlError &error)
{
    return errorOfCode(error.nativeErrorCode().toInt(), error.databaseText());
}

QString setCacheSql(bool isBulk)
{
    return QStringLiteral("PRAGMA cache_size=-%1").arg(isBulk ? 16000 : 4000);
}

Result<void> prepareConnection(SqlDatabase &database, bool readOnly)
{
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys=ON"), setCacheSql(false),
                        QStringLiteral("PRAGMA temp_store=MEMORY")};
    if (!readOnly) pragmas << QStringLiteral("PRAGMA journal_mode=DELETE") << QStringLiteral("PRAGMA synchronous=FULL");
    for (const QString &pragma : pragmas)
        if (auto done = database.run(pragma); !done) return done;
    return {};
}

Result<FileMark> readMark(SqlDatabase &database)
{
    auto id = database.value(QStringLiteral("PRAGMA application_id"));
    if (!id) return id.error();
    auto version = database.value(QStringLiteral("PRAGMA user_version"));
    if (!version) return version.error();
    return FileMark{id->toInt(), version->toInt()};
}

Result<void> writeMark(SqlDatabase &database, int version)
{
    if (auto done = database.run(QStringLiteral("PRAGMA application_id=%1").arg(applicationId)); !done) return done;
    return database.run(QStringLiteral("PRAGMA user_version=%1").arg(version));
}

Result<QStringList> integrityProblems(SqlDatabase &database, bool thorough)
{
    Statement statement(database, thorough ? QStringLiteral("PRAGMA integrity_check(20)")
                                           : QStringLiteral("PRAGMA quick_check(20)"));
    if (auto done = statement.run(); !done) return done.error();
    QStringList problems;
    while (statement.next()) problems << statement.value(0).toString();
    problems.removeAll(QStringLiteral("ok"));
    return problems;
}

Result<void> copyTo(SqlDatabase &database, const QString &path)
{
    const QString partial = path + QStringLiteral(".partial");
    QFile::remove(partial);
    sqlite3 *target = nullptr;
    int code = sqlite3_open(partial.toUtf8().constData(), &target);
    if (code == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(target, "main", nativeHandle(database), "main");
        if (backup) {
            sqlite3_backup_step(backup, -1);
            code = sqlite3_backup_finish(backup);
        } else {
            code = sqlite3_errcode(target);
        }
    }
    sqlite3_close(target);
    if (code != SQLITE_OK || !QFile::rename(partial, path)) {
        QFile::remove(partial);
        return Error{QStringLiteral("备份没有写成（%1），台账保持原样。请检查磁盘空间和文件夹权限。").arg(path)};
    }
    return {};
}

Result<QStringList> schemaTexts(SqlDatabase &database)
{
    Statement statement(database,
                        QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name"));
    if (auto done = statement.run(); !done) return done.error();
    QStringList texts;
    while (statement.next()) texts << statement.value(0).toString();
    return texts;
}

NativeStatement::NativeStatement(SqlDatabase &database, const QString &sql) : m_database(nativeHandle(database))
{
    const QByteArray text = sql.toUtf8();
    sqlite3_prepare_v2(m_database, text.constData(), static_cast<int>(text.size()), &m_statement, nullptr);
}

NativeStatement::~NativeStatement()
{
    sqlite3_finalize(m_statement);
}

void NativeStatement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement, parameter + 1);
}

void NativeStatement::bind(int parameter, qint64 number)
{
    sqlite3_bind_int64(m_statement, parameter + 1, number);
}

void NativeStatement::bind(int parameter, QByteArrayView text)
{
    sqlite3_bind_text(m_statement, parameter + 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void NativeStatement::bindBlob(int parameter, QByteArrayView bytes)
{
    sqlite3_bind_blob(m_statement, parameter + 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
}

void NativeStatement::bind(int parameter, const QVariant &value)
{
    if (value.isNull()) {
        bindNull(parameter);
    } else if (value.typeId() == QMetaType::QString) {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(m_statement, parameter + 1, text.constData(), static_cast<int>(text.size()),
                          SQLITE_TRANSIENT);
    } else {
        bind(parameter, value.toLongLong());
    }
}

Result<void> NativeStatement::run()
{
    auto row = next();
    Q_ASSERT(!row || !*row);
    return row ? Result<void>() : row.error();
}

Result<bool> NativeStatement::next()
{
    const int code = m_statement ? sqlite3_step(m_statement) : sqlite3_errcode(m_database);
    if (code == SQLITE_ROW) return true;
    const int reason = sqlite3_extended_errcode(m_database);
    finish();
    if (code == SQLITE_DONE) return false;
    return errorOfCode(reason, QString::fromUtf8(sqlite3_errmsg(m_database)));
}

StoredValue NativeStatement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return StoredValue(static_cast<qint64>(sqlite3_column_int64(m_statement, column)));
    default: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return StoredValue(QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column)));
    }
    }
}

qint64 NativeStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray NativeStatement::bytes(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? QByteArray(text, sqlite3_column_bytes(m_statement, column)) : QByteArray();
}

QByteArrayView NativeStatement::blob(int column) const
{
    return {static_cast<const char *>(sqlite3_column_blob(m_statement, column)),
            sqlite3_column_bytes(m_statement, column)};
}

void NativeStatement::finish()
{
    if (m_statement) sqlite3_reset(m_statement);
}

} // namespace tz::engine
