#include "tests/desk/sample_office.h"

#include "models/desk/briefing_steps.h"
#include "models/desk/report_catalogue.h"
#include "models/reports/span_map.h"
#include "models/sample/sample_ledger.h"
#include "tests/support/catch.h"
#include "tests/support/photo.h"

namespace tz::test {

SampleOffice::SampleOffice()
{
    auto created =
        LedgerSession::create(folder.filePath(QStringLiteral("a.taizhang")), QStringLiteral("测试"), sampleToday);
    REQUIRE(created);
    session = *std::move(created);
    REQUIRE(fillSample(*session, *sampleScale(QStringLiteral("nanyang"))));
}

Document writtenIssue(LedgerSession &session)
{
    const auto id = startIssue(session);
    REQUIRE(id);
    ChangeSet set{QStringLiteral("报送单位"), {}, {}};
    const Briefing begun = readIssue(session, *id)->briefing;
    Briefing listed = begun;
    listed.reportTo = QStringLiteral("省医改办，市委、市政府领导");
    listed.distributeTo = QStringLiteral("各县（市、区）医改办");
    listed.copies = 50;
    set.update(begun, listed);
    REQUIRE(session.perform(std::move(set)));
    const auto article = addArticle(session, *id,
                                    QStringLiteral("省核查组莅临检查\n指导医共体建设工作\n新野县\n7月11日，到新野县。\n"
                                                   "机构\t数量\n卫生院\t205\n一、下步打算\n继续推进。"));
    REQUIRE(article);
    REQUIRE(addPictures(session, *article, {{QStringLiteral("核查现场.jpg"), photoHeld(6)}}, 2));
    return reportNamed(u"briefing")->make(session, {.issue = begun.number});
}

QStringList saidIn(const Document &document)
{
    QStringList said;
    for (const Block &block : document.blocks) {
        if (const auto *title = std::get_if<Title>(&block)) said << title->text;
        if (const auto *paragraph = std::get_if<Paragraph>(&block)) said << paragraph->text;
        if (const auto *heading = std::get_if<Heading>(&block)) said << heading->text;
        if (const auto *picture = std::get_if<Picture>(&block)) said << picture->caption;
        if (const auto *head = std::get_if<RedHead>(&block)) said << head->office << head->name << head->issue;
        if (const auto *imprint = std::get_if<Imprint>(&block)) {
            for (const QString &list : imprint->recipients) said << list;
            said << imprint->copies;
        }
        const auto *table = std::get_if<Table>(&block);
        if (!table) continue;
        const SpanMap spans(table->rows, columnCount(*table));
        for (int row = 0; row < rowCount(table->rows); ++row)
            for (int column = 0; column < columnCount(*table); ++column)
                if (spans.owns(row, column)) said << cellAt(table->rows, row, column).text;
    }
    said.removeAll(QString());
    return said;
}

} // namespace tz::test
