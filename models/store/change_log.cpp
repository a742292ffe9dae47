#include "models/store/change_log.h"

#include <charconv>

namespace tz {

namespace {

constexpr const char *kindCodes[] = {"edit", "undo", "redo", "founding"};

StepKind kindOfCode(const QString &code)
{
    for (int i = 0; i < 4; ++i)
        if (code == QLatin1StringView(kindCodes[i])) return static_cast<StepKind>(i);
    return StepKind::Edit;
}

QString kindCode(StepKind kind)
{
    return QString::fromLatin1(kindCodes[static_cast<int>(kind)]);
}

/// Length-prefixed, so that no two different contents give the same bytes.
void feed(Sha256 &hash, QByteArrayView bytes)
{
    char length[24];
    const auto end = std::to_chars(length, length + sizeof length - 1, bytes.size());
    *end.ptr = ':';
    hash.add(QByteArrayView(length, end.ptr + 1));
    hash.add(bytes);
}

/// A row's text, or that there is none.
void feedRow(Sha256 &hash, const QByteArray &json)
{
    if (json.isNull())
        hash.add("-");
    else
        feed(hash, json);
}

void feedChange(Sha256 &hash, QByteArrayView entity, qint64 row, const QByteArray &before, const QByteArray &after)
{
    feed(hash, entity);
    feed(hash, QByteArray::number(row));
    feedRow(hash, before);
    feedRow(hash, after);
}

QByteArray stepHash(const Step &step, const QByteArray &previous, const QByteArray &content)
{
    Sha256 hash;
    feed(hash, previous);
    feed(hash, QByteArray::number(step.id));
    feed(hash, step.time.toString(Qt::ISODateWithMs).toUtf8());
    feed(hash, step.who.toUtf8());
    feed(hash, step.what.toUtf8());
    feed(hash, step.source.toUtf8());
    feed(hash, kindCode(step.kind).toUtf8());
    feed(hash, QByteArray::number(step.target));
    feed(hash, QByteArray::number(step.changes));
    feed(hash, content);
    return hash.hex();
}

void bindText(engine::NativeStatement &statement, int parameter, const QByteArray &json)
{
    if (json.isNull())
        statement.bindNull(parameter);
    else
        statement.bind(parameter, QByteArrayView(json));
}

const QString stepColumns = QStringLiteral("id, time, who, what, source, kind, target, change_count, hash");

Step readStep(const Statement &statement)
{
    Step step;
    step.id = statement.value(0).toLongLong();
    step.time = QDateTime::fromString(statement.value(1).toString(), Qt::ISODateWithMs);
    step.who = statement.value(2).toString();
    step.what = statement.value(3).toString();
    step.source = statement.value(4).toString();
    step.kind = kindOfCode(statement.value(5).toString());
    step.target = statement.value(6).toLongLong();
    step.changes = statement.value(7).toLongLong();
    step.hash = statement.value(8).toString().toLatin1();
    return step;
}

const Entity *entityOfTable(const QString &table)
{
    for (const Entity *entity : allEntities())
        if (table == QLatin1StringView(entity->table)) return entity;
    return nullptr;
}

LoggedChange readChange(const Statement &statement)
{
    const QVariant before = statement.value(3);
    const QVariant after = statement.value(4);
    return {statement.value(0).toLongLong(), entityOfTable(statement.value(1).toString()),
            statement.value(2).toLongLong(), before.isNull() ? QByteArray() : before.toString().toUtf8(),
            after.isNull() ? QByteArray() : after.toString().toUtf8()};
}

} // namespace

QStringList ChangeLog::schema()
{
    return {
        QStringLiteral("CREATE TABLE step (\n"
                       "  id INTEGER PRIMARY KEY,\n"
                       "  time TEXT NOT NULL,\n"
                       "  who TEXT NOT NULL,\n"
                       "  what TEXT NOT NULL,\n"
                       "  source TEXT NOT NULL,\n"
                       "  kind TEXT NOT NULL CHECK (kind IN ('edit','undo','redo','founding')),\n"
                       "  target INTEGER,\n"
                       "  first_change INTEGER NOT NULL,\n"
                       "  change_count INTEGER NOT NULL,\n"
                       "  hash TEXT NOT NULL\n"
                       ") STRICT"),
        QStringLiteral("CREATE TABLE change (\n"
                       "  id INTEGER PRIMARY KEY,\n"
                       "  step INTEGER NOT NULL,\n"
                       "  entity TEXT NOT NULL,\n"
                       "  row INTEGER NOT NULL,\n"
                       "  before TEXT,\n"
                       "  after TEXT\n"
                       ") STRICT"),
        QStringLiteral("CREATE INDEX change_row ON change(entity, row)"),
    };
}

ChangeLog::Writer::Writer(SqlDatabase &database, Step step)
    : m_database(database), m_step(std::move(step)),
      m_insert(database,
               QStringLiteral("INSERT INTO change (id, step, entity, row, before, after) VALUES (?,?,?,?,?,?)"))
{
}

Result<std::unique_ptr<ChangeLog::Writer>> ChangeLog::Writer::begin(SqlDatabase &database, Step step)
{
    auto lastStep = database.value(QStringLiteral("SELECT max(id) FROM step"));
    if (!lastStep) return lastStep.error();
    auto lastChange = database.value(QStringLiteral("SELECT max(id) FROM change"));
    if (!lastChange) return lastChange.error();
    auto head = ChangeLog(database).head();
    if (!head) return head.error();
    step.id = lastStep->toLongLong() + 1;
    std::unique_ptr<Writer> writer(new Writer(database, std::move(step)));
    writer->m_firstChange = writer->m_nextChange = lastChange->toLongLong() + 1;
    writer->m_previousHash = *head;
    return writer;
}

Result<void> ChangeLog::Writer::add(const Entity &entity, qint64 row, const QByteArray &before, const QByteArray &after)
{
    feedChange(m_content, entity.table, row, before, after);
    m_insert.bind(0, m_nextChange++);
    m_insert.bind(1, m_step.id);
    m_insert.bind(2, QByteArrayView(entity.table));
    m_insert.bind(3, row);
    bindText(m_insert, 4, before);
    bindText(m_insert, 5, after);
    ++m_step.changes;
    return m_insert.run();
}

Result<Step> ChangeLog::Writer::finish()
{
    m_step.hash = stepHash(m_step, m_previousHash, m_content.hex());
    Statement insert(
        m_database,
        QStringLiteral("INSERT INTO step (%1, first_change) VALUES (?,?,?,?,?,?,?,?,?,?)").arg(stepColumns));
    const QVariant values[] = {m_step.id,
                               m_step.time.toString(Qt::ISODateWithMs),
                               m_step.who,
                               m_step.what,
                               m_step.source.isNull() ? QStringLiteral("") : m_step.source,
                               kindCode(m_step.kind),
                               m_step.target ? QVariant(m_step.target) : QVariant(),
                               m_step.changes,
                               QString::fromLatin1(m_step.hash),
                               m_firstChange};
    for (int i = 0; i < 10; ++i) insert.bind(i, values[i]);
    if (auto done = insert.run(); !done) return done.error();
    return m_step;
}

Result<std::vector<Step>> ChangeLog::steps(qint64 limit) const
{
    Statement statement(m_database,
                        QStringLiteral("SELECT %1 FROM step ORDER BY id DESC LIMIT %2").arg(stepColumns).arg(limit));
    if (auto done = statement.run(); !done) return done.error();
    std::vector<Step> steps;
    while (statement.next()) steps.push_back(readStep(statement));
    return steps;
}

Result<std::optional<Step>> ChangeLog::step(qint64 id) const
{
    Statement statement(m_database, QStringLiteral("SELECT %1 FROM step WHERE id=?").arg(stepColumns));
    statement.bind(0, id);
    if (auto done = statement.run(); !done) return done.error();
    return statement.next() ? std::optional(readStep(statement)) : std::nullopt;
}

Result<History> ChangeLog::history() const
{
    Statement statement(m_database, QStringLiteral("SELECT id, kind, target FROM step ORDER BY id"));
    if (auto done = statement.run(); !done) return done.error();
    History history;
    while (statement.next()) {
        const qint64 target = statement.value(2).toLongLong();
        switch (kindOfCode(statement.value(1).toString())) {
        case StepKind::Founding:
            history = {};
            break;
        case StepKind::Edit:
            history.done.push_back(statement.value(0).toLongLong());
            history.undone.clear();
            break;
        case StepKind::Undo:
            std::erase(history.done, target);
            history.undone.push_back(target);
            break;
        case StepKind::Redo:
            std::erase(history.undone, target);
            history.done.push_back(target);
            break;
        }
    }
    return history;
}

Result<void> ChangeLog::eachChange(qint64 step, bool reversed,
                                   const std::function<Result<void>(const LoggedChange &)> &visit) const
{
    auto first = m_database.value(QStringLiteral("SELECT first_change FROM step WHERE id=?"), {step});
    if (!first) return first.error();
    constexpr int page = 4096; // read in pages, so that a step of a million changes needs no million in memory
    qint64 from = first->toLongLong();
    if (reversed) {
        auto count = m_database.value(QStringLiteral("SELECT change_count FROM step WHERE id=?"), {step});
        if (!count) return count.error();
        from += count->toLongLong() - 1;
    }
    // change.step has no index: the changes of a step are one run of ids that begins at first_change.
    const QString sql =
        QStringLiteral("SELECT step, entity, row, before, after, id FROM change WHERE id%1? ORDER BY id%2 LIMIT %3")
            .arg(reversed ? QStringLiteral("<=") : QStringLiteral(">="), reversed ? QStringLiteral(" DESC") : QString())
            .arg(page);
    for (bool more = true; more;) {
        std::vector<LoggedChange> changes;
        {
            Statement statement(m_database, sql);
            statement.bind(0, from);
            if (auto done = statement.run(); !done) return done;
            while (statement.next() && statement.value(0).toLongLong() == step &&
                   statement.value(5).toLongLong() == from) {
                changes.push_back(readChange(statement));
                from += reversed ? -1 : 1;
            }
        }
        for (const LoggedChange &change : changes)
            if (auto done = visit(change); !done) return done;
        more = changes.size() == page;
    }
    return {};
}

Result<std::vector<LoggedChange>> ChangeLog::changesOf(const Entity &entity, qint64 row) const
{
    Statement statement(
        m_database,
        QStringLiteral("SELECT step, entity, row, before, after FROM change WHERE entity=? AND row=? ORDER BY id"));
    statement.bind(0, QString::fromLatin1(entity.table));
    statement.bind(1, row);
    if (auto done = statement.run(); !done) return done.error();
    std::vector<LoggedChange> changes;
    while (statement.next()) changes.push_back(readChange(statement));
    return changes;
}

Result<void> ChangeLog::eachChangeOf(const Entity &entity,
                                     const std::function<Result<void>(const LoggedChange &)> &visit) const
{
    Statement statement(
        m_database,
        QStringLiteral("SELECT step, entity, row, before, after FROM change WHERE entity=? AND row>0 ORDER BY row"));
    statement.bind(0, QString::fromLatin1(entity.table));
    if (auto done = statement.run(); !done) return done;
    while (statement.next())
        if (auto done = visit(readChange(statement)); !done) return done;
    return {};
}

Result<qint64> ChangeLog::highestRow(const Entity &entity) const
{
    auto highest = m_database.value(QStringLiteral("SELECT max(row) FROM change WHERE entity=?"),
                                    {QString::fromLatin1(entity.table)});
    if (!highest) return highest.error();
    return highest->toLongLong();
}

Result<QByteArray> ChangeLog::head() const
{
    auto hash = m_database.value(QStringLiteral("SELECT hash FROM step ORDER BY id DESC LIMIT 1"));
    if (!hash) return hash.error();
    return hash->toString().toLatin1();
}

Result<QStringList> ChangeLog::verify() const
{
    auto all = steps();
    if (!all) return all.error();
    QStringList problems;
    QByteArray previous;
    qint64 expected = 1;
    qint64 walked = 0;
    for (auto step = all->rbegin(); step != all->rend(); ++step, ++expected) {
        Sha256 content;
        qint64 counted = 0;
        auto read = eachChange(step->id, false, [&](const LoggedChange &change) -> Result<void> {
            feedChange(content, QByteArrayView(change.entity ? change.entity->table : ""), change.row, change.before,
                       change.after);
            ++counted;
            return {};
        });
        if (!read) return read.error();
        walked += counted;
        if (step->id != expected) problems << QStringLiteral("第 %1 步缺失（日志中有步骤被删除）。").arg(expected);
        expected = step->id;
        const bool complete = step->kind == StepKind::Founding || counted == step->changes;
        if (!complete || step->hash != stepHash(*step, previous, content.hex()))
            problems
                << QStringLiteral("第 %1 步“%2”与其校验值不符（内容或次序被改动过）。").arg(step->id).arg(step->what);
        previous = step->hash;
    }
    auto logged = m_database.value(QStringLiteral("SELECT count(*) FROM change"));
    if (!logged) return logged.error();
    if (const qint64 stray = logged->toLongLong() - walked; stray != 0)
        problems << QStringLiteral("日志里有 %1 条改动不属于任何一步，可能是在程序之外添加的。").arg(stray);
    return problems;
}

} // namespace tz
