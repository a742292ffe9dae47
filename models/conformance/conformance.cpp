#include "models/conformance/conformance.h"

namespace tz {

namespace {

/// Rounding of a writer's points must not decide.
constexpr double hair = 0.005;

double distance(const Measure &measure, const Observation &observation)
{
    if (observation.value) return std::abs(*observation.value - measure.value);
    return observation.holds ? 0 : 1;
}

bool holds(const Measure &measure, const Observation &observation)
{
    if (!observation.holds) return false;
    return !observation.value || distance(measure, observation) <= measure.tolerance + hair;
}

/// What fails is worse than what holds, a wrong face is worse than one that stands in.
bool isWorse(const Measure &measure, const Observation &a, const Observation &b)
{
    const auto badness = [&](const Observation &o) {
        return std::tuple(!holds(measure, o), !o.isStandIn, distance(measure, o));
    };
    return badness(a) > badness(b);
}

QString measuredWords(const Measure &measure, const Observation &observation)
{
    if (!observation.value || *measure.unit == 0) return observation.words;
    const QString value = QStringLiteral("%1 %2").arg(QString::number(*observation.value, 'f', measure.decimals),
                                                      QString::fromUtf8(measure.unit));
    return observation.words.isEmpty() ? value : QStringLiteral("%1（%2）").arg(value, observation.words);
}

Finding findingOf(const Measure &measure, const PaperParts &paper)
{
    Finding finding{QString::fromUtf8(measure.part), QString::fromUtf8(measure.name), QString::fromUtf8(measure.clause),
                    wantedWords(measure), QStringLiteral("此格式无此项")};
    if (!(measure.kinds & of(paper.kind))) return finding;
    const Observations seen = measure.observe(paper);
    finding.measured = QStringLiteral("文中量不到");
    if (seen.empty()) return finding;
    const auto worst = std::min_element(
        seen.begin(), seen.end(), [&](const Observation &a, const Observation &b) { return isWorse(measure, a, b); });
    finding.measured = measuredWords(measure, *worst);
    if (worst->isNoDuty) return finding;
    finding.verdict = holds(measure, *worst) ? Verdict::Pass : Verdict::Fail;
    finding.isStandIn = finding.verdict == Verdict::Fail && worst->isStandIn;
    return finding;
}

} // namespace

qsizetype Conformance::count(Verdict verdict) const
{
    return std::count_if(findings.begin(), findings.end(),
                         [verdict](const Finding &finding) { return finding.verdict == verdict; });
}

Conformance examined(PdfFacts facts, const MeasurePreset &preset)
{
    PaperParts paper = partsOf(std::move(facts));
    paper.coreHeight = preset.coreHeight;
    Conformance conformance{preset.title, paper.pages.size(), {}};
    for (const Measure &measure : preset.measures) conformance.findings.push_back(findingOf(measure, paper));
    return conformance;
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return QStringLiteral("符合");
    case Verdict::Fail:
        return QStringLiteral("不符合");
    case Verdict::NotApplicable:
        break;
    }
    return QStringLiteral("不适用");
}

QString summaryOf(const Conformance &conformance)
{
    const auto standIns = std::count_if(conformance.findings.begin(), conformance.findings.end(),
                                        [](const Finding &finding) { return finding.isStandIn; });
    const QString within = standIns > 0 ? QStringLiteral("（其中代用字体 %1 项）").arg(standIns) : QString();
    return QStringLiteral("共 %1 项，符合 %2 项，不符合 %3 项%4，不适用 %5 项。")
        .arg(conformance.findings.size())
        .arg(conformance.count(Verdict::Pass))
        .arg(conformance.count(Verdict::Fail))
        .arg(within)
        .arg(conformance.count(Verdict::NotApplicable));
}

} // namespace tz
