#include "models/conformance/measures.h"

#include <QRegularExpression>

namespace tz::observe {

namespace {

Observations offMiddle(const PaperParts &paper, const std::optional<PrintedStrip> &strip)
{
    if (!strip) return {};
    return {{.value = std::abs(strip->middle() - paper.areaMiddle())}};
}

/// Every number with a year that the paper names: 宛卫〔2021〕138号.
std::vector<QRegularExpressionMatch> numbersIn(const PaperParts &paper)
{
    static const QRegularExpression number(
        QStringLiteral("([〔\\[［(（【])\\s*(?:19|20)\\d\\d\\s*([〕\\]］)）】])\\s*(第?)\\s*(\\d+)\\s*号"));
    std::vector<QRegularExpressionMatch> found;
    for (const ReadPage &page : paper.pages)
        for (const PrintedLine &line : page.lines)
            for (auto matches = number.globalMatch(line.text()); matches.hasNext();) found.push_back(matches.next());
    return found;
}

} // namespace

Observations markColour(const PaperParts &paper)
{
    if (!paper.mark) return {{.holds = false, .words = QStringLiteral("红线之上没有红色的名称")}};
    const QRgb colour = paper.mark->colour;
    return {
        {.holds = isRed(colour),
         .words = QStringLiteral("红色（RGB %1，%2，%3）").arg(qRed(colour)).arg(qGreen(colour)).arg(qBlue(colour))}};
}

Observations markMiddle(const PaperParts &paper)
{
    Observations seen = offMiddle(paper, paper.mark);
    for (Observation &upper : offMiddle(paper, paper.markTop)) seen.push_back(std::move(upper));
    return seen;
}

Observations markBelowAreaTop(const PaperParts &paper)
{
    if (!paper.markTop) return {};
    return {{.value = paper.markTop->top() - paper.areaTop.value_or(StandardArea::top)}};
}

Observations numberMiddle(const PaperParts &paper)
{
    return offMiddle(paper, paper.number);
}

Observations numberSize(const PaperParts &paper)
{
    return paper.number ? Observations{{.value = paper.number->sizePt}} : Observations{};
}

Observations numberBelowMark(const PaperParts &paper)
{
    if (!paper.number || !paper.mark) return {};
    return {{.value = paper.number->top() - paper.mark->bottom()}};
}

Observations yearBrackets(const PaperParts &paper)
{
    Observations seen;
    for (const QRegularExpressionMatch &number : numbersIn(paper))
        seen.push_back(
            {.holds = number.captured(1) == u"〔" && number.captured(2) == u"〕", .words = number.captured()});
    return seen;
}

Observations plainNumbers(const PaperParts &paper)
{
    Observations seen;
    for (const QRegularExpressionMatch &number : numbersIn(paper))
        seen.push_back({.holds = number.captured(3).isEmpty() && !number.captured(4).startsWith(u'0'),
                        .words = number.captured()});
    return seen;
}

Observations redRuleDistance(const PaperParts &paper)
{
    if (!paper.redRule || !paper.aboveRedRule) return {};
    return {{.value = paper.redRule->y1 - paper.redRule->width / 2 - paper.aboveRedRule->bottom()}};
}

Observations redRuleLength(const PaperParts &paper)
{
    return paper.redRule ? Observations{{.value = paper.redRule->length()}} : Observations{};
}

Observations letterMarkTop(const PaperParts &paper)
{
    return paper.markTop ? Observations{{.value = paper.markTop->top()}} : Observations{};
}

Observations letterUpperRule(const PaperParts &paper)
{
    if (paper.letterRules.empty() || !paper.mark) return {};
    const PdfRule &rule = paper.letterRules.front();
    return {{.value = rule.y1 - rule.width / 2 - paper.mark->bottom()}};
}

Observations letterLowerRule(const PaperParts &paper)
{
    if (paper.letterRules.size() < 4) return {{.holds = false, .words = QStringLiteral("没有末条双线")}};
    const PdfRule &rule = paper.letterRules.back();
    return {{.value = paper.pages.front().height - rule.y1 - rule.width / 2}};
}

Observations letterRuleLength(const PaperParts &paper)
{
    Observations seen;
    for (const PdfRule &rule : paper.letterRules) seen.push_back({.value = rule.length()});
    return seen;
}

} // namespace tz::observe
