#include "tests/support/catch.h"

#include "models/exchange/bulk_import.h"
#include "models/exchange/csv_stream.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/institution.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tz;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

struct Bench {
    QTemporaryDir folder;
    std::unique_ptr<LedgerSession> session;

    Bench()
    {
        auto created = LedgerSession::create(folder.filePath(text("台账.taizhang")), text("王敏"), QDate(2024, 6, 1));
        if (!created) FAIL(created.error().sentence.toStdString());
        session = *std::move(created);
        plan("县市区,行政区划代码\n西峡县,411323\n内乡县,411325\n");
        plan("县市区,医共体名称\n西峡县,第一医共体\n内乡县,第一医共体\n");
    }
    void plan(const QByteArray &bytes)
    {
        const auto planned = planImport(*session, *readSource(bytes, text("表.csv")));
        if (!planned) FAIL(planned.error().sentence.toStdString());
        REQUIRE(session->perform(planned->set));
    }
    QString file(const QByteArray &bytes, const char *name = "机构.csv") const
    {
        const QString path = folder.filePath(text(name));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    BulkOutcome import(const QString &path, bool dryRun = false)
    {
        auto done = importCsvStream(*session, path, {}, dryRun);
        if (!done) FAIL(done.error().sentence.toStdString());
        return *std::move(done);
    }
    /// The only institution with this value.
    Institution only(const char *column, const QVariant &value) const
    {
        const auto rows = session->all<Institution>({{text(column), Condition::Operator::Equals, value}});
        REQUIRE(rows.size() == 1);
        return rows[0];
    }
    qint64 count() const
    {
        const auto rows = session->store().count({.kind = EntityKind::Institution});
        return rows ? *rows : -1;
    }
};

/// Village clinics under one hospital, more than one batch of them; the hospital itself stands last.
QByteArray clinics(int rows)
{
    QByteArray bytes = "登记号,县市区,机构名称,所属医共体,上级机构,机构类别,床位,备注\r\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(8, '0');
        bytes += number + "," + (i % 2 ? "西峡县" : "内乡县") + ",\"" + number +
                 "村\"\"卫生室\",第一医共体,卫生院,村卫生室," + QByteArray::number(i % 7) + ",\"甲,乙\n丙\"\r\n";
    }
    return bytes + ",西峡县,卫生院,第一医共体,,乡镇卫生院,30,\r\n,内乡县,卫生院,第一医共体,,乡镇卫生院,40,";
}

} // namespace

TEST_CASE("A large csv is told from a small one by its lines")
{
    const Bench bench;
    CHECK(isBulkCsv(bench.file(clinics(12'000))));
    CHECK_FALSE(isBulkCsv(bench.file(clinics(3'000))));
    CHECK_FALSE(isBulkCsv(bench.file(clinics(12'000), "机构.txt")));
}

TEST_CASE("A large csv is imported in one step, each row as planImport would read it")
{
    Bench bench;
    const QString path = bench.file(clinics(12'001));
    CHECK(bench.import(path, true).added == 12'003);
    CHECK(bench.count() == 0);

    const BulkOutcome done = bench.import(path);
    CHECK(done.entity->kind == EntityKind::Institution);
    CHECK(done.rows == 12'003);
    CHECK(done.added == 12'003);
    CHECK(done.issues.empty());
    CHECK(bench.count() == 12'003);
    CHECK(bench.session->undoText() == text("导入成员单位（机构.csv）"));

    const Institution clinic = bench.only("licence_code", text("00000001"));
    CHECK(clinic.name == text("00000001村\"卫生室"));
    CHECK(clinic.licenceCode == text("00000001"));
    CHECK(clinic.note == text("甲,乙\n丙"));
    const Institution parent = bench.only("id", clinic.parent.value);
    CHECK(parent.county == clinic.county);
    CHECK(parent.beds == 30);
    CHECK(bench.session->directory().find(clinic.community)->county == clinic.county);

    const BulkOutcome again = bench.import(path);
    CHECK(again.added == 0);
    CHECK(again.changed == 0);
    CHECK(again.unchanged == 12'003);
    REQUIRE(bench.session->undo());
    CHECK(bench.count() == 0);
}

TEST_CASE("Changed rows of a large csv are updated, doubtful ones told with their place")
{
    Bench bench;
    bench.import(bench.file(clinics(100)));
    const QByteArray changes = "机构名称,县市区,登记号,床位,等级,颜色\n"
                               "\"00000001村\"\"卫生室\",西峡县,00000001,9,,红\n"
                               "卫生院,西峡县,,很多,一级,\n"
                               "新院,桐柏县,,1,,\n"
                               "新院,内乡县,,1,,\n"
                               "新院,内乡县,,1,,\n"
                               "新院,内乡县,,2,,\n";
    const BulkOutcome done = bench.import(bench.file(changes));
    CHECK(done.rows == 6);
    CHECK(done.changed == 2);
    CHECK(done.added == 1);
    CHECK(done.unchanged == 0);
    QStringList told;
    for (const Issue &issue : done.issues)
        told << QStringLiteral("%1 %2 %3").arg(issue.place.row).arg(issue.place.column, issue.message.left(6));
    CHECK(told == QStringList{text("1 颜色 这些列与成员"), text("3 床位 “很多”不是"), text("4 县市区 没有名为“桐"),
                              text("6  与第 5 行"), text("7  与第 5 行")});
    CHECK(bench.only("licence_code", text("00000001")).beds == 9);
}

TEST_CASE("A large csv in GB18030 is imported as well")
{
    Bench bench;
    QByteArray bytes = QByteArray::fromHex("CFD8CAD0C7F82CBBFAB9B9C3FBB3C60A"); // 县市区,机构名称
    for (int i = 0; i < 30'000; ++i)
        bytes += QByteArray::fromHex("CEF7CFBFCFD82C") + QByteArray::number(i) +
                 QByteArray::fromHex("C7F8D2BDD4BA0A"); // 西峡县,…区医院
    CHECK(bench.import(bench.file(bytes)).added == 30'000);
    CHECK(bench.only("name", text("29999区医院")).county.value == 1);
}

TEST_CASE("A damaged large csv stores nothing")
{
    struct Damage {
        const char *tail;
        const char *sentence;
    };
    for (const Damage &damage :
         {Damage{"\xE6\x88,西峡县,a\n", "第 6004 行的文字编码损坏"}, Damage{"x,西峡县,\"a\nb", "引号没有配对"}}) {
        Bench bench;
        QByteArray bytes = "登记号,县市区,机构名称\n";
        for (int i = 0; i < 6'002; ++i) bytes += QByteArray::number(i) + ",西峡县,医院" + QByteArray::number(i) + "\n";
        const auto done = importCsvStream(*bench.session, bench.file(bytes + damage.tail));
        REQUIRE_FALSE(done);
        INFO(done.error().sentence.toStdString());
        CHECK(done.error().sentence.contains(text(damage.sentence)));
        CHECK(done.error().sentence.contains(text("没有导入任何内容")));
        CHECK(bench.count() == 0);
        CHECK(bench.session->undoText() != text("导入成员单位（机构.csv）"));
    }
}
