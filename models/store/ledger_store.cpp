#include "models/store/ledger_store.h"

#include "models/store/evidence_files.h"
#include "models/store/ledger_upgrade.h"
#include "models/store/row_codec.h"
#include "models/store/row_sql.h"
#include "models/store/row_writer.h"
#include "models/store/sqlite_engine.h"

#include <QFile>
#include <QFileInfo>

namespace tz {

namespace {

/// A small file is checked whole at opening; a large one would keep the clerk waiting and is checked by `check`.
constexpr qint64 quickCheckBytes = 24 * 1024 * 1024;

Result<void> createTables(SqlDatabase &database)
{
    for (const QString &sql : LedgerStore::schema() + SearchIndex::firstRows())
        if (auto done = database.run(sql); !done) return done;
    return {};
}

Result<void> requireLedger(SqlDatabase &database, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    auto mark = engine::readMark(database);
    if (!mark) return mark.error();
    if (mark->applicationId != engine::applicationId)
        return Error{QStringLiteral("“%1”不是医改台账，没有打开，也没有改动它。请另选一个 .taizhang 文件。").arg(name)};
    if (mark->version > LedgerStore::schemaVersion)
        return Error{QStringLiteral("“%1”由更新版本的医改台账保存（第 %2 版，本程序只认到第 %3 "
                                    "版），没有打开，也没有改动它。请升级本程序后再打开。")
                         .arg(name)
                         .arg(mark->version)
                         .arg(LedgerStore::schemaVersion)};
    const Error damaged{
        QStringLiteral("“%1”已损坏，没有打开，也没有改动它。请从同一文件夹的“备份”中打开最近的一份。").arg(name)};
    if (QFileInfo(path).size() <= quickCheckBytes) {
        auto problems = engine::integrityProblems(database, false);
        if (!problems || !problems->isEmpty()) return damaged;
    }
    auto tables = engine::schemaTexts(database);
    if (!tables || tables->isEmpty()) return damaged;
    return {};
}

} // namespace

void ChangeNotice::note(const Change &change)
{
    kinds.insert(change.type().kind);
    if (changes.size() >= mostListed) {
        listed = false;
        changes.clear();
    }
    if (listed) changes.push_back(change);
}

LedgerStore::LedgerStore(QString path, QString who, std::unique_ptr<LedgerLock> lock,
                         std::unique_ptr<SqlDatabase> database)
    : m_path(std::move(path)), m_who(std::move(who)), m_lock(std::move(lock)), m_database(std::move(database)),
      m_ids(*m_database)
{
}

QStringList LedgerStore::schema()
{
    QStringList statements = ChangeLog::schema();
    for (const Entity *entity : allEntities())
        statements << row_sql::createTable(*entity) << row_sql::createIndexes(*entity);
    return statements + EvidenceFiles::schema() + SearchIndex::schema();
}

Result<std::unique_ptr<LedgerStore>> LedgerStore::create(const QString &path, const QString &who)
{
    if (QFile::exists(path))
        return Error{QStringLiteral("“%1”已经存在，没有覆盖它。请换一个文件名。").arg(QFileInfo(path).fileName())};
    auto lock = std::make_unique<LedgerLock>(path);
    if (!lock->acquire())
        return Error{QStringLiteral("不能在这个文件夹里新建台账：%1请换一个可写的文件夹。").arg(lock->holder())};
    auto opened = SqlDatabase::open(path, false);
    if (!opened) return opened.error();
    std::unique_ptr<SqlDatabase> database = *std::move(opened);
    if (auto done = engine::prepareConnection(*database, false); !done) return done.error();
    auto transaction = Transaction::begin(*database);
    if (!transaction) return transaction.error();
    if (auto done = createTables(*database); !done) return done.error();
    if (auto done = engine::writeMark(*database, schemaVersion); !done) return done.error();
    if (auto done = (*transaction)->commit(); !done) return done.error();
    return std::unique_ptr<LedgerStore>(new LedgerStore(path, who, std::move(lock), std::move(database)));
}

Result<std::unique_ptr<LedgerStore>> LedgerStore::open(const QString &path, Access access, const QString &who)
{
    const QFileInfo file(path);
    if (!file.isFile()) return Error{QStringLiteral("找不到台账文件“%1”。请检查它是否被移走或改名。").arg(path)};
    if (file.size() == 0)
        return Error{
            QStringLiteral("“%1”是空文件，不是医改台账，没有改动它。请另选一个 .taizhang 文件。").arg(file.fileName())};
    QString reason;
    auto lock = std::make_unique<LedgerLock>(path);
    if (access == Access::ReadOnly)
        reason = QStringLiteral("台账以只读方式打开。");
    else if (!file.isWritable())
        reason = QStringLiteral("台账文件是只读的，只能查看。");
    else if (!lock->acquire())
        reason = lock->holder();

    auto opened = SqlDatabase::open(path, !reason.isEmpty());
    if (!opened) return opened.error();
    std::unique_ptr<SqlDatabase> database = *std::move(opened);
    if (auto done = requireLedger(*database, path); !done) return done.error();
    if (auto done = engine::prepareConnection(*database, !reason.isEmpty()); !done) return done.error();
    std::unique_ptr<LedgerStore> store(new LedgerStore(path, who, std::move(lock), std::move(database)));
    store->m_readOnlyReason = reason;
    if (auto done = bringUpToDate(*store); !done) return done.error();
    auto history = store->log().history();
    if (!history) return history.error();
    store->m_history = *std::move(history);
    return store;
}

bool LedgerStore::ordersQuickly(const Column &column)
{
    return row_sql::isIndexed(column);
}

Result<AnyRow> LedgerStore::row(EntityKind kind, qint64 id) const
{
    const qint64 one[] = {id};
    auto rows = rowsById(kind, one);
    if (!rows) return rows.error();
    return rows->empty() ? AnyRow() : rows->front();
}

Result<std::vector<AnyRow>> LedgerStore::rows(const RowQuery &query) const
{
    const Entity &entity = entityOf(query.kind);
    const QueryTail tail = tailOf(query);
    engine::NativeStatement statement(*m_database, row_sql::select(entity, tail.sql));
    for (int i = 0; i < tail.arguments.size(); ++i) statement.bind(i, tail.arguments[i]);
    std::vector<AnyRow> rows;
    for (;;) {
        auto more = statement.next();
        if (!more) return more.error();
        if (!*more) return rows;
        rows.push_back(row_sql::read(statement, entity));
    }
}

Result<std::vector<AnyRow>> LedgerStore::rowsById(EntityKind kind, std::span<const qint64> ids) const
{
    const Entity &entity = entityOf(kind);
    engine::NativeStatement statement(*m_database, row_sql::select(entity, QStringLiteral("WHERE id=?")));
    std::vector<AnyRow> rows;
    rows.reserve(ids.size());
    for (qint64 id : ids) {
        statement.bind(0, id);
        auto found = statement.next();
        if (!found) return found.error();
        if (*found) rows.push_back(row_sql::read(statement, entity));
        statement.finish();
    }
    return rows;
}

/// The first column of every row, which holds ids.
Result<std::vector<qint64>> LedgerStore::idsOf(const QString &sql, const QVariantList &arguments) const
{
    engine::NativeStatement statement(*m_database, sql);
    for (int i = 0; i < arguments.size(); ++i) statement.bind(i, arguments[i]);
    std::vector<qint64> ids;
    for (;;) {
        auto more = statement.next();
        if (!more) return more.error();
        if (!*more) return ids;
        ids.push_back(statement.number(0));
    }
}

Result<std::vector<qint64>> LedgerStore::ids(const RowQuery &query) const
{
    const QueryTail tail = tailOf(query);
    return idsOf(QStringLiteral("SELECT id FROM %1 %2").arg(row_sql::quoted(entityOf(query.kind).table), tail.sql),
                 tail.arguments);
}

Result<std::vector<qint64>> LedgerStore::distinctIds(const RowQuery &query, const QString &column) const
{
    Q_ASSERT(entityOf(query.kind).column(column) && entityOf(query.kind).column(column)->editor == Editor::Reference);
    QueryTail tail = tailOf(query);
    tail.sql.truncate(tail.sql.indexOf(QStringLiteral(" ORDER BY ")));
    // The + keeps SQLite from walking the whole table in the order of the column instead of asking the conditions'
    // index.
    return idsOf(
        QStringLiteral("SELECT DISTINCT +%1 FROM %2 %3")
            .arg(row_sql::quoted(column.toLatin1().constData()), row_sql::quoted(entityOf(query.kind).table), tail.sql),
        tail.arguments);
}

Result<qint64> LedgerStore::count(const RowQuery &query) const
{
    const bool isWhole = query.conditions.empty() && isWritable();
    if (const auto known = m_counts.known(query.kind); isWhole && known) return *known;
    QueryTail tail = tailOf(query);
    tail.sql.truncate(tail.sql.indexOf(QStringLiteral(" ORDER BY ")));
    auto count = m_database->value(
        QStringLiteral("SELECT count(*) FROM %1 %2").arg(row_sql::quoted(entityOf(query.kind).table), tail.sql),
        tail.arguments);
    if (!count) return count.error();
    if (isWhole) m_counts.keep(query.kind, count->toLongLong());
    return count->toLongLong();
}

Result<void> LedgerStore::requireWritable() const
{
    if (isWritable()) return {};
    return Error{m_readOnlyReason + QStringLiteral("这一步没有存上。")};
}

Step LedgerStore::newStep(StepKind kind, const QString &what, const QString &source, qint64 target) const
{
    Step step;
    step.time = QDateTime::currentDateTime();
    step.who = m_who;
    step.what = what;
    step.source = source;
    step.kind = kind;
    step.target = target;
    return step;
}

Result<Step> LedgerStore::apply(ChangeSet &set)
{
    for (Change &change : set.changes)
        if (!change.after.isNull() && change.after.id() == 0) change.after.setId(m_ids.next(change.after.kind()));
    bool given = false;
    return applyStream(set.what, set.source, [&]() -> Result<std::vector<Change>> {
        if (std::exchange(given, true)) return std::vector<Change>();
        return set.changes;
    });
}

Result<Step> LedgerStore::applyStream(const QString &what, const QString &source, const NextBatch &next, bool founding)
{
    if (auto writable = requireWritable(); !writable) return writable.error();
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) return transaction.error();
    auto log =
        ChangeLog::Writer::begin(*m_database, newStep(founding ? StepKind::Founding : StepKind::Edit, what, source));
    if (!log) return log.error();
    RowWriter writer(*m_database, **log, !founding);
    ChangeNotice notice;
    for (;;) {
        auto batch = next();
        if (!batch) return batch.error();
        if (batch->empty()) break;
        for (Change &change : *batch) {
            if (!change.after.isNull() && change.after.id() == 0) change.after.setId(m_ids.next(change.after.kind()));
            m_ids.noteUsed(change.type().kind, change.id());
            notice.note(change);
        }
        if (batch->size() >= LedgerStore::bulkRows && batch->front().before.isNull())
            if (auto done = writer.prepareBulk(batch->front().type()); !done) return done.error();
        for (const Change &change : *batch)
            if (auto done = writer.write(change); !done) return done.error();
    }
    if (auto done = writer.finishBulk(); !done) return done.error();
    if (auto done = writer.finishFounding(); !done) return done.error();
    if (auto done = writer.finishSearch(); !done) return done.error();
    auto step = (*log)->finish();
    if (!step) return step.error();
    if (auto done = (*transaction)->commit(); !done) return done.error();
    noteStored(*step, std::move(notice));
    if (founding) {
        m_history = {};
    } else {
        m_history.done.push_back(step->id);
        m_history.undone.clear();
    }
    return step;
}

void LedgerStore::noteStored(const Step &step, ChangeNotice notice)
{
    m_notice = std::move(notice);
    m_counts.follow(m_notice);
    m_grams.moveTo(step.id);
    for (const Change &change : m_notice.changes) m_grams.forget(change.type().kind, IdSet::blockOf(change.id()));
    if (m_notice.listed) return;
    for (const EntityKind kind : m_notice.kinds) m_grams.forget(kind);
}

Result<Step> LedgerStore::replay(StepKind kind, qint64 target)
{
    auto original = log().step(target);
    if (!original) return original.error();
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) return transaction.error();
    const bool back = kind == StepKind::Undo;
    const QString what = (back ? QStringLiteral("撤销：%1") : QStringLiteral("重做：%1")).arg((*original)->what);
    auto writerLog = ChangeLog::Writer::begin(*m_database, newStep(kind, what, {}, target));
    if (!writerLog) return writerLog.error();
    RowWriter writer(*m_database, **writerLog, true);
    ChangeNotice notice;
    qint64 replayed = 0;
    auto done = log().eachChange(target, back, [&](const LoggedChange &logged) -> Result<void> {
        if (!logged.entity)
            return Error{QStringLiteral("日志里有本程序不认识的内容，没有撤销，台账保持原样。请升级本程序后再试。")};
        Change change{row_codec::decode(*logged.entity, logged.row, logged.before),
                      row_codec::decode(*logged.entity, logged.row, logged.after)};
        if (back) std::swap(change.before, change.after);
        notice.note(change);
        ++replayed;
        return writer.write(change);
    });
    if (!done) return done.error();
    if (replayed != (*original)->changes)
        return Error{QStringLiteral("日志里这一步的记录不完整，没有%1，台账保持原样。请先检查台账，或打开最近的备份。")
                         .arg(back ? QStringLiteral("撤销") : QStringLiteral("重做"))};
    if (auto written = writer.finishSearch(); !written) return written.error();
    auto step = (*writerLog)->finish();
    if (!step) return step.error();
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    noteStored(*step, std::move(notice));
    return step;
}

Result<Step> LedgerStore::undo()
{
    if (auto writable = requireWritable(); !writable) return writable.error();
    if (m_history.done.empty()) return Error{QStringLiteral("没有可撤销的步骤，台账保持原样。")};
    auto step = replay(StepKind::Undo, m_history.done.back());
    if (!step) return step;
    m_history.undone.push_back(m_history.done.back());
    m_history.done.pop_back();
    return step;
}

Result<Step> LedgerStore::redo()
{
    if (auto writable = requireWritable(); !writable) return writable.error();
    if (m_history.undone.empty()) return Error{QStringLiteral("没有可重做的步骤，台账保持原样。")};
    auto step = replay(StepKind::Redo, m_history.undone.back());
    if (!step) return step;
    m_history.done.push_back(m_history.undone.back());
    m_history.undone.pop_back();
    return step;
}

} // namespace tz
