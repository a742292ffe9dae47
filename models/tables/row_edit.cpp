#include "models/tables/row_edit.h"

#include "models/ledger/assignment_rules.h"

namespace tz {

namespace {

Result<std::vector<const Column *>> readInto(AnyRow &row, const TypedRow &typed, const Reading &reading)
{
    std::vector<const Column *> said;
    for (const Column &column : row.type().columns) {
        const auto text = typed.find(column.name());
        if (text == typed.end() || !column.isEditable() || row.text(column, reading) == text->second) continue;
        const AnyRow before = row;
        if (auto read = row.read(column, text->second, reading); !read) return read.error();
        if (column.options.required && row.stored(column).isNull())
            return Error{QStringLiteral("“%1”必须填写，没有改动。").arg(column.heading())};
        if (!(row == before)) said.push_back(&column);
    }
    return said;
}

} // namespace

Result<void> editRow(LedgerSession &session, EntityKind kind, qint64 id, const TypedRow &typed)
{
    const Reading reading = session.reading();
    auto before = session.store().row(kind, id);
    if (!before) return before.error();
    const QString word = entityOf(kind).word();
    if (before->isNull()) return Error{QStringLiteral("%1的第 %2 号不存在，没有改动。").arg(word).arg(id)};
    AnyRow after = *before;
    auto said = readInto(after, typed, reading);
    if (!said) return said.error();
    if (auto settled = settleEdit(*before, after, *said, reading); !settled) return settled;
    QStringList headings;
    for (const Column *column : *said) headings << column->heading();
    ChangeSet set{QStringLiteral("修改 %1“%2”的%3").arg(word, before->label(reading), headings.join(u'、')), {}, {}};
    set.update(*before, after);
    return session.perform(std::move(set));
}

} // namespace tz
