#include "models/tables/new_row.h"

#include "models/ledger/assignment_rules.h"

#include <algorithm>

namespace tz {

NewRows::Made NewRows::make(const TypedRow &typed)
{
    const Entity &entity = entityOf(m_kind);
    Made made;
    AnyRow row = AnyRow::blank(entity);
    std::vector<const Column *> said;
    for (const Column &column : entity.columns) {
        const auto text = typed.find(column.name());
        if (text == typed.end() || !column.isEditable()) continue;
        if (auto read = row.read(column, text->second, m_session.reading()); !read)
            made.unread.emplace_back(&column, read.error().sentence);
        else
            said.push_back(&column);
    }
    const auto missing = std::find_if(entity.columns.begin(), entity.columns.end(), [&](const Column &column) {
        return column.options.required && column.isEditable() && row.stored(column).isNull();
    });
    if (missing != entity.columns.end())
        made.problem = QStringLiteral("“%1”必须填写，没有添加。").arg(missing->heading());
    if (made.problem.isEmpty())
        if (auto settled = settleEdit({}, row, said, m_session.reading()); !settled)
            made.problem = settled.error().sentence;
    if (made.problem.isEmpty())
        if (auto done = m_ordinals.give(row); !done) made.problem = done.error().sentence;
    if (!made.problem.isEmpty()) return made;
    row.setId(m_session.ids().next(m_kind));
    made.row = std::move(row);
    return made;
}

Result<qint64> addRow(LedgerSession &session, EntityKind kind, const TypedRow &typed)
{
    auto made = NewRows(session, kind).make(typed);
    if (!made.unread.empty()) return Error{made.unread.front().second};
    if (made.row.isNull()) return Error{made.problem};
    ChangeSet set{QStringLiteral("新增 %1“%2”").arg(entityOf(kind).word(), made.row.label(session.reading())), {}, {}};
    const qint64 id = made.row.id();
    set.add(std::move(made.row));
    if (auto done = session.perform(std::move(set)); !done) return done.error();
    return id;
}

} // namespace tz
