#include "models/exchange/plan_maker.h"

#include <QSet>

namespace tz {

namespace {

constexpr qint64 mostCompared = 20'000; ///< stored rows that are looked through for missing ones

const Column *scopeOf(const Entity &entity)
{
    for (const Column &column : entity.columns)
        if (column.options.required && column.editor == Editor::Reference && column.target != entity.kind)
            return &column;
    return nullptr;
}

/// Words said once and the office's own settings are added to, never listed in full.
bool isListedInFull(const Entity &entity)
{
    return entity.kind != EntityKind::Progress && entity.kind != EntityKind::StageReport &&
           entity.kind != EntityKind::ClockPause && entity.kind != EntityKind::Setting &&
           entity.kind != EntityKind::CalendarDay;
}

} // namespace

PlanMaker::PlanMaker(LedgerSession &session, const SourceDocument &source, const Entity &entity,
                     const ImportOptions &options)
    : m_session(session), m_source(source), m_directory(session.directory(), session.all<County>()),
      m_ordinals(session.store()), m_today(options.referenceDate.isValid() ? options.referenceDate : session.today()),
      m_scope(scopeOf(entity))
{
    m_plan.entity = &entity;
    m_plan.issues = source.issues;
}

void PlanMaker::issue(Severity severity, const Place &place, const QString &message, const QString &suggestion)
{
    m_plan.issues.push_back({severity, place, message, suggestion});
}

void PlanMaker::bring(const AnyRow &before, const AnyRow &after)
{
    m_directory.add(after);
    if (before == after) return;
    m_plan.set.changes.push_back({before, after});
}

void PlanMaker::bringEvidence(const Evidence &evidence, const QByteArray &bytes)
{
    bring({}, evidence);
    if (std::find(m_plan.files.begin(), m_plan.files.end(), bytes) == m_plan.files.end()) m_plan.files.push_back(bytes);
}

void PlanMaker::plan(const Place &place, const AnyRow &before, AnyRow after)
{
    if (m_numbersNewRows && before.isNull())
        if (auto given = m_ordinals.give(after); !given) issue(Severity::Warning, place, given.error().sentence);
    ++m_plan.rows;
    if (!before.isNull()) m_mentioned.insert(before.id());
    if (m_scope)
        if (const QVariant scope = after.stored(*m_scope).toVariant(); !m_scopes.contains(scope)) m_scopes << scope;
    PlannedRow row{PlannedRow::Kind::Same, false, place, after.label(reading()), {}};
    if (before == after) {
        ++m_plan.unchanged;
    } else {
        row.kind = before.isNull() ? PlannedRow::Kind::New : PlannedRow::Kind::Changed;
        ++(before.isNull() ? m_plan.added : m_plan.changed);
        row.cells = differences(before, after);
        m_plan.set.changes.push_back({before, after});
    }
    m_plan.preview.push_back(std::move(row));
}

void PlanMaker::leaveOut(const Place &place, const QString &label, qint64 stored)
{
    ++m_plan.rows;
    m_mentioned.insert(stored);
    m_plan.preview.push_back({PlannedRow::Kind::LeftOut, true, place, label, {}});
}

std::vector<CellChange> PlanMaker::differences(const AnyRow &before, const AnyRow &after) const
{
    std::vector<CellChange> cells;
    const AnyRow old = before.isNull() ? AnyRow::blank(after.type()) : before;
    for (const Column &column : after.type().columns) {
        if (!column.isStored() || qstrcmp(column.key, "id") == 0) continue;
        const QString was = old.text(column, reading());
        const QString now = after.text(column, reading());
        if (was != now) cells.push_back({&column, was, now});
    }
    return cells;
}

/// Stored rows of the same scope that the file does not have. Lists too long to compare are left alone.
void PlanMaker::addMissing()
{
    const bool hasRows = m_plan.added + m_plan.changed + m_plan.unchanged > 0;
    if (!hasRows || !isListedInFull(*m_plan.entity)) return;
    RowQuery query{.kind = m_plan.entity->kind};
    if (m_scope) query.conditions.push_back({m_scope->name(), Condition::Operator::In, m_scopes});
    const auto count = m_session.store().count(query);
    if (!count || *count > mostCompared) return;
    const auto stored = m_session.store().rows(query);
    if (!stored) return;
    for (const AnyRow &row : *stored) {
        if (m_mentioned.contains(row.id())) continue;
        ++m_plan.missing;
        m_plan.preview.push_back({PlannedRow::Kind::Missing, false, {}, row.label(reading()), {}});
    }
}

ImportPlan PlanMaker::finish()
{
    if (m_plan.rows == 0 && m_plan.set.isEmpty())
        issue(Severity::Warning, {},
              QStringLiteral("只有表头，下面没有数据行，没有可导入的%1。").arg(m_plan.entity->word()));
    QSet<std::pair<QString, int>> doubtful;
    for (const Issue &found : m_plan.issues)
        if (found.severity != Severity::Note) doubtful.insert({found.place.sheet, found.place.row});
    for (PlannedRow &row : m_plan.preview)
        if (doubtful.contains({row.place.sheet, row.place.row})) row.doubtful = true;
    std::stable_sort(m_plan.preview.begin(), m_plan.preview.end(), [](const PlannedRow &a, const PlannedRow &b) {
        return a.place.sheet == b.place.sheet &&
               a.place.row < b.place.row; // as the file has them, left-out rows among the others
    });
    addMissing();
    m_plan.set.what = QStringLiteral("导入%1：新增 %2、修改 %3（%4）")
                          .arg(m_plan.entity->word())
                          .arg(m_plan.added)
                          .arg(m_plan.changed)
                          .arg(m_source.fileName);
    m_plan.set.source = m_source.source();
    return std::move(m_plan);
}

} // namespace tz
