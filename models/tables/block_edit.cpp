#include "models/tables/block_edit.h"

#include "models/ledger/assignment_rules.h"

namespace tz {

namespace {

/// Collects typed texts into one plan, row by row.
class Typist
{
public:
    Typist(const LedgerSession &session, EntityKind kind) : m_session(session), m_kind(kind) {}

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
        if (text == m_after.text(column, reading)) return;
        AnyRow tried = m_after;
        if (auto read = tried.read(column, text, reading); !read) return reject(column, read.error().sentence);
        if (column.options.required && tried.stored(column).isNull())
            return reject(column, QStringLiteral("“%1”必须填写，原值没有改动。").arg(column.heading()));
        if (tried == m_after) return;
        m_after = std::move(tried);
        m_typed.push_back(&column);
    }

    /// Of the row as it stands now, with what was typed into it so far.
    QString text(const Column &column) const { return m_after.text(column, m_session.reading()); }
    bool hasRow() const { return !m_after.isNull(); }

    /// The row as a whole: what its cells say together may be impossible.
    void end()
    {
        if (m_typed.empty()) return;
        const Reading reading = m_session.reading();
        if (auto settled = settleEdit(m_before, m_after, m_typed, reading); !settled)
            return reject(*m_typed.front(), settled.error().sentence);
        if (m_after == m_before) return;
        for (const Column *column : m_typed)
            m_plan.cells.push_back(
                {m_before.label(reading), column, m_before.text(*column, reading), m_after.text(*column, reading)});
        m_plan.set.update(m_before, m_after);
    }

    BlockPlan plan(const QString &what)
    {
        m_plan.set.what = QStringLiteral("%1 %2 %3 格").arg(what, entityOf(m_kind).word()).arg(m_plan.cells.size());
        return std::move(m_plan);
    }

    BlockPlan &unfinished() { return m_plan; }

private:
    void reject(const Column &column, const QString &sentence)
    {
        m_plan.rejections.push_back({m_before.id(), m_before.label(m_session.reading()), column.heading(), sentence});
    }

    const LedgerSession &m_session;
    EntityKind m_kind;
    AnyRow m_before, m_after;
    std::vector<const Column *> m_typed; ///< of this row, those that were read
    BlockPlan m_plan;
};

} // namespace

/// The first few by their rows, so that they can be found.
int BlockPlan::keptBack() const
{
    return static_cast<int>(std::count_if(rejections.begin(), rejections.end(),
                                          [](const Rejection &rejection) { return !rejection.isRemark; }));
}

QString BlockPlan::refusals() const
{
    constexpr int mostNamed = 3;
    QStringList named;
    for (const Rejection &rejection : rejections) {
        if (rejection.isRemark || named.size() == mostNamed) continue;
        QString sentence = rejection.sentence;
        if (sentence.endsWith(u'。')) sentence.chop(1);
        const QString place = rejection.label + u' ' + rejection.column;
        named << sentence + (place.trimmed().isEmpty() ? QString() : QStringLiteral("（%1）").arg(place.trimmed()));
    }
    return named.join(u'；') + (keptBack() > mostNamed ? QStringLiteral("；还有别的") : QString());
}

QString BlockPlan::summary(const QString &verb) const
{
    QString text = addedRows > 0 ? QStringLiteral("已%1 %2 行").arg(verb).arg(addedRows)
                                 : QStringLiteral("已%1 %2 格").arg(verb).arg(changedCells());
    if (keptBack() > 0) text += QStringLiteral("；%1 格没有改动：%2").arg(keptBack()).arg(refusals());
    if (surplusRows > 0) text += QStringLiteral("；多出的 %1 行没有处可放，没有粘贴").arg(surplusRows);
    if (surplusColumns > 0) text += QStringLiteral("；多出的 %1 列没有处可放，没有粘贴").arg(surplusColumns);
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

Result<BlockPlan> planPaste(const LedgerSession &session, const CellBlock &cells, const TextBlock &block,
                            const QString &what)
{
    Typist typist(session, cells.kind);
    if (block.empty() || cells.rows.empty()) return BlockPlan{};
    const bool fillsAll = block.size() == 1 && block.front().size() == 1;
    const size_t rows = fillsAll ? cells.rows.size() : std::min(cells.rows.size(), block.size());
    for (size_t r = 0; r < rows; ++r) {
        const QStringList &texts = block[fillsAll ? 0 : r];
        if (auto done = typist.begin(cells.rows[r]); !done) return done.error();
        const size_t columns = fillsAll ? cells.columns.size() : std::min(cells.columns.size(), size_t(texts.size()));
        for (size_t c = 0; c < columns; ++c)
            if (const QString &text = texts[fillsAll ? 0 : qsizetype(c)]; !text.isNull())
                typist.type(*cells.columns[c], text);
        typist.end();
    }
    typist.unfinished().surplusRows = static_cast<int>(fillsAll ? 0 : block.size() - rows);
    if (!fillsAll)
        typist.unfinished().surplusColumns =
            static_cast<int>(std::max(qsizetype(0), block.front().size() - qsizetype(cells.columns.size())));
    return typist.plan(what);
}

namespace {

/// Rows that are known by their name alone (units, counties, ledgers) are not added under a name that is taken.
QString twinOf(const LedgerSession &session, const AnyRow &row, const ChangeSet &set)
{
    const Column *name = nullptr;
    for (const Column &column : row.type().columns) {
        if (!column.options.key) continue;
        if (column.editor == Editor::Reference) return {};
        if (column.options.required && !name) name = &column;
    }
    if (!name) return {};
    const QString said = row.text(*name, session.reading());
    const bool isInBlock = std::any_of(set.changes.begin(), set.changes.end(), [&](const Change &change) {
        return change.after.text(*name, session.reading()) == said;
    });
    if (isInBlock) return QStringLiteral("前面已有“%1”，没有再添一行。").arg(said);
    if (session.directory().named(row.type().kind, said).empty()) return {};
    return QStringLiteral("台账里已有“%1”，没有再添一行；要改它请选“按编号或名称更新”。").arg(said);
}

} // namespace

Result<BlockPlan> planAppend(LedgerSession &session, EntityKind kind, const std::vector<const Column *> &columns,
                             const TextBlock &block, const TypedRow &given)
{
    BlockPlan plan;
    NewRows maker(session, kind);
    for (size_t r = 0; r < block.size(); ++r) {
        TypedRow typed = given;
        for (size_t c = 0; c < std::min(columns.size(), size_t(block[r].size())); ++c)
            if (columns[c] && !block[r][qsizetype(c)].trimmed().isEmpty())
                typed[columns[c]->name()] = block[r][qsizetype(c)];
        const QString label = QStringLiteral("第%1行").arg(r + 1);
        auto made = maker.make(typed);
        for (const auto &[column, sentence] : made.unread)
            plan.rejections.push_back({0, label, column->heading(), sentence});
        if (made.row.isNull()) {
            plan.rejections.push_back({0, label, {}, made.problem});
            continue;
        }
        if (const QString twin = twinOf(session, made.row, plan.set); !twin.isEmpty()) {
            plan.rejections.push_back({0, label, {}, twin});
            continue;
        }
        for (const Column &column : entityOf(kind).columns)
            if (typed.contains(column.name()))
                plan.cells.push_back({label, &column, {}, made.row.text(column, session.reading())});
        plan.set.add(std::move(made.row));
        ++plan.addedRows;
    }
    plan.set.what = QStringLiteral("粘贴新增 %1 %2 行").arg(entityOf(kind).word()).arg(plan.addedRows);
    return plan;
}

Result<BlockPlan> planClear(const LedgerSession &session, const CellBlock &cells)
{
    Typist typist(session, cells.kind);
    for (qint64 id : cells.rows) {
        if (auto done = typist.begin(id); !done) return done.error();
        for (const Column *column : cells.columns)
            if (column->isEditable()) typist.type(*column, {});
        typist.end();
    }
    return typist.plan(QStringLiteral("清空"));
}

Result<BlockPlan> planFillDown(const LedgerSession &session, const CellBlock &cells)
{
    if (cells.rows.size() < 2) return BlockPlan{};
    const TextBlock first = textsOf(session, {cells.kind, {cells.rows.front()}, cells.columns});
    if (first.empty()) return BlockPlan{};
    Typist typist(session, cells.kind);
    for (size_t r = 1; r < cells.rows.size(); ++r) {
        if (auto done = typist.begin(cells.rows[r]); !done) return done.error();
        for (size_t c = 0; c < cells.columns.size(); ++c)
            if (cells.columns[c]->isEditable()) typist.type(*cells.columns[c], first.front()[qsizetype(c)]);
        typist.end();
    }
    return typist.plan(QStringLiteral("向下填充"));
}

Result<BlockPlan> planReplace(const LedgerSession &session, const CellBlock &cells, const Replacement &replacement)
{
    Typist typist(session, cells.kind);
    if (replacement.find.isEmpty()) return typist.plan(QStringLiteral("替换"));
    const auto sensitivity = replacement.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (qint64 id : cells.rows) {
        if (auto done = typist.begin(id); !done) return done.error();
        if (!typist.hasRow()) continue;
        for (const Column *column : cells.columns) {
            if (!column->isEditable()) continue;
            QString text = typist.text(*column);
            const bool isHit = replacement.wholeCell ? text.compare(replacement.find, sensitivity) == 0
                                                     : text.contains(replacement.find, sensitivity);
            if (isHit) typist.type(*column, text.replace(replacement.find, replacement.with, sensitivity));
        }
        typist.end();
    }
    return typist.plan(QStringLiteral("替换“%1”为“%2”").arg(replacement.find, replacement.with));
}

Result<void> perform(LedgerSession &session, const BlockPlan &plan)
{
    return session.perform(plan.set);
}

} // namespace tz
