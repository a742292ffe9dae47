#include "models/exchange/seen_rows.h"

namespace tz {

SeenRows::Verdict SeenRows::add(const RowKey &key, const QString &codes, int row, size_t content)
{
    const Seen here{row, static_cast<quint32>(content)};
    const QString codeText = key.code + codes;
    const quint64 bare = keyHash(key.keys);
    const quint64 full = codeText.isEmpty() ? bare : keyHash(key.keys + QChar(u'\x1e') + codeText);
    const auto verdict = [&](const Seen &seen) { return Verdict{false, seen.row, seen.content == here.content}; };
    if (const auto seen = m_byCodes.constFind(full); seen != m_byCodes.constEnd()) return verdict(*seen);
    if (codeText.isEmpty()) {
        if (const auto seen = m_byKeys.constFind(bare); seen != m_byKeys.constEnd()) return verdict(*seen);
    } else {
        if (const auto seen = m_byCodes.constFind(bare); seen != m_byCodes.constEnd()) return verdict(*seen);
        if (!m_byKeys.contains(bare)) m_byKeys.insert(bare, here);
    }
    m_byCodes.insert(full, here);
    return {};
}

} // namespace tz
