#include "models/ledger/deadline_reader.h"

#include "models/ledger/deadline_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace tz {

using namespace deadline_points;
using namespace deadline_words;

namespace {

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

/// The day on which a point is due: its last day, but 2024年8月前 literally ends before August begins, and 9月1日零时前
/// on the day before. 上半年前 can only mean its end.
QDate dueOf(const Point &point, bool isBefore)
{
    const Span span = spanOf(point);
    const bool hasBefore = point.grain == Grain::Month || point.grain == Grain::Quarter || point.grain == Grain::Year ||
                           (point.grain == Grain::Half && point.part == 2) || point.isMidnight;
    const bool isLiteral = isBefore && !point.isClosed && hasBefore;
    return isLiteral ? span.begin.addDays(-1) : span.end;
}

QString ruleOf(const Point &point)
{
    switch (point.grain) {
    case Grain::Day:
        return QStringLiteral("按写明的日期，含当日");
    case Grain::Third:
        return QStringLiteral("上旬取10日，中旬取20日，下旬取当月最后一天");
    case Grain::Month:
        return QStringLiteral("取当月最后一天");
    case Grain::Quarter:
        return QStringLiteral("取当季最后一天");
    case Grain::Half:
        return QStringLiteral("上半年取6月30日，下半年取12月31日");
    case Grain::Year:
        return QStringLiteral("取当年最后一天");
    }
    return {};
}

Meaning impossible(const Point &point, const QString &said)
{
    Meaning meaning;
    meaning.doubt = QStringLiteral("日历上没有“%1”，请核对").arg(said);
    const bool isPastMonthEnd =
        point.grain == Grain::Day && point.month >= 1 && point.month <= 12 && point.day >= 29 && point.day <= 31;
    if (isPastMonthEnd) {
        const QString year = point.year ? QString::number(point.year) + u'年' : QString();
        meaning.suggestion = year + QString::number(point.month) + QStringLiteral("月底");
    }
    return meaning;
}

/// Doubts that lie in how the point was written.
QStringList doubtsOf(const Point &point, const QString &said, bool isBefore)
{
    QStringList doubts;
    const QDate due = dueOf(point, isBefore);
    if (due != spanOf(point).end)
        doubts
            << QStringLiteral("“%1前”按字面是%2以前，也可能指%3，请核对").arg(said, iso(due), iso(spanOf(point).end));
    if (point.weekday && point.weekday != due.dayOfWeek())
        doubts << QStringLiteral("%1是%2，与括注的星期不符").arg(iso(due), WorkCalendar::weekday(due));
    if (point.isVague) doubts << QStringLiteral("“%1”没有写明日子，暂取%2").arg(said, iso(due));
    if (point.isShortYear) doubts << QStringLiteral("年份只写了两位，按%1年").arg(point.year);
    if (point.isGuess) doubts << QStringLiteral("“%1”写法简略，暂作%2").arg(said, iso(due));
    return doubts;
}

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text));
}

} // namespace

DeadlineReader::Meanings DeadlineReader::read(const QString &text)
{
    if (auto whole = readWords(text, m_context)) return {*whole};
    QString plain = text;
    const bool rolls = takeRolling(plain);
    auto moved = adjusted(plain);
    Meanings meanings = moved ? *std::move(moved) : readParts(plain);
    if (rolls) rollOverHolidays(meanings);
    return meanings;
}

DeadlineReader::Meanings DeadlineReader::readParts(const QString &text)
{
    Meanings meanings;
    for (const QString &part : deadline_text::partsOf(text)) {
        for (Meaning &meaning : readPart(part)) {
            if (meaning.start.isValid()) m_start = meaning.start;
            if (!meaning.recurrence.isEmpty()) m_recurrence = meaning.recurrence;
            meanings.push_back(std::move(meaning));
        }
    }
    return meanings;
}

DeadlineReader::Meanings DeadlineReader::readPart(const QString &part)
{
    static const QRegularExpression numbering =
        pattern("^\\d{1,2}$|^\\d{1,2}\\.(?=\\d{4}年|\\D)|^\\((?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\)");
    const QString text = QString(part).remove(numbering);
    if (text.isEmpty()) return {};
    if (auto found = family(text)) return {*found};
    if (auto found = recurringAgain(text)) return {*found};
    if (auto found = bracketed(text)) return *found;
    if (auto found = recurringWithin(text)) return *found;
    return scanned(text);
}

std::optional<Meaning> DeadlineReader::family(const QString &part)
{
    const QDate reference = m_context.reference;
    const DeadlineContext fromStart{m_start.isValid() ? m_start : reference, m_context.calendar};
    const DeadlineContext onwards{std::max(fromStart.reference, reference), m_context.calendar};
    const QString led = withoutLead(part);
    for (const QString &words : {part, led, withoutTail(led), withoutTail(part)}) {
        if (words.isEmpty()) continue;
        if (auto found = readWords(words, m_context)) return found;
        if (auto found = readRecurring(words, onwards)) return found;
        if (auto found = readRelative(words, fromStart)) return found;
    }
    return {};
}

/// 25日前 behind 每月10日.
std::optional<Meaning> DeadlineReader::recurringAgain(const QString &part)
{
    if (m_recurrence.isEmpty()) return {};
    auto found = readRecurring(m_recurrence + part, {std::max(m_start, m_context.reference), m_context.calendar});
    return found && found->doubt.isEmpty() ? found : std::nullopt;
}

/// 从2022年3月起每月5日前; 县直单位每月5日前; 2022—2024年每年底.
std::optional<DeadlineReader::Meanings> DeadlineReader::recurringWithin(const QString &part)
{
    const qsizetype at = part.indexOf(u'每');
    if (at <= 0) return {};
    static const QRegularExpression years = pattern("^(\\d{4})年?[至到-]\\d{4}年$");
    Meanings meanings = readPart(part.left(at));
    if (const auto span = years.match(part.left(at)); span.hasMatch()) { // its end is not when the first one is due
        m_start = std::max(m_start, QDate(span.captured(1).toInt(), 1, 1));
        meanings.clear();
    }
    if (!meanings.empty() && meanings.back().start.isValid()) m_start = meanings.back().start;
    auto recurring = family(part.mid(at));
    if (!recurring) return {};
    meanings.push_back(*recurring);
    return meanings;
}

/// A remark in brackets is read where the words before it give no date: 中期（1-2年）, 长期（2021年底前初见成效）.
std::optional<DeadlineReader::Meanings> DeadlineReader::bracketed(const QString &part)
{
    static const QRegularExpression bracket =
        pattern("\\((?!周[1-6一二三四五六日]\\))([^()]*)\\)"); // (周一) belongs to its day
    static const QRegularExpression former = pattern("^原(?:定|来|时限|计划|为|\\d)");
    const auto match = bracket.match(part);
    if (!match.hasMatch()) return {};
    Meanings meanings = readPart(QString(part).remove(match.capturedStart(), match.capturedLength()));
    if (former.match(match.capturedView(1)).hasMatch() || isFiller(match.captured(1)))
        return meanings; // 9月16日（原定8月16日）, 8月底前（完成）
    const bool hasDate =
        std::any_of(meanings.begin(), meanings.end(), [](const Meaning &m) { return m.date.isValid(); });
    const Meanings remark = readPart(match.captured(1));
    const bool isRead = std::any_of(remark.begin(), remark.end(), [](const Meaning &m) { return bool(m.kinds); });
    const bool isAddition = std::all_of(remark.begin(), remark.end(), [](const Meaning &m) {
        return m.kinds == DeadlineKind::Continuous || m.kinds == DeadlineKind::Recurring;
    });
    if (isRead && (!hasDate || isAddition)) {
        std::erase_if(meanings, [](const Meaning &m) { return !m.kinds; });
        meanings.insert(meanings.end(), remark.begin(), remark.end());
    } else if (!meanings.empty() && !match.capturedView(1).isEmpty()) {
        meanings.push_back(Meaning{{}, {}, {}, QStringLiteral("括号里的“%1”没有读").arg(match.captured(1))});
    }
    return meanings;
}

std::vector<DeadlineReader::Mention> DeadlineReader::mentionsIn(const QString &part, QString &lead) const
{
    std::vector<Mention> mentions;
    for (qsizetype at = 0; at < part.size();) {
        const qsizetype begin = at;
        if (const auto point = readPoint(part, at, m_context.reference)) {
            mentions.push_back({*point, part.mid(begin, at - begin).replace(u'季', QStringLiteral("季度")), {}});
            continue;
        }
        (mentions.empty() ? lead : mentions.back().after) += part[at++];
    }
    static const QRegularExpression before = pattern("^(?:前|止|为止)");
    static const QRegularExpression about = pattern("^(?:左右|前后|上下)");
    static const QRegularExpression begins = pattern("^(?:起|开始|以后|后|以来|[至到-](?=长期|持续|常态))");
    static const QRegularExpression range = pattern("^(?:起|开始)?(?:直?[至到]|-)(?:次)?$");
    for (size_t i = 0; i < mentions.size(); ++i) {
        Mention &mention = mentions[i];
        const bool opens = range.match(mention.after).hasMatch();
        mention.opensRange = opens && i + 1 < mentions.size();
        mention.isDangling = opens && !mention.opensRange;
        if (about.match(mention.after).hasMatch()) {
            mention.point.isVague = true;
            mention.after.remove(about);
        }
        mention.isBefore = before.match(mention.after).hasMatch();
        mention.isBegin = !mention.opensRange && begins.match(mention.after).hasMatch();
        if (opens) mention.after.clear();
        if (mention.isBefore) mention.after.remove(before);
        if (mention.isBegin) mention.after.remove(begins);
    }
    if (mentions.size() == 1 && (lead == u"从" || lead == u"自") && !mentions.front().isBefore) {
        mentions.front().isBegin = true;
        lead.clear();
    }
    return mentions;
}

DeadlineReader::Meanings DeadlineReader::scanned(const QString &part)
{
    QString lead;
    std::vector<Mention> mentions = mentionsIn(part, lead);
    static const QRegularExpression asOf = pattern("截[至止]到?$");
    static const QRegularExpression until = pattern("[至到]$");
    static const QRegularExpression from = pattern("^(?:自|从).*|.*起[至到-]$");
    if (mentions.empty() || asOf.match(lead).hasMatch()) return {readUnknown(part)};
    if (mentions.size() > 1 || from.match(lead).hasMatch()) lead.remove(from); // 从8月1日至…, 即日起至…

    QStringList unread;
    Meanings extra;
    const auto readWordsBeside = [&](const QString &words, const QString &shorter) {
        if (isFiller(words)) return;
        auto more = family(words);
        if (!more) more = family(shorter);
        const int year = mentions.front().point.year;
        if (more && year && !more->suggestion.startsWith(QString::number(year)))
            more->suggestion.clear(); // of another year
        if (more) extra.push_back(*more);
        if (!more || !more->kinds) unread << words; // 2021年国庆节前: the event decides, not the year
    };
    readWordsBeside(withoutLead(lead), QString(lead).remove(until)); // 持续到2025年底
    Meanings points;
    for (const Mention &mention : mentions) {
        points.push_back(meaningOf(mention));
        const bool isReversed = points.size() > 1 && mentions[points.size() - 2].opensRange &&
                                points.back().date.isValid() && points.back().date < points[points.size() - 2].date;
        if (isReversed && points.back().doubt.isEmpty())
            points.back().doubt = QStringLiteral("结束时间早于开始时间，请核对");
        if (points.back().start.isValid()) m_start = points.back().start;
        readWordsBeside(mention.after, withoutVerbs(mention.after));
    }
    Meanings meanings;
    for (size_t i = 0; i < mentions.size(); ++i) {
        const Mention &mention = mentions[i];
        const bool isSaidToEnd = mention.isBefore || mention.isBegin || mention.point.isClosed;
        if (!unread.isEmpty() && !isSaidToEnd) continue; // 2021年工作要点: the year is no deadline
        if (!mention.opensRange || !points[i].kinds) meanings.push_back(points[i]);
    }
    if (meanings.empty() && extra.empty()) return {readUnknown(part)};
    for (const QString &words : unread)
        meanings.push_back(Meaning{{}, {}, {}, QStringLiteral("“%1”没有读").arg(words)});
    meanings.insert(meanings.end(), extra.begin(), extra.end());
    return meanings;
}

Meaning DeadlineReader::meaningOf(Mention mention)
{
    Point &point = mention.point;
    if (!isPossible(point)) return impossible(point, mention.said);
    if (mention.isDangling) return {{}, {}, {}, QStringLiteral("“%1至”后面没有写结束时间，请补上").arg(mention.said)};
    const bool isYearSaid = point.year != 0;
    QString doubt;
    if (!complete(point, mention.isBefore, doubt)) return impossible(point, mention.said);
    if (isYearSaid) m_year = point.year;
    m_month = point.month;

    const Span span = spanOf(point);
    Meaning meaning{span.kind, dueOf(point, mention.isBefore), ruleOf(point)};
    if (point.grain != Grain::Year) m_date = meaning.date;
    QStringList doubts = doubtsOf(point, mention.said, mention.isBefore);
    if (!doubt.isEmpty()) {
        doubts << doubt;
        meaning.rule += QStringLiteral("；没有写的年月取%1起最近一次").arg(iso(m_context.reference));
    }
    if (mention.isBegin) {
        meaning.start = span.begin;
        meaning.beginning = mention.said;
    }
    meaning.doubt = doubts.join(u'；');
    return meaning;
}

/// Fills in the year (and month) that is not said: the one said before, else the next occurrence from the reference.
bool DeadlineReader::complete(Point &point, bool isBefore, QString &doubt)
{
    const bool needsMonth = (point.grain == Grain::Day || point.grain == Grain::Third) && point.month == 0;
    if (needsMonth && m_month) point.month = m_month;
    if (point.year != 0) return true;
    if (m_year != 0) {
        point.year = m_year;
        if (point.month == 0 && needsMonth) point.month = 1;
        if (m_date.isValid() && dueOf(point, isBefore) < m_date) ++point.year;
        return spanOf(point).end.isValid();
    }
    const QDate reference = m_context.reference;
    const int step = needsMonth && !m_month ? 1 : 12;
    QDate month(reference.year(), step == 1 ? reference.month() : 1, 1);
    for (int tried = 0; tried < 10; ++tried, month = month.addMonths(step)) { // 2月29日 may be eight years away
        point.year = month.year();
        if (step == 1) point.month = month.month();
        const QDate due = dueOf(point, isBefore);
        if (!due.isValid() || due < reference) continue;
        doubt = step == 1 ? QStringLiteral("没有写年月，请核对") : QStringLiteral("没有写年份，请核对");
        return true;
    }
    return false;
}

} // namespace tz
