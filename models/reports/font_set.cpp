#include "models/reports/font_set.h"

#include <QFontDatabase>

namespace tz {

FontSet::FontSet(FontChoice choice) : m_choice(std::move(choice))
{
    for (const Face &face : m_choice.faces) {
        QFont font;
        font.setFamilies(QStringList{face.family} + m_choice.reserves);
        font.setBold(face.bold);
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferOutline | QFont::PreferNoShaping));
        font.setKerning(false);
        font.setPixelSize(pixelsPerEm);
        m_fonts.push_back(font);
    }
}

FontSet FontSet::ofThisMachine()
{
    return FontSet(resolveFonts(QFontDatabase::families()));
}

} // namespace tz
