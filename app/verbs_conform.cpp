#include "app/console.h"
#include "app/verb.h"
#include "app/verbs.h"
#include "models/conformance/conformance_report.h"
#include "models/reports/text_renderer.h"
#include "models/reports/write_document.h"

#include <QFileInfo>

namespace tz::verbs {

Result<void> conform(const Arguments &arguments)
{
    if (arguments.positions().size() > 1) return wrongUsage(QStringLiteral("一次只检查一个文件。"));
    const QString out = arguments.value(QStringLiteral("out"));
    if (arguments.has(QStringLiteral("out")) && out.isEmpty())
        return wrongUsage(QStringLiteral("--out 后面缺少文件名。"));
    const QFileInfo file(arguments.position(0));
    if (!out.isEmpty() && QFileInfo(out).absoluteFilePath() == file.absoluteFilePath())
        return wrongUsage(QStringLiteral("--out 写到了要检查的文件上，请换一个文件名。"));
    auto facts = readPdf(file.filePath());
    if (!facts) return facts.error();
    const Conformance conformance = examined(*std::move(facts), officialMeasures());
    const Document report = conformanceReport(conformance, file.fileName());
    if (!out.isEmpty())
        if (auto written = writeDocument(report, out); !written) return written;
    if (arguments.has(QStringLiteral("json")))
        console::print(conformanceJson(conformance, file.fileName()));
    else if (out.isEmpty())
        console::print(renderText(report));
    if (conformance.count(Verdict::Fail) == 0) return {};
    return Error{QStringLiteral("“%1”的版式%2").arg(file.fileName(), summaryOf(conformance))};
}

} // namespace tz::verbs
