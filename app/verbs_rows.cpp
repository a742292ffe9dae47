#include "app/console.h"
#include "app/open_ledger.h"
#include "app/verb.h"
#include "app/verbs.h"
#include "models/base/text_fold.h"
#include "models/exchange/export.h"
#include "models/tables/expansion.h"

namespace tz::verbs {

namespace {

/// KEY=VALUE of --where: the cell's text or its stable code equals VALUE.
struct Where {
    const Column *column;
    QString value;

    bool holds(const AnyRow &row, const Reading &reading) const
    {
        if (folded(row.text(*column, reading)) == folded(value)) return true;
        const QJsonValue json = row.json(*column, reading);
        return json.isString() ? json.toString() == value : json.toVariant().toString() == value;
    }
};

Result<const Entity *> entityAsked(const QString &name)
{
    if (const Entity *entity = entityNamed(name)) return entity;
    QStringList names;
    for (const Entity *entity : allEntities()) names << entity->name();
    return wrongUsage(QStringLiteral("没有名为“%1”的表，可用：%2。").arg(name, names.join(u' ')));
}

Result<std::pair<const Column *, QString>> columnAsked(const Entity &entity, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const Column *column = equals > 0 ? entity.column(assignment.left(equals)) : nullptr;
    if (!column) {
        QStringList keys;
        for (const Column &each : entity.columns) keys << each.name();
        return wrongUsage(QStringLiteral("“%1”应写作 KEY=VALUE，KEY 可用：%2。").arg(assignment, keys.join(u' ')));
    }
    return std::pair{column, assignment.mid(equals + 1)};
}

/// What SQL can decide beforehand: exact values of stored columns that read back as typed.
std::vector<Condition> conditionsOf(const Entity &entity, const std::vector<Where> &wheres, const Reading &reading)
{
    std::vector<Condition> conditions;
    for (const Where &where : wheres) {
        const bool exact = where.column->editor == Editor::Reference || where.column->editor == Editor::Choice;
        AnyRow row = AnyRow::blank(entity);
        if (exact && where.column->isStored() && row.read(*where.column, where.value, reading))
            conditions.push_back({where.column->name(), Condition::Operator::Equals, row.stored(*where.column).toVariant()});
    }
    return conditions;
}

QString lineOf(const AnyRow &row, const Reading &reading)
{
    QStringList cells;
    for (const Column &column : row.type().columns) cells << row.text(column, reading).simplified();
    return cells.join(u'\t');
}

} // namespace

Result<void> list(const Arguments &arguments)
{
    auto entity = entityAsked(arguments.position(1));
    if (!entity) return entity.error();
    std::vector<Where> wheres;
    for (const QString &text : arguments.all(QStringLiteral("where"))) {
        auto asked = columnAsked(**entity, text);
        if (!asked) return asked.error();
        wheres.push_back({asked->first, asked->second});
    }
    auto session = openLedger(arguments, Access::ReadOnly);
    if (!session) return session.error();
    const Reading reading = (*session)->reading();
    auto rows = (*session)->store().rows({.kind = (*entity)->kind, .conditions = conditionsOf(**entity, wheres, reading)});
    if (!rows) return rows.error();
    std::erase_if(*rows, [&](const AnyRow &row) {
        return !std::all_of(wheres.begin(), wheres.end(), [&](const Where &where) { return where.holds(row, reading); });
    });
    if (arguments.has(QStringLiteral("json"))) {
        QJsonArray array;
        for (const AnyRow &row : *rows) array << jsonOf(row, reading);
        console::print(array);
        return {};
    }
    QStringList headings;
    for (const Column &column : (*entity)->columns) headings << column.heading();
    console::print(headings.join(u'\t'));
    for (const AnyRow &row : *rows) console::print(lineOf(row, reading));
    return {};
}

Result<void> edit(const Arguments &arguments)
{
    auto entity = entityAsked(arguments.position(1));
    if (!entity) return entity.error();
    bool isNumber = false;
    const qint64 id = arguments.position(2).toLongLong(&isNumber);
    if (!isNumber) return wrongUsage(QStringLiteral("“%1”不是编号。").arg(arguments.position(2)));
    std::vector<std::pair<const Column *, QString>> cells;
    for (const QString &text : arguments.positions().mid(3)) {
        auto asked = columnAsked(**entity, text);
        if (!asked) return asked.error();
        cells.push_back(*asked);
    }
    auto session = openLedger(arguments, Access::ReadWrite);
    if (!session) return session.error();
    const Reading reading = (*session)->reading();
    auto before = (*session)->store().row((*entity)->kind, id);
    if (!before) return before.error();
    if (before->isNull()) return Error{QStringLiteral("%1的第 %2 号不存在，没有改动。").arg((*entity)->word()).arg(id)};
    AnyRow after = *before;
    QStringList headings;
    for (const auto &[column, typed] : cells) {
        if (auto read = after.read(*column, typed, reading); !read)
            return Error{QStringLiteral("%1：%2没有改动。").arg(column->heading(), read.error().sentence)};
        headings << column->heading();
    }
    ChangeSet set{QStringLiteral("修改 %1“%2”的%3").arg((*entity)->word(), before->label(reading), headings.join(u'、')), {}, {}};
    set.update(*before, after);
    return (*session)->perform(std::move(set));
}

Result<void> expand(const Arguments &arguments)
{
    auto session = openLedger(arguments, Access::ReadWrite);
    if (!session) return session.error();
    LedgerSession &ledger = **session;
    const Reading reading = ledger.reading();

    std::vector<Task> tasks = ledger.all<Task>();
    if (arguments.has(QStringLiteral("program"))) {
        auto program = ValueTraits<ProgramId>::read(arguments.value(QStringLiteral("program")), reading);
        if (!program) return program.error();
        std::erase_if(tasks, [&](const Task &task) { return task.program != *program; });
    }
    std::vector<County> counties = ledger.all<County>();
    if (arguments.has(QStringLiteral("county"))) {
        auto named = ValueTraits<Ids<County>>::read(arguments.all(QStringLiteral("county")).join(u'、'), reading);
        if (!named) return named.error();
        std::erase_if(counties, [&](const County &county) { return std::count(named->values.begin(), named->values.end(), county.id.value) == 0; });
    } else {
        std::erase_if(counties, [](const County &county) { return !county.inScope; });
    }
    if (tasks.empty()) return Error{QStringLiteral("台账里还没有任务，没有可分解的。请先导入台账或新增任务。")};
    if (counties.empty()) return Error{QStringLiteral("没有纳入范围的县市区，没有可分解的。请先添加县市区或设为纳入范围。")};
    ChangeSet set = expansion(tasks, counties, ledger.all<Assignment>(), ledger.ids());
    console::print(QStringLiteral("任务 %1 项 × 县市区 %2 个：新增分解 %3 条，其余已有。").arg(tasks.size()).arg(counties.size()).arg(set.changes.size()));
    return ledger.perform(std::move(set));
}

} // namespace tz::verbs
