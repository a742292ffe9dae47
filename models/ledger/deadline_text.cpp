#include "models/ledger/deadline_text.h"

#include "models/base/chinese_numerals.h"

#include <QDate>
#include <QRegularExpression>

namespace tz::deadline_text {

namespace {

/// One spelling for several; applied in this order.
constexpr struct {
    const char *from;
    const char *to;
} spellings[] = {
    {"星期天", "周日"}, {"礼拜天", "周日"}, {"周天", "周日"},   {"星期", "周"},     {"礼拜", "周"},
    {"元月", "1月"},    {"月份", "月"},     {"季度", "季"},     {"年度", "年"},     {"年终了", "年结束"},
    {"年终", "年底"},   {"年尾", "年底"},   {"年末", "年底"},   {"月末", "月底"},   {"季末", "季底"},
    {"年年底", "年底"}, {"月月底", "月底"}, {"年年中", "年中"}, {"年年初", "年初"}, {"年年内", "年内"},
    {"本年", "今年"},   {"当年", "今年"},   {"次年", "明年"},   {"来年", "明年"},   {"下一年", "明年"},
    {"这个月", "本月"}, {"当月", "本月"},   {"下个月", "下月"}, {"次月", "下月"},   {"下一季", "下季"},
    {"当季", "本季"},   {"这周", "本周"},   {"之前", "前"},     {"以前", "前"},     {"之内", "内"},
    {"以内", "内"},     {"中上旬", "中旬"}, {"上中旬", "中旬"}, {"中下旬", "下旬"}, {"自然日", "天"},
    {"终了", "结束"},
};

/// Rewrites by pattern: which signs stand for one another, and what a list or a range leaves out.
struct Rewriting {
    QRegularExpression pattern;
    QString replacement;
};

const std::vector<Rewriting> &rewritings()
{
    static const auto make = [](const char *pattern, const char *replacement) {
        return Rewriting{QRegularExpression(QString::fromUtf8(pattern)), QString::fromUtf8(replacement)};
    };
    static const std::vector<Rewriting> list{
        make("(?<![a-z])q([1-4])[底末]", "第\\1季底"),
        make("(?<![a-z])q([1-4])(?!\\d)", "第\\1季"),
        make("(?<![\\d第])(\\d{1,2})号(?!文|楼|院|件)", "\\1日"),
        make("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})(?=-\\d{1,2}\\.\\d{1,2}(?![\\d.]))", "\\1月\\2日"),
        make("(?<=\\d日-)(\\d{1,2})\\.(\\d{1,2})(?![\\d.])", "\\1月\\2日"),
        make("(?<![\\d./-])((?:19|20)\\d{2})([至到-])((?:19|20)\\d{2})(?![\\d年月季./-])", "\\1年\\2\\3年"),
        make("(?<!\\d)(\\d{4})[./](\\d{1,2})-(\\d{1,2})(?![\\d./月日])", "\\1年\\2月-\\3月"),
        make("(?<!\\d)(\\d{4})[./-](\\d{1,2})月", "\\1年\\2月"),
        make("(?:不得?超过|控制在)(\\d{1,3})日(?!内)", "\\1日内"),
        make("(?:力争|争取)[^,;、()]+[,;、](?=确保|保证|最迟)", ""),
        make("((?:确保|保证|最迟)[^,;、()]+)[,;、](?:力争|争取)[^,;、()]+$", "\\1"),
        make("(?:每|(?<!\\d)1)年2次", "每半年"),
        make("(?:每|(?<!\\d)1)年4次", "每季"),
        make("(?:每|(?<!\\d)1)年12次", "每月"),
        make("(?:每1?个?|(?<!\\d)1个?)月2次", "每半月"),
        make("(?:每1?个?|(?<!\\d)1个?)月3次", "每旬"),
        make("(?<![\\d年月每第])(\\d)(周|天|个月|年)1次", "每\\1\\2"),
        make("每3个月", "每季"),
        make("每6个月", "每半年"),
        make("(?:现在|目前|即日)(?:起|开始)?[至到-](?=.)", "至"),
        make("(?<=\\d)个(?=工作日|小时|周|天)", ""),
        make("(?<=半)个(?=工作日|小时|天)", ""),
        make("\\(含[^()]*\\)|(?<=[日底])含(?:当日)?", ""),
        make("(?<![\\d月])(\\d{1,2})([、,])(?=(?:\\d{1,2}[、,])*\\d{1,2}(?:[和及与]\\d{1,2})?月)", "\\1月\\2"),
        make("(?<![\\d月])(\\d{1,2})([和及与或至到-])(?=\\d{1,2}月)", "\\1月\\2"),
        make("(?<=月)(\\d{1,2})([、至到-])(?=\\d{1,2}日(?!内))", "\\1日\\2"),
        make("(?<!\\d)(\\d{4})([、至到-])(?=\\d{4}年)", "\\1年\\2"),
        make("(?<![\\d.])(\\d)([、和及与至到-])(?=第?\\d季)", "\\1季\\2"),
    };
    return list;
}

QChar oneSign(QChar c)
{
    static const QString dashes = QStringLiteral("-‐‑‒–—―−─━﹣~〜～∼");
    static const QString opening = QStringLiteral("([{〔【〈");
    static const QString closing = QStringLiteral(")]}〕】〉");
    if (dashes.contains(c)) return u'-';
    if (opening.contains(c)) return u'(';
    if (closing.contains(c)) return u')';
    if (c == u'\n' || c == u'\r' || c == u'|') return u';';
    return c;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// ① and ㈠ number the parts of a cell: they separate, they are not digits of the date behind them.
bool isEnclosedNumber(QChar c)
{
    return (c >= QChar(0x2460) && c <= QChar(0x24FF)) || (c >= QChar(0x3200) && c <= QChar(0x3243));
}

/// Width, dashes, brackets and blanks. Compatibility forms (Kangxi radicals from a PDF, ㋇) become plain characters.
QString plainSigns(const QString &words)
{
    static const QString quotes = QStringLiteral("“”‘’\"'「」『』《》");
    QString separated = words;
    std::replace_if(separated.begin(), separated.end(), isEnclosedNumber, QChar(u';'));
    const QString normal = separated.normalized(QString::NormalizationForm_KC).toLower();
    QString text;
    text.reserve(normal.size());
    bool blank = false;
    for (QChar c : normal) {
        c = oneSign(c);
        if (c.isSpace()) {
            blank = true;
            continue;
        }
        if (!c.isPrint() || quotes.contains(c)) continue;
        if (c == u'-' && text.endsWith(u'-')) continue;
        if (blank && isDigit(c) && !text.isEmpty() && isDigit(text.back())) text += u' ';
        blank = false;
        text += c;
    }
    static const QRegularExpression zero(
        QStringLiteral("(?<=[一二三四五六七八九])[0o](?=[0o零〇○一二三四五六七八九])|(?<=[一二三四五六七八九][0o〇○零])"
                       "[0o](?=[一二三四五六七八九])"));
    return text.replace(zero, QStringLiteral("〇")); // 二0二一, 二O二一
}

/// 二〇二一年 → 2021年, 三十个工作日 → 30个工作日; a numeral that is not counted by a unit (二十大, 十四五, 周一)
/// stays.
QString arabicNumbers(const QString &text)
{
    static const QString numeral = QStringLiteral("[零〇○一二三四五六七八九十廿卅百两]");
    static const QString unit = QStringLiteral("(?:个|年|月|日|号|天|周|星期|礼拜|季|小时|时|点|次|工作日|自然日)");
    static const QRegularExpression counted(
        QStringLiteral("(?<!周|星期|礼拜|%1)%1+(?=%2|[、,和及与或至到-]第?(?:%1+|\\d+)%2)").arg(numeral, unit));
    QString result;
    qsizetype at = 0;
    for (auto matches = counted.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += text.mid(at, match.capturedStart() - at);
        const bool isBareHundred = match.capturedView() == u"百"; // 百日内
        const auto number = isBareHundred ? 100 : readChineseNumber(match.capturedView());
        result += number ? QString::number(*number) : match.captured();
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

/// How a run of digits that lost its signs can be read: every split into (year,) month and day that is a date.
QStringList datesIn(const QString &digits)
{
    const qsizetype yearLength = digits.size() >= 6 ? 4 : 0;
    const int year =
        yearLength ? digits.left(yearLength).toInt() : 2024; // a leap year, so that 229日 can be February's
    QStringList readings;
    for (qsizetype monthLength = 1; monthLength <= 2; ++monthLength) {
        const QString month = digits.mid(yearLength, monthLength);
        const QString day = digits.mid(yearLength + monthLength);
        if (day.isEmpty() || day.size() > 2) continue;
        if (!QDate::isValid(year, month.toInt(), day.toInt()) || year < 1949 || year > 2199) continue;
        const QString said = yearLength ? QString::number(year) + u'年' : QString();
        readings << said + QString::number(month.toInt()) + u'月' + QString::number(day.toInt()) + u'日';
    }
    return readings;
}

struct DamagePattern {
    QRegularExpression pattern;
    const char *doubt;
    QStringList (*repairs)(const QRegularExpressionMatch &);
    bool isPlain = false;
};

QStringList dateRepairs(const QRegularExpressionMatch &match)
{
    return datesIn(match.captured(1));
}

/// Year, month and day that the pattern has found apart.
QStringList writtenOut(const QRegularExpressionMatch &match)
{
    if (!QDate::isValid(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())) return {};
    return {match.captured(1) + u'年' + match.captured(2) + u'月' + match.captured(3) + u'日'};
}

const std::vector<DamagePattern> &damagePatterns()
{
    static const std::vector<DamagePattern> list{
        {QRegularExpression(QStringLiteral("(?<!\\d)((?:19|20)\\d{2})(0?[1-9]|1[0-2])月")), "“年”字像是脱落了",
         [](const QRegularExpressionMatch &m) { return QStringList{m.captured(1) + u'年' + m.captured(2) + u'月'}; },
         true},
        {QRegularExpression(QStringLiteral("(?<!\\d)(\\d{8}|\\d{7})日")), "“年”“月”二字像是脱落了", dateRepairs},
        {QRegularExpression(QStringLiteral("(?<!\\d)(\\d{7})(?!\\d)")), "“年”“月”“日”三字像是脱落了", dateRepairs},
        {QRegularExpression(QStringLiteral("(?<![\\d起后])(\\d{3,4})日(?!内)")), "“月”字像是脱落了", dateRepairs},
        {QRegularExpression(QStringLiteral("(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(?!\\d)")),
         "“年”“月”二字像是脱落了",
         [](const QRegularExpressionMatch &m) {
             return QStringList{m.captured(1) + u'年' + QString::number(m.captured(2).toInt()) + u'月'};
         }},
        {QRegularExpression(QStringLiteral("(?<!\\d)(\\d{1,2})月(\\d{1,2})(?=$|[前、,;()至到-]|完成)")),
         "“日”字像是脱落了",
         [](const QRegularExpressionMatch &m) {
             return QDate::isValid(2024, m.captured(1).toInt(), m.captured(2).toInt())
                        ? QStringList{m.captured() + u'日'}
                        : QStringList();
         }},
        {QRegularExpression(QStringLiteral("(?<!\\d)((?:19|20)\\d{2})年(\\d{1,2})[./](\\d{1,2})(?![\\d月年])")),
         "“月”“日”二字像是脱落了", writtenOut, true},
        {QRegularExpression(QStringLiteral("(?<!\\d)((?:19|20)\\d{2})年(\\d{1,2})-(\\d{1,2})(?![\\d月年日])")),
         "“月”“日”二字像是脱落了", writtenOut},
        {QRegularExpression(
             QStringLiteral("(?<!\\d)((?:19|20)\\d{2})[。、,](\\d{1,2})[。、,](\\d{1,2})(?![\\d月年日])")),
         "日期的点像是写成了别的标点", writtenOut},
        {QRegularExpression(QStringLiteral("^((?:19|20)\\d{2})$")), "“年”字像是脱落了",
         [](const QRegularExpressionMatch &m) { return QStringList{m.captured(1) + u'年'}; }},
    };
    return list;
}

QString repairedBy(const DamagePattern &damage, const QString &text)
{
    QString result;
    qsizetype at = 0;
    for (auto matches = damage.pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QStringList repairs = damage.repairs(match);
        if (repairs.size() != 1) return {};
        result += text.mid(at, match.capturedStart() - at) + repairs.front();
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

} // namespace

QString canonical(const QString &words)
{
    QString text = arabicNumbers(plainSigns(words));
    for (const auto &spelling : spellings)
        text.replace(QString::fromUtf8(spelling.from), QString::fromUtf8(spelling.to));
    for (const Rewriting &rewriting : rewritings()) text.replace(rewriting.pattern, rewriting.replacement);
    while (!text.isEmpty() && QStringView(u"。.,;、:!").contains(text.back())) text.chop(1);
    return text;
}

bool isMasked(const QString &canonical)
{
    static const QRegularExpression mask(QStringLiteral(
        "[*×╳✕□■▲△●?_]|(?<![a-z])x+(?![a-z])|某[年月日]|(?<![0-9零〇○一二三四五六七八九])[〇○]+(?=[年月日])|"
        "(?:^|年)月日|^年月"));
    return mask.match(canonical).hasMatch();
}

std::optional<Damage> findDamage(const QString &canonical)
{
    for (const DamagePattern &damage : damagePatterns())
        if (damage.pattern.match(canonical).hasMatch())
            return Damage{QString::fromUtf8(damage.doubt), repairedBy(damage, canonical), damage.isPlain};
    return {};
}

QStringList partsOf(const QString &canonical)
{
    static const QRegularExpression separator(
        QStringLiteral("[,;。!、]|(?<!\\d)/|/(?!\\d)|以及|及(?!时)|或者|或|和|与|并且|并|且|同时"));
    static const QString heads = QStringLiteral(",;。!、/以及或和与并且同");
    QStringList parts;
    int depth = 0;
    qsizetype begin = 0;
    const auto close = [&](qsizetype end) {
        if (end > begin) parts << canonical.mid(begin, end - begin);
    };
    for (qsizetype at = 0; at < canonical.size();) {
        const QChar c = canonical[at];
        if (c == u'(') ++depth;
        if (c == u')' && depth > 0) --depth;
        const auto match = depth == 0 && heads.contains(c)
                               ? separator.match(canonical, at, QRegularExpression::NormalMatch,
                                                 QRegularExpression::AnchorAtOffsetMatchOption)
                               : QRegularExpressionMatch();
        if (!match.hasMatch()) {
            ++at;
            continue;
        }
        close(at);
        at = begin = match.capturedEnd();
    }
    close(canonical.size());
    return parts;
}

} // namespace tz::deadline_text
