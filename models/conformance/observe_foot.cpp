#include "models/conformance/measures.h"

#include <QRegularExpression>

namespace tz::observe {

namespace {

/// The middle of an ideograph's body above the baseline, in ems, where a dash of one em lies.
constexpr double dashHeightEm = 0.38;

/// Pages whose number is looked at: tables that lie on their side have theirs elsewhere, the head of a letter has none.
std::vector<size_t> numberedPages(const PaperParts &paper)
{
    std::vector<size_t> pages;
    for (size_t i = 0; i < paper.pages.size(); ++i)
        if (paper.pages[i].isOfficial() && !paper.pages[i].beginsLetter) pages.push_back(i);
    return pages;
}

template <class Observe> Observations ofNumbers(const PaperParts &paper, Observe observe)
{
    Observations seen;
    for (const size_t page : numberedPages(paper))
        if (paper.pages[page].number) seen.push_back(observe(page, paper.pages[page].number->first()));
    return seen;
}

int valueOf(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    return digits.match(text).captured().toInt();
}

} // namespace

Observations outerRules(const PaperParts &paper)
{
    if (paper.imprintRules.empty()) return {};
    return {{.value = paper.imprintRules.front().width, .words = QStringLiteral("首条")},
            {.value = paper.imprintRules.back().width, .words = QStringLiteral("末条")}};
}

Observations innerRules(const PaperParts &paper)
{
    Observations seen;
    for (size_t i = 1; i + 1 < paper.imprintRules.size(); ++i) seen.push_back({.value = paper.imprintRules[i].width});
    return seen;
}

Observations imprintRuleLength(const PaperParts &paper)
{
    Observations seen;
    for (const PdfRule &rule : paper.imprintRules) seen.push_back({.value = rule.length()});
    return seen;
}

Observations lastRulePlace(const PaperParts &paper)
{
    return paper.imprintRules.empty() ? Observations{} : Observations{{.value = paper.imprintRules.back().y1}};
}

Observations imprintSize(const PaperParts &paper)
{
    Observations seen;
    for (const PrintedLine &line : paper.imprint) seen.push_back({.value = line.first().sizePt});
    return seen;
}

Observations numberForm(const PaperParts &paper)
{
    static const QRegularExpression official(QStringLiteral("^[—－–]\\s*\\d+\\s*[—－–]$"));
    Observations seen;
    for (const size_t page : numberedPages(paper)) {
        const auto &number = paper.pages[page].number;
        if (!number)
            seen.push_back({.holds = false, .words = QStringLiteral("%1没有页码").arg(pageWord(page))});
        else
            seen.push_back(
                {.holds = official.match(number->text().trimmed()).hasMatch(), .words = number->text().trimmed()});
    }
    return seen;
}

/// Pages without a number of their own are counted too. A letter begins anew.
Observations numbersInOrder(const PaperParts &paper)
{
    Observations seen;
    int before = 0;
    size_t beforePage = 0;
    for (const size_t page : numberedPages(paper)) {
        if (!paper.pages[page].number) continue;
        const int value = valueOf(paper.pages[page].number->text());
        const bool isFree = before == 0 || paper.kind == PaperKind::Letter;
        const bool follows = isFree || value - before == static_cast<int>(page - beforePage);
        const QString words = QStringLiteral("%1的页码是 %2").arg(pageWord(page)).arg(value);
        seen.push_back({.holds = follows, .words = follows ? QStringLiteral("连续") : words});
        before = value;
        beforePage = page;
    }
    return seen;
}

Observations pageNumberSize(const PaperParts &paper)
{
    return ofNumbers(paper, [](size_t page, const PrintedStrip &strip) {
        return Observation{.value = strip.sizePt, .words = pageWord(page)};
    });
}

Observations pageNumberHeight(const PaperParts &paper)
{
    return ofNumbers(paper, [](size_t page, const PrintedStrip &strip) {
        return Observation{.value = strip.baseline - dashHeightEm * strip.em() - StandardArea::bottom,
                           .words = pageWord(page)};
    });
}

/// Distance from the outer edge of the text area, in characters; on the wrong side it is larger than any tolerance.
Observations pageNumberSide(const PaperParts &paper)
{
    return ofNumbers(paper, [](size_t page, const PrintedStrip &strip) {
        const bool isOdd = valueOf(strip.text) % 2 == 1;
        const double distance = isOdd ? StandardArea::right - strip.right : strip.left - StandardArea::left;
        return Observation{.value = distance / strip.em(), .words = pageWord(page)};
    });
}

} // namespace tz::observe
