#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"
#include "tests/tables/small_office.h"

#include "models/conformance/examine_document.h"
#include "models/desk/paper_layout.h"

using namespace tz;
using namespace tz::test;

namespace {

PaperPreset ownLayout()
{
    PaperPreset preset;
    preset.name = QStringLiteral("本办版式");
    preset.reports = QStringLiteral("月度通报、督办单");
    preset.top = 30;
    preset.left = 26;
    preset.width = 160;
    preset.height = 235;
    preset.lines = 25;
    preset.characters = 30;
    return preset;
}

void add(LedgerSession &session, const PaperPreset &preset)
{
    ChangeSet set{QStringLiteral("添加版式"), {}, {}};
    set.add(preset);
    REQUIRE(session.perform(std::move(set)));
}

QStringList failuresOf(const Conformance &conformance)
{
    QStringList names;
    for (const Finding &finding : conformance.findings)
        if (finding.verdict == Verdict::Fail && finding.part == u"页面") names << finding.name;
    return names;
}

} // namespace

TEST_CASE("a paper is laid out as the office has chosen for it, by the measures of its finished PDF")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const ReportKind &circular = *reportNamed(u"circular");
    const auto standard = examinedAsPdf(makeReport(circular, session, {}));
    REQUIRE(standard);
    CHECK(failuresOf(*standard).isEmpty());

    add(session, ownLayout());
    const Document own = makeReport(circular, session, {});
    CHECK(own.layout == QStringLiteral("本办版式"));
    const auto checked = examinedAsPdf(own);
    REQUIRE(checked);
    CHECK(checked->preset.contains(QStringLiteral("本办版式")));
    CHECK(failuresOf(*checked).join(u' ') == QString());
    CHECK(makeReport(*reportNamed(u"briefing"), session, {}).page == PageFormat::official()); // not named
    CHECK(makeReport(*reportNamed(u"weekly"), session, {}).layout.isEmpty());                 // no official paper
}

TEST_CASE("of several layouts for one paper the last one holds, and one that cannot be printed is passed over")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    add(session, ownLayout());
    PaperPreset later = ownLayout();
    later.name = QStringLiteral("新版式");
    add(session, later);
    CHECK(presetFor(session, QStringLiteral("督办单"))->name == QStringLiteral("新版式"));
    later.name = QStringLiteral("坏版式");
    later.width = 300;
    add(session, later);
    CHECK(officialSheet(session, QStringLiteral("督办单")) == PageFormat::official());
}
