#include "models/exchange/headings.h"

#include "models/base/text_fold.h"
#include "models/exchange/simplified.h"
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
    HeadingWords(const Entity &entity, const ColumnChoices &choices) : m_entity(entity), m_choices(choices)
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
    bool isChosen(const QString &heading) const { return m_choices.contains(folded(heading)); }
    const Column *meaning(const QString &heading) const
    {
        if (isChosen(heading)) return m_entity.column(m_choices.value(folded(heading)));
        const QString bare = bareHeading(heading);
        for (const QString &word : {heading, bare})
            if (const Column *column = m_columns.value(folded(word))) return column;
        return m_columns.value(folded(simplified(bare)));
    }

private:
    const Entity &m_entity;
    const ColumnChoices &m_choices;
    QHash<QString, const Column *> m_columns;
};

bool isExact(const Headings::Match &match)
{
    return match.isChosen || folded(match.heading) == folded(match.column->heading());
}

QString headingIn(const Cell &cell)
{
    return withoutMarkup(cell.text).remove(u'\n').remove(u'\r');
}

/// 存在问题 heads what a list of findings finds as well as a weekly table's difficulties: the headings beside it tell.
/// Where the table names its tasks by another column, or tells of progress and not of mending, it is no task's title.
void takeProblemAsTitle(Headings &found, const SheetRow &row, const HeadingWords &words, const Entity &entity)
{
    static const QStringList problems{QStringLiteral("存在问题"), QStringLiteral("存在的问题"), QStringLiteral("问题")};
    static const QRegularExpression weekly(QStringLiteral("本周|下周|上周|进展|进度"));
    if (entity.kind != EntityKind::Task || found.of(u"title")) return;
    const auto isHeading = [&](const QString &heading) {
        return !words.isChosen(heading) && problems.contains(bareHeading(heading));
    };
    const bool mends = isListOfFindings(found) || std::any_of(row.cells.begin(), row.cells.end(), [](const Cell &cell) {
                           return headingIn(cell).contains(u"整改");
                       });
    const bool reports = !found.unknown.filter(weekly).isEmpty();
    const bool isAsked = found.of(u"lead_units") && found.of(u"deadline_words");
    if (!mends && (reports || !isAsked)) return;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        const QString heading = headingIn(row.cells[i]);
        if (row.cells[i].continued || !found.unknown.contains(heading) || !isHeading(heading)) continue;
        found.unknown.removeOne(heading);
        found.matches.push_back({i, heading, entity.column(QStringView(u"title")), false});
        return;
    }
}

Headings matched(const SheetRow &row, const Entity &entity, const HeadingWords &words)
{
    Headings found;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].isEmpty() || row.cells[i].continued) continue;
        const QString heading = headingIn(row.cells[i]);
        const Column *column = heading.size() <= 30 ? words.meaning(heading) : nullptr;
        if (!column) {
            found.unknown << heading;
            continue;
        }
        const Headings::Match match{i, heading, column, words.isChosen(heading)};
        const auto same =
            std::find_if(found.matches.begin(), found.matches.end(), [&](const auto &m) { return m.column == column; });
        if (same == found.matches.end())
            found.matches.push_back(match);
        else if (!isExact(*same) && isExact(match))
            found.doubles.push_back(std::exchange(*same, match));
        else
            found.doubles.push_back(match);
    }
    takeProblemAsTitle(found, row, words, entity);
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

std::optional<Headings> findHeadings(const Sheet &sheet, const Entity &entity, const QStringList &supplied,
                                     const ColumnChoices &choices)
{
    std::optional<Headings> best;
    const HeadingWords words(entity, choices);
    for (size_t i = 0; i < std::min(sheet.rows.size(), searchedRows); ++i) {
        Headings found = matched(sheet.rows[i], entity, words);
        if (!isEnough(found, entity, supplied) || (best && best->matches.size() >= found.matches.size())) continue;
        found.row = i;
        best = std::move(found);
    }
    return best;
}

bool isListOfFindings(const Headings &headings)
{
    return std::any_of(headings.matches.begin(), headings.matches.end(), [](const Headings::Match &match) {
        const QString key = match.column->name();
        return match.heading.contains(u"整改") || key == u"cause" || key == u"time_class" ||
               (key == u"title" && match.heading.contains(u"问题"));
    });
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

namespace {

bool hasOwnText(const Sheet &sheet, size_t headingRow, size_t column)
{
    return std::any_of(sheet.rows.begin() + static_cast<qsizetype>(headingRow) + 1, sheet.rows.end(),
                       [&](const SheetRow &row) {
                           const Cell &cell = row.cell(column);
                           return !cell.continued && !cell.text.trimmed().isEmpty();
                       });
}

Issue doubledIssue(const Place &place, const Headings::Match &taken, const std::vector<size_t> &lost)
{
    QStringList letters;
    for (const size_t column : lost) letters << columnLetters(column);
    const QString all = letters.join(u'、');
    return {Severity::Warning,
            place,
            QStringLiteral("有 %1 列都叫“%2”，只导入了 %3 列，%4 列没有导入。请把它们并成一列，或给 %4 列换个表头。")
                .arg(lost.size() + 1)
                .arg(taken.column->heading(), columnLetters(taken.cell), all),
            {}};
}

} // namespace

Issues doubledColumns(const Sheet &sheet, const Headings &headings, const std::vector<Headings::Match> &unused)
{
    Issues issues;
    const SheetRow &first = sheet.rows[headings.row];
    for (const Headings::Match &taken : headings.matches) {
        std::vector<size_t> lost;
        for (const Headings::Match &match : unused)
            if (match.column == taken.column && hasOwnText(sheet, headings.row, match.cell)) lost.push_back(match.cell);
        for (size_t i = taken.cell + 1; i < first.cells.size() && first.cells[i].continued; ++i)
            if (hasOwnText(sheet, headings.row, i)) lost.push_back(i);
        if (!lost.empty()) issues.push_back(doubledIssue({sheet.name, first.number, taken.heading}, taken, lost));
    }
    return issues;
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
    for (const Entity *entity : allEntities())
        if (!entity->isRecorded()) consider(*entity);
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
