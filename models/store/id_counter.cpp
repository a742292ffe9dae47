#include "models/store/id_counter.h"

#include "models/store/change_log.h"
#include "models/store/row_sql.h"

namespace tz {

qint64 IdCounter::next(EntityKind kind)
{
    auto last = m_last.find(kind);
    if (last == m_last.end()) {
        const Entity &entity = entityOf(kind);
        const auto stored =
            m_database.value(QStringLiteral("SELECT max(id) FROM %1").arg(row_sql::quoted(entity.table)));
        const auto logged = ChangeLog(m_database).highestRow(entity);
        const qint64 highest = std::max(stored ? stored->toLongLong() : 0, logged ? *logged : 0);
        last = m_last.emplace(kind, highest).first;
    }
    return ++last->second;
}

void IdCounter::noteUsed(EntityKind kind, qint64 id)
{
    if (const auto last = m_last.find(kind); last != m_last.end()) last->second = std::max(last->second, id);
}

} // namespace tz
