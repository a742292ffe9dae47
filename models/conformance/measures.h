#pragma once

#include "models/conformance/paper_parts.h"
#include "models/reports/page_format.h"

#include <vector>

namespace tz {

/// One look at a paper: a length, a size or a count, or a state in words that holds or does not.
struct Observation {
    std::optional<double> value = {};
    bool holds = true;      ///< for a state; a value is judged by what is wanted
    QString words = {};     ///< the state, or what explains the value: 第2页
    bool isStandIn = false; ///< a face in another's place: the layout itself is right
    bool isNoDuty = false;  ///< the standard recommends it and asks for nothing
};
using Observations = std::vector<Observation>;

/// One line of a standard: what is wanted, from which clause, of which papers, and how it is observed.
struct Measure {
    const char *part;                ///< 页面, 版头, 主体, 版记, 页码, 字体
    const char *name;                ///< 天头
    const char *clause;              ///< 5.2.1
    const char *wanted;              ///< 37 mm ± 1 mm, as the report says it; nullptr: by value and tolerance
    double value = 0, tolerance = 0; ///< what a value is judged by
    const char *unit = "";           ///< mm, 磅, 字, 行; empty for a state
    int decimals = 1;
    unsigned kinds = 0; ///< of papers that it applies to, a bit for each; see of()
    Observations (*observe)(const PaperParts &paper) = nullptr; ///< none: the paper has nothing of the kind
};

/// The bit of a kind of paper in Measure::kinds.
constexpr unsigned of(PaperKind kind)
{
    return 1u << static_cast<unsigned>(kind);
}

/// A named set of measures.
struct MeasurePreset {
    QString title; ///< GB/T 9704-2012《党政机关公文格式》
    std::vector<Measure> measures;
    double coreHeight = StandardArea::height; ///< mm
};

QString wantedWords(const Measure &measure);

/// GB/T 9704-2012. The values and the clauses they claim were taken from quotations and digests of the standard, not
/// from its printed text: 5.1 paper, 5.2 margins, lines, type and colour, 7.2 head, 7.3 text, 7.4 foot, 7.5 page
/// numbers, 10.1 letters. Where the standard gives no tolerance, ours is said in what is wanted. A briefing's head is
/// no layout of the standard: what applies to any head is measured of it all the same.
const MeasurePreset &officialMeasures();

/// The standard with the sheet's own measures (core, lines, characters, size of type) in the place of its numbers, for
/// a paper that the office lays out by a preset of its own.
MeasurePreset measuresOf(const PageFormat &page, const QString &title);

/// The observers of the table, by the part they look at.
namespace observe {

Observations paper(const PaperParts &paper);
Observations topMargin(const PaperParts &paper);
Observations bindingMargin(const PaperParts &paper);
Observations areaWidth(const PaperParts &paper);
Observations areaHeight(const PaperParts &paper);
Observations linesOfPage(const PaperParts &paper);
Observations signsOfLine(const PaperParts &paper);
Observations bodySize(const PaperParts &paper);
Observations bodyColour(const PaperParts &paper);

Observations markColour(const PaperParts &paper);
Observations markMiddle(const PaperParts &paper);
Observations markBelowAreaTop(const PaperParts &paper);
Observations numberMiddle(const PaperParts &paper);
Observations numberSize(const PaperParts &paper);
Observations numberBelowMark(const PaperParts &paper);
Observations yearBrackets(const PaperParts &paper);
Observations plainNumbers(const PaperParts &paper);
Observations redRuleDistance(const PaperParts &paper);
Observations redRuleLength(const PaperParts &paper);

Observations letterMarkTop(const PaperParts &paper);
Observations letterUpperRule(const PaperParts &paper);
Observations letterLowerRule(const PaperParts &paper);
Observations letterRuleLength(const PaperParts &paper);

Observations titleSize(const PaperParts &paper);
Observations titleMiddle(const PaperParts &paper);
Observations titleBelowRule(const PaperParts &paper);
Observations textOnFirstPage(const PaperParts &paper);
Observations indent(const PaperParts &paper);
Observations headingSize(const PaperParts &paper);

Observations outerRules(const PaperParts &paper);
Observations innerRules(const PaperParts &paper);
Observations imprintRuleLength(const PaperParts &paper);
Observations lastRulePlace(const PaperParts &paper);
Observations imprintSize(const PaperParts &paper);

Observations numberForm(const PaperParts &paper);
Observations numbersInOrder(const PaperParts &paper);
Observations pageNumberSize(const PaperParts &paper);
Observations pageNumberHeight(const PaperParts &paper);
Observations pageNumberSide(const PaperParts &paper);

Observations markFace(const PaperParts &paper);
Observations titleFace(const PaperParts &paper);
Observations bodyFace(const PaperParts &paper);
Observations firstLevelFace(const PaperParts &paper);
Observations secondLevelFace(const PaperParts &paper);
Observations lowerLevelFace(const PaperParts &paper);
Observations pageNumberFace(const PaperParts &paper);
Observations embedded(const PaperParts &paper);
Observations searchable(const PaperParts &paper);

/// 第2页 for the page of index 1.
QString pageWord(size_t page);

} // namespace observe

} // namespace tz
