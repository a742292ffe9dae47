#pragma once

#include "models/conformance/printed_lines.h"

#include <optional>

namespace tz {

/// The text area on an upright A4 sheet as GB/T 9704-2012, 5.2.1, has it, mm: what places are measured from where a
/// paper's own pages do not show an edge.
namespace StandardArea {
inline constexpr double left = 28, top = 37, width = 156, height = 225;
inline constexpr double right = left + width, bottom = top + height;
} // namespace StandardArea

/// Which of the standard's layouts a paper follows, by what stands in its head.
enum class PaperKind {
    Plain,    ///< no red head
    Document, ///< 文件格式: a red line, above it a number with 〔year〕
    Briefing, ///< a red line and an issue (第五期); the head is a custom of offices, not the standard's
    Letter,   ///< 信函格式: red double lines longer than the text area
};

/// What a page holds, its number aside.
struct ReadPage {
    double width = 0, height = 0;      ///< mm
    std::vector<PrintedLine> lines;    ///< from top to bottom
    std::vector<PdfRule> rules;        ///< level ones from top to bottom
    bool beginsLetter = false;         ///< red double lines longer than the text area; it has no number
    bool hasOther = false;             ///< pictures, or upright rules of a table
    std::optional<PrintedLine> number; ///< 3 or — 3 — or 第3页 below everything else
    bool isOfficial() const { return std::abs(width - 210) < 3 && std::abs(height - 297) < 3; } ///< A4 upright
};

/// A line of running text and where it stands.
struct BodyLine {
    size_t page = 0; ///< from 0
    PrintedStrip strip;
    bool begins = false; ///< a paragraph: it is set in from the left
    bool goesOn = false; ///< the paragraph has another line
};

struct LevelHeading {
    int level = 1; ///< 一、 （一） 1. （1）
    size_t page = 0;
    PrintedStrip strip;
};

/// A paper taken apart into what the standard has rules for. What was not found is empty.
struct PaperParts {
    double coreHeight = StandardArea::height; ///< of the sheet that it was to be laid out on, mm
    PdfFacts facts;
    PaperKind kind = PaperKind::Plain;
    std::vector<ReadPage> pages;

    std::optional<PrintedStrip> mark;        ///< 发文机关标志: the lowest of the red names
    std::optional<PrintedStrip> markTop;     ///< the highest of them
    std::optional<PrintedStrip> number;      ///< 发文字号, 期号
    std::optional<PdfRule> redRule;          ///< below the head
    std::optional<PrintedLine> aboveRedRule; ///< the line that stands on it
    std::vector<PdfRule> letterRules;        ///< upper pair, lower pair
    std::vector<PrintedStrip> title;         ///< lines of the first title

    size_t bodyFont = 0; ///< place among the facts' fonts
    double bodySize = 0; ///< pt; 0 without running text
    std::vector<BodyLine> body;
    std::vector<LevelHeading> headings;

    size_t imprintPage = 0;
    std::vector<PdfRule> imprintRules; ///< 版记: from the first to the last
    std::vector<PrintedLine> imprint;

    /// Edges of the text area as the pages use it, mm from the sheet's edges; empty when no page shows it.
    std::optional<double> areaLeft, areaTop, areaRight, areaBottom;
    /// Pages that are so full of text that a paragraph had to go on overleaf, with their lines counted.
    struct FullPage {
        size_t page = 0;
        std::optional<int> lines; ///< of running text alone; empty beside titles, tables and pictures
    };
    std::vector<FullPage> fullPages;
    std::optional<double> linePitch; ///< mm

    double areaMiddle() const
    {
        return (areaLeft.value_or(StandardArea::left) + areaRight.value_or(StandardArea::right)) / 2;
    }
    const QString &fontName(size_t font) const { return facts.fonts[font].name; }
};

PaperParts partsOf(PdfFacts facts);

bool isRed(QRgb colour);
bool isDark(QRgb colour);

} // namespace tz
