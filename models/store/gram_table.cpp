#include "models/store/gram_table.h"

#include "models/store/sql_database.h"

#include <QtEndian>

#include <bit>

namespace tz {

namespace {

constexpr qsizetype bitmapBytes = sizeof(IdSet::Block);

QString tableOf(const Entity &entity)
{
    return QStringLiteral("\"%1_gram\"").arg(QLatin1StringView(entity.table));
}

void addTo(IdSet::Block &ids, QByteArrayView bytes)
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.data());
    if (bytes.size() == bitmapBytes) {
        for (size_t i = 0; i < ids.size(); ++i) ids[i] |= qFromLittleEndian<quint64>(data + i * 8);
        return;
    }
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        IdSet::insert(ids, qFromLittleEndian<quint16>(data + i) & (IdSet::blockIds - 1));
}

void pack(const IdSet::Block &ids, QByteArray &bytes)
{
    const qint64 count = countOf(ids);
    if (count * 2 >= bitmapBytes) {
        bytes.resize(bitmapBytes);
        for (size_t i = 0; i < ids.size(); ++i) qToLittleEndian<quint64>(ids[i], bytes.data() + i * 8);
        return;
    }
    bytes.resize(count * 2);
    char *end = bytes.data();
    for (size_t i = 0; i < ids.size(); ++i) {
        for (quint64 word = ids[i]; word != 0; word &= word - 1) {
            qToLittleEndian<quint16>(static_cast<quint16>(i * 64 + size_t(std::countr_zero(word))), end);
            end += 2;
        }
    }
}

} // namespace

GramTable::GramTable(SqlDatabase &database, const Entity &entity)
    : m_database(database), m_table(tableOf(entity)),
      m_read(database, QStringLiteral("SELECT ids FROM %1 WHERE id=?").arg(m_table)),
      m_places(database, QStringLiteral("SELECT id FROM %1 WHERE id BETWEEN ? AND ?").arg(m_table)),
      m_range(database, QStringLiteral("SELECT id, ids FROM %1 WHERE id BETWEEN ? AND ?").arg(m_table)),
      m_write(database, QStringLiteral("INSERT OR REPLACE INTO %1 VALUES (?,?)").arg(m_table)),
      m_remove(database, QStringLiteral("DELETE FROM %1 WHERE id=?").arg(m_table))
{
}

QString GramTable::createSql(const Entity &entity)
{
    return QStringLiteral("CREATE TABLE %1 (\n"
                          "  id INTEGER PRIMARY KEY,\n"
                          "  ids BLOB NOT NULL\n"
                          ") STRICT")
        .arg(tableOf(entity));
}

Result<IdSet::Block> GramTable::read(qint64 block, Gram gram)
{
    IdSet::Block ids{};
    if (auto done = unite(block, gram, ids); !done) return done.error();
    return ids;
}

Result<void> GramTable::unite(qint64 block, Gram gram, IdSet::Block &ids)
{
    m_read.bind(0, placeOf(block, gram));
    auto found = m_read.next();
    if (!found) return found.error();
    if (*found) addTo(ids, m_read.blob(0));
    m_read.finish();
    return {};
}

Result<std::vector<Gram>> GramTable::grams(qint64 block)
{
    std::vector<Gram> grams;
    m_places.bind(0, placeOf(block, 0));
    m_places.bind(1, placeOf(block, ~Gram(0)));
    for (;;) {
        auto more = m_places.next();
        if (!more) return more.error();
        if (!*more) return grams;
        grams.push_back(static_cast<Gram>(m_places.number(0)));
    }
}

Result<IdSet::Block> GramTable::united(qint64 block, Gram first, Gram last)
{
    IdSet::Block ids{};
    m_range.bind(0, placeOf(block, first));
    m_range.bind(1, placeOf(block, last));
    for (;;) {
        auto more = m_range.next();
        if (!more) return more.error();
        if (!*more) return ids;
        addTo(ids, m_range.blob(1));
    }
}

Result<GramTable::Entries> GramTable::whole(qint64 block)
{
    Entries entries;
    m_range.bind(0, placeOf(block, 0));
    m_range.bind(1, placeOf(block, ~Gram(0)));
    for (;;) {
        auto more = m_range.next();
        if (!more) return more.error();
        if (!*more) return entries;
        IdSet::Block ids{};
        addTo(ids, m_range.blob(1));
        for (qint64 id = 0; id < IdSet::blockIds; ++id)
            if (IdSet::holds(ids, id)) entries.push_back(entryOf(static_cast<Gram>(m_range.number(0)), id));
    }
}

Result<void> GramTable::write(qint64 block, const Entries &entries)
{
    for (size_t i = 0; i < entries.size();) {
        const auto gram = static_cast<Gram>(entries[i] >> 32);
        IdSet::Block ids{};
        for (; i < entries.size() && static_cast<Gram>(entries[i] >> 32) == gram; ++i)
            IdSet::insert(ids, static_cast<qint64>(entries[i] & 0xFFFFFFFF));
        if (auto done = write(block, gram, ids); !done) return done;
    }
    return {};
}

Result<std::optional<qint64>> GramTable::blockFrom(qint64 block)
{
    auto place =
        m_database.value(QStringLiteral("SELECT min(id) FROM %1 WHERE id>=?").arg(m_table), {placeOf(block, 0)});
    if (!place) return place.error();
    return place->isNull() ? std::nullopt : std::optional(place->toLongLong() >> 32);
}

Result<void> GramTable::write(qint64 block, Gram gram, const IdSet::Block &ids)
{
    QByteArray bytes;
    pack(ids, bytes);
    if (bytes.isEmpty()) {
        m_remove.bind(0, placeOf(block, gram));
        return m_remove.run();
    }
    m_write.bind(0, placeOf(block, gram));
    m_write.bindBlob(1, bytes);
    return m_write.run();
}

Result<void> GramTable::clear()
{
    return m_database.run(QStringLiteral("DELETE FROM %1").arg(m_table));
}

} // namespace tz
