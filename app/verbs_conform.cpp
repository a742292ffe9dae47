#include "app/console.h"
#include "app/open_ledger.h"
#include "app/verb.h"
#include "app/verbs.h"
#include "models/conformance/conformance_report.h"
#include "models/conformance/examine_document.h"
#include "models/desk/paper_layout.h"
#include "models/reports/text_renderer.h"
#include "models/reports/write_document.h"

#include <QFileInfo>

namespace tz::verbs {

namespace {

/// The standard, or the layout of that name in the ledger that is named beside it.
Result<MeasurePreset> measuresAsked(const Arguments &arguments)
{
    const QString ledger = arguments.value(QStringLiteral("ledger")), name = arguments.value(QStringLiteral("layout"));
    if (!arguments.has(QStringLiteral("ledger")) && !arguments.has(QStringLiteral("layout"))) return officialMeasures();
    if (ledger.isEmpty() || name.isEmpty())
        return wrongUsage(QStringLiteral("--ledger 台账 和 --layout 版式名称 要一起用。"));
    auto session = LedgerSession::open(ledger, Access::ReadOnly, currentPerson(), QDate::currentDate());
    if (!session) return session.error();
    const auto found = (*session)->directory().named(EntityKind::PaperPreset, name);
    if (found.size() != 1) return wrongUsage(QStringLiteral("台账里没有名为“%1”的公文版式，或不止一个。").arg(name));
    const AnyRow row = (*session)->directory().row(EntityKind::PaperPreset, found.front());
    const PaperPreset &preset = *row.as<PaperPreset>();
    Document laid;
    laid.page = formatOf(preset);
    laid.layout = preset.name;
    return measuresFor(laid);
}

} // namespace

Result<void> conform(const Arguments &arguments)
{
    if (arguments.positions().size() > 1) return wrongUsage(QStringLiteral("一次只检查一个文件。"));
    const QString out = arguments.value(QStringLiteral("out"));
    if (arguments.has(QStringLiteral("out")) && out.isEmpty())
        return wrongUsage(QStringLiteral("--out 后面缺少文件名。"));
    const QFileInfo file(arguments.position(0));
    if (!out.isEmpty() && QFileInfo(out).absoluteFilePath() == file.absoluteFilePath())
        return wrongUsage(QStringLiteral("--out 写到了要检查的文件上，请换一个文件名。"));
    auto measures = measuresAsked(arguments);
    if (!measures) return measures.error();
    auto facts = readPdf(file.filePath());
    if (!facts) return facts.error();
    const Conformance conformance = examined(*std::move(facts), *measures);
    const Document report = conformanceReport(conformance, file.fileName());
    if (!out.isEmpty())
        if (auto written = writeDocument(report, out); !written) return written.error();
    if (arguments.has(QStringLiteral("json")))
        console::print(conformanceJson(conformance, file.fileName()));
    else if (out.isEmpty())
        console::print(renderText(report));
    if (conformance.count(Verdict::Fail) == 0) return {};
    return Error{QStringLiteral("“%1”的版式%2").arg(file.fileName(), summaryOf(conformance))};
}

} // namespace tz::verbs
