#include "app/console.h"
#include "app/open_ledger.h"
#include "app/typed_words.h"
#include "app/verb.h"
#include "app/verbs.h"
#include "models/base/text_fold.h"
#include "models/exchange/export.h"
#include "models/ledger/assignment_rules.h"
#include "models/ledger/light.h"
#include "models/store/ledger_past.h"
#include "models/tables/expansion.h"

namespace tz::verbs {

namespace {

/// KEY=VALUE of --where. VALUE is read as if it were typed into the cell, so that 8月16日, 西峡 and 办结 are found.
struct Where {
    const Column *column;
    QString text;       ///< what the cell shows, or its stable code
    StoredValue stored; ///< what is stored, of columns that are read; a list holds when it has all of these

    bool holds(const AnyRow &row, const Reading &reading) const
    {
        if (column->editor == Editor::References && !stored.isNull()) {
            const auto has = values::idsOf(row.stored(*column).toString());
            const auto wanted = values::idsOf(stored.toString());
            return std::all_of(wanted.begin(), wanted.end(),
                               [&](qint64 id) { return std::count(has.begin(), has.end(), id) > 0; });
        }
        if (!stored.isNull()) return row.stored(*column) == stored;
        if (folded(row.text(*column, reading)) == folded(text)) return true;
        const QJsonValue json = row.json(*column, reading);
        return json.isString() ? json.toString() == text : json.toVariant().toString() == text;
    }
};

/// A derived cell cannot be typed; what is asked of it is read like a cell of its kind.
Result<QString> askedOfDerived(const Column &column, const QString &typed, const Reading &reading)
{
    const auto inWords = [&](auto traits) -> Result<QString> {
        auto value = decltype(traits)::read(typed, reading);
        if (!value) return Error{column.heading() + QStringLiteral("：") + value.error().sentence};
        return decltype(traits)::text(*value, reading);
    };
    if (column.name() == u"light") return inWords(ValueTraits<Light>());
    if (column.name() == u"deadline") return inWords(ValueTraits<QDate>());
    return typed;
}

Result<Where> whereOf(const Entity &entity, const Column &column, const QString &typed, const TypedWords &words)
{
    Where where{&column, typed.trimmed(), {}};
    const bool isText =
        column.editor == Editor::Text || column.editor == Editor::LongText || column.editor == Editor::Deadline;
    if (where.text.isEmpty() || isText) return where;
    if (!column.isEditable()) {
        auto text = askedOfDerived(column, where.text, words.reading());
        if (!text) return text.error();
        where.text = *text;
        return where;
    }
    AnyRow row = AnyRow::blank(entity);
    if (auto read = words.readInto(row, column, where.text); !read) return read.error();
    where.stored = row.stored(column);
    return where;
}

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

/// What SQL can decide beforehand.
std::vector<Condition> conditionsOf(const std::vector<Where> &wheres)
{
    std::vector<Condition> conditions;
    for (const Where &where : wheres) {
        const bool exact = where.column->editor == Editor::Reference || where.column->editor == Editor::Choice;
        if (exact && !where.stored.isNull())
            conditions.push_back({where.column->name(), Condition::Operator::Equals, where.stored.toVariant()});
    }
    return conditions;
}

/// The ledger as it is, or with --as-of as it was in the evening of that day, names and lights included.
class PastAsked
{
public:
    PastAsked(LedgerSession &session, const Arguments &arguments) : m_session(session)
    {
        auto day = arguments.date(QStringLiteral("as-of"));
        if (!day) m_problem = day.error().sentence;
        if (!day || !day->isValid()) return;
        m_past = std::make_unique<Result<LedgerPast>>(LedgerPast::of(session.store(), *day));
        if (*m_past) m_names = std::make_unique<PastDirectory>(**m_past, session.directory());
    }
    const QString &problem() const { return m_problem; }

    Reading reading() const
    {
        if (!m_names) return m_session.reading();
        return {*m_names, m_session.calendar(), (*m_past)->evening(), m_session.policy()};
    }

    Result<std::vector<AnyRow>> rows(EntityKind kind, std::vector<Condition> conditions) const
    {
        if (!m_past) return m_session.store().rows({.kind = kind, .conditions = std::move(conditions)});
        if (!*m_past) return m_past->error();
        return (*m_past)->rows(kind);
    }

private:
    LedgerSession &m_session;
    QString m_problem;
    std::unique_ptr<Result<LedgerPast>> m_past;
    std::unique_ptr<PastDirectory> m_names;
};

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
    std::vector<std::pair<const Column *, QString>> asked;
    for (const QString &text : arguments.all(QStringLiteral("where"))) {
        auto column = columnAsked(**entity, text);
        if (!column) return column.error();
        asked.push_back(*column);
    }
    auto session = openLedger(arguments, Access::ReadOnly);
    if (!session) return session.error();
    const TypedWords words(**session);
    std::vector<Where> wheres;
    for (const auto &[column, typed] : asked) {
        auto where = whereOf(**entity, *column, typed, words);
        if (!where) return where.error();
        wheres.push_back(*where);
    }
    const PastAsked past{**session, arguments};
    if (!past.problem().isEmpty()) return wrongUsage(past.problem());
    const Reading reading = past.reading();
    auto rows = past.rows((*entity)->kind, conditionsOf(wheres));
    if (!rows) return rows.error();
    std::erase_if(*rows, [&](const AnyRow &row) {
        return !std::all_of(wheres.begin(), wheres.end(),
                            [&](const Where &where) { return where.holds(row, reading); });
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
    std::vector<const Column *> typedColumns;
    const TypedWords words(**session);
    for (const auto &[column, typed] : cells) {
        typedColumns.push_back(column);
        if (auto read = words.readInto(after, *column, typed); !read)
            return Error{read.error().sentence + QStringLiteral("没有改动。")};
        headings << column->heading();
    }
    if (auto settled = settleEdit(*before, after, typedColumns, reading); !settled)
        return Error{settled.error().sentence +
                     (goesRoundClosing(*before, after) // a step of closing is not taken by other words
                          ? QString()
                          : QStringLiteral("请把这几项在同一条命令里一并改对，KEY= 表示清空。"))};
    ChangeSet set{
        QStringLiteral("修改 %1“%2”的%3").arg((*entity)->word(), before->label(reading), headings.join(u'、')), {}, {}};
    set.update(*before, after);
    return (*session)->perform(std::move(set));
}

Result<void> expand(const Arguments &arguments)
{
    auto session = openLedger(arguments, Access::ReadWrite);
    if (!session) return session.error();
    LedgerSession &ledger = **session;
    const TypedWords words(ledger);

    std::vector<Task> tasks = ledger.all<Task>();
    if (arguments.has(QStringLiteral("program"))) {
        auto program = words.named(EntityKind::Program, arguments.value(QStringLiteral("program")));
        if (!program) return program.error();
        std::erase_if(tasks, [&](const Task &task) { return task.program.value != *program; });
    }
    std::vector<County> counties = ledger.all<County>();
    if (arguments.has(QStringLiteral("county"))) {
        std::vector<qint64> named;
        for (const QString &name : splitOutsideBrackets(arguments.all(QStringLiteral("county")).join(u'、'))) {
            auto county = words.named(EntityKind::County, name);
            if (!county) return county.error();
            named.push_back(*county);
        }
        std::erase_if(counties, [&](const County &county) {
            return std::count(named.begin(), named.end(), county.id.value) == 0;
        });
    } else {
        std::erase_if(counties, [](const County &county) { return !county.inScope; });
    }
    if (tasks.empty()) return Error{QStringLiteral("台账里还没有任务，没有可分解的。请先导入台账或新增任务。")};
    if (counties.empty())
        return Error{QStringLiteral("没有纳入范围的县市区，没有可分解的。请先添加县市区或设为纳入范围。")};
    ChangeSet set = expansion(tasks, counties, ledger.all<Assignment>(), ledger.ids());
    console::print(QStringLiteral("任务 %1 项 × 县市区 %2 个：新增分解 %3 条，其余已有。")
                       .arg(tasks.size())
                       .arg(counties.size())
                       .arg(set.changes.size()));
    return ledger.perform(std::move(set));
}

} // namespace tz::verbs
