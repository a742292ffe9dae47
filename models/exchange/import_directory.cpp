#include "models/exchange/import_directory.h"

#include "models/base/text_fold.h"

namespace tz {

AnyRow ImportDirectory::row(EntityKind kind, qint64 id) const
{
    const auto added = m_added.constFind({static_cast<int>(kind), id});
    return added != m_added.constEnd() ? *added : m_stored.row(kind, id);
}

void ImportDirectory::add(const AnyRow &row)
{
    const int kind = static_cast<int>(row.kind());
    m_added.insert({kind, row.id()}, row);
    for (const Column &column : row.type().columns) {
        const bool isAlias = qstrcmp(column.key, "aliases") == 0;
        const bool isName = column.options.key && column.editor == Editor::Text && column.isStored();
        if (!isAlias && !isName) continue;
        for (const QString &name : row.stored(column).toString().split(
                 isAlias ? QStringLiteral("|") : QStringLiteral("\n"), Qt::SkipEmptyParts)) {
            auto &ids = m_names[{kind, folded(name)}];
            if (std::find(ids.begin(), ids.end(), row.id()) == ids.end()) ids.push_back(row.id());
        }
    }
}

/// Whether it belongs where the row being read belongs: no reference that both have differs.
bool ImportDirectory::fitsContext(const AnyRow &candidate) const
{
    for (const Column &column : candidate.type().columns) {
        if (column.editor != Editor::Reference || !column.isStored()) continue;
        const Column *same = m_context->type().column(column.name());
        if (!same || same->editor != Editor::Reference || same->target != column.target) continue;
        const StoredValue here = m_context->stored(*same);
        const StoredValue there = candidate.stored(column);
        if (!here.isNull() && !there.isNull() && here != there) return false;
    }
    return true;
}

std::vector<qint64> ImportDirectory::named(EntityKind kind, const QString &words) const
{
    std::vector<qint64> ids = m_stored.named(kind, words);
    for (qint64 id : m_names.value({static_cast<int>(kind), folded(words)}))
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    if (ids.empty() && kind == EntityKind::County)
        if (const auto county = m_counties.meaning(words)) return {*county};
    if (ids.size() < 2 || !m_context) return ids;
    std::vector<qint64> fitting;
    for (qint64 id : ids)
        if (fitsContext(row(kind, id))) fitting.push_back(id);
    return fitting.empty() ? ids : fitting;
}

} // namespace tz
