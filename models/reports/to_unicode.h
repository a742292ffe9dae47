#pragma once

#include "models/reports/font_set.h"

#include <QByteArray>
#include <QRawFont>
#include <QString>

#include <set>
#include <unordered_map>
#include <vector>

class QPDF;

namespace tz {

/// Tells which character was painted where a PDF names another one.
///
/// Qt writes into a PDF, for each glyph, the lowest code point that the font maps to it. Pan-CJK fonts draw 生 (U+751F)
/// and the Kangxi radical ⽣ (U+2F63) with one glyph, and the space shares its glyph with the tab: the file would look
/// right and be found by no search. Code points with one glyph are told apart by what was painted.
class PaintedCharacters
{
public:
    PaintedCharacters(const QString &drawnText, const FontSet &fonts);

    char32_t paintedFor(char32_t named);

private:
    struct Glyphs {
        QRawFont font;
        std::unordered_map<quint32, char32_t> characters; ///< glyph → what was painted with it
    };
    const Glyphs &glyphs(size_t face);

    const FontSet &m_fonts;
    std::set<char32_t> m_drawn;
    std::vector<Glyphs> m_glyphs; ///< made when first asked for: most files need one face
};

/// A ToUnicode CMap, as Qt writes it, with its targets replaced by the painted characters.
QByteArray mendedCMap(const QByteArray &cmap, PaintedCharacters &painted);

/// Does so with every ToUnicode map of a file.
void mendToUnicode(QPDF &pdf, PaintedCharacters &painted);

} // namespace tz
