#include "models/reports/text_measurer.h"

namespace tz {

double TextMeasurer::width(QStringView text, FontRole role, double sizePt) const
{
    double ems = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        ems += advance(character, role);
    }
    return ems * emMm(sizePt);
}

} // namespace tz
