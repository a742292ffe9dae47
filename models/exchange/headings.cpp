#include "models/exchange/headings.h"

#include "models/base/text_fold.h"
#include "models/ledger/task.h"

#include <QRegularExpression>

namespace tz {

namespace {

constexpr size_t searchedRows = 400; ///< a notice may have other tables above the one that is meant

/// 完成时限（2021年）, *责任单位： and 完成\n时限 without what surrounds the name.
QString bareHeading(const QString &text)
{
    static const QRegularExpression brackets(QStringLiteral("[（(][^（）()]*[）)]"));
    static const QRegularExpression ends(QStringLiteral("^[*＊※\\s]+|[*＊※:：\\s]+$"));
    QString bare = text;
    return bare.remove(brackets).remove(ends);
}

/// Every spelling of an entity's headings. 编号 is a person's number of a row, never the ledger's own id.
class HeadingWords
{
public:
    explicit HeadingWords(const Entity &entity)
    {
        for (const Column &column : entity.columns)
            for (const QString &alias : QString::fromUtf8(column.options.aliases).split(u'|', Qt::SkipEmptyParts))
                if (!m_columns.contains(folded(alias))) m_columns.insert(folded(alias), &column);
        for (const Column &column : entity.columns) {
            const bool isId = qstrcmp(column.key, "id") == 0;
            for (const QString &word : {column.name(), folded(column.heading())})
                if (!isId || !m_columns.contains(word)) m_columns.insert(word, &column);
        }
    }
    const Column *meaning(const QString &heading) const
    {
        const Column *column = m_columns.value(folded(heading));
        return column ? column : m_columns.value(folded(bareHeading(heading)));
    }

private:
    QHash<QString, const Column *> m_columns;
};

bool isExact(const Headings::Match &match)
{
    return folded(match.heading) == folded(match.column->heading());
}

Headings matched(const SheetRow &row, const HeadingWords &words)
{
    Headings found;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].isEmpty() || row.cells[i].continued) continue;
        QString heading = withoutMarkup(row.cells[i].text);
        heading.remove(u'\n').remove(u'\r');
        const Column *column = heading.size() <= 30 ? words.meaning(heading) : nullptr;
        if (!column) {
            found.unknown << heading;
            continue;
        }
        Headings::Match match{i, heading, column};
        const auto same =
            std::find_if(found.matches.begin(), found.matches.end(), [&](const auto &m) { return m.column == column; });
        if (same == found.matches.end())
            found.matches.push_back(match);
        else if (!isExact(*same) && isExact(match))
            found.doubles.push_back(std::exchange(*same, match));
        else
            found.doubles.push_back(match);
    }
    return found;
}

bool isEnough(const Headings &found, const Entity &entity, const QStringList &supplied)
{
    const auto isStored = [](const Headings::Match &match) { return match.column->isStored(); };
    if (std::none_of(found.matches.begin(), found.matches.end(), isStored)) return false;
    const size_t all = found.matches.size() + found.doubles.size() + static_cast<size_t>(found.unknown.size());
    if (found.matches.size() < 2 && all > 1) return false;
    for (const Column &column : entity.columns) {
        if (!column.options.required || found.of(column) || supplied.contains(column.name())) continue;
        const bool fromContent = entity.kind == EntityKind::Task && column.name() == u"title" && found.of(u"content");
        if (!fromContent) return false;
    }
    return true;
}

} // namespace

const Headings::Match *Headings::of(const Column &column) const
{
    return of(column.name());
}

const Headings::Match *Headings::of(QStringView key) const
{
    for (const Match &match : matches)
        if (key == QLatin1StringView(match.column->key)) return &match;
    return nullptr;
}

std::optional<Headings> findHeadings(const Sheet &sheet, const Entity &entity, const QStringList &supplied)
{
    std::optional<Headings> best;
    const HeadingWords words(entity);
    for (size_t i = 0; i < std::min(sheet.rows.size(), searchedRows); ++i) {
        Headings found = matched(sheet.rows[i], words);
        if (!isEnough(found, entity, supplied) || (best && best->matches.size() >= found.matches.size())) continue;
        found.row = i;
        best = std::move(found);
    }
    return best;
}

bool repeatsHeadings(const Sheet &sheet, const Headings &headings, const SheetRow &row)
{
    const SheetRow &first = sheet.rows[headings.row];
    size_t same = 0;
    for (const Headings::Match &match : headings.matches) {
        const QString text = folded(withoutMarkup(row.cell(match.cell).text));
        if (!text.isEmpty() && text != folded(withoutMarkup(first.cell(match.cell).text))) return false;
        if (!text.isEmpty()) ++same;
    }
    return same >= std::min<size_t>(2, headings.matches.size());
}

QStringList suppliedColumns(const Entity &entity)
{
    return entity.kind == EntityKind::Task ? QStringList{QStringLiteral("program")} : QStringList();
}

const Entity *guessedEntity(const std::vector<Sheet> &sheets)
{
    const Entity *best = nullptr;
    size_t bestScore = 0;
    const auto consider = [&](const Entity &entity) {
        for (const Sheet &sheet : sheets) {
            const auto found = findHeadings(sheet, entity, suppliedColumns(entity));
            if (!found || found->matches.size() <= bestScore) continue;
            best = &entity;
            bestScore = found->matches.size();
        }
    };
    consider(entityOf<Task>());
    for (const Entity *entity : allEntities()) consider(*entity);
    return best;
}

QString wantedHeadings(const Entity &entity)
{
    QStringList headings;
    const QStringList supplied = suppliedColumns(entity);
    for (const Column &column : entity.columns)
        if (column.options.required && !supplied.contains(column.name())) headings << column.heading();
    for (const Column &column : entity.columns)
        if (headings.size() < 5 && column.isEditable() && column.options.listed && !headings.contains(column.heading()))
            headings << column.heading();
    return headings.join(u'、');
}

} // namespace tz
