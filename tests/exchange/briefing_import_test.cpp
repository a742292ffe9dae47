#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/exchange/export.h"
#include "models/exchange/import_plan.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/briefing_article.h"

#include <QTemporaryDir>

using namespace tz;
using namespace tz::test;

namespace {

/// Two issues of one number, of which the older one has left the office; an article of the same title in each.
struct Office {
    TemporaryLedger ledger;
    Office()
    {
        ChangeSet set{QStringLiteral("两期"), {}, {}};
        for (const int year : {2021, 2022}) {
            Briefing briefing;
            briefing.id = {year};
            briefing.series = usualSeries();
            briefing.year = year;
            briefing.number = 5;
            briefing.state = year == 2021 ? BriefingState::Issued : BriefingState::Draft;
            set.add(briefing);
            set.add(BriefingArticle{{year}, briefing.id, 1, QStringLiteral("推进情况"), QStringLiteral("原文。")});
        }
        REQUIRE(session().perform(std::move(set)));
    }
    LedgerSession &session() { return ledger.session(); }
    ImportPlan plan(const char *lines)
    {
        const auto source = readSource(QByteArray(lines), QStringLiteral("文章.csv"));
        REQUIRE(source);
        auto plan = planImport(session(), *source, {.as = &entityOf<BriefingArticle>()});
        REQUIRE(plan);
        return *std::move(plan);
    }
};

QStringList errorsOf(const ImportPlan &plan)
{
    QStringList errors;
    for (const Issue &issue : plan.issues)
        if (issue.severity == Severity::Error) errors << QString::number(issue.place.row) + u' ' + issue.message;
    return errors;
}

} // namespace

TEST_CASE("Rows of an issue that left the office are refused one by one, and the rest is taken")
{
    Office office;
    const ImportPlan plan = office.plan("简报,序号,文章标题,正文\n"
                                        "工作简报2021年第5期,1,推进情况,改过的。\n"
                                        "工作简报2022年第5期,1,推进情况,改过的。\n"
                                        "工作简报2021年第5期,2,新来的一篇,加一篇。\n"
                                        "工作简报2022年第5期,2,新来的一篇,加一篇。\n");
    const QString why =
        QStringLiteral("工作简报第五期已经出具，内容不再改。要更正，请先在“已出具”里作废这一期。这一行没有导入。");
    CHECK(errorsOf(plan) == QStringList{QStringLiteral("2 ") + why, QStringLiteral("4 ") + why});
    CHECK(plan.added == 1);
    CHECK(plan.changed == 1);
    REQUIRE(office.session().perform(plan.set));
    for (const BriefingArticle &article : office.session().all<BriefingArticle>())
        CHECK((article.text == QStringLiteral("原文。")) == (article.briefing.value == 2021));
}

TEST_CASE("An exported issue that left the office comes back without a word when nothing was changed in it")
{
    Office office;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("文章.xlsx"));
    REQUIRE(exportEntity(office.session(), entityOf<BriefingArticle>(), path));
    const auto plan = planImport(office.session(), *readSource(path));
    REQUIRE(plan);
    CHECK(plan->entity == &entityOf<BriefingArticle>());
    CHECK(errorsOf(*plan).isEmpty());
    CHECK(plan->set.isEmpty());
    CHECK(plan->unchanged == 2);
}

TEST_CASE("An issue is told from another of its number by the year, and a name for both is asked about")
{
    Office office;
    const ImportPlan plan = office.plan("简报,文章标题,正文\n工作简报第五期,推进情况,改过的。\n");
    CHECK(plan.set.isEmpty());
    REQUIRE(errorsOf(plan).size() == 1);
    CHECK(errorsOf(plan).front().contains(QStringLiteral("有 2 个简报叫“工作简报第五期”")));
}

TEST_CASE("Articles without a title are kept apart, by their places where the table says them")
{
    Office office;
    const auto texts = [&] {
        QStringList found;
        for (const BriefingArticle &article : office.session().all<BriefingArticle>())
            if (article.title.isEmpty()) found << QString::number(article.ordinal) + article.text;
        found.sort();
        return found.join(u' ');
    };
    const char *numbered = "简报,序号,文章标题,正文\n"
                           "工作简报2022年第5期,2,,甲文。\n"
                           "工作简报2022年第5期,3,,乙文。\n"
                           "工作简报2022年第5期,4,,乙文。\n";
    ImportPlan plan = office.plan(numbered);
    CHECK(errorsOf(plan).isEmpty());
    CHECK(plan.added == 3);
    REQUIRE(office.session().perform(plan.set));
    CHECK(texts() == QStringLiteral("2甲文。 3乙文。 4乙文。"));
    CHECK(office.plan(numbered).set.isEmpty());
    plan = office.plan("简报,序号,文章标题,正文\n工作简报2022年第5期,3,,乙文改。\n");
    CHECK(plan.changed == 1);
    REQUIRE(office.session().perform(plan.set));
    CHECK(texts() == QStringLiteral("2甲文。 3乙文改。 4乙文。"));
    // Without a number the text tells them apart.
    plan = office.plan("简报,文章标题,正文\n工作简报2022年第5期,,甲文。\n工作简报2022年第5期,,丙文。\n"
                       "工作简报2022年第5期,,丁文。\n工作简报2022年第5期,,戊文。\n");
    CHECK(errorsOf(plan).isEmpty());
    CHECK(plan.added + plan.changed == 3);
    CHECK(plan.unchanged == 1);
}

TEST_CASE("Rows that a sentence rests on are named with the marks that their titles hold")
{
    Office office;
    ChangeSet set{QStringLiteral("两项"), {}, {}};
    County county;
    county.id = {1};
    county.name = QStringLiteral("西峡县");
    set.add(county);
    Program program;
    program.id = {1};
    program.title = QStringLiteral("台账");
    set.add(program);
    for (const auto &[id, title] : {std::pair(1, "医保、医药、医疗协同"), {2, "医保"}}) {
        Task task;
        task.id = {id};
        task.program = {1};
        task.ordinal = id;
        task.title = QString::fromUtf8(title);
        set.add(task);
        Assignment assignment;
        assignment.id = {id};
        assignment.task = {id};
        assignment.county = {1};
        set.add(assignment);
    }
    REQUIRE(office.session().perform(std::move(set)));
    const auto source = readSource(QByteArray("简报文章,句子,起草规则,任务分解\n"
                                              "工作简报2022年第5期·推进情况,本期新完成2项。,newly-done,"
                                              "西峡县·医保、西峡县·医保、医药、医疗协同\n"),
                                   QStringLiteral("依据.csv"));
    REQUIRE(source);
    const auto plan = planImport(office.session(), *source, {.as = &entityOf<BriefingSource>()});
    REQUIRE(plan);
    CHECK(errorsOf(*plan).isEmpty());
    REQUIRE(office.session().perform(plan->set));
    const std::vector<BriefingSource> kept = office.session().all<BriefingSource>();
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().assignments.values == std::vector<qint64>{2, 1});
}

TEST_CASE("A picture comes by table only when the ledger keeps its file")
{
    Office office;
    const auto source = readSource(QByteArray("简报文章,序号,图注,文件名,SHA-256\n"
                                              "工作简报2022年第5期·推进情况,1,现场,现场.jpg,12ab\n"),
                                   QStringLiteral("图片.csv"));
    REQUIRE(source);
    const auto plan = planImport(office.session(), *source, {.as = &entityOf<BriefingPicture>()});
    REQUIRE(plan);
    CHECK(plan->set.isEmpty());
    CHECK(errorsOf(*plan) == QStringList{QStringLiteral("2 台账里没有图片“现场.jpg”的文件，表格里带不来；请在“简报”"
                                                        "页把图片加进文章。这一行没有导入。")});
}
