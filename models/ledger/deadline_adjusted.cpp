#include "models/ledger/deadline_reader.h"

#include "models/ledger/deadline_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace tz {

using namespace deadline_words;

namespace {

/// One deadline said to take the place of another.
struct Adjustment {
    QString original; ///< what stands before it
    QString words;    ///< itself: 延期至9月16日
    QString adjusted; ///< the new deadline, with what follows it
    QString length;   ///< 延期一个月: by how much
    bool isTentative = false;
    bool isEarlier = false;
};

/// 延期, 调整, 提前 and the like; 整改到位 and 修改 of a text are none.
const QString &verbs()
{
    static const QString words =
        QStringLiteral("(?:(?:延期|延长|延后|延迟|延缓|顺延|推迟|推延|推后|后延|展期|暂缓|放宽|宽限|提前|缩短|压缩|"
                       "调整|变更|更改|更正|改期|(?<![整修])改|延|(?<!协)调)"
                       "(?:办理|完成|整改)?(?:时限|时间|期限|日期)?了?)");
    return words;
}

const QString &lengths()
{
    static const QString words = QStringLiteral("(\\d{1,3}(?:个月|日|天|周|工作日|年)|半个月|半年)");
    return words;
}

/// What was asked for but not yet granted, or is granted to some only, leaves the first deadline standing.
bool isTentative(const QString &before)
{
    static const QRegularExpression asked(
        QStringLiteral("(?:申请|拟|建议|请求|提请|确有|确需|特殊|困难|必要|视情|最多|最长|可以?)[^,;()0-9]{0,4}$"));
    return asked.match(before).hasMatch();
}

/// The end of the clause that begins at `from`: the bracket that closes it, else the end of the text.
qsizetype clauseEnd(const QString &text, qsizetype from)
{
    int depth = 0;
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text[at] == u'(') ++depth;
        if (text[at] == u')' && --depth < 0) return at;
    }
    return text.size();
}

std::optional<Adjustment> lastAdjustment(const QString &text)
{
    static const QRegularExpression form(
        verbs() + QStringLiteral("(?:%1?,?(?:[至到为成]|-)(?!位)|%1(?=$|[),;]))|→|->|=>").arg(lengths()));
    static const QRegularExpression earlier(QStringLiteral("^(?:提前|缩短|压缩)"));
    QRegularExpressionMatch last;
    for (auto matches = form.globalMatch(text); matches.hasNext();) last = matches.next();
    if (!last.hasMatch()) return {};
    const qsizetype end = clauseEnd(text, last.capturedEnd());
    Adjustment found;
    found.original = text.left(last.capturedStart());
    found.words = text.mid(last.capturedStart(), end - last.capturedStart());
    found.adjusted = text.mid(last.capturedEnd(), end - last.capturedEnd()) + u';' + text.mid(end + 1);
    found.length = last.captured(2);
    found.isTentative = isTentative(found.original);
    found.isEarlier = earlier.match(last.capturedView()).hasMatch();
    return found;
}

bool hasDate(const std::vector<Meaning> &meanings)
{
    return std::any_of(meanings.begin(), meanings.end(), [](const Meaning &m) { return m.date.isValid(); });
}

} // namespace

/// 遇节假日顺延 is taken out of the text.
bool DeadlineReader::takeRolling(QString &text)
{
    static const QRegularExpression rolling(
        QStringLiteral("[,;(]?(?:如|若)?遇?(?:到|有)?(?:法定|国家)?(?:节假日|双休日|周底|周末|休息日|公休日|假期)(?:["
                       "、和或及]?(?:节假日|双休日"
                       "|周末|周底|休息日))?(?:的|则)?(?:相应|依次|自动)?顺延\\)?"));
    const qsizetype length = text.size();
    text.remove(rolling);
    return text.size() < length;
}

void DeadlineReader::rollOverHolidays(Meanings &meanings) const
{
    for (Meaning &meaning : meanings) {
        if (!meaning.date.isValid()) continue;
        meaning.date = m_context.calendar.workingDayOnOrAfter(meaning.date);
        meaning.rule += QStringLiteral("；遇节假日顺延到下一个工作日");
    }
}

/// 原2021年8月16日，调整为2021年9月16日; 8月底前（已延期一个月）: the later word counts, once it is settled.
std::optional<DeadlineReader::Meanings> DeadlineReader::adjusted(const QString &text) const
{
    static const QRegularExpression unfinished(QStringLiteral("[,;(](?=[^,;()]*$).*$"));
    static const QRegularExpression formerly(QStringLiteral("^(?:原定?|由|从)(?:于|为|的?时限为?)?"));
    const auto found = lastAdjustment(text);
    if (!found) return {};
    DeadlineReader trial(*this);
    Meanings first = trial.readParts(QString(found->original).remove(unfinished).remove(formerly));
    if (found->isTentative) {
        if (!hasDate(first)) return {};
        first.push_back({{}, {}, {}, QStringLiteral("“%1”还没有定，仍按原时限").arg(found->words)});
        return first;
    }
    const QString rule = QStringLiteral("时限有调整，按调整后的");
    if (!found->length.isEmpty()) {
        const auto last = std::find_if(first.rbegin(), first.rend(), [](const Meaning &m) { return m.date.isValid(); });
        if (last == first.rend() || found->isEarlier) return {};
        const auto moved = readRelative(found->length + u'内', {last->date, m_context.calendar});
        if (!moved) return {};
        Meanings rest = trial.readParts(found->adjusted);
        rest.insert(rest.begin(), {DeadlineKind::Date, moved->date, rule, last->doubt});
        return rest;
    }
    if (found->isEarlier) trial.m_date = {}; // 提前到8月30日 is not the next year's
    Meanings meanings = trial.readParts(found->adjusted);
    if (!hasDate(meanings)) return {};
    meanings.push_back({{}, {}, rule});
    return meanings;
}

} // namespace tz
