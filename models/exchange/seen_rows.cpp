#include "models/exchange/seen_rows.h"

namespace tz {

SeenRows::Verdict SeenRows::add(const RowKey &key, const QString &codes, int row, size_t content)
{
    const quint64 name = keyHash(key.keys);
    const Seen here{key.code.isEmpty() && codes.isEmpty() ? 0 : qHashMulti(name, key.code, codes) | 1, row,
                    static_cast<quint32>(content)};
    const auto verdict = [&](const Seen &seen) { return Verdict{false, seen.row, seen.content == here.content}; };
    const auto [first, isNew] = m_byName.try_emplace(name, here);
    if (isNew) return {};
    const Seen &seen = first->second;
    if (seen.codes == here.codes || seen.codes == 0 || here.codes == 0) return verdict(seen);
    const auto [same, isOther] = m_byCodes.try_emplace(here.codes, here);
    return isOther ? Verdict() : verdict(same->second);
}

} // namespace tz
