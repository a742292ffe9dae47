#include "models/exchange/chat_message.h"

#include <QRegularExpression>
#include <QStringList>

namespace tz {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text));
}

/// 名字 [2021年8月9日|8月9日|昨天|周一] 10:15
const QRegularExpression &senderLine()
{
    static const QRegularExpression line = pattern(
        "^[^\\s，。；,;]{1,16}\\s+(?:(?:(?<year>\\d{4})[-/.年])?(?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})日?\\s+|"
        "(?<yesterday>昨天)\\s*|(?:周|星期)(?<weekday>[一二三四五六日天])\\s*)?"
        "(?:上午|下午|晚上|中午|凌晨)?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?\\s*$");
    return line;
}

QDate dayOf(const QRegularExpressionMatch &match, QDate today)
{
    if (match.capturedLength(u"yesterday") > 0) return today.addDays(-1);
    if (const QString weekday = match.captured(u"weekday"); !weekday.isEmpty()) {
        static const QString names = QStringLiteral("一二三四五六日");
        const int number = weekday == u"天" ? 7 : static_cast<int>(names.indexOf(weekday)) + 1;
        return today.addDays(-((today.dayOfWeek() - number + 7) % 7));
    }
    const int month = match.captured(u"month").toInt();
    if (month == 0) return today;
    const int year = match.captured(u"year").toInt();
    const int day = match.captured(u"day").toInt();
    const QDate said(year ? year : today.year(), month, day);
    if (!said.isValid()) return today;
    return !year && said > today ? said.addYears(-1) : std::min(said, today);
}

} // namespace

ChatMessage readChatMessage(const QString &copied, QDate today)
{
    static const QRegularExpression addressee = pattern("@[^\\s@，。,：:]{1,16}[\\s，,：:]*");
    static const QRegularExpression speaker =
        pattern("^[\\p{Han}]{1,3}(?:书记|主任|局长|市长|县长|院长|部长|处长|科长|总)"
                "(?:批示|指示|要求|强调|交办|说)?[：:]\\s*");
    static const QRegularExpression salutation = pattern("^[\\p{Han}（）、，,]{2,24}[：:]$");
    ChatMessage message{{}, {}, {}, today};
    QStringList kept;
    for (QString line : copied.split(u'\n')) {
        line = line.trimmed();
        if (const auto match = senderLine().match(line); match.hasMatch()) {
            if (message.sender.isEmpty()) message.day = dayOf(match, today);
            if (message.sender.isEmpty()) message.sender = line;
            continue;
        }
        line.remove(addressee).remove(speaker);
        const bool isGreeting = kept.isEmpty() && salutation.match(line).hasMatch();
        if (isGreeting) message.greeting = line;
        if (!line.isEmpty() && !isGreeting) kept << line;
    }
    message.text = kept.join(u'\n');
    return message;
}

} // namespace tz
