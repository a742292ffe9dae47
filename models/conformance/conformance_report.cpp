#include "models/conformance/conformance_report.h"

#include "models/reports/table_sheet.h"

namespace tz {

namespace {

constexpr ColumnTitle columns[] = {
    {"项目", 3.9}, {"依据", 1.5, Align::Centre}, {"要求", 4.5}, {"实测", 4.7}, {"结论", 1.4, Align::Centre}};

TableRow rowOf(const Finding &finding)
{
    const Emphasis emphasis = finding.verdict == Verdict::NotApplicable ? Emphasis::Quiet : Emphasis::Normal;
    const auto said = [&](const QString &text) { return TableCell{.text = text, .emphasis = emphasis}; };
    TableRow row{said(finding.name), said(finding.clause), said(finding.wanted), said(finding.measured),
                 said(verdictWord(finding.verdict))};
    if (finding.verdict == Verdict::Fail) row.back().emphasis = Emphasis::Late;
    return row;
}

Table tableOf(const Conformance &conformance)
{
    Table table = tableOf(columns);
    table.sizePt = TypeSize::five;
    QString part;
    for (const Finding &finding : conformance.findings) {
        if (finding.part != part) table.rows.push_back(bandRow(finding.part, std::size(columns)));
        part = finding.part;
        table.rows.push_back(rowOf(finding));
    }
    return table;
}

/// 不符合：版心高。要求：225 mm ± 1 mm；实测：214.0 mm。
std::vector<Block> failures(const Conformance &conformance)
{
    std::vector<Block> blocks;
    for (const Finding &finding : conformance.findings)
        if (finding.verdict == Verdict::Fail)
            blocks.push_back(Paragraph{.text = QStringLiteral("不符合：%1。要求：%2；实测：%3。")
                                                   .arg(finding.name, finding.wanted, finding.measured),
                                       .align = Align::Left,
                                       .indentCharacters = 0,
                                       .role = FontRole::Sans,
                                       .sizePt = TypeSize::five});
    return blocks;
}

const char *jsonWord(const Finding &finding)
{
    if (finding.isStandIn) return "stand-in";
    return finding.verdict == Verdict::Pass ? "pass" : finding.verdict == Verdict::Fail ? "fail" : "n/a";
}

} // namespace

Document conformanceReport(const Conformance &conformance, const QString &fileName)
{
    Document document;
    document.title = QStringLiteral("版式检查报告");
    document.page.linePitch = 1.6;
    document.page.gridSizePt = TypeSize::five;
    std::vector<Block> &blocks = document.blocks;
    blocks.push_back(Title{document.title});
    blocks.push_back(
        SplitLine{QStringLiteral("文件：") + fileName, {}, QStringLiteral("共 %1 页").arg(conformance.pages)});
    blocks.push_back(SplitLine{QStringLiteral("依据：") + conformance.preset, {}, {}});
    blocks.push_back(SplitLine{QStringLiteral("结果：") + summaryOf(conformance), {}, {}});
    for (Block &block : failures(conformance)) blocks.push_back(std::move(block));
    blocks.push_back(Gap{0.5});
    blocks.push_back(tableOf(conformance));
    return document;
}

QJsonObject conformanceJson(const Conformance &conformance, const QString &fileName)
{
    QJsonArray measures;
    for (const Finding &finding : conformance.findings)
        measures.append(QJsonObject{{QStringLiteral("part"), finding.part},
                                    {QStringLiteral("name"), finding.name},
                                    {QStringLiteral("clause"), finding.clause},
                                    {QStringLiteral("wanted"), finding.wanted},
                                    {QStringLiteral("measured"), finding.measured},
                                    {QStringLiteral("verdict"), QLatin1StringView(jsonWord(finding))}});
    return {{QStringLiteral("file"), fileName},
            {QStringLiteral("standard"), conformance.preset},
            {QStringLiteral("pages"), static_cast<qint64>(conformance.pages)},
            {QStringLiteral("pass"), static_cast<qint64>(conformance.count(Verdict::Pass))},
            {QStringLiteral("fail"), static_cast<qint64>(conformance.count(Verdict::Fail))},
            {QStringLiteral("not-applicable"), static_cast<qint64>(conformance.count(Verdict::NotApplicable))},
            {QStringLiteral("measures"), measures}};
}

} // namespace tz
