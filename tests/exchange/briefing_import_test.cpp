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
