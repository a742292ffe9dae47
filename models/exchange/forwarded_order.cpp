#include "models/exchange/forwarded_order.h"

#include "models/base/text_fold.h"
#include "models/exchange/chat_message.h"
#include "models/exchange/task_list_item.h"
#include "models/ledger/county.h"
#include "models/ledger/unit_names.h"

#include <QRegularExpression>

#include <algorithm>

namespace tz {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text));
}

class MessageReader
{
public:
    MessageReader(const std::vector<County> &counties, const DeadlineContext &context)
        : m_counties(counties), m_context(context)
    {
    }

    ForwardedOrder read(const ChatMessage &message)
    {
        const QString &text = message.text;
        m_order.sender = message.sender;
        m_order.day = message.day;
        m_order.content = text;
        m_order.matters = numberedLines(text);
        if (hasTaskMarks(text)) {
            readLabelled(text);
        } else {
            static const QRegularExpression ends = pattern("[，,。；;！!？?\n]+");
            for (const QString &clause : text.split(ends, Qt::SkipEmptyParts)) take(clause.trimmed());
            name();
        }
        if (m_order.content == m_order.title) m_order.content.clear();
        findCountiesWithin(message.greeting + text);
        return std::move(m_order);
    }

private:
    /// Lines or clauses that begin with a number of one row: 1. … 2. … 3. …
    static int numberedLines(const QString &text)
    {
        static const QRegularExpression number =
            pattern("(?:^|[\n；;。])\\s*[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})(?:[）)、]|[.．](?!\\d))");
        int count = 0;
        for (auto matches = number.globalMatch(text); matches.hasNext(); matches.next()) ++count;
        return std::max(1, count);
    }

    /// Counties that are named anywhere; 各县（市、区） means all of them.
    void findCountiesWithin(const QString &text)
    {
        static const QRegularExpression all = pattern("各(?:县|区)(?:市区|（市、区）|\\(市、区\\)|区)?|全市各地|各地");
        m_order.isForAll = m_order.counties.empty() && all.match(text).hasMatch();
        for (const County &county : m_counties)
            if (const QString brief = briefOf(county); text.contains(brief)) addCounty(county.id);
    }

    /// 西峡 for 西峡县; a name of two characters is not cut.
    static QString briefOf(const County &county)
    {
        return county.name.size() > 2 ? county.name.chopped(1) : county.name;
    }

    void readLabelled(const QString &labelled)
    {
        static const QRegularExpression label = pattern("^(?:事项|任务|工作|内容|交办事项)\\s*[：:]\\s*");
        const TaskListItem item = readTaskListItem(QString(labelled).remove(label));
        const UnitList units = readUnitList(item.units);
        const QStringList lead = item.leadUnits.isEmpty() ? units.lead + units.named : QStringList{item.leadUnits};
        m_order.title = item.title;
        m_order.leadUnits = lead.join(u'、');
        m_order.supportingUnits = item.supportingUnits.isEmpty() ? units.supporting.join(u'、') : item.supportingUnits;
        if (!item.deadline.isEmpty()) setDeadline(item.deadline);
    }

    /// One clause: what it says of who, where and when comes off its front, what is left is asked for.
    void take(QString clause)
    {
        static const QRegularExpression opening =
            pattern("^(?:请|麻烦|辛苦|烦请|各县[（(]市、区[）)](?:党委、政府)?|各县市区|各县区?|并|另外|另|同时|还有|"
                    "由|让|叫|责成|要求|按领导(?:要求|指示))+");
        for (qsizetype before = -1; before != clause.size();) {
            before = clause.size();
            clause.remove(opening);
            takeCounties(clause);
            takeUnits(clause);
            takeDeadline(clause);
            clause = clause.trimmed();
        }
        static const QRegularExpression filler =
            pattern("^(?:完成|办结|办理|落实|落实到位|到位|报送|上报|报|反馈|回复|抓好落实|收到请?回复|谢谢|务必)*$");
        if (m_order.deadline.isEmpty()) findDeadlineWithin(clause);
        if (!filler.match(clause).hasMatch()) m_matters << clause;
    }

    void takeCounties(QString &clause)
    {
        for (bool isTaken = true; isTaken;) {
            isTaken = false;
            for (const County &county : m_counties) {
                const QString brief = briefOf(county);
                const bool isFull = clause.startsWith(county.name);
                if (!isFull && !clause.startsWith(brief)) continue;
                addCounty(county.id);
                clause.remove(0, isFull ? county.name.size() : brief.size());
                static const QRegularExpression joint =
                    pattern("^(?:[、和及与]|[两三四五六七八九十]?[个]?[县市区]+(?=[^县市区]))");
                clause.remove(joint);
                isTaken = true;
                break;
            }
        }
    }

    void addCounty(CountyId county)
    {
        if (std::find(m_order.counties.begin(), m_order.counties.end(), county) == m_order.counties.end())
            m_order.counties.push_back(county);
    }

    static bool areUnits(const QStringList &names)
    {
        static const QRegularExpression organ = pattern(
            "(?:[委局厅部院会办处科府]|党委|中心|医院|部门|单位|公司|银行|医共体|卫健|医保|人社|编办|发改|财政|纪检)$");
        return !names.isEmpty() && std::all_of(names.begin(), names.end(), [](const QString &name) {
            return name.size() >= 2 && name.size() <= 16 &&
                   (organ.match(name).hasMatch() || UnitAliases::shipped().canonical(name) != name);
        });
    }

    void takeUnits(QString &clause)
    {
        static const QRegularExpression lead =
            pattern("^(.{2,48}?)(?:共同|负责)?(?:牵头|主办|负责|汇总)(?:负责|落实|办理|抓好|会同)?");
        static const QRegularExpression support =
            pattern("^(.{2,48}?)(?:积极|共同)?(?:配合|协办|协同|参与)(?:落实|办理|做好)?");
        const auto takeOne = [&clause](const QRegularExpression &form, QString &into) {
            const auto match = form.match(clause);
            if (!match.hasMatch()) return;
            QString said = match.captured(1);
            said.replace(u'和', u'、').replace(u'与', u'、');
            const QStringList names = splitOutsideBrackets(said);
            if (!areUnits(names)) return;
            into += (into.isEmpty() ? QString() : QStringLiteral("、")) + names.join(u'、');
            clause.remove(0, match.capturedLength());
        };
        takeOne(lead, m_order.leadUnits);
        takeOne(support, m_order.supportingUnits);
    }

    /// Whether these words are a time by themselves: they end as times do and can be read or bring a suggestion.
    bool isTime(const QString &words, DeadlineReading *reading) const
    {
        static const QRegularExpression end =
            pattern("(?:[前内底末旬日号天]|(?:周|星期)[一二三四五六日天末]|上半年|季度)$|"
                    "^(?:立即|马上|立刻|即刻)$");
        static const QRegularExpression soon = pattern("^(?:尽快|尽早|抓紧)$"); // words that give no day stay as said
        if (soon.match(words).hasMatch()) return true;
        if (!beginsAsTime(words) || !end.match(words).hasMatch()) return false;
        *reading = readDeadline(words, m_context);
        return reading->deadline.date.isValid() || (!reading->deadline.kinds && !reading->suggestion.isEmpty());
    }

    static bool beginsAsTime(const QString &words)
    {
        static const QString first = QStringLiteral("今明后本下月年周国中春元端清五十节一二三四六七八九两上立马即");
        return words.front().isDigit() || first.contains(words.front());
    }

    void takeDeadline(QString &clause)
    {
        static const QRegularExpression lead = pattern("^(?:务必|必须|争取|力争|确保|最迟|最晚)?(?:于|在)?");
        const qsizetype skipped = lead.match(clause).capturedLength();
        DeadlineReading reading;
        for (qsizetype length = std::min<qsizetype>(clause.size() - skipped, 20); length >= 2; --length) {
            const QString words = clause.mid(skipped, length);
            if (!isTime(words, &reading)) continue;
            if (m_order.deadline.isEmpty()) setDeadline(words);
            clause.remove(0, skipped + length);
            return;
        }
    }

    /// 方案8月20日前报来: the words stay in the sentence.
    void findDeadlineWithin(const QString &clause)
    {
        DeadlineReading reading;
        for (qsizetype at = 1; at < clause.size(); ++at)
            for (qsizetype length = std::min<qsizetype>(clause.size() - at, 14); length >= 3; --length)
                if (const QString words = clause.mid(at, length);
                    words.endsWith(u'前') || words.endsWith(u'内') || words.endsWith(u'底'))
                    if (isTime(words, &reading)) return setDeadline(words);
    }

    void setDeadline(const QString &said)
    {
        const DeadlineReading reading = readDeadline(said, m_context);
        m_order.deadlineSaid = said;
        const bool isGuessed = !reading.deadline.kinds && !reading.suggestion.isEmpty();
        m_order.deadline = isGuessed ? reading.suggestion : said;
        const QDate date = reading.deadline.date;
        const bool isRolled = date.isValid() && date.year() > m_context.reference.year() &&
                              QDate(m_context.reference.year(), date.month(), date.day()) < m_context.reference &&
                              !said.contains(QString::number(date.year())) && !said.contains(u'年');
        m_order.doubt = isRolled ? QStringLiteral("今年的这一天已过，按%1年，请核对").arg(date.year())
                        : isGuessed ? QStringLiteral("没有写明日子，先按“%1”，请核对").arg(reading.suggestion)
                                    : reading.doubt;
    }

    void name()
    {
        if (m_matters.isEmpty()) return;
        static const QRegularExpression verb = pattern("^(?:做好|抓好|报送|完成|落实|提交|报)$");
        constexpr qsizetype longTitle = 60;
        m_order.title = m_matters.takeFirst();
        if (verb.match(m_order.title).hasMatch() && !m_matters.isEmpty()) m_order.title += m_matters.takeFirst();
        m_order.title.truncate(longTitle);
    }

    const std::vector<County> &m_counties;
    const DeadlineContext &m_context;
    ForwardedOrder m_order;
    QStringList m_matters;
};

} // namespace

ForwardedOrder readForwardedOrder(const QString &message, const std::vector<County> &counties, QDate today,
                                  const WorkCalendar &calendar)
{
    const ChatMessage written = readChatMessage(message, today);
    const DeadlineContext context{written.day, calendar};
    return MessageReader(counties, context).read(written);
}

} // namespace tz
