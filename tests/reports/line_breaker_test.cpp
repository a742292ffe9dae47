#include "tests/support/catch.h"

#include "models/reports/balanced_lines.h"
#include "models/reports/line_breaker.h"
#include "tests/reports/fixed_measurer.h"

using namespace tz;

namespace {

/// Lines of a column so many ideographs wide, joined by a bar.
QString broken(const char *text, double ems, double indentEms = 0)
{
    const double em = emMm(10);
    QStringList lines;
    for (const TextLine &line :
         breakLines(QString::fromUtf8(text), {FontRole::Song, 10, ems * em, indentEms * em}, test::FixedMeasurer()))
        lines << line.text;
    return lines.join(u'|');
}

} // namespace

TEST_CASE("Chinese text breaks between any two ideographs but not before closing or after opening punctuation")
{
    struct {
        const char *text;
        double ems;
        const char *lines;
    } table[] = {
        {"医共体建设的主体", 4, "医共体建|设的主体"},
        {"推进管理，统一核算", 4, "推进管|理，统一|核算"}, // 理 goes along with its comma
        {"各县级（含区）医院", 4, "各县级|（含区）|医院"}, // the bracket goes down to what it opens
        {"推进“七统一”管理", 4, "推进“七|统一”管|理"},
        {"会议强调：“抓实”。", 4, "会议强|调：“抓|实”。"},
        {"持续推进……直到完成", 5, "持续推|进……直到|完成"},
        {"名单——西峡县", 3, "名|单——|西峡县"},
        {"", 4, ""},
        {"第一行\n第二行", 9, "第一行|第二行"},
    };
    for (const auto &line : table) {
        CAPTURE(QString::fromUtf8(line.text));
        CHECK(broken(line.text, line.ems) == QString::fromUtf8(line.lines));
    }
}

TEST_CASE("words and numbers stay whole, and only a word wider than its column is cut")
{
    struct {
        const char *text;
        double ems;
        const char *lines;
    } table[] = {
        {"接通HIS与LIS系统", 4, "接通HIS|与LIS系|统"},
        {"共165项分解任务", 4, "共165项|分解任务"},
        {"完成12项", 3, "完成|12项"},
        {"简报第12期", 4, "简报|第12期"},
        {"2022年7月25日", 4.5, "2022年|7月25日"},
        {"完成38.5%以上", 4, "完成|38.5%以|上"},
        {"ABCDEFGHIJ", 3, "ABCDEF|GHIJ"},
        {"甲 乙 丙", 2, "甲 |乙 |丙"},
    };
    for (const auto &line : table) {
        CAPTURE(QString::fromUtf8(line.text));
        CHECK(broken(line.text, line.ems).remove(u' ') == QString::fromUtf8(line.lines).remove(u' '));
    }
    CHECK(broken("甲乙 丙丁", 2) == QStringLiteral("甲乙|丙丁")); // a space neither ends nor begins a line
}

TEST_CASE("a short name of a list goes to the next line whole where that is asked for")
{
    const auto listed = [](const char *text, double ems, qsizetype wholeName) {
        const double em = emMm(10);
        QStringList lines;
        for (const TextLine &line : breakLines(QString::fromUtf8(text), {FontRole::Song, 10, ems * em, 0, 0, wholeName},
                                               test::FixedMeasurer()))
            lines << line.text;
        return lines.join(u'|');
    };
    CHECK(listed("西峡县、内乡县、淅川县", 6, 0) == QStringLiteral("西峡县、内乡|县、淅川县"));
    CHECK(listed("西峡县、内乡县、淅川县", 6, 3) == QStringLiteral("西峡县、|内乡县、|淅川县"));
    CHECK(listed("未报：西峡县、内乡县等5个县", 9, 3) == QStringLiteral("未报：西峡县、|内乡县等5个县"));
    CHECK(listed("西峡县“预付”、内乡县“周转”", 10, 3) == QStringLiteral("西峡县“预付”、|内乡县“周转”"));
    CHECK(listed("编制部门、县卫生健康委", 9, 6) == QStringLiteral("编制部门、|县卫生健康委"));
    CHECK(listed("编制部门、县卫生健康委", 9, 3) == QStringLiteral("编制部门、县卫生健|康委"));
    CHECK(listed("县卫生健康委、编办", 4, 6) == QStringLiteral("县卫生健|康委、|编办")); // wider than its column
    CHECK(listed("统一管理、分级核算的办法", 7, 3) == QStringLiteral("统一管理、分级|核算的办法"));
}

TEST_CASE("the number of a document stays whole where it fits a line")
{
    CHECK(broken("按照豫卫体改〔2021〕4号文件要求", 10) == QStringLiteral("按照|豫卫体改〔2021〕4号|文件要求"));
    CHECK(broken("落实情况（豫卫体改〔2021〕11号）已报", 12) ==
          QStringLiteral("落实情况|（豫卫体改〔2021〕11号）|已报"));
    CHECK(broken("依据国办发〔2021〕第6号", 10) == QStringLiteral("依据|国办发〔2021〕第6号"));
    CHECK(broken("豫卫体改〔2021〕4号", 6) == QStringLiteral("豫卫体改|〔2021〕4号")); // wider than the line
}

TEST_CASE("the indent shortens the first line only, and the last line is marked so that it is never stretched")
{
    CHECK(broken("一二三四五六七八九十", 4, 2) == QStringLiteral("一二|三四五六|七八九十"));
    const auto lines =
        breakLines(QStringLiteral("一二三四五"), {FontRole::Song, 10, 3 * emMm(10), 0}, test::FixedMeasurer());
    REQUIRE(lines.size() == 2);
    CHECK_FALSE(lines[0].last);
    CHECK(lines[1].last);
    CHECK(lines[0].width == Approx(3 * emMm(10)));
}

TEST_CASE("no character is lost whatever the width of the column")
{
    const QString text =
        QStringLiteral("（一）到2021年8月16日，“七统一”（含HIS）全部落实；未落实的——由医管委督办……𠮷林");
    for (int ems = 1; ems < 60; ++ems) {
        QString whole;
        for (const TextLine &line : breakLines(text, {FontRole::Song, 10, ems * emMm(10), 0}, test::FixedMeasurer()))
            whole += line.text;
        CAPTURE(ems);
        CHECK(whole == text);
    }
}

TEST_CASE("a title of two lines is broken into nearly equal halves")
{
    const auto lines = breakBalanced(QStringLiteral("南阳市高质量推进紧密型县域医共体建设周进展表"),
                                     {FontRole::XiaoBiaoSong, 22, 20 * emMm(22), 0}, test::FixedMeasurer());
    REQUIRE(lines.size() == 2);
    CHECK(std::abs(lines[0].text.size() - lines[1].text.size()) <= 3);
}

TEST_CASE("a title is broken between words, at its blank where it has one, and never gets longer for it")
{
    struct {
        const char *title;
        double ems;
        const char *lines;
    } table[] = {
        {"2021年9月紧密型县域医共体建设重点任务推进情况通报", 18, "2021年9月紧密型县域医共体|建设重点任务推进情况通报"},
        {"省卫生健康委第八核查组 莅临南阳市核查医改工作", 16, "省卫生健康委第八核查组|莅临南阳市核查医改工作"},
        {"工作简报", 20, "工作简报"},
        {"紧密型县域医共体建设重点任务台账（示例）推进情况", 20, "紧密型县域医共体建设重点任务|台账（示例）推进情况"},
    };
    for (const auto &line : table) {
        QStringList lines;
        for (const TextLine &one :
             breakBalanced(QString::fromUtf8(line.title), {FontRole::XiaoBiaoSong, 22, line.ems * emMm(22), 0},
                           test::FixedMeasurer()))
            lines << one.text;
        CHECK(lines.join(u'|') == QString::fromUtf8(line.lines));
    }
}
