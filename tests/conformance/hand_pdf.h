#pragma once

#include <QString>

#include <qpdf/QPDF.hh>

namespace tz::test {

/// A PDF written operator by operator, as no writer of ours does it. Places are mm from the sheet's upper left corner.
class HandPdf
{
public:
    HandPdf();

    /// A page of that content; `extra` are further entries of its dictionary.
    void addPage(const std::string &content, const std::string &extra = "", double widthPt = 595.28,
                 double heightPt = 841.89);
    /// A form or picture that pages name: dictionary entries and content.
    void addObject(const std::string &name, const std::string &entries, const std::string &content);
    void save(const QString &path);

    /// Operators for one text, a horizontal stroke and a rule painted as a filled rectangle. Fonts: F
    /// (FangSong_GB2312), X (FZXBSJW--GB1-0), H (SimHei), K (KaiTi_GB2312), S (SimSun), all embedded; ideographs an em
    /// wide, the rest half.
    static std::string text(char font, double sizePt, double x, double baseline, const QString &words,
                            const char *colour = "0 g");
    static std::string rule(double x, double y, double length, double width, const char *colour = "0 G");
    static std::string filledRule(double x, double y, double length, double width, const char *colour = "0 g");

private:
    QPDFObjectHandle font(const std::string &name);

    QPDF m_pdf;
    QPDFObjectHandle m_resources;
};

/// What of an official paper is set otherwise than the standard wants.
struct PaperSlips {
    double left = 28, top = 37; ///< mm
    int lines = 22;
    double outerRule = 0.35; ///< mm
    double redRuleGap = 4;   ///< mm
    double numberRight = 1;  ///< characters from the outer edge
    double size = 15.75;     ///< pt, of the text
    const char *brackets = "〔〕";
    char titleFont = 'X', levelFont = 'H';
    const char *dash = "—";
    double titleShift = 0; ///< mm to the right
    int lastNumber = 3;    ///< printed on the third page
};

/// A paper of three pages in the standard's own layout: red head with a number, title, headings, two pages of text and
/// the foot.
void writeOfficialPaper(const QString &path, const PaperSlips &slips);

} // namespace tz::test
