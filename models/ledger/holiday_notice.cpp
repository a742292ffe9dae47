#include "models/ledger/holiday_notice.h"

#include "models/base/chinese_numerals.h"
#include "models/base/text_fold.h"

#include <QMap>
#include <QRegularExpression>

#include <optional>

namespace tz {

namespace {

constexpr int longestRange = 40; ///< days; a longer one is a slip of the pen

/// A day as it is written. Year and month are 0 when they are left to what stands before.
struct WrittenDay {
    int year = 0;
    int month = 0;
    int day = 0;
    int weekday = 0; ///< 1 … 7 as said behind it; 0: not said
    QString words;
};

struct Range {
    QDate first;
    QDate last;
    int length() const { return static_cast<int>(first.daysTo(last)) + 1; }
};

QString inWords(QDate day)
{
    return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}

int weekdayIn(const QString &words)
{
    static const QRegularExpression said(QStringLiteral("(?:周|星期|礼拜)([一二三四五六日天])"));
    const auto match = said.match(words);
    if (!match.hasMatch()) return 0;
    return match.captured(1) == u"天"
               ? 7
               : 1 + static_cast<int>(QStringLiteral("一二三四五六日").indexOf(match.captured(1)));
}

/// Reads one text; its lines share the year, the heading and the days found so far.
class NoticeReader
{
public:
    NoticeReader(const WorkCalendar &known, int assumedYear) : m_known(known) { m_notice.year = assumedYear; }

    HolidayNotice read(const QString &text)
    {
        QString plain = halfWidth(text);
        plain.remove(u'\r');
        readTitle(plain);
        const QStringList lines = plain.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            m_row = static_cast<int>(i) + 1;
            readLine(lines[i]);
        }
        const bool isYearNeeded = m_reliesOnYear && !m_isYearWritten;
        if (isYearNeeded) m_row = 0, doubt(QStringLiteral("没有写是哪一年，暂按%1年读").arg(m_notice.year));
        for (MarkedDay &day : m_days) {
            day.notice = m_notice.name;
            m_notice.days.push_back(day);
        }
        return m_notice;
    }

private:
    void doubt(const QString &sentence, Severity severity = Severity::Warning)
    {
        m_notice.issues.push_back({severity, {{}, m_row, {}}, sentence, {}});
    }

    void readTitle(const QString &text)
    {
        static const QRegularExpression number(
            QStringLiteral("国办发(?:明电|电)?\\s*[\\[(〔【]\\s*\\d{4}\\s*[\\])〕】]\\s*\\d+\\s*号"));
        static const QRegularExpression titled(
            QStringLiteral("[^\\n。]{0,20}?(\\d{4})年(?:部分)?[^\\n。]{0,20}?(?:节假日|假期|放假)[^\\n。]{0,12}?(?:"
                           "安排的通知|通知|安排)"));
        static const QRegularExpression yearly(QStringLiteral("(?:^|[^\\d])(20\\d{2})年(?!\\d{1,2}月)"));
        static const QRegularExpression dated(QStringLiteral("(?:^|[^\\d])(20\\d{2})[-/.年]"));
        const auto title = titled.match(text);
        if (const auto found = number.match(text); found.hasMatch())
            m_notice.name = found.captured().remove(u' ').replace(u'[', u'〔').replace(u']', u'〕');
        else if (title.hasMatch())
            m_notice.name = title.captured().trimmed();
        for (const auto &form : {title, yearly.match(text), dated.match(text)}) {
            if (!form.hasMatch()) continue;
            m_notice.year = form.captured(1).toInt();
            m_isYearWritten = true;
            return;
        }
    }

    void readLine(const QString &line)
    {
        if (readTableRow(line)) return;
        QString packed = line;
        packed.remove(QRegularExpression(QStringLiteral("\\s")));
        static const QRegularExpression ends(QStringLiteral("[。;]"));
        for (const QString &sentence : packed.split(ends, Qt::SkipEmptyParts)) readSentence(withoutHeading(sentence));
    }

    /// 二、春节:2月15日… gives the days below it their holiday.
    QString withoutHeading(const QString &sentence)
    {
        static const QRegularExpression heading(QStringLiteral(
            "^(?:\\(?[一二三四五六七八九十\\d]{1,2}[、.)]+)?(?:\\d{4}年)?([^\\d,:、]{2,4}(?:[、和及][^\\d,:、]{2,4}){"
            "0,2})(?::|(?=\\d{1,4}[年月]))"));
        static const QRegularExpression holiday(QStringLiteral("(?:节|元旦|春节)$"));
        const auto match = heading.match(sentence);
        if (!match.hasMatch() || !holiday.match(match.captured(1)).hasMatch()) return sentence;
        m_holiday = match.captured(1).replace(u'和', u'、').replace(u'及', u'、');
        m_holidayBegins = {};
        return sentence.mid(match.capturedLength());
    }

    /// Days stand before what is said of them; 放假时间为… says it first.
    void readSentence(const QString &sentence)
    {
        m_pending.clear();
        m_lastOff.reset();
        m_first.reset();
        m_leading.reset();
        m_isRange = false;
        m_longer.clear();
        static const QRegularExpression advice(QStringLiteral("鼓励|除夕|年休假|错峰"));
        m_isAdvice = advice.match(sentence).hasMatch();
        for (auto all = tokens().globalMatch(sentence); all.hasNext();) take(all.next());
        endClause();
        static const QRegularExpression saysRest(QStringLiteral("[休假班]"));
        if (!saysRest.match(sentence).hasMatch() || m_isAdvice) return;
        for (const Range &range : m_pending)
            doubt(QStringLiteral("没有读出%1是放假还是上班，没有采用，可在下面逐天录入").arg(inWords(range.first)));
        m_pending.clear();
    }

    static const QRegularExpression &tokens()
    {
        static const QRegularExpression token(QStringLiteral(
            "(?<year>\\d{4}年)?(?<month>\\d{1,2}月)?(?<day>\\d{1,2})(?:日|(?:(?<=月\\d)|(?<=月\\d\\d))号)"
            "(?:\\((?<aside>[^)]*)\\))?|(?<to>至|到|-|—+|~)|(?<comma>,)|"
            "共(?:计)?(?<total>\\d{1,2})天|放假(?<length>\\d{1,2})天|(?<off>(?<!取消)(?<!不)(?<!不再)(?:放假|休假))|"
            "(?<usual>起(?:正常|恢复)?上班)|(?<work>上班)|"
            "(?<advice>休息|补休)|延长(?:\\d{4}年)?(?<longer>[^\\d,]{2,6}?)假期"));
        return token;
    }

    void take(const QRegularExpressionMatch &match)
    {
        const auto has = [&](const char16_t *name) { return match.capturedLength(QStringView(name).toString()) > 0; };
        if (has(u"day")) takeDay(dayOf(match));
        if (has(u"to")) m_isRange = true;
        if (has(u"comma")) endClause();
        if (has(u"longer")) m_longer = match.captured(QStringLiteral("longer"));
        if (has(u"off") || has(u"length")) settle(DayMark::Off);
        if (has(u"work")) settle(DayMark::Work);
        if (has(u"advice") && m_isAdvice) m_pending.clear();
        if (has(u"usual")) m_pending.clear(); // from then on it is a day like any other
        if (has(u"length")) compareLength(match.captured(QStringLiteral("length")).toInt());
        if (has(u"total")) compareLength(match.captured(QStringLiteral("total")).toInt());
    }

    void endClause()
    {
        if (!m_longer.isEmpty()) lengthen();
        if (m_leading && !m_pending.empty()) settle(*m_leading);
    }

    static WrittenDay dayOf(const QRegularExpressionMatch &match)
    {
        const auto number = [&](const char16_t *name) {
            QString text = match.captured(QStringView(name).toString());
            if (!text.isEmpty() && !text.back().isDigit()) text.chop(1);
            return text.toInt();
        };
        return {number(u"year"), number(u"month"), number(u"day"), weekdayIn(match.captured(QStringLiteral("aside"))),
                match.captured()};
    }

    void takeDay(const WrittenDay &written)
    {
        const bool endsRange = std::exchange(m_isRange, false) && (m_first || !m_longer.isEmpty());
        const QDate from = endsRange && m_first ? m_first->last : QDate();
        const QDate day = dateOf(written, from);
        if (!day.isValid()) {
            doubt(QStringLiteral("“%1”不是一个日子，没有采用").arg(written.words), Severity::Error);
            return m_first.reset();
        }
        if (written.weekday && written.weekday != day.dayOfWeek())
            doubt(QStringLiteral("%1是%2，与括注的星期不符，请核对").arg(inWords(day), WorkCalendar::weekday(day)));
        if (from.isValid() && (day < from || from.daysTo(day) >= longestRange)) {
            doubt(QStringLiteral("“至%1”早于开始的日子或者太远，没有采用").arg(written.words), Severity::Error);
            m_pending.pop_back();
            return m_first.reset();
        }
        if (from.isValid())
            m_pending.back().last = day;
        else
            m_pending.push_back({day, day});
        m_first = m_pending.back();
    }

    /// Year and month that are not written are those of the range's beginning, else the notice's.
    QDate dateOf(const WrittenDay &written, QDate from)
    {
        const int month = written.month ? written.month : m_first ? m_first->last.month() : 0;
        if (written.year) return QDate(written.year, month, written.day);
        m_reliesOnYear = true;
        if (from.isValid()) return QDate(from.year() + (month < from.month() ? 1 : 0), month, written.day);
        const bool isYearBefore = month == 12 && m_holiday.contains(QStringLiteral("元旦"));
        return QDate(m_notice.year - (isYearBefore ? 1 : 0), month, written.day);
    }

    void settle(DayMark mark)
    {
        m_leading = m_pending.empty() ? std::optional(mark) : std::nullopt;
        if (m_pending.empty()) return;
        if (mark == DayMark::Off) m_lastOff = m_pending.back();
        for (const Range &range : m_pending)
            for (QDate day = range.first; day <= range.last; day = day.addDays(1)) put(day, mark);
        m_pending.clear();
        m_first.reset();
    }

    void put(QDate day, DayMark mark)
    {
        const bool isWorkedAnyway = mark == DayMark::Work && day.dayOfWeek() < Qt::Saturday &&
                                    m_known.mark(day) != DayMark::Off && !m_days.contains(day);
        if (isWorkedAnyway)
            doubt(QStringLiteral("%1是%2，本来就上班，请核对").arg(inWords(day), WorkCalendar::weekday(day)),
                  Severity::Note);
        const auto known = m_days.constFind(day);
        if (known != m_days.constEnd() && known->mark != mark)
            doubt(QStringLiteral("%1前后说法不一，以后写的为准").arg(inWords(day)));
        if (!m_holidayBegins.isValid()) m_holidayBegins = day;
        // A day of another season under the last heading belongs to no holiday that was named.
        const bool isOfHoliday = std::abs(m_holidayBegins.daysTo(day)) <= longestRange;
        m_days.insert(day, {day, mark, isOfHoliday ? m_holiday : QString(), {}});
    }

    void compareLength(int said)
    {
        if (!m_lastOff || m_lastOff->length() == said) return;
        doubt(QStringLiteral("%1起放假%2天，与文中的%3天不符，请核对")
                  .arg(inWords(m_lastOff->first))
                  .arg(m_lastOff->length())
                  .arg(said));
    }

    /// From the day behind the holiday's last known one.
    void lengthen()
    {
        const QString holiday = std::exchange(m_longer, {});
        if (m_pending.empty()) return;
        const QDate last = m_pending.front().last;
        m_pending.clear();
        QDate known;
        for (const MarkedDay &day : m_known.days())
            if (day.mark == DayMark::Off && day.date < last && day.date.daysTo(last) < longestRange &&
                day.holiday.contains(holiday))
                known = day.date;
        m_holiday = holiday;
        m_holidayBegins = {};
        if (!known.isValid())
            return doubt(QStringLiteral("原来的%1假期还没有录入，不知道从哪天起延长，没有采用").arg(holiday),
                         Severity::Error);
        for (QDate day = known.addDays(1); day <= last; day = day.addDays(1)) put(day, DayMark::Off);
    }

    /// A row is one day or range, one mark and perhaps a holiday, in any order.
    bool readTableRow(const QString &line)
    {
        static const QRegularExpression between(QStringLiteral("[\\t,|]+|\\s+|、(?=[休班平])"));
        static const QRegularExpression form(
            QStringLiteral("^(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?(?:(?:至|到|~|—+)(?:(?:(\\d{4})[-/"
                           ".年])?(\\d{1,2})[-/.月])?(\\d{1,2})日?)?"
                           "(?:\\(([^)]*)\\))?$"));
        std::optional<DayMark> mark;
        std::optional<Range> range;
        QString holiday;
        for (const QString &cell : line.trimmed().split(between, Qt::SkipEmptyParts)) {
            const auto match = form.match(cell);
            if (const auto named = markNamed(cell))
                mark = named;
            else if (match.hasMatch() && !range)
                range = rangeOf(match);
            else if (!weekdayIn(cell) && holiday.isEmpty())
                holiday = cell;
        }
        if (!mark || !range) return false;
        if (!range->first.isValid() || !range->last.isValid() || range->last < range->first ||
            range->length() > longestRange) {
            doubt(QStringLiteral("“%1”里的日期读不懂，没有采用").arg(line.trimmed()), Severity::Error);
            return true;
        }
        static const QRegularExpression address(QStringLiteral("^https?:"));
        m_holiday = address.match(holiday).hasMatch() ? QString() : holiday;
        m_holidayBegins = {};
        for (QDate day = range->first; day <= range->last; day = day.addDays(1)) put(day, *mark);
        return true;
    }

    static std::optional<DayMark> markNamed(const QString &cell)
    {
        static const QHash<QString, DayMark> words{
            {QStringLiteral("休"), DayMark::Off},    {QStringLiteral("放假"), DayMark::Off},
            {QStringLiteral("休息"), DayMark::Off},  {QStringLiteral("off"), DayMark::Off},
            {QStringLiteral("班"), DayMark::Work},   {QStringLiteral("上班"), DayMark::Work},
            {QStringLiteral("补班"), DayMark::Work}, {QStringLiteral("调休上班"), DayMark::Work},
            {QStringLiteral("work"), DayMark::Work}, {QStringLiteral("平日"), DayMark::None},
            {QStringLiteral("none"), DayMark::None},
        };
        const auto found = words.constFind(cell.toLower());
        return found == words.constEnd() ? std::nullopt : std::optional(*found);
    }

    Range rangeOf(const QRegularExpressionMatch &match)
    {
        if (match.capturedLength(1) == 0) m_reliesOnYear = true;
        const auto number = [&](int group, int otherwise) {
            return match.capturedLength(group) > 0 ? match.capturedView(group).toInt() : otherwise;
        };
        const QDate first(number(1, m_notice.year), number(2, 0), number(3, 0));
        if (match.capturedLength(6) == 0) return {first, first};
        return {first, QDate(number(4, first.year()), number(5, first.month()), number(6, 0))};
    }

    const WorkCalendar &m_known;
    HolidayNotice m_notice;
    QMap<QDate, MarkedDay> m_days;
    QString m_holiday;
    QDate m_holidayBegins;   ///< its first day that was put down
    bool m_isAdvice = false; ///< the sentence recommends, it does not order
    int m_row = 0;
    bool m_isYearWritten = false;
    bool m_reliesOnYear = false;
    std::vector<Range> m_pending;     ///< days of which nothing is said yet
    std::optional<Range> m_first;     ///< the last of them: where a range goes on, whose month a bare day has
    std::optional<Range> m_lastOff;   ///< what 共N天 speaks of
    std::optional<DayMark> m_leading; ///< what was said before its days: 放假时间为…
    QString m_longer;                 ///< the holiday that the sentence lengthens
    bool m_isRange = false;
};

} // namespace

HolidayNotice readHolidayNotice(const QString &text, const WorkCalendar &known, int assumedYear)
{
    return NoticeReader(known, assumedYear).read(text);
}

} // namespace tz
