#include "models/conformance/page_content.h"

#include "models/base/units.h"

namespace tz {

namespace {

/// How far from where a run ended, in ems, the next character may stand and still belong to it.
constexpr double widestGap = 0.34;
constexpr double sameLine = 0.05; // mm

/// Matrices multiplied without end leave the world of sheets.
bool isOnPaper(const PdfText &run)
{
    constexpr double farthest = 1e5; // mm
    return std::abs(run.x) < farthest && std::abs(run.baseline) < farthest && run.width < farthest &&
           run.sizePt < farthest;
}

bool continues(const PdfText &run, const PdfText &next)
{
    const double gap = next.x - (run.x + run.width), em = next.sizePt * mmPerPoint;
    return run.upright && next.upright && run.font == next.font && run.colour == next.colour &&
           std::abs(run.sizePt - next.sizePt) < 0.05 && std::abs(run.baseline - next.baseline) < sameLine &&
           std::abs(gap) <= widestGap * em;
}

} // namespace

void PageContent::beginText()
{
    m_text = {};
}

void PageContent::setFont()
{
    m_state.size = number(1);
    QPDFObjectHandle dictionary = resource("/Font");
    m_state.font = nullptr;
    if (dictionary.isDictionary()) std::tie(m_state.font, m_state.fontPlace) = m_fonts.font(dictionary);
}

void PageContent::setCharacterSpace()
{
    m_state.characterSpace = number(0);
}

void PageContent::setWordSpace()
{
    m_state.wordSpace = number(0);
}

void PageContent::setStretch()
{
    m_state.stretch = number(0) / 100;
}

void PageContent::setLeading()
{
    m_state.leading = number(0);
}

void PageContent::setRise()
{
    m_state.rise = number(0);
}

void PageContent::moveText()
{
    m_text.line = QTransform::fromTranslate(number(0), number(1)) * m_text.line;
    m_text.matrix = m_text.line;
}

void PageContent::moveTextAndLead()
{
    m_state.leading = -number(1);
    moveText();
}

void PageContent::setTextMatrix()
{
    m_text.line = m_text.matrix = matrix();
}

void PageContent::nextLine()
{
    m_text.line = QTransform::fromTranslate(0, -m_state.leading) * m_text.line;
    m_text.matrix = m_text.line;
}

void PageContent::showText()
{
    show(string(0));
}

void PageContent::showTextOnNextLine()
{
    nextLine();
    show(string(0));
}

void PageContent::showSpacedText()
{
    m_state.wordSpace = number(0);
    m_state.characterSpace = number(1);
    nextLine();
    show(string(2));
}

void PageContent::showAdjusted()
{
    if (m_operands.empty() || !m_operands[0].isArray()) return;
    QPDFObjectHandle parts = m_operands[0];
    for (QPDFObjectHandle part : parts.aitems()) {
        if (part.isString()) show(part.getStringValue());
        if (part.isNumber()) shift(-part.getNumericValue() / 1000 * m_state.size * m_state.stretch);
    }
}

void PageContent::show(const std::string &bytes)
{
    if (!m_state.font) return;
    for (const PdfGlyph &glyph : m_state.font->glyphs(bytes)) {
        put(glyph);
        const double space = m_state.characterSpace + (glyph.isSpace ? m_state.wordSpace : 0);
        shift((glyph.advance * m_state.size + space) * m_state.stretch);
    }
}

void PageContent::shift(double along)
{
    m_text.matrix = QTransform::fromTranslate(along, 0) * m_text.matrix;
}

/// Writes a character down where it stands on the sheet; what follows closely joins the run before it.
void PageContent::put(const PdfGlyph &glyph)
{
    const QTransform text(m_state.size * m_state.stretch, 0, 0, m_state.size, 0, m_state.rise);
    const QTransform toSheet = text * m_text.matrix * m_state.toSheet;
    const QPointF origin = toSheet.map(QPointF(0, 0)), end = toSheet.map(QPointF(glyph.advance, 0));
    const QPointF up = toSheet.map(QPointF(0, 1)) - origin;
    const double heightMm = std::hypot(up.x(), up.y());
    PdfText run{origin.x(),
                origin.y(),
                std::hypot(end.x() - origin.x(), end.y() - origin.y()),
                heightMm / mmPerPoint,
                m_state.fill,
                m_state.fontPlace,
                glyph.text,
                end.x() >= origin.x() && std::abs(end.y() - origin.y()) < sameLine};
    if (!isOnPaper(run)) return;
    std::vector<PdfText> &runs = m_page.texts;
    if (runs.empty() || !continues(runs.back(), run)) {
        runs.push_back(std::move(run));
        return;
    }
    runs.back().width = run.x + run.width - runs.back().x;
    runs.back().text += run.text;
}

} // namespace tz
