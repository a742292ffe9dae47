#include "models/base/text_fold.h"
#include "models/exchange/briefing_rows.h"
#include "models/exchange/headings.h"
#include "models/exchange/plan_maker.h"
#include "models/exchange/refusal.h"
#include "models/exchange/row_matching.h"
#include "models/exchange/row_pictures.h"
#include "models/exchange/row_reader.h"
#include "models/ledger/assignment_rules.h"

namespace tz {

namespace {

/// Plans one table, sheet by sheet, in two passes: all rows first, then what rows say of each other (上级机构).
class TableImport
{
public:
    TableImport(PlanMaker &maker, const SourceDocument &source, const Entity &entity, const ColumnChoices &choices)
        : m_maker(maker), m_entity(entity), m_choices(choices), m_pictures(maker, source, entity, choices)
    {
        m_refersToItself = std::any_of(entity.columns.begin(), entity.columns.end(),
                                       [&](const Column &column) { return column.target == entity.kind; });
    }

    Result<void> read(const SourceDocument &source)
    {
        qint64 rows = 0;
        for (const Sheet &sheet : source.sheets) rows += static_cast<qint64>(sheet.rows.size());
        auto matcher = RowMatcher::of(m_maker.session().store(), m_entity, rows);
        if (!matcher) return matcher.error();
        bool found = false;
        for (const Sheet &sheet : source.sheets) {
            const auto headings = findHeadings(sheet, m_entity, {}, m_choices);
            if (!headings) continue;
            found = true;
            if (auto done = readSheet(sheet, *headings, *matcher); !done) return done;
        }
        if (!found)
            return refused(source.fileName, QStringLiteral("里没有%1的表头").arg(m_entity.word()),
                           QStringLiteral("表头里至少要有这些列：%1。").arg(wantedHeadings(m_entity)));
        for (Line &line : m_lines) finish(line);
        m_pictures.finish();
        return {};
    }

private:
    struct Line {
        Place place;
        AnyRow before; ///< null when new
        AnyRow after;
        std::vector<RowReader::Typed> later; ///< cells that name rows of this same table
    };

    Result<void> readSheet(const Sheet &sheet, const Headings &headings, const RowMatcher &matcher)
    {
        const RowReader reader(m_entity, headings);
        if (const Column *ordinal = Ordinals::columnOf(m_entity); ordinal && !headings.of(*ordinal))
            m_maker.numberNewRows();
        QStringList unknown = reader.leftOut();
        for (const QString &heading : pictureHeadings(sheet, headings)) unknown.removeAll(heading);
        if (!unknown.isEmpty())
            m_maker.issue(
                Severity::Note, {sheet.name, sheet.rows[headings.row].number, unknown.join(u'、')},
                QStringLiteral("这些列与%1的栏目对不上，没有导入：%2。").arg(m_entity.word(), unknown.join(u'、')));
        m_maker.issues(doubledColumns(sheet, headings, headings.doubles));
        for (size_t i = headings.row + 1; i < sheet.rows.size(); ++i) {
            const SheetRow &row = sheet.rows[i];
            if (row.isBlank() || repeatsHeadings(sheet, headings, row)) continue;
            if (auto done = readRow(reader, row, {sheet.name, row.number, {}}, matcher); !done) return done;
        }
        return {};
    }

    Result<void> readRow(const RowReader &reader, const SheetRow &row, const Place &place, const RowMatcher &matcher)
    {
        RowReader::Said said = reader.read(row, place, m_maker.directory(), m_maker.reading());
        // Of several rows under one key the very same one is meant, else one that no other line has taken.
        auto before = matcher.find(said.row, [&](const AnyRow &stored) {
            if (m_taken.contains(stored.id())) return 2;
            return reader.merged(stored, said) == stored ? 0 : 1;
        });
        if (!before) return before.error();
        if (!before->isNull() && m_taken.contains(before->id()) && mayRepeat(said.row)) before = AnyRow();
        AnyRow after = before->isNull() ? said.row : reader.merged(*before, said);
        const Column *missing = reader.missing(after, said, before->isNull());
        tellUnread(reader, std::move(said.issues), missing, place);
        if (missing) {
            m_maker.leaveOut(place, after.label(m_maker.reading()), before->isNull() ? 0 : before->id());
            return {};
        }
        if (const QString why = whyNotTaken(*before, after, m_maker.session()); !why.isEmpty()) {
            m_maker.issue(Severity::Error, place, why + QStringLiteral("这一行没有导入。"));
            m_maker.leaveOut(place, after.label(m_maker.reading()), before->isNull() ? 0 : before->id());
            return {};
        }
        if (const QString against = settle(after, said.said, m_maker.session().reading()); !against.isEmpty())
            m_maker.issue(Severity::Warning, place, against + QStringLiteral("，已按原样导入，请核对。"));
        if (const QString kept = keepClosing(*before, after); !kept.isEmpty())
            m_maker.issue(Severity::Warning, place, kept);
        if (isRepeated(*before, after, place)) return {};
        after.setId(before->isNull() ? m_maker.session().ids().next(m_entity.kind) : before->id());
        if (m_refersToItself) m_maker.directory().add(after);
        m_lines.push_back({place, *before, std::move(after), std::move(said.later)});
        return {};
    }

    /// A cell that cannot be read is left out, the whole row when it cannot be without that cell.
    void tellUnread(const RowReader &reader, Issues unread, const Column *missing, const Place &place)
    {
        const QString *heading = missing ? reader.headingOf(*missing) : nullptr;
        bool isTold = false;
        for (Issue &issue : unread) {
            const bool isReason = heading && issue.place.column == *heading;
            isTold = isTold || isReason;
            if (isReason) issue.severity = Severity::Error;
            issue.message += isReason ? QStringLiteral("这一行没有导入。") : QStringLiteral("这一格没有导入。");
        }
        m_maker.issues(unread);
        if (missing && !isTold)
            m_maker.issue(Severity::Error, {place.sheet, place.row, heading ? *heading : missing->heading()},
                          QStringLiteral("缺少“%1”，这一行没有导入。").arg(missing->heading()));
    }

    /// The same thing twice in one file: the first row counts, the second is told.
    bool isRepeated(const AnyRow &before, const AnyRow &row, const Place &place)
    {
        const RowKey key = keyOf(row);
        if (!before.isNull() && !m_taken.contains(before.id())) {
            m_taken.insert(before.id());
            m_seen[key.keys].push_back(m_lines.size());
            return false;
        }
        const auto same = std::find_if(m_seen[key.keys].begin(), m_seen[key.keys].end(), [&](size_t line) {
            return line < m_lines.size() && !codesDiffer(m_lines[line].after, row);
        });
        if (same == m_seen[key.keys].end()) {
            m_seen[key.keys].push_back(m_lines.size());
            return false;
        }
        AnyRow first = m_lines[*same].after;
        first.setId(row.id());
        const bool equal = first == row;
        if (!equal && mayRepeat(row)) {
            m_seen[key.keys].push_back(m_lines.size());
            return false;
        }
        m_maker.issue(equal ? Severity::Warning : Severity::Error, place,
                      equal ? QStringLiteral("与第 %1 行重复，只导入一次。").arg(m_lines[*same].place.row)
                            : QStringLiteral("与第 %1 行是同一%2而内容不同，这一行没有导入，请核对后只留一行。")
                                  .arg(m_lines[*same].place.row)
                                  .arg(m_entity.word()));
        m_maker.leaveOut(place, row.label(m_maker.reading()));
        return true;
    }

    void finish(Line &line)
    {
        m_maker.directory().setContext(&line.after);
        for (const RowReader::Typed &typed : line.later) {
            const AnyRow context = line.after;
            m_maker.directory().setContext(&context);
            if (auto read = line.after.read(*typed.column, typed.text, m_maker.reading()); !read)
                m_maker.issue(Severity::Warning, {line.place.sheet, line.place.row, typed.heading},
                              read.error().sentence + QStringLiteral("这一格没有导入。"));
        }
        m_maker.directory().setContext(nullptr);
        m_maker.plan(line.place, line.before, line.after);
        if (const Assignment *assignment = line.after.as<Assignment>()) m_pictures.give(line.place, *assignment);
    }

    PlanMaker &m_maker;
    const Entity &m_entity;
    const ColumnChoices &m_choices;
    RowPictures m_pictures;
    bool m_refersToItself = false;
    std::vector<Line> m_lines;
    QHash<QString, std::vector<size_t>> m_seen; ///< lines by their keys
    QSet<qint64> m_taken;                       ///< stored rows that a line means
};

} // namespace

Result<ImportPlan> planTable(LedgerSession &session, const SourceDocument &source, const Entity &entity,
                             const ImportOptions &options)
{
    PlanMaker maker(session, source, entity, options);
    if (auto done = TableImport(maker, source, entity, options.columns).read(source); !done) return done.error();
    return maker.finish();
}

} // namespace tz
