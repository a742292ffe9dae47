#include "tests/support/catch.h"

#include "models/ledger/paper_preset.h"

using namespace tz;

TEST_CASE("the shipped layouts can be on paper and serve every official paper")
{
    for (const PaperPreset &preset : shippedPapers()) CHECK(contradictionIn(preset).isEmpty());
    for (const char *title : {"工作简报", "月度通报", "督办单"})
        CHECK(isFor(shippedPapers().front(), QString::fromUtf8(title)));
    CHECK_FALSE(isFor(shippedPapers().front(), QStringLiteral("周进展表")));
}

TEST_CASE("a layout that A4 cannot hold says what is wrong with it")
{
    const struct {
        int PaperPreset::*member;
        int value;
        const char *said;
    } cases[] = {{&PaperPreset::top, 5, "天头"},        {&PaperPreset::left, 50, "右边"},
                 {&PaperPreset::width, 60, "版心"},     {&PaperPreset::height, 250, "页码"},
                 {&PaperPreset::lines, 60, "行与行"},   {&PaperPreset::lines, 0, "行数"},
                 {&PaperPreset::characters, 60, "字号"}};
    for (const auto &c : cases) {
        CAPTURE(c.said);
        PaperPreset preset;
        preset.*c.member = c.value;
        CHECK(contradictionIn(preset).contains(QString::fromUtf8(c.said)));
    }
}
