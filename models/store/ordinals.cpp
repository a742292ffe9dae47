#include "models/store/ordinals.h"

namespace tz {

namespace {

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

QString nameOf(const Entity &entity, const std::vector<Condition> &siblings)
{
    QString name = entity.name() + u':';
    for (const Condition &condition : siblings) name += condition.column + u'=' + condition.value.toString() + u';';
    return name;
}

} // namespace

const Column *Ordinals::columnOf(const Entity &entity)
{
    const QStringList order = QString::fromLatin1(entity.order).split(u',');
    for (const QString &part : order) {
        const Column *column = entity.column(part.trimmed());
        if (column && column->editor == Editor::Integer) return column;
    }
    return nullptr;
}

Result<void> Ordinals::give(AnyRow &row)
{
    const Column *column = columnOf(row.type());
    if (!column) return {};
    const std::vector<Condition> siblings = siblingsOf(row);
    int &last = m_last[nameOf(row.type(), siblings)];
    if (last == 0) {
        auto highest =
            m_store.rows({.kind = row.kind(), .conditions = siblings, .order = {{column->name(), true}}, .limit = 1});
        if (!highest) return highest.error();
        last = highest->empty() ? 0 : highest->front().stored(*column).toInt();
    }
    if (const int given = row.stored(*column).toInt(); given != 0)
        last = std::max(last, given);
    else
        row.restore(*column, ++last);
    return {};
}

} // namespace tz
