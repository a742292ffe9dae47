#include "models/tables/cell_facts.h"

#include "models/base/chinese_numerals.h"
#include "models/ledger/deadline_grammar.h"
#include "models/ledger/task.h"
#include "models/tables/table_roles.h"

namespace tz {

namespace {

/// Overdue first, by how late; what needs nothing more comes last.
double urgencyOf(const Standing &standing)
{
    switch (standing.light) {
    case Light::Overdue:
    case Light::Near:
    case Light::OnTrack:
        return standing.daysLeft;
    default:
        return 100'000 + static_cast<double>(standing.light);
    }
}

CellKey keyOfChoice(const AnyRow &row, const Column &column)
{
    const StoredValue code = row.stored(column);
    for (size_t i = 0; i < column.choices.size(); ++i)
        if (code.isCode(column.choices[i].code)) return {false, static_cast<double>(i), {}};
    return {};
}

/// By the place of the (first) named row in its list; of a long list, whose places nobody counts, by its name.
CellKey keyOfReference(const AnyRow &row, const Column &column, const Reading &reading)
{
    const QString text = row.text(column, reading);
    if (text.isEmpty()) return {};
    const StoredValue stored = row.stored(column);
    const qint64 named =
        column.editor == Editor::References ? stored.toString().section(u' ', 0, 0).toLongLong() : stored.toLongLong();
    return {false, double(reading.directory.placeOf(column.target, named).value_or(0)), text};
}

CellKey keyOfValue(const QVariant &value)
{
    if (value.isNull()) return {};
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (isNumber) return {false, number, {}};
    return {value.toString().isEmpty(), 0, value.toString()};
}

QString dateInWords(QDate date, const WorkCalendar &calendar)
{
    QString text = QStringLiteral("%1年%2月%3日 %4")
                       .arg(date.year())
                       .arg(date.month())
                       .arg(date.day())
                       .arg(WorkCalendar::weekday(date));
    if (calendar.mark(date) == DayMark::Work) text += QStringLiteral(" · 班");
    if (calendar.mark(date) == DayMark::Off) text += QStringLiteral(" · 休");
    if (!calendar.caution(date).isEmpty()) text += QStringLiteral(" · 放假未公布");
    return text;
}

/// A day to come in a year whose holidays nobody knows yet.
QString cautionOfDay(const AnyRow &row, const Column &column, const Reading &reading)
{
    const bool isDay = column.editor == Editor::Date ||
                       QLatin1StringView(column.key) == QLatin1StringView("deadline") ||
                       QLatin1StringView(column.key) == QLatin1StringView("next_due");
    if (!isDay) return {};
    const QDate day = QDate::fromString(row.json(column, reading).toString(), Qt::ISODate);
    return day >= reading.today ? reading.calendar.caution(day) : QString();
}

TypedEcho echoOfDate(const AnyRow &read, const Column &column, const Reading &reading)
{
    const QDate date = QDate::fromString(read.stored(column).toString(), Qt::ISODate);
    return {date.isValid() ? QStringLiteral("= ") + dateInWords(date, reading.calendar) : QString(), {}};
}

TypedEcho echoOfDeadline(const AnyRow &read, const Reading &reading)
{
    const Task *task = read.as<Task>();
    if (!task || task->deadline.words.isEmpty()) return {};
    const Deadline &deadline = task->deadline;
    if (!deadline.date.isValid() && !deadline.kinds) return {QStringLiteral("读不出日期，按原文保留"), {}};
    const QString kind = task_values::deadlineKindText(task, reading);
    return {QStringLiteral("= ") + (deadline.date.isValid() ? dateInWords(deadline.date, reading.calendar) +
                                                                  QStringLiteral("（") + kind + u'）'
                                                            : kind),
            {}};
}

} // namespace

LightMark markOf(const Standing &standing)
{
    switch (standing.light) {
    case Light::Overdue:
        return {standing.light, -standing.daysLeft};
    case Light::Near:
    case Light::OnTrack:
        return {standing.light, standing.daysLeft};
    default:
        return {standing.light, 0};
    }
}

std::optional<Standing> standingOfCell(const AnyRow &row, const Column &column, const Reading &reading)
{
    const Assignment *assignment = column.text == assignment_values::lightText ? row.as<Assignment>() : nullptr;
    if (!assignment) return std::nullopt;
    return standingOf(*assignment, reading);
}

QString issueOfCell(const AnyRow &row, const Column &column, const Reading &reading)
{
    if (column.editor == Editor::Deadline) {
        const Task *task = row.as<Task>();
        const bool isDoubtful = task && !task->deadline.words.isEmpty() &&
                                (!task->deadline.kinds || task->deadline.confidence == Confidence::Low);
        if (!isDoubtful) return {};
        const DeadlineReading read =
            readDeadline(task->deadline.words, {referenceDate(*task, reading), reading.calendar});
        return read.doubt.isEmpty() ? QStringLiteral("“%1”读不出确定的日期，请核对。").arg(task->deadline.words)
                                    : read.doubt;
    }
    const QLatin1StringView key(column.key);
    const bool isDone = row.as<Assignment>() && (key == u"completed_on" || key == u"closed_on");
    if (const QDate day = isDone ? row.stored(column).toVariant().toDate() : QDate(); day > reading.today)
        return QStringLiteral("%1在今天之后，到那天以前不算完成，请核对。").arg(column.heading());
    if (column.options.required && column.isEditable() && row.text(column, reading).isEmpty())
        return QStringLiteral("“%1”必须填写。").arg(column.heading());
    return cautionOfDay(row, column, reading);
}

CellKey keyOfCell(const AnyRow &row, const Column &column, const Reading &reading)
{
    if (const auto standing = standingOfCell(row, column, reading)) return {false, urgencyOf(*standing), {}};
    if (column.sortKey) return keyOfValue(column.sortKey(row.data(), reading));
    switch (column.editor) {
    case Editor::Choice:
        return keyOfChoice(row, column);
    case Editor::Reference:
    case Editor::References:
        return keyOfReference(row, column, reading);
    case Editor::Integer:
    case Editor::Percent:
    case Editor::Flag:
    case Editor::Date:
    case Editor::DateTime:
        return keyOfValue(row.stored(column).toVariant());
    default:
        break;
    }
    if (!column.isStored()) {
        const QJsonValue json = row.json(column, reading);
        if (json.isNull()) return {};
        if (json.isDouble()) return {false, json.toDouble(), {}};
    }
    const QString text = row.text(column, reading);
    return {text.isEmpty(), 0, text};
}

int compareCells(const CellKey &a, const CellKey &b)
{
    if (a.isEmpty || b.isEmpty) return static_cast<int>(a.isEmpty) - static_cast<int>(b.isEmpty);
    if (a.number != b.number) return a.number < b.number ? -1 : 1;
    return compareOfficially(a.text, b.text);
}

TypedEcho echoOf(const AnyRow &row, const Column &column, const QString &typed, const Reading &reading)
{
    AnyRow read = row;
    if (auto done = read.read(column, typed, reading); !done) return {{}, done.error().sentence};
    if (column.editor == Editor::Date) return echoOfDate(read, column, reading);
    if (column.editor == Editor::Deadline) return echoOfDeadline(read, reading);
    return {};
}

} // namespace tz
