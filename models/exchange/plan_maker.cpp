#include "models/exchange/plan_maker.h"

#include <QSet>

namespace tz {

PlanMaker::PlanMaker(LedgerSession &session, const SourceDocument &source, const Entity &entity,
                     const ImportOptions &options)
    : m_session(session), m_source(source), m_directory(session.directory(), session.all<County>()),
      m_ordinals(session.store()), m_today(options.referenceDate.isValid() ? options.referenceDate : session.today())
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

void PlanMaker::plan(const Place &place, const AnyRow &before, AnyRow after)
{
    if (m_numbersNewRows && before.isNull())
        if (auto given = m_ordinals.give(after); !given) issue(Severity::Warning, place, given.error().sentence);
    ++m_plan.rows;
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

void PlanMaker::leaveOut(const Place &place, const QString &label)
{
    ++m_plan.rows;
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
    m_plan.set.what = QStringLiteral("导入%1：新增 %2、修改 %3（%4）")
                          .arg(m_plan.entity->word())
                          .arg(m_plan.added)
                          .arg(m_plan.changed)
                          .arg(m_source.fileName);
    m_plan.set.source = m_source.source();
    return std::move(m_plan);
}

} // namespace tz
