#include "models/store/founding_digest.h"

#include "models/store/ledger_store.h"
#include "models/store/row_image.h"
#include "models/store/table_on_file.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tz {

namespace {

/// The rows of a run of ids as they were founded, in order: where the log knows a row, what it was before its first
/// change, else as it stands.
class FoundedRows
{
public:
    FoundedRows(const LedgerStore &store, const Entity &entity, TableOnFile table, const FoundingDigest::Part &part)
        : m_entity(entity), m_table(std::move(table)),
          m_stored(store.database(), m_table.select(QStringLiteral("WHERE id BETWEEN ? AND ? ORDER BY id"))),
          m_logged(store.database(),
                   QStringLiteral("SELECT c.row, c.before FROM change c JOIN (SELECT min(id) AS id FROM change "
                                  "WHERE entity=? AND row BETWEEN ? AND ? GROUP BY row) f ON c.id=f.id ORDER BY c.row"))
    {
        m_stored.bind(0, part.first);
        m_stored.bind(1, part.last);
        m_logged.bind(0, QVariant(QString::fromLatin1(entity.table)));
        m_logged.bind(1, part.first);
        m_logged.bind(2, part.last);
    }

    Result<FoundingDigest::Part> digest()
    {
        FoundingDigest digest;
        if (auto done = advanceStored(); !done) return done.error();
        if (auto done = advanceLogged(); !done) return done.error();
        while (m_storedId || m_loggedId) {
            if (m_loggedId && (!m_storedId || *m_loggedId <= *m_storedId)) {
                if (!m_before.isNull()) digest.add(m_entity, *m_loggedId, m_before);
                if (m_storedId == m_loggedId)
                    if (auto done = advanceStored(); !done) return done.error();
                if (auto done = advanceLogged(); !done) return done.error();
            } else {
                digest.add(m_entity, *m_storedId, m_image.json());
                if (auto done = advanceStored(); !done) return done.error();
            }
        }
        const auto parts = digest.finish();
        return parts.empty() ? FoundingDigest::Part() : parts.front().second;
    }

private:
    Result<void> advanceStored()
    {
        auto more = m_stored.next();
        if (!more) return more.error();
        m_storedId.reset();
        if (!*more) return {};
        m_storedId = m_stored.value(0).toLongLong();
        m_image.take(m_table, m_stored);
        return {};
    }

    Result<void> advanceLogged()
    {
        auto more = m_logged.next();
        if (!more) return more.error();
        m_loggedId.reset();
        if (!*more) return {};
        m_loggedId = m_logged.value(0).toLongLong();
        m_before = m_logged.bytes(1);
        return {};
    }

    const Entity &m_entity;
    TableOnFile m_table;
    engine::NativeStatement m_stored;
    engine::NativeStatement m_logged;
    std::optional<qint64> m_storedId;
    std::optional<qint64> m_loggedId;
    QByteArray m_before;
    RowImage m_image;
};

} // namespace

void FoundingDigest::add(const Entity &entity, qint64 id, const QByteArray &json)
{
    Running &running = m_running[entity.kind];
    Q_ASSERT(id > running.part.last);
    if (running.part.rows++ == 0) running.part.first = id;
    running.part.last = id;
    running.hash.add(QByteArray::number(id) + ':');
    running.hash.add(json);
    running.hash.add("\n");
}

std::vector<std::pair<const Entity *, FoundingDigest::Part>> FoundingDigest::finish()
{
    std::vector<std::pair<const Entity *, Part>> parts;
    for (auto &[kind, running] : m_running) {
        running.part.sha256 = running.hash.hex();
        parts.emplace_back(&entityOf(kind), running.part);
    }
    return parts;
}

QByteArray FoundingDigest::textOf(const Part &part)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("first"), part.first},
                                     {QStringLiteral("last"), part.last},
                                     {QStringLiteral("rows"), part.rows},
                                     {QStringLiteral("sha256"), QString::fromLatin1(part.sha256)}})
        .toJson(QJsonDocument::Compact);
}

FoundingDigest::Part FoundingDigest::partOf(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    return {object.value(QStringLiteral("first")).toInteger(), object.value(QStringLiteral("last")).toInteger(),
            object.value(QStringLiteral("rows")).toInteger(),
            object.value(QStringLiteral("sha256")).toString().toLatin1()};
}

Result<std::vector<const Entity *>> foundedRowsThatDiffer(const LedgerStore &store, const Step &founding)
{
    std::vector<std::pair<const Entity *, FoundingDigest::Part>> said;
    auto read = store.log().eachChange(founding.id, false, [&](const LoggedChange &change) -> Result<void> {
        if (change.entity && change.row == 0) said.emplace_back(change.entity, FoundingDigest::partOf(change.after));
        return {};
    });
    if (!read) return read.error();
    std::vector<const Entity *> differing;
    for (const auto &[entity, part] : said) {
        auto table = TableOnFile::of(store.database(), *entity);
        if (!table) return table.error();
        auto found = FoundedRows(store, *entity, *std::move(table), part).digest();
        if (!found) return found.error();
        if (*found != part) differing.push_back(entity);
    }
    return differing;
}

} // namespace tz
