#include "app/typed_words.h"

namespace tz {

TypedWords::TypedWords(LedgerSession &session)
    : m_session(session), m_directory(session.directory(), session.all<County>())
{
}

Reading TypedWords::reading() const
{
    return {m_directory, m_session.calendar(), m_session.today(), m_session.policy()};
}

Error TypedWords::withNearest(Error error, EntityKind kind, const QString &typed) const
{
    const QString nearest = m_directory.nearest(kind, typed);
    const qsizetype end = error.sentence.indexOf(u'。');
    if (!nearest.isEmpty() && end > 0) error.sentence.insert(end, QStringLiteral("，也许是“%1”").arg(nearest));
    return error;
}

Result<void> TypedWords::readInto(AnyRow &row, const Column &column, const QString &typed) const
{
    if (auto read = row.read(column, typed, reading()); !read) {
        const Error error = withNearest(read.error(), column.target, typed);
        return Error{column.heading() + QStringLiteral("：") + error.sentence};
    }
    return {};
}

Result<qint64> TypedWords::named(EntityKind kind, const QString &words) const
{
    auto id = values::readReference(words, kind, reading());
    if (!id) return withNearest(id.error(), kind, words);
    return id;
}

} // namespace tz
