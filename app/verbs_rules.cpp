#include "app/console.h"
#include "app/verb.h"
#include "app/verbs.h"
#include "models/ledger/deadline_grammar.h"

#include <QFile>

namespace tz::verbs {

Result<void> deadline(const Arguments &arguments)
{
    auto reference = arguments.date(QStringLiteral("ref-date"));
    if (!reference) return wrongUsage(reference.error().sentence);
    auto today = arguments.date(QStringLiteral("today"));
    QDate date = reference->isValid() ? *reference : today && today->isValid() ? *today : QDate::currentDate();
    const DeadlineContext context{date, WorkCalendar::shipped()};

    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return Error{QStringLiteral("标准输入读不出来。")};
    for (QByteArray bytes = input.readLine(); !bytes.isEmpty(); bytes = input.readLine()) {
        QString line = QString::fromUtf8(bytes);
        while (line.endsWith(u'\n') || line.endsWith(u'\r')) line.chop(1);
        const Deadline read = readDeadline(line, context).deadline;
        const QString kind = deadlineKindCode(read.kinds);
        const QString day = read.date.isValid() ? read.date.toString(Qt::ISODate) : QString();
        const QString confidence = QString::fromLatin1(ValueTraits<Confidence>::choice(read.confidence).code);
        if (arguments.has(QStringLiteral("json")))
            console::print(QJsonObject{{QStringLiteral("words"), read.words},
                                       {QStringLiteral("kind"), kind},
                                       {QStringLiteral("date"), day.isEmpty() ? QJsonValue() : QJsonValue(day)},
                                       {QStringLiteral("confidence"), confidence}});
        else
            console::print(QStringList{read.words, kind, day, confidence}.join(u'\t'));
    }
    return {};
}

} // namespace tz::verbs
