#include "models/tables/suggestions.h"

#include "models/base/pinyin.h"
#include "models/ledger/assignment_rules.h"
#include "models/tables/row_listing.h"

namespace tz {

namespace {

qsizetype lastPartStart(const QString &typed)
{
    return std::max(typed.lastIndexOf(u'、'), std::max(typed.lastIndexOf(u'，'), typed.lastIndexOf(u','))) + 1;
}

QStringList choiceWords(const Column &column)
{
    if (column.editor == Editor::Flag) return {QStringLiteral("是"), QStringLiteral("否")};
    QStringList words;
    for (const Choice &choice : column.choices) words << QString::fromUtf8(choice.word);
    return words;
}

/// A unit is found by its aliases too, and offered under its own name.
bool isFound(const AnyRow &row, const QString &label, const QString &typed)
{
    if (matchesTyped(label, typed)) return true;
    const Column *aliases = row.type().column(u"aliases");
    return aliases && !typed.isEmpty() && matchesTyped(row.stored(*aliases).toString(), typed);
}

QStringList labelsInFile(LedgerSession &session, EntityKind kind, const QString &typed, qsizetype limit)
{
    QStringList labels;
    auto ids = typedIds(session, {.entity = &entityOf(kind), .typed = typed}, limit);
    if (!ids) return labels;
    for (qint64 id : *ids) labels << session.directory().row(kind, id).label(session.reading());
    return labels;
}

} // namespace

QStringList suggestionsFor(LedgerSession &session, const Column &column, const QString &typed, qsizetype limit)
{
    const QString part = (column.editor == Editor::References ? typed.mid(lastPartStart(typed)) : typed).trimmed();
    QStringList result;
    if (column.target == EntityKind::None) {
        for (const QString &word : choiceWords(column))
            if (matchesTyped(word, part)) result << word;
        return result;
    }
    if (!StoreDirectory::keepsWhole(column.target)) return labelsInFile(session, column.target, part, limit);
    for (const AnyRow &row : session.directory().all(column.target)) {
        const QString label = row.label(session.reading());
        if (isFound(row, label, part)) result << label;
        if (result.size() >= limit) break;
    }
    return result;
}

QStringList takenBy(const AnyRow &row, const Column &column, const QStringList &words, const Reading &reading)
{
    if (row.kind() != EntityKind::Assignment || column.editor != Editor::Choice) return words;
    QStringList taken;
    for (const QString &word : words) {
        AnyRow after = row;
        const auto read = after.read(column, word, reading);
        if (!read) continue;
        const QString said = after.text(column, reading);
        settle(after, {&column}, reading);
        if (!goesRoundClosing(row, after)) taken << said;
    }
    return taken;
}

QString withSuggestion(const Column &column, const QString &typed, const QString &suggestion)
{
    return column.editor == Editor::References ? typed.left(lastPartStart(typed)) + suggestion : suggestion;
}

} // namespace tz
