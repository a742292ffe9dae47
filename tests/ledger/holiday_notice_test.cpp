#include "tests/support/catch.h"

#include "models/ledger/holiday_notice.h"

using namespace tz;

namespace {

/// The arrangements as the offices announced them, in the notices' own manner of each year.
struct Announced {
    int year;
    const char *text;
};

constexpr Announced announced[] = {
    {2018, "国务院办公厅关于2018年部分节假日安排的通知\n一、元旦：1月1日放假，与周末连休。\n"
           "二、春节：2月15日至21日放假调休，共7天。2月11日（星期日）、2月24日（星期六）上班。\n"
           "三、清明节：4月5日至7日放假调休，共3天。4月8日（星期日）上班。\n"
           "四、劳动节：4月29日至5月1日放假调休，共3天。4月28日（星期六）上班。\n"
           "五、端午节：6月18日放假，与周末连休。\n六、中秋节：9月24日放假，与周末连休。\n"
           "七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期六）、9月30日（星期日）上班。"},
    {2019, "国务院办公厅关于2019年部分节假日安排的通知\n"
           "一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。\n"
           "二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。\n"
           "三、清明节：4月5日放假，与周末连休。\n"
           "四、劳动节：5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。\n"
           "五、端午节：6月7日放假，与周末连休。\n六、中秋节：9月13日放假，与周末连休。\n"
           "七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。"},
    {2023, "国务院办公厅关于2023年部分节假日安排的通知\n国办发明电〔2022〕16号\n"
           "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。\n"
           "二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。\n"
           "三、清明节：4月5日放假，共1天。\n"
           "四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。\n"
           "五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。\n"
           "六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。\n"
           "节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。\n2022年12月8日"},
    {2024, "国务院办公厅关于2024年部分节假日安排的通知\n国办发明电〔2023〕7号\n一、元旦：1月1日放假，与周末连休。\n"
           "二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。"
           "鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。\n"
           "三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。\n"
           "四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。\n"
           "五、端午节：6月10日放假，与周末连休。\n"
           "六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。\n"
           "七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。\n2023年10月25日"},
    {2025,
     "国务院办公厅关于2025年部分节假日安排的通知\n国办发明电〔2024〕12号\n一、元旦：1月1日（周三）放假1天，不调休。\n"
     "二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）"
     "上班。\n"
     "三、清明节：4月4日（周五）至6日（周日）放假，共3天。\n"
     "四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。\n"
     "五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。\n"
     "六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。"},
    {2026,
     "国务院办公厅关于2026年部分节假日安排的通知\n国办发明电〔2025〕7号\n"
     "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n"
     "经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。\n"
     "一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。\n"
     "二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（"
     "周六）上班。\n"
     "三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n"
     "四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。\n"
     "五、端午节：6月19日（周五）至21日（周日）放假，共3天。\n六、中秋节：9月25日（周五）至27日（周日）放假，共3天。\n"
     "七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。\n"
     "节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。\n国务院办公厅\n2025年11月4日"},
};

QString lineOf(const MarkedDay &day)
{
    return day.date.toString(Qt::ISODate) + u' ' +
           (day.mark == DayMark::Off    ? u'休'
            : day.mark == DayMark::Work ? u'班'
                                        : u'平') +
           u' ' + day.holiday;
}

QStringList linesOf(const std::vector<MarkedDay> &days)
{
    QStringList lines;
    for (const MarkedDay &day : days) lines << lineOf(day);
    return lines;
}

/// What the shipped calendar has of the notice for a year: 元旦 may begin in the December before.
QStringList shippedOf(int year)
{
    QStringList lines;
    for (const MarkedDay &day : WorkCalendar::shipped().days()) {
        const bool isNewYear = day.holiday == QStringLiteral("元旦") && day.date.month() == 12;
        if (day.date.year() + (isNewYear ? 1 : 0) == year) lines << lineOf(day);
    }
    return lines;
}

HolidayNotice read(const char *text, const WorkCalendar &known = WorkCalendar::shipped())
{
    return readHolidayNotice(QString::fromUtf8(text), known, 2027);
}

std::string daysOf(const char *text, const WorkCalendar &known = WorkCalendar::shipped())
{
    return linesOf(read(text, known).days).join(QStringLiteral("; ")).toStdString();
}

std::string doubtsOf(const char *text, const WorkCalendar &known = WorkCalendar())
{
    QStringList sentences;
    for (const Issue &issue : read(text, known).issues)
        sentences << QString::number(issue.place.row) + u' ' + issue.message;
    return sentences.join(QStringLiteral("; ")).toStdString();
}

} // namespace

TEST_CASE("the notices of the years give exactly the days of the shipped calendar")
{
    for (const Announced &each : announced) {
        CAPTURE(each.year);
        const HolidayNotice notice = readHolidayNotice(QString::fromUtf8(each.text), WorkCalendar(), 2001);
        CHECK(notice.year == each.year);
        CHECK(linesOf(notice.days).join(u'\n').toStdString() == shippedOf(each.year).join(u'\n').toStdString());
        for (const Issue &issue : notice.issues) UNSCOPED_INFO(issue.message.toStdString());
        CHECK(notice.issues.empty());
    }
}

TEST_CASE("a notice is named by its number, else by its title")
{
    CHECK(read(announced[5].text).name == QStringLiteral("国办发明电〔2025〕7号"));
    CHECK(read(announced[5].text).days.front().notice == QStringLiteral("国办发明电〔2025〕7号"));
    CHECK(read(announced[0].text).name == QStringLiteral("国务院办公厅关于2018年部分节假日安排的通知"));
    CHECK(read("2027-02-06 休 春节").name.isEmpty());
}

TEST_CASE("forms in which days are announced")
{
    struct Row {
        const char *text;
        const char *days;
    };
    const Row rows[] = {
        {"2027年4月5日（周一）放假", "2027-04-05 休 "},
        {"一、元旦：12月31日至1月2日放假，共3天。", "2026-12-31 休 元旦; 2027-01-01 休 元旦; 2027-01-02 休 元旦"},
        {"国庆节9月30日至10月2日放假。10月9日（周六）上班。",
         "2027-09-30 休 国庆节; 2027-10-01 休 国庆节; 2027-10-02 休 国庆节; 2027-10-09 班 国庆节"},
        {"清明节：放假时间为4月3日至4日，4月10日上班",
         "2027-04-03 休 清明节; 2027-04-04 休 清明节; 2027-04-10 班 清明节"},
        {"春节：2月6日放假；2月14日（周日）、20日（周六）上班",
         "2027-02-06 休 春节; 2027-02-14 班 春节; 2027-02-20 班 春节"},
        {"2027-02-06\t休\t春节\n2027-02-14\t班\t春节", "2027-02-06 休 春节; 2027-02-14 班 春节"},
        {"日期,类型,节日\n2027/2/6,放假,春节\n2027.2.14,调休上班,春节", "2027-02-06 休 春节; 2027-02-14 班 春节"},
        {"2027年2月6日（周六） 休 春节", "2027-02-06 休 春节"},
        {"春节 2月6日至7日 休", "2027-02-06 休 春节; 2027-02-07 休 春节"},
        {"2027-05-04 平日", "2027-05-04 平 "},
        {"2027-02-06\toff\t春节\thttp://www.gov.cn/x.htm", "2027-02-06 休 春节"},
        {"请各单位认真执行。\n2026年11月4日", ""},
        {"鼓励安排职工在除夕（2月5日）休息。", ""},
    };
    for (const Row &row : rows) {
        CAPTURE(row.text);
        CHECK(daysOf(row.text) == row.days);
    }
}

TEST_CASE("a holiday that is called off is worked; days of another season belong to no holiday named before")
{
    CHECK(daysOf("2021年10月1日取消放假，正常上班。", WorkCalendar::shipped()) == "2021-10-01 班 ");
    CHECK(daysOf("2027年元旦：1月1日放假。春节：2月5日放假。2027年9月28日放假。", WorkCalendar()) ==
          "2027-01-01 休 元旦; 2027-02-05 休 春节; 2027-09-28 休 ");
}

TEST_CASE("a holiday is lengthened from its last known day")
{
    const WorkCalendar known({{QDate(2020, 1, 29), DayMark::Off, QStringLiteral("春节"), {}},
                              {QDate(2020, 1, 30), DayMark::Off, QStringLiteral("春节"), {}}});
    const char *text = "延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。";
    CHECK(daysOf(text, known) == "2020-01-31 休 春节; 2020-02-01 休 春节; 2020-02-02 休 春节");
    CHECK(doubtsOf(text, known).empty()); // 起正常上班 begins the usual days
    CHECK(doubtsOf(text).find("不知道从哪天起延长") != std::string::npos);
}

TEST_CASE("what does not agree is told with its line")
{
    struct Row {
        const char *text;
        const char *doubts;
    };
    const Row rows[] = {
        {"2027年春节：2月6日（周五）放假", "1 2027年2月6日是周六，与括注的星期不符，请核对"},
        {"2027年安排\n春节：2月6日至12日放假调休，共8天。", "2 2027年2月6日起放假7天，与文中的8天不符，请核对"},
        {"2027年安排\n元旦：1月1日放假3天。", "2 2027年1月1日起放假1天，与文中的3天不符，请核对"},
        {"2021年9月28日调休。2021年9月30日放假", "1 没有读出2021年9月28日是放假还是上班，没有采用，可在下面逐天录入"},
        {"2027年2月30日放假", "1 “2027年2月30日”不是一个日子，没有采用"},
        {"2027年2月12日至2月6日放假", "1 “至2月6日”早于开始的日子或者太远，没有采用"},
        {"2027年2月8日（周一）上班", "1 2027年2月8日是周一，本来就上班，请核对"},
        {"2027年2月6日放假，2027年2月6日上班", "1 2027年2月6日前后说法不一，以后写的为准"},
        {"春节：2月6日放假", "0 没有写是哪一年，暂按2027年读"},
        {"2027-13-06 休 春节", "1 “2027-13-06 休 春节”里的日期读不懂，没有采用"},
    };
    for (const Row &row : rows) {
        CAPTURE(row.text);
        CHECK(doubtsOf(row.text) == row.doubts);
    }
}
