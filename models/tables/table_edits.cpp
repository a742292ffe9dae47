#include "models/tables/table_edits.h"

#include "models/ledger/assignment_rules.h"
#include "models/store/removal.h"

namespace tz {

namespace {

/// Collects typed texts into one change set, row by row.
class Typist
{
public:
    Typist(LedgerSession &session, EntityKind kind) : m_session(session), m_kind(kind) {}

    Result<void> begin(qint64 id)
    {
        auto row = m_session.store().row(m_kind, id);
        if (!row) return row.error();
        m_before = *row;
        m_after = *row;
        m_typed.clear();
        return {};
    }

    void type(const Column &column, const QString &text)
    {
        if (m_after.isNull()) return;
        const Reading reading = m_session.reading();
        if (!column.isEditable() && text == m_after.text(column, reading)) return;
        AnyRow tried = m_after;
        if (auto read = tried.read(column, text, reading); !read) return reject(column, read.error().sentence);
        if (column.options.required && tried.stored(column).isNull())
            return reject(column, QStringLiteral("“%1”必须填写，原值没有改动。").arg(column.heading()));
        if (tried == m_after) return;
        m_after = std::move(tried);
        m_typed.push_back(&column);
    }

    /// The row as a whole: what its cells say together may be impossible.
    void end()
    {
        if (m_typed.empty()) return;
        if (auto settled = settleEdit(m_before, m_after, m_typed, m_session.reading()); !settled)
            return reject(*m_typed.front(), settled.error().sentence);
        m_outcome.changed += static_cast<int>(m_typed.size());
        if (m_after != m_before) m_set.update(m_before, m_after);
    }

    Result<EditOutcome> perform(const QString &what)
    {
        m_set.what = QStringLiteral("%1 %2 %3 格").arg(what, entityOf(m_kind).word()).arg(m_outcome.changed);
        if (auto done = m_session.perform(std::move(m_set)); !done) return done.error();
        return std::move(m_outcome);
    }

    EditOutcome &outcome() { return m_outcome; }

private:
    void reject(const Column &column, const QString &sentence)
    {
        m_outcome.rejections.push_back({m_before.id(), column.heading(), sentence});
    }

    LedgerSession &m_session;
    EntityKind m_kind;
    AnyRow m_before, m_after;
    std::vector<const Column *> m_typed; ///< of this row, those that were read
    ChangeSet m_set;
    EditOutcome m_outcome;
};

/// The Integer column by which the entity is officially ordered (official_order, ordinal); nullptr when there is none.
const Column *ordinalColumn(const Entity &entity)
{
    const QStringList order = QString::fromLatin1(entity.order).split(u',');
    for (const QString &part : order) {
        const Column *column = entity.column(part.trimmed());
        if (column && column->editor == Editor::Integer) return column;
    }
    return nullptr;
}

/// Ordinals count within the reference that stands before them in the official order: tasks within their program.
std::vector<Condition> siblingsOf(const AnyRow &row)
{
    std::vector<Condition> conditions;
    const QStringList order = QString::fromLatin1(row.type().order).split(u',');
    for (const QString &part : order) {
        const Column *column = row.type().column(part.trimmed());
        if (!column || column->editor != Editor::Reference) break;
        conditions.push_back({column->name(), Condition::Operator::Equals, row.stored(*column).toVariant()});
    }
    return conditions;
}

Result<void> giveOrdinal(const LedgerSession &session, AnyRow &row)
{
    const Column *column = ordinalColumn(row.type());
    if (!column || row.stored(*column).toInt() != 0) return {};
    auto last = session.store().rows(
        {.kind = row.kind(), .conditions = siblingsOf(row), .order = {{column->name(), true}}, .limit = 1});
    if (!last) return last.error();
    row.restore(*column, last->empty() ? 1 : last->front().stored(*column).toInt() + 1);
    return {};
}

} // namespace

QString EditOutcome::summary(const QString &verb) const
{
    QString text = QStringLiteral("已%1 %2 格").arg(verb).arg(changed);
    if (!rejections.empty())
        text += QStringLiteral("；%1 格没有改动：%2").arg(rejections.size()).arg(rejections.front().sentence);
    if (surplusRows > 0) text += QStringLiteral("；多出的 %1 行没有处可放，没有粘贴").arg(surplusRows);
    return text.endsWith(u'。') ? text : text + u'。';
}

TextBlock textsOf(const LedgerSession &session, const CellBlock &cells)
{
    TextBlock block;
    const Reading reading = session.reading();
    auto rows = session.store().rowsById(cells.kind, cells.rows);
    if (!rows) return block;
    for (const AnyRow &row : *rows) {
        QStringList texts;
        for (const Column *column : cells.columns) texts << row.text(*column, reading);
        block.push_back(texts);
    }
    return block;
}

Result<EditOutcome> pasteOnto(LedgerSession &session, const CellBlock &cells, const TextBlock &block)
{
    Typist typist(session, cells.kind);
    if (block.empty() || cells.rows.empty()) return EditOutcome{};
    const bool fillsAll = block.size() == 1 && block.front().size() == 1;
    const size_t rows = fillsAll ? cells.rows.size() : std::min(cells.rows.size(), block.size());
    for (size_t r = 0; r < rows; ++r) {
        const QStringList &texts = block[fillsAll ? 0 : r];
        if (auto done = typist.begin(cells.rows[r]); !done) return done.error();
        const size_t columns = fillsAll ? cells.columns.size() : std::min(cells.columns.size(), size_t(texts.size()));
        for (size_t c = 0; c < columns; ++c) typist.type(*cells.columns[c], texts[fillsAll ? 0 : qsizetype(c)]);
        typist.end();
    }
    typist.outcome().surplusRows = static_cast<int>(fillsAll ? 0 : block.size() - rows);
    return typist.perform(QStringLiteral("粘贴"));
}

Result<EditOutcome> clearCells(LedgerSession &session, const CellBlock &cells)
{
    Typist typist(session, cells.kind);
    for (qint64 id : cells.rows) {
        if (auto done = typist.begin(id); !done) return done.error();
        for (const Column *column : cells.columns)
            if (column->isEditable()) typist.type(*column, {});
        typist.end();
    }
    return typist.perform(QStringLiteral("清空"));
}

Result<EditOutcome> fillDown(LedgerSession &session, const CellBlock &cells)
{
    if (cells.rows.size() < 2) return EditOutcome{};
    const TextBlock first = textsOf(session, {cells.kind, {cells.rows.front()}, cells.columns});
    if (first.empty()) return EditOutcome{};
    Typist typist(session, cells.kind);
    for (size_t r = 1; r < cells.rows.size(); ++r) {
        if (auto done = typist.begin(cells.rows[r]); !done) return done.error();
        for (size_t c = 0; c < cells.columns.size(); ++c)
            if (cells.columns[c]->isEditable()) typist.type(*cells.columns[c], first.front()[qsizetype(c)]);
        typist.end();
    }
    return typist.perform(QStringLiteral("向下填充"));
}

Result<qint64> addRow(LedgerSession &session, EntityKind kind, const TypedRow &typed)
{
    const Entity &entity = entityOf(kind);
    AnyRow row = AnyRow::blank(entity);
    std::vector<const Column *> said;
    for (const Column &column : entity.columns) {
        const auto text = typed.find(column.name());
        if (text == typed.end() || !column.isEditable()) continue;
        if (auto read = row.read(column, text->second, session.reading()); !read) return read.error();
        said.push_back(&column);
    }
    if (auto settled = settleEdit({}, row, said, session.reading()); !settled) return settled.error();
    if (auto done = giveOrdinal(session, row); !done) return done.error();
    for (const Column &column : entity.columns)
        if (column.options.required && column.isEditable() && row.stored(column).isNull())
            return Error{QStringLiteral("“%1”必须填写，没有添加。").arg(column.heading())};
    row.setId(session.ids().next(kind));
    ChangeSet set{QStringLiteral("新增 %1“%2”").arg(entity.word(), row.label(session.reading())), {}, {}};
    const qint64 id = row.id();
    set.add(std::move(row));
    if (auto done = session.perform(std::move(set)); !done) return done.error();
    return id;
}

Result<ChangeSet> plannedRemoval(const LedgerSession &session, EntityKind kind, std::span<const qint64> rows)
{
    return removalOf(session.store(), kind, rows);
}

} // namespace tz
