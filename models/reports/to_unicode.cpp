#include "models/reports/to_unicode.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace tz {

namespace {

bool isRadical(char32_t character)
{
    return character >= 0x2E80 && character <= 0x2FDF;
}

/// For a face that is not among the fonts: what Unicode itself says.
char32_t folded(char32_t named)
{
    if (named == U'\t') return U' ';
    const bool compatibility = isRadical(named) || (named >= 0xF900 && named <= 0xFAFF);
    if (!compatibility) return named;
    const QList<uint> normal = QString::fromUcs4(&named, 1).normalized(QString::NormalizationForm_KC).toUcs4();
    return normal.size() == 1 ? normal.first() : named;
}

quint32 glyphOf(const QRawFont &font, char32_t character)
{
    const QList<quint32> glyphs = font.glyphIndexesForString(QString::fromUcs4(&character, 1));
    return glyphs.isEmpty() ? 0 : glyphs.first();
}

/// <751F>, or two UTF-16 units for a character beyond the first plane.
void appendTarget(QByteArray &out, char32_t character)
{
    for (const QChar unit : QString::fromUcs4(&character, 1))
        out += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
}

} // namespace

PaintedCharacters::PaintedCharacters(const QString &drawnText, const FontSet &fonts)
    : m_fonts(fonts), m_glyphs(static_cast<size_t>(fontRoleCount))
{
    for (const uint character : drawnText.toUcs4()) m_drawn.insert(character);
}

const PaintedCharacters::Glyphs &PaintedCharacters::glyphs(size_t face)
{
    Glyphs &glyphs = m_glyphs[face];
    if (glyphs.font.isValid()) return glyphs;
    glyphs.font = QRawFont::fromFont(m_fonts.font(static_cast<FontRole>(face)));
    for (const char32_t character : m_drawn) {
        char32_t &owner = glyphs.characters[glyphOf(glyphs.font, character)];
        if (owner == 0 || isRadical(owner)) owner = character;
    }
    return glyphs;
}

char32_t PaintedCharacters::paintedFor(char32_t named)
{
    const bool drawn = m_drawn.count(named) > 0;
    if (drawn && !isRadical(named)) return named;
    for (size_t face = 0; face < m_glyphs.size(); ++face) {
        const Glyphs &own = glyphs(face);
        const quint32 glyph = glyphOf(own.font, named);
        if (glyph == 0) continue;
        if (const auto found = own.characters.find(glyph); found != own.characters.end()) return found->second;
    }
    return drawn ? named : folded(named);
}

QByteArray mendedCMap(const QByteArray &cmap, PaintedCharacters &painted)
{
    QByteArray out;
    out.reserve(cmap.size());
    bool targets = false; // between brackets stand the targets; outside them, the codes
    for (qsizetype at = 0; at < cmap.size(); ++at) {
        const char c = cmap[at];
        out += c;
        if (c == '[') targets = true;
        if (c == ']') targets = false;
        if (c != '<' || !targets || at + 5 >= cmap.size() || cmap[at + 5] != '>') continue;
        bool hexadecimal = false;
        const uint named = cmap.mid(at + 1, 4).toUInt(&hexadecimal, 16);
        if (!hexadecimal) continue;
        appendTarget(out, painted.paintedFor(named));
        at += 4;
    }
    return out;
}

void mendToUnicode(QPDF &pdf, PaintedCharacters &painted)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font") || !object.getKey("/ToUnicode").isStream()) continue;
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_specialized);
        const QByteArray cmap(reinterpret_cast<const char *>(data->getBuffer()),
                              static_cast<qsizetype>(data->getSize()));
        stream.replaceStreamData(mendedCMap(cmap, painted).toStdString(), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
}

} // namespace tz
