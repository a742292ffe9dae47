#pragma once

#include "models/reports/document.h"
#include "models/reports/line_breaker.h"
#include "models/reports/pages.h"

namespace tz {

/// The growing page and the height at which the next block begins. Blocks write themselves into it from top to bottom;
/// nothing placed is ever moved again, so that each page is handed on when the next one begins.
class PageFlow
{
public:
    PageFlow(const PageFormat &pageFormat, const TextMeasurer &textMeasurer, PageSink sink);

    const PageFormat &format;
    const TextMeasurer &measurer;

    double y() const { return m_y; } ///< mm from the top of the sheet
    double room() const { return format.coreBottom() - m_y; }
    bool atTop() const { return m_y <= format.top; }
    bool fits(double height) const;
    void advance(double mm) { m_y += mm; }
    /// On to the next line of the page's grid, at least `air` mm below what stands here; not at the top of a page.
    void goToGrid(double air);
    void newPage();
    void needRoom(double height); ///< a new page unless the height fits or the page is empty
    void endLastPage();
    bool isEnough() const { return m_isEnough; } ///< nobody asks for the page that is placed on now

    PaperPage &page() { return m_page; }
    /// What is placed next can be jumped to; an empty text is no name to jump to.
    void addBookmark(const QString &text, int level) { addBookmark(text, level, m_y); }
    void addBookmark(const QString &text, int level, double top);

    /// One line of text whose characters' top is at `top`, between two edges. A justified line is stretched unless it
    /// is the last.
    struct Style {
        FontRole role = FontRole::FangSong;
        double sizePt = TypeSize::three;
        Ink ink = Ink::Black;
        Align align = Align::Left;
    };
    void putLine(const TextLine &line, double left, double width, double top, const Style &style);
    /// Text known to fit on one line.
    void putText(const QString &text, double left, double width, double top, const Style &style);

private:
    PageSink m_sink;
    PaperPage m_page;
    double m_y = 0;
    bool m_isEnough = false;
};

/// Texts at the left, in the middle and at the right of the core on the flow's present line; the type grows smaller,
/// down to 9 pt, when they would touch. Returns the size used.
double putAcross(PageFlow &flow, const SplitLine &line, double inset = 0);

/// The largest size, at most `sizePt`, at which the text fits the width on one line (not below 9 pt).
double fittingSize(const QString &text, FontRole role, double sizePt, double width, const TextMeasurer &measurer);

} // namespace tz
