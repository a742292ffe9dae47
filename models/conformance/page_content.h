#pragma once

#include "models/conformance/graphics_state.h"
#include "models/conformance/page_font.h"
#include "models/conformance/path_rules.h"

#include <qpdf/QPDFObjectHandle.hh>

namespace tz {

/// The fonts of a file, each read once.
class FontShelf
{
public:
    explicit FontShelf(std::vector<PdfFont> &facts) : m_facts(facts) {}
    /// The font and its place among the facts.
    std::pair<const PageFont *, size_t> font(QPDFObjectHandle dictionary);

private:
    struct Shelved {
        std::unique_ptr<PageFont> font;
        size_t place;
    };
    std::vector<PdfFont> &m_facts;
    std::map<QPDFObjGen, Shelved> m_fonts;
    std::map<std::string, Shelved> m_direct; ///< fonts that stand in a page's resources themselves, as written there
};

/// Obeys the operators that move and paint text, straight lines and pictures (ISO 32000-1, annex A) and writes down
/// what comes of them; forms are entered. Others are passed over.
class PageContent : public QPDFObjectHandle::ParserCallbacks
{
public:
    /// `toSheet` turns the page's points to millimetres on the sheet.
    PageContent(PdfPage &page, FontShelf &fonts, QPDFObjectHandle resources, const QTransform &toSheet);

    void handleObject(QPDFObjectHandle object, size_t offset, size_t length) override;
    void handleEOF() override {}

    /// Operators that one page may have: a form that calls itself many times would never end.
    static constexpr int mostOperators = 2'000'000;

private:
    using Act = void (PageContent::*)();
    static const std::unordered_map<std::string, Act> &acts();

    double number(size_t place) const;
    std::string string(size_t place);
    QPointF point(size_t place) const { return {number(place), number(place + 1)}; }
    QTransform matrix() const;
    QRgb colour() const;
    QPDFObjectHandle resource(const char *kind);

    void save();
    void restore();
    void concatenate();
    void setLineWidth();
    void setFill();
    void setStroke();
    void blackFill();
    void blackStroke();
    void moveTo();
    void lineTo();
    void curveTo();
    void curveToEnd();
    void rectangle();
    void closePath();
    void endPath();
    void stroke();
    void closeAndStroke();
    void fill();
    void fillAndStroke();
    void closeFillAndStroke();
    void beginText();
    void setFont();
    void setCharacterSpace();
    void setWordSpace();
    void setStretch();
    void setLeading();
    void setRise();
    void moveText();
    void moveTextAndLead();
    void setTextMatrix();
    void nextLine();
    void showText();
    void showTextOnNextLine();
    void showSpacedText();
    void showAdjusted();
    void paintObject();
    void paintInline();

    void show(const std::string &bytes);
    void put(const PdfGlyph &glyph);
    void shift(double ems);
    void enterForm(QPDFObjectHandle form);
    void putImage();

    PdfPage &m_page;
    FontShelf &m_fonts;
    QPDFObjectHandle m_resources;
    GraphicsState m_state;
    std::vector<GraphicsState> m_kept;
    TextPlace m_text;
    PathRules m_path;
    std::vector<QPDFObjectHandle> m_operands;
    int m_done = 0, m_depth = 0;
};

} // namespace tz
