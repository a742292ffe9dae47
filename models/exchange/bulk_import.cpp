#include "models/exchange/bulk_import.h"

#include "models/exchange/briefing_rows.h"
#include "models/exchange/bulk_reader.h"
#include "models/exchange/refusal.h"
#include "models/exchange/row_matching.h"
#include "models/exchange/seen_rows.h"
#include "models/ledger/assignment_rules.h"

#include <QFileInfo>

namespace tz {

namespace {

constexpr size_t batchRows = LedgerStore::bulkRows; ///< few enough to stay in the processor's cache
constexpr size_t blockRows = 500;                   ///< records that are looked for together
constexpr size_t mostIssues = 1000;
constexpr int headingRows = 50; ///< headings stand among the first rows

/// One pass through the file, record by record.
class BulkImport
{
public:
    BulkImport(LedgerSession &session, QString path, const ImportOptions &options)
        : m_session(session), m_path(std::move(path)), m_fileName(QFileInfo(m_path).fileName()),
          m_directory(session.directory(), session.all<County>()),
          m_today(options.referenceDate.isValid() ? options.referenceDate : session.today()), m_entity(options.as)
    {
    }

    Result<BulkOutcome> run(bool dryRun)
    {
        if (auto done = begin(); !done) return done.error();
        auto matcher = RowMatcher::of(m_session.store(), *m_entity, mostExpected);
        if (!matcher) return matcher.error();
        m_matcher = &*matcher;
        if (m_reader->selfReference())
            if (auto done = numberRows(); !done) return done.error();
        auto first = nextBatch();
        if (!first) return first.error();
        while (dryRun && !first->empty()) {
            first = nextBatch();
            if (!first) return first.error();
        }
        if (!first->empty()) // nothing to change makes no step
            if (auto done = perform(*std::move(first)); !done) return done.error();
        return outcome();
    }

private:
    static constexpr qint64 mostExpected = 1'000'000;

    Result<void> perform(std::vector<Change> first)
    {
        const QString what = QStringLiteral("导入%1（%2）").arg(m_entity->word(), m_fileName);
        const QString source = QStringLiteral("%1 SHA-256:%2").arg(m_fileName, QString::fromLatin1(m_stream->sha256()));
        return m_session.performStream(what, source, [&]() -> Result<std::vector<Change>> {
            if (!first.empty()) return std::exchange(first, {});
            return nextBatch();
        });
    }

    Error notTaken(const Error &why) const
    {
        return refused(m_fileName, why.sentence,
                       QStringLiteral("请在表格软件里检查这一处，另存为 UTF-8 编码的 .csv 后再导入。"));
    }

    /// Opens the file and stands behind its headings.
    Result<void> begin()
    {
        auto stream = CsvStream::open(m_path);
        if (!stream) return notTaken(stream.error());
        m_stream = *std::move(stream);
        Sheet head;
        for (int i = 0; i < headingRows; ++i) {
            auto more = m_stream->next();
            if (!more) return notTaken(more.error());
            if (!*more) break;
            SheetRow row{m_stream->row(), {}};
            for (const QByteArrayView cell : m_stream->cells())
                row.cells.push_back(Cell::ofText(QString::fromUtf8(cell)));
            head.rows.push_back(std::move(row));
        }
        if (!m_entity) m_entity = guessedEntity({head});
        const auto headings = m_entity ? findHeadings(head, *m_entity) : std::nullopt;
        if (!headings || m_entity->kind == EntityKind::Task) return noHeadings();
        m_headingRow = head.rows[headings->row].number;
        tellUnknown(*headings);
        m_reader = std::make_unique<BulkReader>(
            *m_entity, *headings, m_directory, Reading{m_directory, m_session.calendar(), m_today, m_session.policy()});
        return toFirstRow();
    }

    Error noHeadings() const
    {
        if (m_entity && m_entity->kind == EntityKind::Task)
            return refused(m_fileName, QStringLiteral("是任务台账而超过两万行"),
                           QStringLiteral("请按台账分成几个文件再导入。"));
        return refused(m_fileName, QStringLiteral("里没有认得的表头"),
                       QStringLiteral("表头里至少要有这些列：%1。")
                           .arg(wantedHeadings(m_entity ? *m_entity : entityOf(EntityKind::Institution))));
    }

    Result<void> toFirstRow()
    {
        m_stream->rewind();
        while (m_stream->row() < m_headingRow) {
            auto more = m_stream->next();
            if (!more) return notTaken(more.error());
        }
        return {};
    }

    void tellUnknown(const Headings &headings)
    {
        const QStringList &unknown = headings.unknown;
        for (const Headings::Match &match : headings.doubles)
            issue(Severity::Warning, m_headingRow, match.heading,
                  QStringLiteral("有几列都是“%1”，%2 列（%3）没有导入。")
                      .arg(match.column->heading(), columnLetters(match.cell), match.heading));
        if (!unknown.isEmpty())
            issue(Severity::Note, m_headingRow, unknown.join(u'、'),
                  QStringLiteral("这些列与%1的栏目对不上，没有导入：%2。").arg(m_entity->word(), unknown.join(u'、')));
    }

    void issue(Severity severity, int row, const QString &column, const QString &message,
               const QString &suggestion = {})
    {
        if (m_outcome.issues.size() < mostIssues)
            m_outcome.issues.push_back({severity, {{}, row, column}, message, suggestion});
        else
            ++m_moreIssues;
    }

    /// The file refers to itself (上级机构): a first pass gives every row its id, so that any row can name any other.
    Result<void> numberRows()
    {
        for (;;) {
            auto more = m_stream->next();
            if (!more) return notTaken(more.error());
            if (!*more) break;
            const AnyRow said = m_reader->read(m_stream->cells()).row;
            const quint64 name = keyHash(keyOf(said).keys);
            if (!missingIn(said) && !m_numbers.contains(name))
                m_numbers.insert(name, {m_session.ids().next(m_entity->kind), false});
        }
        return toFirstRow();
    }

    /// A record of the file that waits for the stored row it means.
    struct Pending {
        BulkReader::Record record;
        int row = 0;
        size_t content = 0; ///< a hash of all that it says
    };

    Result<std::vector<Change>> nextBatch()
    {
        std::vector<Change> batch;
        batch.reserve(batchRows + blockRows);
        while (batch.size() < batchRows) {
            auto block = nextBlock();
            if (!block) return block.error();
            if (block->empty()) break;
            for (Pending &pending : *block)
                if (auto done = take(pending, batch); !done) return done.error();
        }
        return batch;
    }

    Result<std::vector<Pending>> nextBlock()
    {
        std::vector<Pending> block;
        while (block.size() < blockRows) {
            auto more = m_stream->next();
            if (!more) return notTaken(more.error());
            if (!*more) break;
            const auto &cells = m_stream->cells();
            if (cells.size() == 1 && cells[0].trimmed().isEmpty()) continue;
            ++m_outcome.rows;
            block.push_back({m_reader->read(cells), m_stream->row(), qHash(m_stream->record())});
        }
        if (m_matcher->isEmpty()) return block;
        std::vector<AnyRow> expected;
        for (const Pending &pending : block) {
            expected.push_back(pending.record.row);
            if (!pending.record.selfText.isEmpty())
                expected.push_back(namedBy(pending.record.row, pending.record.selfText));
        }
        if (auto done = m_matcher->expect(expected); !done) return done.error();
        return block;
    }

    Result<void> take(Pending &pending, std::vector<Change> &batch)
    {
        AnyRow after = pending.record.row;
        AnyRow before;
        if (!m_matcher->isEmpty()) {
            auto found = m_matcher->find(after);
            if (!found) return found.error();
            before = *std::move(found);
            if (!before.isNull()) after = m_reader->merged(before, pending.record);
        }
        const Column *missing = missingIn(after);
        tellUnread(pending, missing);
        if (missing) return {};
        if (const QString why = whyNotTaken(before, after, m_session); !why.isEmpty()) {
            issue(Severity::Error, pending.row, {}, why + QStringLiteral("这一行没有导入。"));
            return {};
        }
        if (m_entity->kind == EntityKind::Assignment)
            if (const QString against = settle(after, m_reader->saidBy(pending.record), m_session.reading());
                !against.isEmpty())
                issue(Severity::Warning, pending.row, {}, against + QStringLiteral("，已按原样导入，请核对。"));
        if (const QString kept = keepClosing(before, after); !kept.isEmpty())
            issue(Severity::Warning, pending.row, {}, kept);
        const RowKey key = keyOf(after);
        if (isRepeated(after, key, pending)) return {};
        if (before.isNull()) takeNumber(after, key);
        if (auto done = referToSelf(after, pending); !done) return done;
        if (before == after) {
            ++m_outcome.unchanged;
            return {};
        }
        ++(before.isNull() ? m_outcome.added : m_outcome.changed);
        batch.push_back({std::move(before), std::move(after)});
        return {};
    }

    /// A cell that cannot be read is left out, the whole row when it cannot be without that cell.
    void tellUnread(const Pending &pending, const Column *missing)
    {
        bool isTold = false;
        for (const BulkReader::Failure &failure : pending.record.failures) {
            const bool isReason = failure.column == missing;
            isTold = isTold || isReason;
            issue(isReason ? Severity::Error : Severity::Warning, pending.row, *failure.heading,
                  failure.sentence +
                      (isReason ? QStringLiteral("这一行没有导入。") : QStringLiteral("这一格没有导入。")),
                  failure.suggestion);
        }
        if (missing && !isTold)
            issue(Severity::Error, pending.row, missing->heading(),
                  QStringLiteral("缺少“%1”，这一行没有导入。").arg(missing->heading()));
    }

    void takeNumber(AnyRow &row, const RowKey &key)
    {
        if (!m_reader->selfReference()) return;
        Number &number = m_numbers[keyHash(key.keys)];
        if (!std::exchange(number.taken, true) && number.id > 0) row.setId(number.id);
    }

    const Column *missingIn(const AnyRow &row) const
    {
        for (const Column &column : m_entity->columns)
            if (column.options.required && row.stored(column).isNull()) return &column;
        return nullptr;
    }

    bool isRepeated(const AnyRow &row, const RowKey &key, const Pending &pending)
    {
        const SeenRows::Verdict verdict = m_seen.add(key, codeTextOf(row), pending.row, pending.content);
        if (verdict.isNew || (!verdict.isEqual && mayRepeat(row))) return false;
        issue(verdict.isEqual ? Severity::Warning : Severity::Error, pending.row, {},
              verdict.isEqual ? QStringLiteral("与第 %1 行重复，只导入一次。").arg(verdict.row)
                              : QStringLiteral("与第 %1 行是同一%2而内容不同，这一行没有导入，请核对后只留一行。")
                                    .arg(verdict.row)
                                    .arg(m_entity->word()));
        return true;
    }

    /// The row that a cell of `row` names: beside it, with that name.
    AnyRow namedBy(const AnyRow &row, const QString &text) const
    {
        AnyRow named = row;
        for (const Column &column : m_entity->columns)
            if (column.options.key && column.editor == Editor::Text) named.restore(column, text);
        return named;
    }

    /// Names a row of the same table: one of this file, or a stored one.
    Result<void> referToSelf(AnyRow &row, const Pending &pending)
    {
        const QString &text = pending.record.selfText;
        if (text.isEmpty()) return {};
        const AnyRow named = namedBy(row, text);
        auto stored = m_matcher->find(named);
        if (!stored) return stored.error();
        const qint64 id = stored->isNull() ? m_numbers.value(keyHash(keyOf(named).keys)).id : stored->id();
        if (id > 0)
            row.restore(*m_reader->selfReference(), id);
        else
            issue(Severity::Warning, pending.row, m_reader->selfReference()->heading(),
                  QStringLiteral("没有名为“%1”的%2，这一格没有导入。").arg(text, m_entity->word()));
        return {};
    }

    BulkOutcome outcome()
    {
        m_outcome.entity = m_entity;
        if (m_moreIssues > 0)
            m_outcome.issues.push_back(
                {Severity::Note,
                 {},
                 QStringLiteral("还有 %1 条问题没有列出，请先改正以上各条再导入一次。").arg(m_moreIssues),
                 {}});
        return std::move(m_outcome);
    }

    LedgerSession &m_session;
    QString m_path;
    QString m_fileName;
    ImportDirectory m_directory;
    QDate m_today;
    const Entity *m_entity;
    std::unique_ptr<CsvStream> m_stream;
    std::unique_ptr<BulkReader> m_reader;
    int m_headingRow = 0;
    RowMatcher *m_matcher = nullptr;
    SeenRows m_seen;
    struct Number {
        qint64 id = 0;
        bool taken = false;
    };
    QHash<quint64, Number> m_numbers; ///< ids of new rows by the hash of their keys, when rows refer to each other
    BulkOutcome m_outcome;
    qint64 m_moreIssues = 0;
};

} // namespace

bool isBulkCsv(const QString &path)
{
    constexpr qint64 smallest = 200'000; // bytes of 20,000 lines
    constexpr int bulkLines = 20'000;
    QFile file(path);
    if (!path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive) || file.size() < smallest ||
        !file.open(QIODevice::ReadOnly))
        return false;
    qsizetype lines = 0;
    while (lines < bulkLines && !file.atEnd()) lines += file.read(1 << 20).count('\n');
    return lines >= bulkLines;
}

Result<BulkOutcome> importCsvStream(LedgerSession &session, const QString &path, const ImportOptions &options,
                                    bool dryRun)
{
    return BulkImport(session, path, options).run(dryRun);
}

} // namespace tz
