#include "tests/support/catch.h"

#include "models/exchange/csv_grammar.h"
#include "models/exchange/source_reader.h"

#include <random>

using namespace tz;

namespace {

std::vector<QStringList> rowsOf(const QByteArray &bytes)
{
    const auto document = readSource(bytes, QStringLiteral("表.csv"));
    REQUIRE(document);
    std::vector<QStringList> rows;
    for (const SheetRow &row : document->sheets.at(0).rows) {
        QStringList texts;
        for (const Cell &cell : row.cells) texts << cell.text;
        rows.push_back(texts);
    }
    return rows;
}

QStringList cells(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts) list << QString::fromUtf8(text);
    return list;
}

} // namespace

TEST_CASE("Csv cells keep quotes, separators and line breaks")
{
    CHECK(rowsOf("a,\"b,c\"\r\n\"d\"\"e\",\"f\ng\"\r\n") == std::vector{cells({"a", "b,c"}), cells({"d\"e", "f\ng"})});
}

TEST_CASE("Csv is read with comma, semicolon and tab")
{
    CHECK(rowsOf("a;b\n1;2\n") == std::vector{cells({"a", "b"}), cells({"1", "2"})});
    CHECK(rowsOf("a\tb\n1\t2") == std::vector{cells({"a", "b"}), cells({"1", "2"})});
    CHECK(rowsOf("a,b\r1,2\r") == std::vector{cells({"a", "b"}), cells({"1", "2"})});
}

TEST_CASE("Csv is read as UTF-8 with or without a mark, as UTF-16 with one, else as GB18030")
{
    const auto expected = std::vector{cells({"县市区", "备注"}), cells({"西峡县", "㐀𠮷"})};
    CHECK(rowsOf("县市区,备注\n西峡县,㐀𠮷\n") == expected);
    CHECK(rowsOf("\xEF\xBB\xBF县市区,备注\n西峡县,㐀𠮷\n") == expected);
    const QByteArray gb18030 = QByteArray::fromHex("CFD8CAD0C7F82CB1B8D7A20ACEF7CFBFCFD82C8139EE399534B2350A");
    CHECK(rowsOf(gb18030) == expected);
    const QString text = QStringLiteral("县市区,备注\n");
    const QByteArray utf16 =
        QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    CHECK(rowsOf(utf16)[0] == expected[0]);
}

TEST_CASE("Formulas and codes in csv stay text")
{
    CHECK(rowsOf("a,b,c\n=cmd|' /C calc'!A0,00123,110101199003070011\n")[1] ==
          cells({"=cmd|' /C calc'!A0", "00123", "110101199003070011"}));
}

TEST_CASE("Blank lines count as rows")
{
    const auto document = readSource("a,b\n\n1,2\n", QStringLiteral("表.csv"));
    REQUIRE(document);
    CHECK(document->sheets[0].rows.back().number == 3);
    CHECK(document->sheets[0].rows[1].cells.empty());
}

TEST_CASE("Whatever a cell holds is read back as it was written")
{
    std::mt19937 random(20210729);
    const QString alphabet = QStringLiteral("a,;\"\n\r\t 县（、）=0'\\");
    for (int round = 0; round < 500; ++round) {
        std::vector<QStringList> table(1 + random() % 4);
        const size_t columns = 2 + random() % 4;
        for (QStringList &row : table) {
            for (size_t c = 0; c < columns; ++c) {
                QString cell;
                for (size_t n = random() % 6; n > 0; --n)
                    cell += alphabet[static_cast<qsizetype>(random() % static_cast<size_t>(alphabet.size()))];
                row << cell;
            }
        }
        QString text;
        for (const QStringList &row : table) text += csv::line(row);
        const auto parsed = csv::parse(text, u',');
        REQUIRE(parsed);
        REQUIRE(parsed->size() == table.size());
        for (size_t r = 0; r < table.size(); ++r)
            for (size_t c = 0; c < columns; ++c)
                REQUIRE(csv::withoutHarmlessMark((*parsed)[r].cell(c).text) == table[r][static_cast<qsizetype>(c)]);
    }
}
