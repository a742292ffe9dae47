#include "models/ledger/deadline_grammar.h"

#include "models/ledger/deadline_reader.h"
#include "models/ledger/deadline_text.h"

#include <algorithm>

namespace tz {

namespace {

using deadline_words::Meaning;

/// Longer texts are not due-date words; the longest seen in the field has some 60 characters.
constexpr qsizetype longestWords = 300;

/// Which part's date counts when several have one: a written date before a length of time, that before 立行立改,
/// that before what recurs, that before the end of a continuous task.
constexpr std::array<DeadlineKinds, 5> precedence{
    DeadlineKinds(DeadlineKind::Date) | DeadlineKind::MonthEnd | DeadlineKind::QuarterEnd | DeadlineKind::YearEnd,
    DeadlineKind::Relative,
    DeadlineKind::Immediate,
    DeadlineKind::Recurring,
    DeadlineKind::Continuous,
};

void addOnce(QStringList &sentences, const QString &sentence)
{
    if (!sentence.isEmpty() && !sentences.contains(sentence)) sentences << sentence;
}

/// Of 每月10日、25日前 the next one counts; 周调度、月通报 have no single date.
QDate recurringDate(const std::vector<const Meaning *> &meanings)
{
    QDate next = meanings.front()->date;
    for (const Meaning *meaning : meanings) {
        if (meaning->recurrence != meanings.front()->recurrence) return {};
        next = std::min(next, meaning->date);
    }
    return next;
}

/// The last one written; several different ones are a doubt.
QDate lastDate(const std::vector<const Meaning *> &meanings, QStringList &doubts)
{
    QDate last;
    bool differ = false;
    for (const Meaning *meaning : meanings) {
        if (!meaning->date.isValid()) continue;
        differ = differ || (last.isValid() && last != meaning->date);
        last = meaning->date;
    }
    if (differ) addOnce(doubts, QStringLiteral("写了几个时间，按最后一个（%1）").arg(last.toString(Qt::ISODate)));
    return last;
}

QDate dateOf(const std::vector<Meaning> &meanings, QStringList &doubts)
{
    for (const DeadlineKinds kinds : precedence) {
        std::vector<const Meaning *> same;
        for (const Meaning &meaning : meanings)
            if (meaning.kinds & kinds) same.push_back(&meaning);
        if (same.empty()) continue;
        const QDate date = kinds == DeadlineKind::Recurring ? recurringDate(same) : lastDate(same, doubts);
        if (date.isValid()) return date;
    }
    return {};
}

/// A beginning (从2022年3月起) says nothing of the end once another part does.
void dropBeginnings(std::vector<Meaning> &meanings)
{
    const auto isKnown = [](const Meaning &m) { return m.kinds && !m.start.isValid(); };
    if (std::any_of(meanings.begin(), meanings.end(), isKnown))
        std::erase_if(meanings, [](const Meaning &m) { return m.start.isValid(); });
}

void combine(std::vector<Meaning> meanings, DeadlineReading &reading, QStringList doubts)
{
    dropBeginnings(meanings);
    Deadline &deadline = reading.deadline;
    QStringList rules;
    for (const Meaning &meaning : meanings) {
        deadline.kinds |= meaning.kinds;
        addOnce(rules, meaning.rule);
        addOnce(doubts, meaning.doubt);
        if (reading.suggestion.isEmpty()) reading.suggestion = meaning.suggestion;
    }
    if (deadline.kinds) deadline.date = dateOf(meanings, doubts);
    if (meanings.empty()) addOnce(doubts, QStringLiteral("没有写明时限"));
    reading.rule = rules.join(u'；');
    reading.doubt = doubts.join(u'；');
    deadline.confidence = doubts.isEmpty() ? Confidence::High : Confidence::Low;
}

DeadlineReading unread(DeadlineReading reading, const QString &doubt, const QString &suggestion = {})
{
    reading.deadline.confidence = Confidence::Low;
    reading.doubt = doubt;
    reading.suggestion = suggestion;
    return reading;
}

} // namespace

DeadlineReading readDeadline(const QString &words, const DeadlineContext &context)
{
    DeadlineReading reading;
    reading.deadline.words = words.trimmed();
    if (reading.deadline.words.isEmpty()) return reading;
    if (reading.deadline.words.size() > longestWords) return unread(reading, QStringLiteral("文字太长，不像完成时限"));

    QString text = deadline_text::canonical(reading.deadline.words);
    if (deadline_text::isMasked(text)) return unread(reading, QStringLiteral("日期有遮盖或空缺，请补全"));
    QStringList doubts;
    if (const auto damage = deadline_text::findDamage(text)) {
        const QString doubt = damage->doubt + QStringLiteral("，请核对");
        if (!damage->isPlain || damage->repaired.isEmpty()) return unread(reading, doubt, damage->repaired);
        reading.suggestion = text = damage->repaired;
        doubts << doubt;
    }
    combine(DeadlineReader(context).read(text), reading, doubts);
    return reading;
}

} // namespace tz
