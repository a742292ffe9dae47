#include "tests/support/catch.h"

#include "models/ledger/assignment.h"
#include "models/ledger/reading.h"
#include "models/ledger/unit.h"

using namespace tz;

namespace {

/// Two units that share an alias.
class SmallDirectory : public Directory
{
public:
    AnyRow row(EntityKind kind, qint64 id) const override
    {
        if (kind == EntityKind::Unit && (id == 1 || id == 2)) {
            Unit unit;
            unit.id = {id};
            unit.name = id == 1 ? QStringLiteral("卫生健康部门") : QStringLiteral("财政部门");
            return AnyRow(unit);
        }
        return {};
    }
    std::vector<qint64> named(EntityKind kind, const QString &words) const override
    {
        if (kind != EntityKind::Unit) return {};
        if (words == QStringLiteral("卫生健康部门")) return {1};
        if (words == QStringLiteral("财政部门")) return {2};
        if (words == QStringLiteral("部门")) return {1, 2};
        return {};
    }
};

const SmallDirectory directory;

Reading reading()
{
    return {directory, WorkCalendar::shipped(), QDate(2021, 9, 28)};
}

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("a typed date is read in every spelling a clerk uses")
{
    const std::pair<const char *, QDate> table[] = {
        {"2021-08-16", QDate(2021, 8, 16)},
        {"2021/8/16", QDate(2021, 8, 16)},
        {"2021.8.16", QDate(2021, 8, 16)},
        {"2021年8月16日", QDate(2021, 8, 16)},
        {"２０２１年８月１６日", QDate(2021, 8, 16)},
        {"二〇二一年八月十六日", QDate(2021, 8, 16)},
        {"20210816", QDate(2021, 8, 16)},
        {"8月16日", QDate(2021, 8, 16)},
        {"8.16", QDate(2021, 8, 16)},
        {"0816", QDate(2021, 8, 16)},
        {"21-8-16", QDate(2021, 8, 16)},
        {"8月16日（周一）", QDate(2021, 8, 16)},
        {"2021年8月16日前", QDate(2021, 8, 16)},
        {"今天", QDate(2021, 9, 28)},
        {"明天", QDate(2021, 9, 29)},
        {"+7", QDate(2021, 10, 5)},
        {"+7工", QDate(2021, 10, 13)},
        {"44424", QDate(2021, 8, 16)},
        {"44424.75", QDate(2021, 8, 16)},
        {"2021-08-16T09:30:00", QDate(2021, 8, 16)},
        {"8/16", QDate(2021, 8, 16)},
        {"8月16号", QDate(2021, 8, 16)},
        {"八月十六", QDate(2021, 8, 16)},
        {"2021-08-16 周一", QDate(2021, 8, 16)},
        {"16日", QDate(2021, 9, 16)},
        {"前天", QDate(2021, 9, 26)},
        {"大后天", QDate(2021, 10, 1)},
        {"周五", QDate(2021, 10, 1)},
        {"星期二", QDate(2021, 9, 28)},
        {"本周一", QDate(2021, 9, 27)},
        {"下周五", QDate(2021, 10, 8)},
        {"下个星期日", QDate(2021, 10, 10)},
        {"上周五", QDate(2021, 9, 24)},
        {"+3个工作日", QDate(2021, 10, 8)},
        {"9月底前", QDate(2021, 9, 30)},
        {"本月底", QDate(2021, 9, 30)},
        {"三季度末", QDate(2021, 9, 30)},
        {"年底前", QDate(2021, 12, 31)},
        {"", QDate()},
    };
    for (const auto &[typed, date] : table) {
        CAPTURE(utf8(typed));
        const auto found = ValueTraits<QDate>::read(utf8(typed), reading());
        REQUIRE(found);
        CHECK(*found == date);
    }
    for (const char *typed :
         {"2021-02-30", "8月32日", "持续提升", "13.13", "每月5日前", "尽快", "周八", "2021", "0229", "年前吧"}) {
        CAPTURE(utf8(typed));
        const auto failed = ValueTraits<QDate>::read(utf8(typed), reading());
        REQUIRE_FALSE(failed);
        CHECK(failed.error().sentence.contains(utf8(typed)));
    }
}

TEST_CASE("a share is read with and without its sign")
{
    const std::pair<const char *, int> table[] = {{"60%", 60}, {"60", 60}, {"６０％", 60}, {"0.6", 60}, {"99.6%", 100},
                                                  {"0.5%", 1}, {"1", 1},   {"", 0},        {"100", 100}};
    for (const auto &[typed, percent] : table) {
        CAPTURE(utf8(typed));
        const auto found = ValueTraits<Percent>::read(utf8(typed), reading());
        REQUIRE(found);
        CHECK(found->value == percent);
    }
    for (const char *typed : {"101", "-1", "六成"}) CHECK_FALSE(ValueTraits<Percent>::read(utf8(typed), reading()));
    CHECK(ValueTraits<Percent>::text({60}, reading()) == QStringLiteral("60%"));
}

TEST_CASE("a choice is read by its word, its code or another spelling, an unknown word names the choices")
{
    using Status = ValueTraits<AssignmentStatus>;
    for (const char *typed : {"正在推进", "推进中", "underway", " 整改中 "}) {
        const auto found = Status::read(utf8(typed), reading());
        REQUIRE(found);
        CHECK(*found == AssignmentStatus::Underway);
    }
    const auto failed = Status::read(QStringLiteral("飞快"), reading());
    REQUIRE_FALSE(failed);
    CHECK(failed.error().sentence.contains(QStringLiteral("正在推进")));
    for (const Choice &choice : EnumWords<AssignmentStatus>::values) {
        const auto index = static_cast<size_t>(&choice - EnumWords<AssignmentStatus>::values.data());
        const auto status = static_cast<AssignmentStatus>(index);
        CHECK(Status::restored(Status::stored(status)) == status);
    }
}

TEST_CASE("flags are read from yes and no words")
{
    for (const char *yes : {"是", "有", "√", "1", "Y"}) CHECK(*values::readFlag(utf8(yes)));
    for (const char *no : {"否", "无", "×", "0", ""}) CHECK_FALSE(*values::readFlag(utf8(no)));
    CHECK_FALSE(values::readFlag(QStringLiteral("也许")));
}

TEST_CASE("counts may be unknown, which is not zero")
{
    using Count = ValueTraits<std::optional<int>>;
    CHECK(*Count::read(QStringLiteral("1,234"), reading()) == 1234);
    CHECK(*Count::read(QStringLiteral("205.0"), reading()) == 205);
    CHECK(*Count::read(QString(), reading()) == std::nullopt);
    CHECK(Count::stored(std::nullopt).isNull());
    CHECK_FALSE(Count::read(QStringLiteral("-3"), reading()));
    CHECK_FALSE(Count::read(QStringLiteral("十几"), reading()));
}

TEST_CASE("references are read by name; missing and shared names are refused with a sentence")
{
    using Units = ValueTraits<Ids<Unit>>;
    const auto both = Units::read(QStringLiteral("财政部门、卫生健康部门，财政部门"), reading());
    REQUIRE(both);
    CHECK(both->values == std::vector<qint64>{2, 1});
    CHECK(Units::text(*both, reading()) == QStringLiteral("财政部门、卫生健康部门"));
    CHECK(Units::restored(Units::stored(*both)) == *both);
    CHECK(Units::stored({}).isNull());

    const auto missing = ValueTraits<UnitId>::read(QStringLiteral("教育部门"), reading());
    REQUIRE_FALSE(missing);
    CHECK(missing.error().sentence.contains(QStringLiteral("教育部门")));
    CHECK_FALSE(ValueTraits<UnitId>::read(QStringLiteral("部门"), reading()));
    CHECK_FALSE(bool(*ValueTraits<UnitId>::read(QString(), reading())));
    CHECK(values::referenceText(9, EntityKind::Unit, reading()) ==
          QStringLiteral("#9")); // a row that is gone is still told
}
