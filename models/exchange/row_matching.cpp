#include "models/exchange/row_matching.h"

#include "models/base/text_fold.h"
#include "models/ledger/briefing_article.h"

namespace tz {

namespace {

constexpr qint64 pageRows = 5000;
constexpr qint64 smallTable = 20'000;
constexpr qsizetype idsInStatement = 500;

bool isCode(const Column &column)
{
    const QByteArrayView key(column.key);
    return column.isStored() && (key == "code" || key.endsWith("_code") || key == "document_number");
}

/// Where an article without a title stands in its issue: nothing else tells it from another. 0 for other rows, and
/// where the file does not say it.
int placeInIssue(const AnyRow &row)
{
    const auto *article = row.as<BriefingArticle>();
    return article && article->title.trimmed().isEmpty() ? article->ordinal : 0;
}

/// Keeps the best of the rows that it is shown.
struct Best {
    const RowMatcher::Rank &rank;
    AnyRow row = {};
    int taken = std::numeric_limits<int>::max();

    explicit Best(const RowMatcher::Rank &by) : rank(by) {}
    /// True when none can be better.
    bool take(const AnyRow &candidate)
    {
        const int its = rank(candidate);
        if (its < taken) {
            taken = its;
            row = candidate;
        }
        return its == 0;
    }
};

/// Visits every stored row in pages.
Result<void> eachRow(const LedgerStore &store, EntityKind kind, const std::function<void(const AnyRow &)> &visit)
{
    qint64 last = 0;
    for (;;) {
        auto rows = store.rows({.kind = kind,
                                .conditions = {{QStringLiteral("id"), Condition::Operator::GreaterOrEqual, last + 1}},
                                .order = {{QStringLiteral("id")}},
                                .limit = pageRows});
        if (!rows) return rows.error();
        for (const AnyRow &row : *rows) visit(row);
        if (rows->size() < static_cast<size_t>(pageRows)) return {};
        last = rows->back().id();
    }
}

} // namespace

RowKey keyOf(const AnyRow &row)
{
    RowKey key;
    QString keys;
    bool complete = true;
    for (const Column &column : row.type().columns) {
        if (!column.options.key || !column.isStored()) continue;
        const QString text = folded(row.stored(column).toString());
        if (isCode(column)) {
            key.code = text;
            continue;
        }
        keys += text;
        keys += QChar(u'\x1f');
        if (column.options.required && text.isEmpty()) complete = false;
    }
    if (complete) key.keys = std::move(keys);
    return key;
}

quint64 keyHash(const QString &key)
{
    return qHash(key, size_t(20210729));
}

bool codesDiffer(const AnyRow &a, const AnyRow &b)
{
    if (const int left = placeInIssue(a), right = placeInIssue(b); left > 0 && right > 0) return left != right;
    for (const Column &column : a.type().columns) {
        if (!isCode(column)) continue;
        const QString left = folded(a.stored(column).toString());
        const QString right = folded(b.stored(column).toString());
        if (!left.isEmpty() && !right.isEmpty()) return left != right;
    }
    return false;
}

bool mayRepeat(const AnyRow &row)
{
    const auto *article = row.as<BriefingArticle>();
    return row.kind() == EntityKind::Progress || (article && article->title.trimmed().isEmpty());
}

QString codeTextOf(const AnyRow &row)
{
    if (const int place = placeInIssue(row)) return QStringLiteral("place%1").arg(place);
    for (const Column &column : row.type().columns) {
        if (column.options.key || !isCode(column)) continue;
        const QString text = row.stored(column).toString();
        if (!text.isEmpty()) return QLatin1StringView(column.key) + folded(text);
    }
    return {};
}

Result<RowMatcher> RowMatcher::of(const LedgerStore &store, const Entity &entity, qint64 expected)
{
    RowMatcher matcher(store, entity);
    auto count = store.count({.kind = entity.kind});
    if (!count) return count.error();
    matcher.m_rows = *count;
    if (*count <= smallTable || *count <= expected * 50)
        if (auto done = matcher.load(); !done) return done.error();
    return matcher;
}

Result<void> RowMatcher::load()
{
    m_loaded = true;
    return eachRow(*m_store, m_entity->kind, [this](const AnyRow &row) {
        const RowKey key = keyOf(row);
        if (!key.code.isEmpty()) m_byCode.emplace(keyHash(key.code), row.id());
        if (!key.keys.isEmpty()) m_byKeys.emplace(keyHash(key.keys), row.id());
    });
}

Result<void> RowMatcher::expect(const std::vector<AnyRow> &said)
{
    m_expected.clear();
    if (!m_loaded) return {};
    QVariantList ids;
    const auto addAll = [&](const std::unordered_multimap<quint64, qint64> &index, const QString &key) {
        if (key.isEmpty()) return;
        const auto [begin, end] = index.equal_range(keyHash(key));
        for (auto found = begin; found != end; ++found) ids << found->second;
    };
    for (const AnyRow &row : said) {
        const RowKey key = keyOf(row);
        addAll(m_byCode, key.code);
        addAll(m_byKeys, key.keys);
    }
    for (qsizetype from = 0; from < ids.size(); from += idsInStatement) {
        auto rows = m_store->rows(
            {.kind = m_entity->kind,
             .conditions = {{QStringLiteral("id"), Condition::Operator::In, ids.mid(from, idsInStatement)}}});
        if (!rows) return rows.error();
        for (AnyRow &row : *rows) m_expected.insert_or_assign(row.id(), std::move(row));
    }
    return {};
}

Result<AnyRow> RowMatcher::stored(qint64 id) const
{
    if (const auto expected = m_expected.find(id); expected != m_expected.end()) return expected->second;
    return m_store->row(m_entity->kind, id);
}

Result<AnyRow> RowMatcher::fitting(const std::unordered_multimap<quint64, qint64> &index, const AnyRow &said,
                                   const QString &key, QString RowKey::*part, const Rank &rank) const
{
    Best best(rank);
    std::vector<qint64> ids;
    const auto [begin, end] = index.equal_range(keyHash(key));
    for (auto found = begin; found != end; ++found) ids.push_back(found->second);
    std::sort(ids.begin(), ids.end());
    for (const qint64 id : ids) {
        auto row = stored(id);
        if (!row) return row;
        if (keyOf(*row).*part == key && (part == &RowKey::code || !codesDiffer(*row, said)))
            if (best.take(*row)) break;
    }
    return best.row;
}

/// By the stored values as they are, through the table's own indexes.
Result<AnyRow> RowMatcher::lookUp(const AnyRow &said, const Rank &rank) const
{
    std::vector<Condition> conditions;
    for (const Column &column : m_entity->columns) {
        if (!column.options.key || !column.isStored() || isCode(column)) continue;
        const QVariant value = said.stored(column).toVariant();
        conditions.push_back(
            {column.name(), value.isNull() ? Condition::Operator::IsEmpty : Condition::Operator::Equals, value});
    }
    auto rows =
        m_store->rows({.kind = m_entity->kind, .conditions = std::move(conditions), .order = {{QStringLiteral("id")}}});
    if (!rows) return rows.error();
    Best best(rank);
    for (const AnyRow &row : *rows)
        if (!codesDiffer(row, said) && best.take(row)) break;
    return best.row;
}

Result<AnyRow> RowMatcher::find(const AnyRow &said, const Rank &rank) const
{
    if (m_rows == 0) return AnyRow();
    const RowKey key = keyOf(said);
    if (!m_loaded) return key.keys.isEmpty() ? Result<AnyRow>(AnyRow()) : lookUp(said, rank);
    if (!key.code.isEmpty()) {
        auto row = fitting(m_byCode, said, key.code, &RowKey::code, rank);
        if (!row || !row->isNull()) return row;
    }
    return key.keys.isEmpty() ? Result<AnyRow>(AnyRow()) : fitting(m_byKeys, said, key.keys, &RowKey::keys, rank);
}

} // namespace tz
