#include "models/ledger/task.h"

#include "models/ledger/date_spelling.h"
#include "models/ledger/deadline_grammar.h"
#include "models/ledger/reading.h"

#include <QRegularExpression>

namespace tz {

QDate referenceDate(const Task &task, const Reading &reading)
{
    const AnyRow program = reading.directory.row(EntityKind::Program, task.program.value);
    const Program *document = program.as<Program>();
    if (!document) return reading.today;
    if (document->issuedOn.isValid()) return document->issuedOn;
    // A plan of another year names its year in the title (2021年…重点任务台账): its 8月底 is that year's.
    static const QRegularExpression planYear(QStringLiteral("(20\\d\\d)年"));
    const int year = planYear.match(document->title).capturedView(1).toInt();
    return year != 0 && year != reading.today.year() ? QDate(year, 1, 1) : reading.today;
}

/// Only signs that dates are typed with: such a text is no wording to be kept.
static bool isDateAttempt(const QString &typed)
{
    static const QRegularExpression signs(QStringLiteral("^[-+./0-9０-９\\s工]+$"));
    return signs.match(typed).hasMatch();
}

/// A month and a day that no year near the document has (2.29 of 2021): the grammar looks for the next leap year.
static bool isDayOfNoYear(const QString &typed, const Deadline &read, QDate reference)
{
    static const QRegularExpression monthAndDay(QStringLiteral("^(\\d{1,2}[-./]\\d{1,2}|\\d{4})$"));
    return monthAndDay.match(typed.trimmed()).hasMatch() && read.date.isValid() &&
           read.date.year() > reference.year() + 1;
}

/// What a person says of now counts from today and not from the document's day: 明天, 下周五, 月底, 7天后. Invalid for
/// all other words.
static QDate dayFromNow(const QString &typed, const Reading &reading)
{
    static const QRegularExpression now(
        QStringLiteral("^((?:今天|今日|明天|明日|后天|大后天|(?:本|这|下|下个|上)?(?:周|星期|礼拜)[一二三四五六日天]|"
                       "(?:本|这个|下|下个)?月底|\\d{1,3}(?:天|日)(?:之?后))|昨天|前天)(?:之?前)?$"));
    const auto match = now.match(typed.trimmed());
    return match.hasMatch() ? spelledDate(match.captured(1), reading.calendar, reading.today) : QDate();
}

static Deadline deadlineOn(QDate day, const DeadlineContext &context)
{
    return readDeadline(QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day()), context)
        .deadline;
}

static QString unreadOver(const Deadline &known, const QString &typed, const DeadlineContext &context)
{
    const QString suggestion = readDeadline(typed, context).suggestion;
    const QString instead = suggestion.isEmpty() ? QStringLiteral("确要照录原话，请先清空这一格再填。")
                                                 : QStringLiteral("可写作“%1”。").arg(suggestion);
    return QStringLiteral("“%1”读不出时限，原来的“%2”没有改动。").arg(typed.trimmed(), known.words) + instead;
}

namespace task_values {

Result<void> readDeadlineWords(void *row, const QString &typed, const Reading &reading)
{
    Task &task = *static_cast<Task *>(row);
    const DeadlineContext context{referenceDate(task, reading), reading.calendar};
    Deadline read = readDeadline(typed, context).deadline;
    if (const QDate day = dayFromNow(typed, reading); day.isValid()) read = deadlineOn(day, context);
    if (isDayOfNoYear(typed, read, context.reference))
        return Error{QStringLiteral("“%1”不是日期，原来的时限没有改动。").arg(typed.trimmed())};
    if (!read.kinds && !typed.trimmed().isEmpty()) {
        const QDate day = spelledDate(typed, reading.calendar, reading.today);
        if (!day.isValid() && isDateAttempt(typed))
            return Error{QStringLiteral("“%1”读不成日期，原来的时限没有改动。").arg(typed.trimmed())};
        if (!day.isValid() && task.deadline.kinds) // words that say nothing never take the place of some that do
            return Error{unreadOver(task.deadline, typed, context)};
        if (day.isValid()) read = deadlineOn(day, context);
    }
    task.deadline = std::move(read);
    return {};
}

QString deadlineKindText(const void *row, const Reading &)
{
    const Deadline &deadline = static_cast<const Task *>(row)->deadline;
    static constexpr std::pair<DeadlineKind, const char *> words[] = {
        {DeadlineKind::Date, "日期"},      {DeadlineKind::MonthEnd, "月底"},   {DeadlineKind::QuarterEnd, "季末"},
        {DeadlineKind::YearEnd, "年底"},   {DeadlineKind::Relative, "按天数"}, {DeadlineKind::Immediate, "立即"},
        {DeadlineKind::Recurring, "定期"}, {DeadlineKind::Continuous, "持续"},
    };
    QStringList parts;
    for (const auto &[kind, word] : words)
        if (deadline.kinds.testFlag(kind)) parts << QString::fromUtf8(word);
    if (!parts.isEmpty()) return parts.join(u'、');
    return deadline.words.isEmpty() ? QString() : QStringLiteral("待核");
}

} // namespace task_values

} // namespace tz
