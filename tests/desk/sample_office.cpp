#include "tests/desk/sample_office.h"

#include "models/reports/span_map.h"
#include "models/sample/sample_ledger.h"
#include "tests/support/catch.h"

namespace tz::test {

SampleOffice::SampleOffice()
{
    auto created =
        LedgerSession::create(folder.filePath(QStringLiteral("a.taizhang")), QStringLiteral("测试"), sampleToday);
    REQUIRE(created);
    session = *std::move(created);
    REQUIRE(fillSample(*session, *sampleScale(QStringLiteral("nanyang"))));
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
