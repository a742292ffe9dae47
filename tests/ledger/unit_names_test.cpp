#include "tests/support/catch.h"

#include "models/ledger/unit_names.h"

using namespace tz;

namespace {

QStringList list(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("A cell of units is sorted by what it says of each")
{
    const struct {
        const char *cell;
        const char *lead;
        const char *named;
        const char *supporting;
    } table[] = {
        {"市卫健委、市财政局", "", "市卫健委 市财政局", ""},
        {"市卫健委牵头，市财政局、市医保局配合", "市卫健委", "", "市财政局 市医保局"},
        {"市卫健委牵头，市财政局，市医保局配合", "市卫健委", "", "市财政局 市医保局"},
        {"由市卫健委牵头负责；市财政局配合落实。", "市卫健委", "", "市财政局"},
        {"市卫健委、市医保局牵头，市财政局配合", "市卫健委 市医保局", "", "市财政局"},
        {"市卫健委牵头 市财政局、市人社局配合", "市卫健委", "", "市财政局 市人社局"},
        {"市卫健委牵头\n市财政局配合", "市卫健委", "", "市财政局"},
        {"（市卫健委牵头，市财政局配合）", "市卫健委", "", "市财政局"},
        {"市卫健委牵头，市财政局、市医保局", "市卫健委", "市财政局 市医保局", ""},
        {"牵头单位：市卫健委；配合单位：市财政局、市医保局", "市卫健委", "", "市财政局 市医保局"},
        {"牵头单位:市卫健委\n配合单位:市财政局", "市卫健委", "", "市财政局"},
        {"市卫健委（牵头）、市财政局", "市卫健委", "市财政局", ""},
        {"市财政局、市卫健委（牵头单位）", "市卫健委", "市财政局", ""},
        {"市卫健委（主办），市财政局（协办）", "市卫健委", "", "市财政局"},
        {"市卫健委会同市财政局、市医保局", "市卫健委", "", "市财政局 市医保局"},
        {"市卫健委、市医保局按职责分工负责", "", "市卫健委 市医保局", ""},
        {"市卫健委负责", "", "市卫健委", ""},
        {"县(市、区)党委、政府牵头，卫健部门配合", "县（市、区）党委 县（市、区）政府", "", "卫健部门"},
        {"各牵头单位", "", "各牵头单位", ""},
    };
    for (const auto &row : table) {
        const UnitList units = readUnitList(QString::fromUtf8(row.cell));
        CAPTURE(QString::fromUtf8(row.cell));
        CHECK(units.lead == list(row.lead));
        CHECK(units.named == list(row.named));
        CHECK(units.supporting == list(row.supporting));
    }
}

TEST_CASE("等 at the end of a list is told, wherever its role stands")
{
    CHECK(readUnitList(QString::fromUtf8("市卫健委牵头，市财政局等部门配合")).andOthers);
    CHECK(readUnitList(QString::fromUtf8("市卫健委牵头，市财政局等部门配合")).supporting == list("市财政局"));
    CHECK_FALSE(readUnitList(QString::fromUtf8("市卫健委牵头，市财政局配合")).andOthers);
}
