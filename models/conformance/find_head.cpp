#include "models/conformance/find_parts.h"

#include <QRegularExpression>

namespace tz {

namespace {

/// Shorter red lines are underlines or parts of a picture; mm.
constexpr double shortestHeadRule = 100;
/// Red lines of a letter are 170 mm, of other papers 156 mm.
constexpr double shortestLetterRule = 163;
/// Lines of a pair lie closer than this, mm.
constexpr double pairGap = 3;

bool isNumber(const QString &text)
{
    static const QRegularExpression document(
        QStringLiteral("[〔\\[［(（【]\\s*(19|20)\\d\\d\\s*[〕\\]］)）】]\\s*第?\\s*\\d+\\s*号"));
    return document.match(text).hasMatch();
}

bool isIssue(const QString &text)
{
    static const QRegularExpression issue(QStringLiteral("^\\s*[（(]?总?第[\\d〇零一二三四五六七八九十百]+期"));
    static const QRegularExpression yearIssue(QStringLiteral("[〔\\[［(（](19|20)\\d\\d[〕\\]］)）]\\s*第?\\d+期"));
    return issue.match(text).hasMatch() || yearIssue.match(text).hasMatch();
}

std::vector<PdfRule> redRules(const ReadPage &page)
{
    std::vector<PdfRule> red;
    for (const PdfRule &rule : page.rules)
        if (isRed(rule.colour) && rule.length() > shortestHeadRule) red.push_back(rule);
    return red;
}

/// Two lines at the head and two at the foot.
bool isLetter(const std::vector<PdfRule> &red)
{
    return red.size() >= 2 && red[0].length() > shortestLetterRule && red[1].length() > shortestLetterRule &&
           red[1].y1 - red[0].y1 < pairGap;
}

void findMark(PaperParts &parts, double foot)
{
    for (const PrintedLine &line : parts.pages.front().lines)
        for (const PrintedStrip &strip : line.strips) {
            if (!isRed(strip.colour) || strip.bottom() > foot) continue;
            if (!parts.markTop) parts.markTop = strip;
            parts.mark = strip;
        }
}

} // namespace

void findHead(PaperParts &parts)
{
    for (ReadPage &page : parts.pages) page.beginsLetter = isLetter(redRules(page));
    const ReadPage &page = parts.pages.front();
    const std::vector<PdfRule> red = redRules(page);
    if (red.empty()) return;
    const bool letter = page.beginsLetter;
    if (letter)
        parts.letterRules.assign(red.begin(), red.begin() + static_cast<qsizetype>(std::min<size_t>(4, red.size())));
    const PdfRule &rule = red.front();
    findMark(parts, rule.y1 + 1);
    for (const PrintedLine &line : page.lines) {
        const bool isAbove = line.baseline() < rule.y1;
        if (isAbove) parts.aboveRedRule = line;
        if (parts.number || (!isAbove && !letter)) continue;
        for (const PrintedStrip &strip : line.strips) {
            if (isNumber(strip.text) || isIssue(strip.text)) parts.number = strip;
            if (isNumber(strip.text)) parts.kind = PaperKind::Document;
        }
    }
    if (letter)
        parts.kind = PaperKind::Letter;
    else if (parts.mark && parts.kind != PaperKind::Document)
        parts.kind = PaperKind::Briefing;
    if (!letter) parts.redRule = rule;
}

} // namespace tz
