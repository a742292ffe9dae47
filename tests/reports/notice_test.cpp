#include "tests/support/catch.h"

#include "models/reports/issue_number.h"
#include "models/reports/notice.h"
#include "models/reports/paginate.h"
#include "models/reports/qt_text_measurer.h"
#include "models/reports/text_renderer.h"

using namespace tz;

namespace {

NoticeInput oneMatter(Light light = Light::Overdue)
{
    NoticeMatter matter;
    matter.county = QStringLiteral("西峡县");
    matter.task = QStringLiteral("改革编制人事制度");
    matter.program = QStringLiteral("紧密型县域医共体建设重点任务台账");
    matter.documentNumber = QStringLiteral("宛卫〔2021〕138号");
    matter.units = QStringLiteral("县（市、区）编制部门");
    matter.person = QStringLiteral("徐某");
    matter.deadlineWords = QStringLiteral("2021年8月16日");
    matter.light = light;
    matter.daysLeft = light == Light::Overdue ? -42 : 3;
    matter.workingDaysLeft = light == Light::Overdue ? -30 : 3;
    matter.percentText = QStringLiteral("76%");
    matter.due = QDate(2021, 8, 16);
    return {QStringLiteral("南阳市医改办"), QDate(2021, 9, 27), QDate(2021, 10, 9), {matter}};
}

} // namespace

TEST_CASE("a late matter is told how late it is, that nothing was heard, and what is demanded by when")
{
    Document letter = notices(oneMatter());
    setIssueNumber(letter, QStringLiteral("〔2021〕第7号"));
    const QString text = renderText(letter);
    for (const char *words : {"关于西峡县“改革编制人事制度”的督办通知", "西峡县人民政府：",
                              "你县承担“改革编制人事制度”任务", "（宛卫〔2021〕138号）", "已逾期42天（30个工作日）",
                              "至今没有收到该项任务的进展报告", "1. 查明逾期原因", "2. 于10月9日前", "〔2021〕第7号"})
        CHECK(text.contains(QString::fromUtf8(words)));
}

TEST_CASE("a letter is addressed to those who lead the matter")
{
    struct Line {
        const char *place;
        QStringList leads;
        const char *addressee;
    };
    const auto unit = [](const char *name) { return QString::fromUtf8(name); };
    const Line lines[] = {
        {"西峡县", {}, "西峡县人民政府"},
        {"西峡县", {unit("县（市、区）编制部门")}, "西峡县人民政府"},
        {"西峡县", {unit("县（市、区）党委")}, "中共西峡县委"},
        {"西峡县", {unit("西峡县委")}, "中共西峡县委"},
        {"邓州市", {unit("县（市、区）党委"), unit("县（市、区）政府")}, "中共邓州市委、邓州市人民政府"},
        {"邓州市", {unit("县（市、区）党委、政府")}, "中共邓州市委、邓州市人民政府"},
        {"卧龙区", {unit("县（市、区）党委"), unit("县（市、区）卫生健康部门")}, "中共卧龙区委、卧龙区人民政府"},
        {"西峡县", {unit("西峡县卫生健康委员会")}, "西峡县卫生健康委员会"},
        {"高新区", {}, "高新区管委会"},
        {"高新区", {unit("县（市、区）党委")}, "高新区党工委"},
        {"市本级", {unit("市卫生健康委"), unit("市财政局")}, "市卫生健康委、市财政局"},
        {"市本级", {}, "各有关单位"},
    };
    for (const Line &line : lines) {
        NoticeInput input = oneMatter();
        input.matters[0].county = QString::fromUtf8(line.place);
        input.matters[0].leads = line.leads;
        CHECK(renderText(notices(input)).contains(u'\n' + QString::fromUtf8(line.addressee) + QStringLiteral("：\n")));
    }
}

TEST_CASE("what is demanded follows from the light")
{
    CHECK(renderText(notices(oneMatter(Light::Near))).contains(QStringLiteral("确保在2021年8月16日前完成")));
    CHECK(renderText(notices(oneMatter(Light::Done))).contains(QStringLiteral("巩固成果")));
    CHECK(renderText(notices(oneMatter(Light::Continuous))).contains(QStringLiteral("需要长期坚持")));
}

TEST_CASE("the last report is quoted without a second full stop")
{
    NoticeInput input = oneMatter();
    input.matters[0].saidOn = QDate(2021, 9, 24);
    input.matters[0].said = QStringLiteral("方案已报县委。");
    input.matters[0].problems = QStringLiteral("编制没有核定。");
    CHECK(renderText(notices(input))
              .contains(QStringLiteral("9月24日报送的进展为：方案已报县委；存在问题为：编制没有核定。")));
}

TEST_CASE("each matter is a letter and its form, numbered by itself")
{
    NoticeInput input = oneMatter();
    input.matters.push_back(input.matters.front());
    input.matters.back().county = QStringLiteral("邓州市");
    const FontSet fonts = FontSet::ofThisMachine();
    const Pages pages = paginate(notices(input), QtTextMeasurer(fonts));
    REQUIRE(pages.size() == 4);
    QStringList numbers;
    for (const PaperPage &page : pages)
        for (const TextRun &run : page.texts)
            if (run.text.startsWith(u'—')) numbers << run.text;
    CHECK(numbers.join(u' ') == QStringLiteral("— 2 — — 2 —"));
    CHECK(pages[0].beginsLetter);
    CHECK_FALSE(pages[1].beginsLetter);
}

TEST_CASE("the letter's lines are where the standard puts them")
{
    const FontSet fonts = FontSet::ofThisMachine();
    const Pages pages = paginate(notices(oneMatter()), QtTextMeasurer(fonts));
    std::vector<LineItem> red;
    for (const LineItem &line : pages.front().lines)
        if (line.ink == Ink::OfficialRed) red.push_back(line);
    REQUIRE(red.size() == 4);
    for (const LineItem &line : red) CHECK(line.x2 - line.x1 == Approx(170));
    CHECK(red[0].width > red[1].width); // thick over thin, at the foot thin over thick
    CHECK(red[2].width < red[3].width);
    CHECK(red[3].y1 + red[3].width / 2 == Approx(297 - 20));
}
