#include "models/ledger/deadline_meaning.h"

#include <QRegularExpression>

namespace tz::deadline_words {

namespace {

/// Words before an expression.
const QRegularExpression &lead()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:(?:整改|完成|办理|办结|工作|任务)?(?:时限|期限|时间|日期|节点)(?:要求|安排)?(?:为|是|:)*|"
        "(?:(?:第[1-9一二三四五]|最后)(?:阶段|批次?|步)|[短近中长远]期|建设期|实施期|试点期|整改期|工期|"
        "[省市县乡村]级?(?:单位|部门|层面)?):|(?:从|自)?(?:即日|现在|目前)起|请|"
        "截止(?:时间|日期|期限)(?:为|是|:)*|力争|争取|确保|计划|预计|拟|原则上|最迟|最晚|不晚于|不迟于|不超过|"
        "必须|务必|须|应当?|要|限期?于?|分别|另|约|大约|并|(?:此|今|其|之|以)后|后续|"
        "(?:已经?)?(?:延期|延长|推迟|顺延|展期|调整|变更|提前|延)(?=[至到])|于|在|到|至|:)+"));
    return pattern;
}

/// Words behind an expression.
const QString &following()
{
    static const QString words = QStringLiteral(
        "(?:均|都|要|须|必须|应当?|务必|力争|争取|确保|基本|全面|全部|初步|按时|如期|率先|同步|集中|逐步|正式|彻底|"
        "完成|办结|办理|完毕|整改|到位|落实|调度|报送|上报|报告|报|反馈|回复|答复|提交|报备|备案|印发|出台|制定|建成|"
        "建立|启动|"
        "实现|达标|达到|见效|实效|取得|明显|阶段性|成效|销号|清零|验收|结束|召开|开展|实施|执行|推进|推开|推动|施行|"
        "运行|"
        "解决|兑现|"
        "拨付|下达|公布|公示|交付|通报|考核|督导|检查|任务|工作|目标|情况|进展|材料|总结|台账|一次|1次|时间|截止|投用|"
        "投入使用|投入运行|上线|挂牌|竣工|开工|建设|序时进度|见成效|\\d{1,3}%(?:以上)?|"
        "报(?:送|至|请)?[省市县我][^0-9,;()]{0,12}[办委局科处室组厅院]|"
        "\\(含(?:当日)?\\)|当日|当天|[.。:])");
    return words;
}

/// A family of words: the whole part must match.
struct Family {
    QRegularExpression pattern;
    Meaning (*meaning)(const QRegularExpressionMatch &, const DeadlineContext &);
};

Meaning immediate(const QRegularExpressionMatch &, const DeadlineContext &context)
{
    return {DeadlineKind::Immediate, context.reference, QStringLiteral("立即办理，自当日起算")};
}

Meaning continuous(const QRegularExpressionMatch &, const DeadlineContext &)
{
    return {DeadlineKind::Continuous, {}, QStringLiteral("持续性工作，没有到期日，按期报送进展")};
}

Meaning wholeYear(const QRegularExpressionMatch &, const DeadlineContext &context)
{
    return {DeadlineKind::Continuous, QDate(context.reference.year(), 12, 31),
            QStringLiteral("贯穿全年，到当年最后一天为止")};
}

Meaning recurringWithoutDate(const QRegularExpressionMatch &, const DeadlineContext &)
{
    return {DeadlineKind::Recurring, {}, QStringLiteral("经常办理，没有固定的日子")};
}

Meaning unknown(const char *doubt, const QString &suggestion = {})
{
    Meaning meaning;
    meaning.doubt = QString::fromUtf8(doubt);
    meaning.suggestion = suggestion;
    return meaning;
}

Meaning notSaid(const QRegularExpressionMatch &, const DeadlineContext &)
{
    return unknown("没有写明时限");
}

Meaning status(const QRegularExpressionMatch &, const DeadlineContext &)
{
    return unknown("写的是办理状态，应填到“状态”一栏");
}

Meaning validity(const QRegularExpressionMatch &, const DeadlineContext &)
{
    return unknown("写的是有效期，不是完成时限");
}

/// 截至 counts up to a day; who writes 截止 may mean a deadline.
Meaning asOf(const QRegularExpressionMatch &match, const DeadlineContext &)
{
    const QString end = match.captured(2);
    const QString suggestion = match.capturedView(1) == u"止" && !end.isEmpty() ? end + u'前' : QString();
    return unknown("“截至”说的是统计到哪一天，不是完成时限", suggestion);
}

QString beforeWords(QDate day)
{
    return QStringLiteral("%1年%2月%3日前").arg(day.year()).arg(day.month()).arg(day.day());
}

/// The last working day before a holiday's first day off, where the calendar knows it.
Meaning beforeHoliday(const QRegularExpressionMatch &match, const DeadlineContext &context)
{
    static constexpr std::pair<const char16_t *, const char16_t *> shortNames[] = {{u"十一", u"国庆"},
                                                                                   {u"五一", u"劳动"}};
    QString name = match.captured(1);
    for (const auto &[said, meant] : shortNames)
        if (name == QStringView(said)) name = QStringView(meant).toString();
    QString suggestion;
    for (const MarkedDay &day : context.calendar.days()) {
        if (day.mark != DayMark::Off || day.date <= context.reference || !day.holiday.contains(name)) continue;
        suggestion = beforeWords(context.calendar.workingDayOnOrBefore(day.date.addDays(-1)));
        break;
    }
    return unknown("节假日每年不同，请写明日期", suggestion);
}

/// 七一 and 八一 are days without a holiday.
Meaning beforeFeast(const QRegularExpressionMatch &match, const DeadlineContext &context)
{
    const int month = match.capturedView().contains(u'七') || match.capturedView().contains(u'党') ? 7 : 8;
    QDate day(context.reference.year(), month, 1);
    if (day <= context.reference) day = day.addYears(1);
    return unknown("没有写明日期，请核对", beforeWords(day.addDays(-1)));
}

QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QStringLiteral("^(?:%1)$").arg(QString::fromUtf8(pattern)));
}

/// One row a family; the first that matches decides.
const std::vector<Family> &families()
{
    static const QString keepOn = QStringLiteral("(?:坚持|推进|提升|提高|改进|整改|落实|深化|深入|巩固|保持|开展|实施|"
                                                 "进行|完善|优化|加强|强化|抓好|抓实|抓|推动|跟进|"
                                                 "用力|发力|跟踪|执行|监管|监测|管理|管控|工作|任务|运行|做好|不懈|"
                                                 "规范|发展|增强|扩大|拓展|有效|建设|更新|维护|性|地|化|"
                                                 "长期|持续|不断|常态|下去|见效|成效)*");
    static const QByteArray constantly =
        (QStringLiteral("(?:长期|持续|持久|常态化?|长效|不断|经常性|常年|始终|一直|日常|全程|巩固|永久|坚持)") + keepOn)
            .toUtf8();
    static const QByteArray allYear = (QStringLiteral("(?:贯穿|覆盖)?于?全年") + keepOn).toUtf8();
    static const std::vector<Family> table{
        {whole("[-/.·…无空]*|暂无|待定|未定|另定|不详|没有|无期限|n/?a|null|none|tbd"), notSaid},
        {whole("(?:已经?|未|尚未|正在|基本|全部)*(?:完成|办结|整改|落实|推进|销号|启动|开展|进行)(?:完成|到位|完毕|"
               "整改)?中?|进行中|推进中"),
         status},
        {whole("(?:[^,;。]*(?:[0-9日底月年前旬季)]))?已经?(?:于|在)?.{0,20}(?:完成|办结|整改到位|落实到位|整改完毕|"
               "销号|清零)(?:整改|到位|"
               "完毕|任务|工作)?(?:\\d{1,3}%)?(?:\\([^()]*\\))?"),
         status},
        {whole("(?:文件)?有效期.*"), validity},
        {whole("截([至止])到?(?!日期|时间|期限)([^,;、。前]*)前?"), asOf},
        {whole("(?:在|于|赶在)?(元旦|春节|清明|五一|劳动|端午|中秋|国庆|十一)节?(?:假期|假日|放假)?前(?:夕)?"),
         beforeHoliday},
        {whole("(?:在|于|赶在)?(?:七一|八一)?(?:建党节|建军节|(?<=[七八]一)节?)前(?:夕)?"), beforeFeast},
        {whole("(?:立|即|边|随)(?:行|知|查|整|学|接|办|到|督|说|审|发现|发)(?:立|即|边|随)(?:行|知|查|整改?|纠|改|办|"
               "解决|处理|落实)"),
         immediate},
        {whole("(?:立即|立刻|马上|即刻|(?:从|自)?即日起?|即时|当场|迅速|第[1一]时间|现在|当天|当日)(?:整改|就改|就办|"
               "改正|改|办|"
               "处理|解决|纠正|开始|组织|完成|办结)*"),
         immediate},
        {whole(constantly.constData()), continuous},
        {whole("贯穿(?:于)?(?:始终|全过程|全程)|一以贯之|久久为功|[常长]抓不懈|常抓常新|持之以恒|驰而不息"),
         continuous},
        {whole(allYear.constData()), wholeYear},
        {whole("随时|不定期|定期|经常|动态(?:调整|管理|更新|清零)?"), recurringWithoutDate},
    };
    return table;
}

} // namespace

QString withoutLead(const QString &text)
{
    return QString(text).remove(lead());
}

QString withoutTail(const QString &text)
{
    static const QRegularExpression tail(following() + QStringLiteral("+$"));
    return QString(text).remove(tail);
}

QString withoutVerbs(const QString &text)
{
    static const QRegularExpression head(u'^' + following() + QStringLiteral("+后?"));
    return QString(text).remove(head);
}

bool isFiller(const QString &text)
{
    return withoutTail(withoutLead(text)).isEmpty();
}

std::optional<Meaning> readWords(const QString &part, const DeadlineContext &context)
{
    for (const Family &family : families())
        if (const auto match = family.pattern.match(part); match.hasMatch()) return family.meaning(match, context);
    return {};
}

Meaning readUnknown(const QString &part)
{
    static const std::vector<std::pair<QRegularExpression, const char *>> table{
        {whole("[^0-9]*(?:规定|要求|约定|既定|统一|明确)[^0-9]*(?:时间|时限|期限|节点|内)[^0-9]*"),
         "时限写在别处或没有写明日子，请补上日期"},
        {whole("按照?[^0-9]*(?:时间|节点|要求|计划|进度|规定|方案|时限|期限|序时|安排|部署|通知)[^0-9]*"),
         "时限写在别处或没有写明日子，请补上日期"},
        {whole("详?见.*|参[见照].*|同上|同前|同左|(?:待?另|待)[^0-9]*(?:通知|行文|明确|安排)|[^0-9]*为准"),
         "时限写在别处或没有写明日子，请补上日期"},
        {whole("按期|按时|如期|限期|及时|适时|择期|尽快|尽早|近期|短期|中期|远期|中长期|视情况?|根据[^0-9]*"),
         "时限写在别处或没有写明日子，请补上日期"},
        {whole("[^0-9每]{2,30}(?:召开|结束|开始|到来|来临|开学|换届|放假|节|期|会|年)?前"),
         "要看某件事在哪一天发生，请补上日期"},
    };
    for (const auto &[pattern, doubt] : table)
        if (pattern.match(part).hasMatch()) return unknown(doubt);
    Meaning meaning;
    meaning.doubt = QStringLiteral("“%1”没有读懂，请核对").arg(part);
    return meaning;
}

} // namespace tz::deadline_words
