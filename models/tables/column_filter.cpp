#include "models/tables/column_filter.h"

#include "models/base/pinyin.h"
#include "models/ledger/task.h"
#include "models/store/value_counts.h"
#include "models/tables/cell_facts.h"

#include <QJsonArray>

#include <limits>

namespace tz {

namespace {

using Op = Condition::Operator;

/// Above it every text is another one, and a list of them helps nobody.
constexpr qint64 valuesInMemoryRows = 20'000;

/// The day that a cell says; nullopt when the column is not one of dates, invalid when the cell has none.
std::optional<QDate> dayOfCell(const AnyRow &row, const Column &column, const Reading &reading)
{
    if (column.editor == Editor::Deadline) {
        const Task *task = row.as<Task>();
        return task ? std::optional(task->deadline.date) : std::nullopt;
    }
    if (column.editor == Editor::Date || column.editor == Editor::DateTime)
        return QDate::fromString(row.stored(column).toString().left(10), Qt::ISODate);
    if (column.isStored() && column.editor != Editor::None) return std::nullopt; // a text may look like a day
    const QString text = row.json(column, reading).toString();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

bool isIn(DateGroup group, QDate day, const Reading &reading)
{
    const QDate today = reading.today;
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    if (group == DateGroup::None) return !day.isValid();
    if (!day.isValid()) return false;
    switch (group) {
    case DateGroup::Overdue:
        return day < today;
    case DateGroup::Today:
        return day == today;
    case DateGroup::Near:
        return day >= today && day <= reading.calendar.addWorkingDays(today, reading.policy.nearWorkingDays);
    case DateGroup::ThisWeek:
        return day >= monday && day < monday.addDays(7);
    case DateGroup::NextWeek:
        return day >= monday.addDays(7) && day < monday.addDays(14);
    case DateGroup::ThisMonth:
        return day.year() == today.year() && day.month() == today.month();
    case DateGroup::Later:
        return day > QDate(today.year(), today.month(), today.daysInMonth());
    case DateGroup::None:
        break;
    }
    return false;
}

/// Each name of a cell with several; one empty text for a cell without a value.
QStringList valuesOfCell(const AnyRow &row, const Column &column, const Reading &reading)
{
    const bool mayBeList = column.editor == Editor::References || column.editor == Editor::None;
    if (mayBeList) {
        const QJsonValue json = row.json(column, reading);
        if (json.isArray() && !json.toArray().isEmpty()) {
            QStringList names;
            const QJsonArray array = json.toArray();
            for (const QJsonValue &name : array) names << name.toString();
            return names;
        }
    }
    return {row.text(column, reading)};
}

bool hasChosen(const AnyRow &row, const ColumnFilter &filter, const Reading &reading)
{
    if (!filter.values.empty())
        for (const QString &value : valuesOfCell(row, *filter.column, reading))
            if (filter.values.contains(value)) return true;
    if (filter.groups.empty()) return false;
    const QDate day = dayOfCell(row, *filter.column, reading).value_or(QDate());
    return std::any_of(filter.groups.begin(), filter.groups.end(),
                       [&](DateGroup group) { return isIn(group, day, reading); });
}

std::optional<QVariantList> storedValues(const ColumnFilter &filter, const LedgerSession &session)
{
    const Column &column = *filter.column;
    QVariantList stored;
    if (column.editor == Editor::Choice) {
        for (const Choice &choice : column.choices)
            if (filter.values.contains(QString::fromUtf8(choice.word))) stored << QString::fromLatin1(choice.code);
    } else if (column.editor == Editor::Flag) {
        for (const bool flag : {false, true})
            if (filter.values.contains(ValueTraits<bool>::text(flag, session.reading()))) stored << int(flag);
    } else if (column.editor == Editor::Reference && StoreDirectory::keepsWhole(column.target)) {
        for (const AnyRow &row : session.directory().all(column.target))
            if (filter.values.contains(row.label(session.reading()))) stored << row.id();
    } else {
        return std::nullopt;
    }
    return stored;
}

/// Values that stand in the file as few different ones.
bool isCountedInFile(const Column &column)
{
    if (column.options.worded) return false;
    return column.editor == Editor::Choice || column.editor == Editor::Flag ||
           (column.editor == Editor::Reference && StoreDirectory::keepsWhole(column.target));
}

QString wordOfStored(const Column &column, const QVariant &stored, const LedgerSession &session)
{
    if (stored.isNull()) return {};
    if (column.editor == Editor::Flag) return ValueTraits<bool>::text(stored.toBool(), session.reading());
    if (column.editor == Editor::Reference)
        return session.directory().row(column.target, stored.toLongLong()).label(session.reading());
    for (const Choice &choice : column.choices)
        if (stored.toString() == QLatin1StringView(choice.code)) return QString::fromUtf8(choice.word);
    return stored.toString();
}

/// Where a stored value stands in the official order of its column; no value stands last.
size_t placeOf(const QVariant &stored, const Column &column, const std::map<qint64, size_t> &places)
{
    constexpr size_t last = std::numeric_limits<size_t>::max();
    if (stored.isNull()) return last;
    if (column.editor == Editor::Reference) {
        const auto found = places.find(stored.toLongLong());
        return found == places.end() ? last : found->second;
    }
    for (size_t i = 0; i < column.choices.size(); ++i)
        if (stored.toString() == QLatin1StringView(column.choices[i].code)) return i;
    return column.editor == Editor::Flag ? size_t(stored.toInt()) : last;
}

Result<ColumnValues> countedInFile(LedgerSession &session, const RowQuery &query, const Column &column)
{
    auto counts = valueCounts(session.store(), query, column);
    if (!counts) return counts.error();
    std::map<qint64, size_t> places; // of the named rows in their official order
    if (column.editor == Editor::Reference)
        for (const AnyRow &row : session.directory().all(column.target)) places.emplace(row.id(), places.size());
    std::stable_sort(counts->begin(), counts->end(), [&](const auto &a, const auto &b) {
        return placeOf(a.first, column, places) < placeOf(b.first, column, places);
    });
    ColumnValues result;
    for (const auto &[stored, rows] : *counts) result.values.push_back({wordOfStored(column, stored, session), rows});
    return result;
}

void sortOfficially(ColumnValues &values, std::map<QString, CellKey> keys)
{
    std::stable_sort(values.values.begin(), values.values.end(),
                     [&](const auto &a, const auto &b) { return compareCells(keys[a.text], keys[b.text]) < 0; });
}

/// Of one of several names in a cell.
CellKey keyOfName(const QString &name, const Column &column, const Reading &reading)
{
    const auto named =
        column.target == EntityKind::None ? std::vector<qint64>() : reading.directory.named(column.target, name);
    const auto place = named.size() == 1 ? reading.directory.placeOf(column.target, named.front()) : std::nullopt;
    return {false, double(place.value_or(0)), name};
}

ColumnValues countedInMemory(const std::vector<AnyRow> &rows, const Column &column,
                             const std::vector<ColumnFilter> &others, const Reading &reading)
{
    ColumnValues result;
    std::map<QString, qint64> counts;
    std::map<QString, CellKey> keys;
    std::map<DateGroup, qint64> groups;
    bool hasDays = column.editor == Editor::Date || column.editor == Editor::Deadline;
    for (const AnyRow &row : rows) {
        if (!std::all_of(others.begin(), others.end(), [&](const auto &each) { return passes(row, each, reading); }))
            continue;
        const QStringList values = valuesOfCell(row, column, reading);
        for (const QString &value : values) {
            ++counts[value];
            if (!keys.contains(value))
                keys[value] = values.size() == 1 ? keyOfCell(row, column, reading) : keyOfName(value, column, reading);
        }
        const auto day = dayOfCell(row, column, reading);
        hasDays |= day.has_value();
        for (const DateGroup group : allDateGroups)
            if (isIn(group, day.value_or(QDate()), reading)) ++groups[group];
    }
    for (const auto &[text, count] : counts) result.values.push_back({text, count});
    sortOfficially(result, std::move(keys));
    if (hasDays) result.groups = std::move(groups);
    return result;
}

} // namespace

QString wordOf(DateGroup group)
{
    switch (group) {
    case DateGroup::Overdue:
        return QStringLiteral("已过期");
    case DateGroup::Today:
        return QStringLiteral("今天");
    case DateGroup::Near:
        return QStringLiteral("临期");
    case DateGroup::ThisWeek:
        return QStringLiteral("本周");
    case DateGroup::NextWeek:
        return QStringLiteral("下周");
    case DateGroup::ThisMonth:
        return QStringLiteral("本月");
    case DateGroup::Later:
        return QStringLiteral("本月以后");
    case DateGroup::None:
        return QStringLiteral("无期限");
    }
    return {};
}

QString ColumnFilter::caption() const
{
    constexpr qsizetype mostNamed = 3;
    QStringList names;
    for (const DateGroup group : groups) names << wordOf(group);
    for (const QString &value : values) names << (value.isEmpty() ? QStringLiteral("（空）") : value);
    const qsizetype count = names.size();
    if (count > mostNamed) names = names.mid(0, mostNamed);
    QString words = names.join(u'、');
    if (count > mostNamed) words += QStringLiteral(" 等 %1 项").arg(count);
    if (!contains.isEmpty())
        words += (count > 0 ? QStringLiteral("，") : QString()) + QStringLiteral("含“%1”").arg(contains);
    return column->heading() + u'：' + words;
}

bool passes(const AnyRow &row, const ColumnFilter &filter, const Reading &reading)
{
    const bool isChosen = filter.values.empty() && filter.groups.empty();
    if (!isChosen && !hasChosen(row, filter, reading)) return false;
    return filter.contains.isEmpty() || matchesTyped(row.text(*filter.column, reading), filter.contains);
}

std::optional<std::vector<Condition>> conditionsOf(const ColumnFilter &filter, const LedgerSession &session,
                                                   bool isLong)
{
    std::vector<Condition> conditions;
    const Column &column = *filter.column;
    if (!column.isStored() || column.options.worded || !filter.groups.empty()) return std::nullopt;
    if (filter.values.size() == 1 && filter.values.contains(QString())) {
        conditions.push_back({column.name(), Op::IsEmpty});
    } else if (!filter.values.empty()) {
        const auto stored = storedValues(filter, session);
        if (!stored || filter.values.contains(QString())) return std::nullopt;
        conditions.push_back({column.name(), Op::In, *stored});
    }
    if (!filter.contains.isEmpty()) {
        const bool isText = column.editor == Editor::Text || column.editor == Editor::LongText;
        const bool mayBePinyin = std::any_of(filter.contains.begin(), filter.contains.end(),
                                             [](QChar c) { return c.isLetter() && c.unicode() < 0x80; });
        if (!isText || (mayBePinyin && !isLong)) return std::nullopt;
        conditions.push_back({column.name(), Op::Contains, filter.contains});
    }
    return conditions;
}

Result<ColumnValues> valuesOf(LedgerSession &session, const Entity &entity, const Column &column,
                              const std::vector<Condition> &conditions, const std::vector<ColumnFilter> &others)
{
    RowQuery query{.kind = entity.kind, .conditions = conditions};
    std::vector<ColumnFilter> inMemory;
    for (const ColumnFilter &other : others) {
        if (other.column == &column) continue;
        if (auto stored = conditionsOf(other, session))
            query.conditions.insert(query.conditions.end(), stored->begin(), stored->end());
        else
            inMemory.push_back(other);
    }
    auto count = session.store().count(query);
    if (!count) return count.error();
    if (*count > valuesInMemoryRows && inMemory.empty() && isCountedInFile(column))
        return countedInFile(session, query, column);
    const bool isText = column.isStored() && (column.editor == Editor::Text || column.editor == Editor::LongText ||
                                              column.editor == Editor::Reference);
    if (*count > filterInMemoryRows || (*count > valuesInMemoryRows && isText)) return ColumnValues{{}, {}, false};
    auto rows = session.store().rows(query);
    if (!rows) return rows.error();
    return countedInMemory(*rows, column, inMemory, session.reading());
}

} // namespace tz
