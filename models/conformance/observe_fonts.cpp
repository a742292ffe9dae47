#include "models/conformance/face_names.h"
#include "models/conformance/measures.h"

namespace tz::observe {

namespace {

Observation face(const PaperParts &paper, size_t font, FontRole wanted)
{
    const QString &name = paper.fontName(font);
    switch (matchOf(name, wanted)) {
    case FaceMatch::Own:
        return {.words = name};
    case FaceMatch::StandIn:
        return {.holds = false, .words = QStringLiteral("%1（代用%2）").arg(name, faceWord(wanted)), .isStandIn = true};
    case FaceMatch::Other:
        break;
    }
    return {.holds = false, .words = QStringLiteral("%1（不是%2）").arg(name, faceWord(wanted))};
}

Observations ofLevels(const PaperParts &paper, int first, int last, FontRole wanted)
{
    Observations seen;
    for (const LevelHeading &heading : paper.headings)
        if (heading.level >= first && heading.level <= last)
            seen.push_back(face(paper, heading.strip.firstFont, wanted));
    return seen;
}

/// Radicals and signs of the private area look like characters and are found by no search.
bool isFindable(QChar character)
{
    const char16_t code = character.unicode();
    const bool isRadical = code >= 0x2E80 && code <= 0x2FDF, isPrivate = code >= 0xE000 && code <= 0xF8FF;
    return character != QChar::ReplacementCharacter && !isRadical && !isPrivate;
}

} // namespace

/// Recommended, not asked for: another face is told and is no fault.
Observations markFace(const PaperParts &paper)
{
    if (!paper.mark) return {};
    Observation seen = face(paper, paper.mark->font, FontRole::XiaoBiaoSong);
    seen.isNoDuty = !seen.holds;
    return {seen};
}

Observations titleFace(const PaperParts &paper)
{
    return paper.title.empty() ? Observations{}
                               : Observations{face(paper, paper.title.front().font, FontRole::XiaoBiaoSong)};
}

Observations bodyFace(const PaperParts &paper)
{
    return paper.bodySize > 0 ? Observations{face(paper, paper.bodyFont, FontRole::FangSong)} : Observations{};
}

Observations firstLevelFace(const PaperParts &paper)
{
    return ofLevels(paper, 1, 1, FontRole::Hei);
}

Observations secondLevelFace(const PaperParts &paper)
{
    return ofLevels(paper, 2, 2, FontRole::Kai);
}

Observations lowerLevelFace(const PaperParts &paper)
{
    return ofLevels(paper, 3, 4, FontRole::FangSong);
}

Observations pageNumberFace(const PaperParts &paper)
{
    Observations seen;
    for (const ReadPage &page : paper.pages)
        if (page.number && page.isOfficial()) seen.push_back(face(paper, page.number->first().font, FontRole::Song));
    return seen;
}

Observations embedded(const PaperParts &paper)
{
    Observations seen;
    for (const PdfFont &font : paper.facts.fonts)
        if (!font.embedded) seen.push_back({.holds = false, .words = QStringLiteral("%1 没有嵌入").arg(font.name)});
    if (seen.empty() && !paper.facts.fonts.empty())
        seen.push_back({.words = QStringLiteral("%1 种字体全部嵌入").arg(paper.facts.fonts.size())});
    return seen;
}

Observations searchable(const PaperParts &paper)
{
    qsizetype all = 0, lost = 0, images = 0;
    for (const PdfPage &page : paper.facts.pages) {
        images += static_cast<qsizetype>(page.images.size());
        for (const PdfText &run : page.texts) {
            all += run.text.size();
            lost += std::count_if(run.text.begin(), run.text.end(), [](QChar c) { return !isFindable(c); });
        }
    }
    if (all == 0 && images == 0) return {};
    if (all == 0) return {{.holds = false, .words = QStringLiteral("整页是图片，没有文字")}};
    if (lost > 0) return {{.holds = false, .words = QStringLiteral("%1 个字中有 %2 个查找不到").arg(all).arg(lost)}};
    return {{.words = QStringLiteral("%1 个字全部可查找").arg(all)}};
}

} // namespace tz::observe
